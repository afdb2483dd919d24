import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { NewAvailability, NotNow, OwnRota } from '../../wire';
import { useAct } from '../shift/act';
import { Select } from '../ui/field';
import { focusSoon } from '../ui/focus';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { local } from './zone';

const LASTING: readonly NotNow[] = ['pause', 'hour', 'morning', 'until_i_say_so'];

interface AvailabilityProps {
  own: OwnRota;
  onChanged(): Promise<void>;
}

/** Whether someone is called, and the way to say "not now" without an excuse. */
export function Availability({ own, onChanged }: AvailabilityProps) {
  const { rota: words } = useWords();
  const [lasting, setLasting] = useState<NotNow>('hour');
  const { act, run } = useAct();
  const { availability } = own;
  const say = (body: NewAvailability) =>
    run('/api/rota/availability', { method: 'PUT', body }, async () => {
      await onChanged();
      focusSoon('own-rota');
    });
  if (availability.is === 'away') {
    const { until } = availability;
    return (
      <Notice tone="heed" said="politely">
        <p>{until === null ? words.youAreAway : words.youAreAwayUntil(local(own.zone, until))}</p>
        <Button kind="primary" busy={act.is === 'busy'} onClick={() => say({ is: 'available' })}>
          {words.back}
        </Button>
        <Trouble act={act} />
      </Notice>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say({ is: 'not_now', lasting });
      }}
    >
      <p role="status">{own.on_call ? words.onCallNow : words.notOnCallNow}</p>
      <div class="not-now">
        <Select
          label={words.notNowFor}
          options={LASTING}
          name={(it) => words.lasting[it]}
          value={lasting}
          onValue={setLasting}
        />
        <Submit kind="plain" busy={act.is === 'busy'}>
          {words.sayNotNow}
        </Submit>
      </div>
      <p class="small">{words.notNowMeans}</p>
      <Trouble act={act} />
    </form>
  );
}
