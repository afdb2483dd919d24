import { usePolled } from '../../connection/use-polled';
import type { StaffWords } from '../../text/staff-en';
import { Notice } from '../../ui/notice';
import { moment } from '../../ui/time';
import type {
  Alarm,
  Reliefs as AskedForRelief,
  House,
  Nobody,
  Numbers,
  Rooms as RoomCards,
  RoomId,
} from '../../wire';
import { History } from '../history/history';
import { Reached } from '../reached/reached';
import { OwnRota } from '../rota/own-rota';
import { RotaSections } from '../rota/rota-sections';
import type { ShiftHandle } from '../shift/use-shift';
import { Bar } from '../ui/bar';
import { useTitle } from '../ui/title';
import { useWords } from '../words';
import { AskedOfCoordinator, useAskedOfMe } from './asked-of-me';
import { Helplines } from './helplines';
import { Languages } from './languages';
import { Reliefs } from './reliefs';
import { Rooms } from './rooms';
import { Staff } from './staff';
import { StandardMessages } from './standard-messages';
import { useList } from './use-list';
import { Waited } from './waited';

const HOUSE_EVERY_MS = 5_000;

interface HousePageProps extends ShiftHandle {
  onSignedOut(): void;
}

/** A coordinator's screen: whether the house is staffed, its rooms, and its people. */
export function HousePage({ shift, onSignedOut }: HousePageProps) {
  const { house: words, room } = useWords();
  const house = usePolled<House>('/api/house', HOUSE_EVERY_MS);
  const numbers = usePolled<Numbers>('/api/numbers', HOUSE_EVERY_MS);
  const rooms = usePolled<RoomCards>('/api/rooms', HOUSE_EVERY_MS);
  const cards = rooms?.is === 'done' ? rooms.body.rooms : [];
  const roomName = (id: RoomId) => cards.find((it) => it.room === id)?.name ?? room.aTalk;
  const asked = useAskedOfMe();
  const { reply: reliefs, reload } = useList<AskedForRelief>('/api/reliefs');
  const waiting = reliefs?.is === 'done' ? reliefs.body.waiting : [];
  const alone = house?.is === 'done' && !house.body.on_call ? 1 : 0;
  useTitle(words.title, alone + asked.waiting + waiting.length);
  return (
    <div class="workplace">
      <Bar title={words.title} shift={shift} onSignedOut={onSignedOut} />
      <main class="house">
        {waiting.length > 0 && <Reliefs waiting={waiting} onSeenTo={reload} />}
        {house?.is === 'done' && (
          <Present house={house.body} nobody={numbers?.is === 'done' ? numbers.body.nobody : null} />
        )}
        <AskedOfCoordinator asked={asked} shift={shift} roomName={roomName} />
        <RotaSections />
        <Rooms bands={house?.is === 'done' ? house.body.bands : []} />
        <Staff me={shift.me} />
        <OwnRota me={shift.me} />
        <Helplines />
        <Languages />
        <StandardMessages />
        {numbers !== undefined && <Waited reply={numbers} />}
        <History roomName={roomName} />
        <Reached whose="house" />
      </main>
    </div>
  );
}

function Present({ house, nobody }: { house: House; nobody: Nobody | null }) {
  const { house: words } = useWords();
  return (
    <section class="wide" aria-labelledby="present">
      <h2 id="present">{words.now(house.name)}</h2>
      <dl class="numbers">
        <div>
          <dt>{words.here}</dt>
          <dd>{house.here}</dd>
        </div>
        <div>
          <dt>{words.onDuty}</dt>
          <dd>{words.yesNo(house.on_duty)}</dd>
        </div>
        <div>
          <dt>{words.onCall}</dt>
          <dd>{words.yesNo(house.on_call)}</dd>
        </div>
      </dl>
      {!house.on_call && (
        <Notice tone="now" title={words.nobodyOnCall} said="politely">
          <p>{words.nobodyOnCallText}</p>
          {nobody !== null && (
            <>
              <p>{words.nobodySince(moment(nobody.since, Date.now()))}</p>
              <p>{alarmIn(words, nobody.alarm)}</p>
            </>
          )}
        </Notice>
      )}
    </section>
  );
}

function alarmIn({ alarm }: StaffWords['house'], it: Alarm): string {
  switch (it.is) {
    case 'no_way':
      return alarm.noWay;
    case 'on_the_way':
      return alarm.onTheWay;
    case 'not_answered':
      return alarm.notAnswered(moment(it.at, Date.now()));
    case 'answered':
      return alarm.answered(moment(it.at, Date.now()));
  }
}
