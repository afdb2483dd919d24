import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { CaseItem, Outcome } from '../../wire';
import { OUTCOMES } from '../choices';
import { useAct } from '../shift/act';
import { Choice } from '../ui/field';
import { focusSoon } from '../ui/focus';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

interface CloseCaseProps {
  item: CaseItem;
  fence: number;
  onClosed(): void;
}

/** Ends the talk for both, with how it ended. */
export function CloseCase({ item, fence, onClosed }: CloseCaseProps) {
  const { queue: words, outcomes, everywhere } = useWords();
  const [asked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const { act, run } = useAct();
  const turn = (next: boolean) => {
    setAsked(next);
    focusSoon(next ? 'close-title' : 'close');
  };
  if (!asked) {
    return (
      <Button id="close" onClick={() => turn(true)}>
        {words.close}
      </Button>
    );
  }
  return (
    <form
      class="panel"
      aria-labelledby="close-title"
      onSubmit={(event) => {
        event.preventDefault();
        run(`/api/cases/${item.case}/close`, { method: 'POST', body: { fence, outcome } }, onClosed);
      }}
    >
      <h3 id="close-title" tabIndex={-1}>
        {words.closeTitle}
      </h3>
      <Choice
        legend={words.outcome}
        options={OUTCOMES}
        name={(it) => outcomes[it]}
        value={outcome}
        onValue={setOutcome}
      />
      <p class="small">{words.closeMeans}</p>
      <Trouble act={act} />
      <div class="acts">
        <Submit busy={act.is === 'busy'}>{words.closeNow}</Submit>
        <Button onClick={() => turn(false)}>{everywhere.cancel}</Button>
      </div>
    </form>
  );
}
