import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Rule, Sanctioned, SanctionKind } from '../../wire';
import { DURATIONS, type Duration, RULES, SANCTION_KINDS } from '../choices';
import { useAct } from '../shift/act';
import { Choice, Select } from '../ui/field';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { type Concerned, sanction } from './concerned';

interface ActOnProps {
  concerned: Concerned;
  rule?: Rule;
  /** It was done, or decided against. */
  onDone(): void;
}

/** To mute, remove or ban someone: what, why, how long, and in one sentence what will happen. */
export function ActOn({ concerned, rule: likely = 'kindness', onDone }: ActOnProps) {
  const { acts, sanctionKinds, rules, durations, everywhere } = useWords();
  const [kind, setKind] = useState<SanctionKind>('mute');
  const [rule, setRule] = useState<Rule>(likely);
  const [duration, setDuration] = useState<Duration>('30');
  const { act, run } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);

  const body = sanction(concerned, kind, rule, duration);
  return (
    <form
      class="panel"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        run<Sanctioned>('/api/sanctions', { method: 'POST', body }, onDone);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {acts.about(concerned.nickname)}
      </h3>
      <Choice
        legend={acts.what}
        options={SANCTION_KINDS}
        name={(it) => (
          <>
            <strong>{sanctionKinds[it]}</strong> <span class="small">{acts.means[it]}</span>
          </>
        )}
        value={kind}
        onValue={setKind}
      />
      <div class="side-by-side">
        <Select label={acts.rule} options={RULES} name={(it) => rules[it]} value={rule} onValue={setRule} />
        <Select
          label={acts.howLong}
          options={DURATIONS}
          name={(it) => durations[it]}
          value={duration}
          onValue={setDuration}
        />
      </div>
      <p id={`${id}-summary`} class="small">
        {acts.told} {acts.helpStays}
      </p>
      <Trouble act={act} />
      <div class="acts">
        <button
          type="submit"
          class="button button-primary"
          aria-disabled={act.is === 'busy'}
          aria-describedby={`${id}-summary`}
        >
          {acts.confirm[kind](concerned.nickname, durations[duration])}
        </button>
        <Button onClick={onDone}>{everywhere.cancel}</Button>
      </div>
    </form>
  );
}
