import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Rule } from '../../wire';
import { RULES } from '../choices';
import { useAct } from '../shift/act';
import { Select } from '../ui/field';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

/** One way to decide. */
export interface Way {
  label: string;
  /** Where it is asked for. */
  path: string;
}

interface DecisionProps {
  /** Of what is decided about, for the keys. */
  id: string;
  /** What lets its author have it, or why nothing does. */
  yes: Way | string;
  /** What does not. */
  no: Way;
  /** The rule that goes with `no`, most likely; undefined if none does. */
  rule?: Rule;
  onDecided(): void;
}

export const yesOf = (id: string) => `yes-${id}`;
export const noOf = (id: string) => `no-${id}`;

/** Decides about something that waits: in its author's favour, or not. */
export function Decision({ id, yes, no, rule: likely, onDecided }: DecisionProps) {
  const { desk, rules } = useWords();
  const [rule, setRule] = useState(likely);
  const { act, run } = useAct();
  const busy = act.is === 'busy';
  const decide = (path: string, body?: { rule: Rule }) =>
    run(path, { method: 'POST', ...(body === undefined ? {} : { body }) }, onDecided);
  return (
    <div class="decision">
      {typeof yes === 'string' ? (
        <p class="small">{yes}</p>
      ) : (
        <Button id={yesOf(id)} kind="primary" busy={busy} onClick={() => decide(yes.path)}>
          {yes.label}
        </Button>
      )}
      <div class="reject">
        {rule !== undefined && (
          <Select
            label={desk.rejectRule}
            options={RULES}
            name={(it) => rules[it]}
            value={rule}
            onValue={setRule}
          />
        )}
        <Button
          id={noOf(id)}
          busy={busy}
          onClick={() => decide(no.path, rule === undefined ? undefined : { rule })}
        >
          {no.label}
        </Button>
      </div>
      <Trouble act={act} />
    </div>
  );
}
