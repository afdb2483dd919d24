import { usePolled } from '../../connection/use-polled';
import { Notice } from '../../ui/notice';
import type { House } from '../../wire';
import { Reached } from '../reached/reached';
import { OwnRota } from '../rota/own-rota';
import { RotaSections } from '../rota/rota-sections';
import type { ShiftHandle } from '../shift/use-shift';
import { Bar } from '../ui/bar';
import { useTitle } from '../ui/title';
import { useWords } from '../words';
import { Helplines } from './helplines';
import { Languages } from './languages';
import { Rooms } from './rooms';
import { Staff } from './staff';
import { Waited } from './waited';

const HOUSE_EVERY_MS = 15_000;

interface HousePageProps extends ShiftHandle {
  onSignedOut(): void;
}

/** A coordinator's screen: whether the house is staffed, its rooms, and its people. */
export function HousePage({ shift, onSignedOut }: HousePageProps) {
  const { house: words } = useWords();
  const house = usePolled<House>('/api/house', HOUSE_EVERY_MS);
  useTitle(words.title);
  return (
    <div class="workplace">
      <Bar title={words.title} shift={shift} onSignedOut={onSignedOut} />
      <main class="house">
        {house?.is === 'done' && <Present house={house.body} />}
        <RotaSections />
        <Rooms bands={house?.is === 'done' ? house.body.bands : []} />
        <Staff me={shift.me} />
        <OwnRota me={shift.me} />
        <Helplines />
        <Languages />
        <Waited />
        <Reached whose="house" />
      </main>
    </div>
  );
}

function Present({ house }: { house: House }) {
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
        </Notice>
      )}
    </section>
  );
}
