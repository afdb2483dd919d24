import { useState } from 'preact/hooks';
import { moment } from '../../ui/time';
import type { Close, Outcome } from '../../wire';
import { followUpAt, followUps } from '../case/follow-up';
import { Panel } from '../case/panel';
import type { Mine } from '../case/tools';
import { type FollowUp, OUTCOMES } from '../choices';
import { useAct } from '../shift/act';
import { Choice, Select } from '../ui/field';
import { useWords } from '../words';

interface CloseCaseProps extends Mine {
  /** The server's clock is ahead of this one by so much. */
  aheadMs: number;
  onClosed(): void;
  onDone(said: string): void;
}

/** Ends the talk for both, with how it ended and when to look after them again. */
export function CloseCase({ item, stage, aheadMs, onClosed, onDone }: CloseCaseProps) {
  const { queue: words, outcomes, caseWork } = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const [again, setAgain] = useState<FollowUp>('none');
  const [opened] = useState(() => Date.now());
  const { act, run } = useAct();
  const close = () => {
    if (outcome === undefined) return;
    const body = closing(stage.fence, outcome, followUpAt(again, Date.now()), aheadMs);
    run(`/api/cases/${item.case}/close`, { method: 'POST', body }, onClosed);
  };
  const nameOf = (it: FollowUp) => {
    const then = followUpAt(it, opened);
    const name = caseWork.followUps[it];
    return then === undefined ? name : caseWork.followUpAt(name, moment(then, opened));
  };
  return (
    <Panel
      title={words.closeTitle}
      text={words.closeMeans}
      yes={words.closeNow}
      act={act}
      onYes={close}
      onCancel={() => onDone('')}
    >
      <Choice
        legend={words.outcome}
        options={OUTCOMES}
        name={(it) => outcomes[it]}
        value={outcome}
        onValue={setOutcome}
      />
      <Select
        label={caseWork.followUp}
        options={followUps(opened)}
        name={nameOf}
        value={again}
        onValue={setAgain}
      />
      {again !== 'none' && <p class="small">{caseWork.followUpMeans}</p>}
    </Panel>
  );
}

function closing(fence: number, outcome: Outcome, then: number | undefined, aheadMs: number): Close {
  return then === undefined ? { fence, outcome } : { fence, outcome, follow_up: then + aheadMs };
}
