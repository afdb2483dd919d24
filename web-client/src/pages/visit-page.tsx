import { useEffect, useRef, useState } from 'preact/hooks';
import { reach } from '../room/rooms';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { exitTo, listenForShift } from '../visit/exit';
import type { Kept } from '../visit/kept';
import { useVisit } from '../visit/use-visit';
import { needed, type Pass } from '../visit/visit';
import type { CaseId, House, RoomId } from '../wire';
import { HelpPanel } from './help-panel';
import { TalkNote } from './one-person';
import { PlanPanel } from './plan';
import { Rename } from './rename';
import { RoomList } from './room-list';
import { RoomPage } from './room-page';
import { Top } from './top';

interface VisitPageProps {
  pass: Pass;
  before: Kept | undefined;
  house: House | undefined;
  exit: string;
  onRenamed(pass: Pass): void;
  onLeft(): void;
  onSignedOut(): void;
}

/** Everything between coming in and leaving. */
export function VisitPage({ pass, before, house, exit, onRenamed, onLeft, onSignedOut }: VisitPageProps) {
  const { visit, happen } = useVisit(pass, before, onSignedOut);
  const [renaming, setRenaming] = useState(false);
  const [putAway, setPutAway] = useState<CaseId>();
  const helpPanel = useRef<HTMLElement>(null);
  const room = visit.here === undefined ? undefined : visit.rooms[visit.here];

  const leaveNow = () => exitTo(exit);
  useEffect(() => listenForShift(() => exitTo(exit)), [exit]);
  useEffect(() => {
    if (visit.asking === 'asking') helpPanel.current?.focus();
  }, [visit.asking]);

  const needSomeone = () => {
    if (needed(visit.standing)) helpPanel.current?.focus();
    else happen({ is: 'ask_for_someone' });
  };
  const renamed = (next: Pass) => {
    setRenaming(false);
    onRenamed(next);
  };
  const go = (to: RoomId) => happen({ is: 'go', room: to });

  return (
    <div class="visit">
      <Top house={house} onExit={leaveNow} onNeedSomeone={needSomeone} reach={reach(visit)} />
      <HelpPanel
        visit={visit}
        house={house}
        putAway={putAway}
        onPutAway={setPutAway}
        onGo={go}
        panel={helpPanel}
      />
      {visit.standing.help !== null && visit.standing.help.plans > 0 && (
        <PlanPanel
          key={visit.standing.help.case}
          versions={visit.standing.help.plans}
          token={visit.pass.token}
        />
      )}
      {visit.here !== undefined && <TalkNote visit={visit} here={visit.here} onGo={go} />}
      {renaming && <Rename pass={visit.pass} onRenamed={renamed} onCancel={() => setRenaming(false)} />}
      {!renaming && room !== undefined && (
        <RoomPage
          key={room.id}
          visit={visit}
          happen={happen}
          room={room}
          house={house}
          onNeedSomeone={needSomeone}
        />
      )}
      {!renaming && visit.here !== undefined && room === undefined && (
        <Opening onBack={() => happen({ is: 'go', room: undefined })} />
      )}
      {!renaming && visit.here === undefined && (
        <RoomList
          visit={visit}
          house={house}
          onGo={go}
          onNeedSomeone={needSomeone}
          onLeaveRoom={(left) => happen({ is: 'leave', room: left })}
          onRename={() => setRenaming(true)}
          onPutAway={(marks) => happen({ is: 'put_away', marks })}
          onLeave={onLeft}
        />
      )}
    </div>
  );
}

function Opening({ onBack }: { onBack(): void }) {
  const { room } = useWords();
  return (
    <main class="sheet">
      <p role="status">{room.coming}</p>
      <Button onClick={onBack}>{room.toRooms}</Button>
    </main>
  );
}
