import { useState } from 'preact/hooks';
import type { Lower as Body, Lowered, Urgency } from '../../wire';
import { LOWERED } from '../choices';
import { useAct } from '../shift/act';
import { Choice } from '../ui/field';
import { useWords } from '../words';
import { lowerThan } from './lower-than';
import { Panel } from './panel';
import type { PanelOf } from './tools';

/** Finds a case less urgent than it was, with a reason. */
export function Lower({ item, stage, onDone }: PanelOf) {
  const { caseWork, urgencies } = useWords();
  const lower = lowerThan(item.urgency);
  const [to, setTo] = useState<Urgency>();
  const [reason, setReason] = useState<Lowered>();
  const { act, run } = useAct();
  const send = () => {
    if (to === undefined || reason === undefined) return;
    const body: Body = { fence: stage.fence, urgency: to, reason };
    run(`/api/cases/${item.case}/lower`, { method: 'POST', body }, () => onDone(caseWork.saved));
  };
  return (
    <Panel
      title={caseWork.tool.lower}
      text={lower.length === 0 ? caseWork.lowestAlready : caseWork.lowerText}
      {...(lower.length > 0 ? { yes: caseWork.lower } : {})}
      act={act}
      onYes={send}
      onCancel={() => onDone('')}
    >
      {lower.length > 0 && (
        <>
          <Choice
            legend={caseWork.lowerTo}
            options={lower}
            name={(it) => urgencies[it]}
            value={to}
            onValue={setTo}
          />
          <Choice
            legend={caseWork.lowerWhy}
            options={LOWERED}
            name={(it) => caseWork.lowered[it]}
            value={reason}
            onValue={setReason}
          />
        </>
      )}
    </Panel>
  );
}
