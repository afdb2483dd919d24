import { useCallback, useState } from 'preact/hooks';
import { usePolled } from '../../connection/use-polled';
import type { Rest as Own, Rooms } from '../../wire';
import { History } from '../history/history';
import type { List } from '../house/use-list';
import { KeysHelp } from '../keys/keys-help';
import { usePageKeys } from '../keys/use-page-keys';
import { SoundSwitch } from '../queue/sound-switch';
import { NotAllRight } from '../rest/not-all-right';
import { Rest } from '../rest/rest';
import { UnlessRelieved } from '../rest/unless-relieved';
import type { ShiftHandle } from '../shift/use-shift';
import { LaneUse, useLane } from '../shift/use-steady';
import { Bar } from '../ui/bar';
import { Loading } from '../ui/loading';
import { useTitle } from '../ui/title';
import { useWords } from '../words';
import { Aftercare } from './aftercare';
import { Appeals } from './appeals';
import { BroughtIn } from './brought-in';
import { CasesLine } from './cases-line';
import { Concerns } from './concerns';
import { HeldMessages } from './held-messages';
import { atTheDesk } from './news';
import { Reports } from './reports';
import { Requests } from './requests';
import { Sanctions } from './sanctions';
import { Talks } from './talks';
import { useNews } from './use-news';
import { WatchedRooms } from './watched-rooms';

const ROOMS_EVERY_MS = 10_000;

interface DeskPageProps extends ShiftHandle {
  onSignedOut(): void;
}

/** A moderator's screen. */
export function DeskPage(props: DeskPageProps) {
  return <UnlessRelieved {...props}>{(rest) => <Work {...props} rest={rest} />}</UnlessRelieved>;
}

/** What waits for a person on one side, the rooms side by side on the other. */
function Work({ shift, happen, onSignedOut, rest }: DeskPageProps & { rest: List<Own> }) {
  const words = useWords();
  const rooms = usePolled<Rooms>('/api/rooms', ROOMS_EVERY_MS);
  const { said, sound } = useNews(shift.desk, shift.me.staff);
  const [helping, setHelping] = useState(false);
  const keys = usePageKeys(useCallback(() => setHelping(true), []));
  const lane = useLane();
  const { desk } = shift;
  const cards = rooms?.is === 'done' ? rooms.body.rooms : [];
  const roomName = (id: string) =>
    shift.rooms[id]?.name || (cards.find((it) => it.room === id)?.name ?? words.room.aTalk);
  useTitle(words.desk.title, desk === undefined ? 0 : atTheDesk(desk, shift.me.staff));

  return (
    <div class="workplace">
      <Bar title={words.desk.title} shift={shift} onSignedOut={onSignedOut}>
        <SoundSwitch sound={sound} />
        <KeysHelp
          open={helping}
          keys={keys}
          onOpen={() => setHelping(true)}
          onClose={() => setHelping(false)}
        />
      </Bar>
      <nav class="jump" aria-label={words.desk.jump}>
        <a href="#concerns">{words.concerns.title(desk?.concerns.length ?? 0)}</a>
        <a href="#held">{words.desk.held(desk?.reviews.length ?? 0)}</a>
        <a href="#reports">{words.reports.title(desk?.reports.length ?? 0)}</a>
        <a href="#requests">{words.desk.requests(desk?.requests.length ?? 0)}</a>
        <a href="#appeals">{words.appeals.jump}</a>
        <a href="#rooms">{words.desk.rooms}</a>
        <a href="#history">{words.history.title}</a>
        <a href="#rest">{words.rest.title}</a>
      </nav>
      <p class="unseen" role="status">
        {said}
      </p>
      <main class="desk">
        <div class="lane">
          {desk === undefined ? (
            <Loading />
          ) : (
            <LaneUse.Provider value={lane}>
              <CasesLine desk={desk} />
              <BroughtIn rooms={desk.brought_in} shift={shift} />
              <Concerns
                concerns={desk.concerns}
                shift={shift}
                happen={happen}
                roomName={roomName}
                isGroup={(id) => cards.some((it) => it.room === id)}
              />
              <HeldMessages reviews={desk.reviews} shift={shift} roomName={roomName} />
              <Reports reports={desk.reports} shift={shift} roomName={roomName} />
              <Requests requests={desk.requests} shift={shift} happen={happen} />
              <Appeals appeals={desk.appeals} shift={shift} roomName={roomName} />
              <Talks talks={desk.talks} shift={shift} />
              <Aftercare rooms={desk.aftercare} aheadMs={shift.aheadMs} roomName={roomName} />
              <Sanctions sanctions={desk.sanctions} shift={shift} roomName={roomName} />
            </LaneUse.Provider>
          )}
          <History roomName={roomName} />
          <Rest rest={rest} />
          <NotAllRight onAsked={rest.reload} />
        </div>
        <WatchedRooms cards={cards} loaded={rooms} shift={shift} happen={happen} />
      </main>
    </div>
  );
}
