import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Given } from '../../room/composer';
import { Button } from '../../ui/button';
import type { CaseFile, CaseItem } from '../../wire';
import { CaseTools } from '../case/case-tools';
import { Earlier } from '../case/earlier';
import { AskedOfOthers, OfferedToMe } from '../case/offer';
import { Papers } from '../case/papers';
import { Told } from '../case/told';
import { StaffRoom } from '../room/staff-room';
import { type Act, useAct } from '../shift/act';
import type { ShiftHandle } from '../shift/use-shift';
import { Loading } from '../ui/loading';
import { Trouble } from '../ui/trouble';
import { UrgencyMark } from '../ui/urgency';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { CaseFacts } from './case-facts';
import { isOfferedTo } from './cases';
import { Excerpts } from './excerpts';

interface OpenCaseProps extends ShiftHandle {
  item: CaseItem;
  taking: Act;
  onTake(): void;
  onAccept(): void;
  onClosed(): void;
}

/** One person: what they wrote, and once the case is taken the room for the two. */
export function OpenCase({ item, shift, happen, taking, onTake, onAccept, onClosed }: OpenCaseProps) {
  const { queue: words } = useWords();
  const { stage } = item;
  const room = stage.is === 'taken' ? shift.rooms[stage.room] : undefined;
  const mine = stage.is === 'taken' && stage.by === shift.me.staff;
  const [given, setGiven] = useState<Given>();
  const { file, loading } = useFile(item);
  return (
    <section class="in-hand" aria-labelledby="case">
      <div class="case-head">
        <h2 id="case" tabIndex={-1}>
          <UrgencyMark urgency={item.urgency} /> {words.stage(stage, shift.me.staff)}
        </h2>
        <CaseFacts item={item} />
        <p class="small">
          {words.waitedFor} <Waited since={item.since} aheadMs={shift.aheadMs} />
        </p>
      </div>
      {stage.is === 'taken' && isOfferedTo(item, shift.me.staff) && (
        <OfferedToMe item={item} stage={stage} taking={taking} onAccept={onAccept} />
      )}
      <WhatTheyWrote file={file}>{loading}</WhatTheyWrote>
      {file !== undefined && <Papers papers={file.papers} />}
      {file !== undefined && <Recent excerpts={file.recent} />}
      {file !== undefined && <Earlier cases={file.earlier} />}
      {file !== undefined && <Told told={file.told} />}
      {stage.is !== 'taken' && (
        <div class="take">
          <Button kind="primary" busy={taking.is === 'busy'} onClick={onTake}>
            {words.take}
          </Button>
          <p class="small">{words.takeMeans}</p>
        </div>
      )}
      {mine && <AskedOfOthers item={item} stage={stage} />}
      {mine && room === undefined && <Loading />}
      {mine && room !== undefined && <StaffRoom room={room} shift={shift} happen={happen} given={given} />}
      {mine && (
        <CaseTools
          item={item}
          stage={stage}
          papers={file?.papers ?? []}
          aheadMs={shift.aheadMs}
          onPut={(text) => setGiven({ text })}
          onClosed={onClosed}
        />
      )}
    </section>
  );
}

interface File {
  file: CaseFile | undefined;
  /** That it is being loaded, or could not be. */
  loading: ComponentChildren;
}

/** Opened anew when something joins the case, since reading it is what tells the seeker that someone looked. */
function useFile(item: CaseItem): File {
  const { queue: words } = useWords();
  const [file, setFile] = useState<CaseFile>();
  const { act, run } = useAct();
  const load = () => run<CaseFile>(`/api/cases/${item.case}`, {}, setFile);
  // One more message or paper is what makes it worth asking again.
  useEffect(() => {
    load();
  }, [item.case, item.texts, item.papers]);
  const loading = (
    <>
      {file === undefined && act.is === 'busy' && <Loading />}
      <Trouble act={act} />
      {act.is === 'unreachable' && <Button onClick={load}>{words.loadAgain}</Button>}
    </>
  );
  return { file, loading };
}

/** What they said in the rooms beside what belongs to the case. */
function Recent({ excerpts }: Pick<CaseFile, 'excerpts'>) {
  const { caseWork } = useWords();
  if (excerpts.length === 0) return null;
  return (
    <section class="written" aria-labelledby="recent">
      <h3 id="recent">{caseWork.recent}</h3>
      <p class="small">{caseWork.recentMeans}</p>
      <Excerpts excerpts={excerpts} uncover={caseWork.uncoverRecent} />
    </section>
  );
}

function WhatTheyWrote({ file, children }: { file: CaseFile | undefined; children: ComponentChildren }) {
  const { queue: words } = useWords();
  return (
    <section class="written" aria-labelledby="written">
      <h3 id="written" tabIndex={-1}>
        {words.written}
      </h3>
      {children}
      {file !== undefined && (
        <Excerpts excerpts={file.excerpts} uncover={words.uncover(file.excerpts.length)} />
      )}
    </section>
  );
}
