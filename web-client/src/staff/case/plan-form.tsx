import { useState } from 'preact/hooks';
import type { NewPaper, PaperText } from '../../wire';
import { useAct } from '../shift/act';
import { LongField } from '../ui/long-field';
import { useWords } from '../words';
import { Panel } from './panel';
import { EMPTY_PLAN, PLAN_PARTS, planParts, planText } from './plan';
import type { PanelOf } from './tools';

/** So that all parts together stay one paper in any script. */
const LONGEST_PART = 900;

interface PlanFormProps extends PanelOf {
  papers: readonly PaperText[];
}

/** The safety plan that both make. It begins with the version that was saved last. */
export function PlanForm({ item, stage, papers, onDone }: PlanFormProps) {
  const { caseWork } = useWords();
  const headings = caseWork.planParts;
  const last = papers.filter((it) => it.kind === 'plan').at(-1);
  const [parts, setParts] = useState(() =>
    last === undefined ? EMPTY_PLAN : planParts(last.text, headings),
  );
  const { act, run } = useAct();
  const text = planText(parts, headings);
  const body: NewPaper = { fence: stage.fence, kind: 'plan', text };
  const save = () =>
    run(`/api/cases/${item.case}/papers`, { method: 'POST', body }, () => onDone(caseWork.saved));
  return (
    <Panel
      title={caseWork.tool.plan}
      text={caseWork.planText}
      yes={caseWork.savePlan}
      act={act}
      onYes={() => text !== '' && save()}
      onCancel={() => onDone('')}
    >
      {PLAN_PARTS.map((part) => (
        <LongField
          key={part}
          label={headings[part]}
          value={parts[part]}
          onValue={(written) => setParts({ ...parts, [part]: written })}
          longest={LONGEST_PART}
          required={false}
        />
      ))}
    </Panel>
  );
}
