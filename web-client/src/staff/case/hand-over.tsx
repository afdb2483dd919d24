import { useState } from 'preact/hooks';
import type { NewPaper, Offer, StaffId } from '../../wire';
import { useAct } from '../shift/act';
import { LongField } from '../ui/long-field';
import { useWords } from '../words';
import { ColleagueChoice } from './colleague-choice';
import { Panel } from './panel';
import type { PanelOf } from './tools';
import { inRole, nameIn, useColleagues } from './use-colleagues';
import { LONGEST_NOTE } from './write-note';

/** Asks a colleague to go on, with a note, so that the person need not tell it again. */
export function HandOver({ item, stage, onDone }: PanelOf) {
  const { caseWork } = useWords();
  const { reply, again } = useColleagues();
  const [to, setTo] = useState<StaffId>();
  const [text, setText] = useState('');
  const [kept, setKept] = useState('');
  const { act, run } = useAct();
  const address = `/api/cases/${item.case}`;
  const { fence } = stage;
  const offer = (colleague: StaffId) => {
    const body: Offer = { fence, to: colleague };
    const name = nameIn(reply, colleague) ?? caseWork.someone;
    run(`${address}/offer`, { method: 'POST', body }, () => onDone(caseWork.offered(name)));
  };
  const send = () => {
    if (to === undefined) return;
    // The note is there already when only the asking did not arrive.
    if (kept === text) return offer(to);
    const body: NewPaper = { fence, kind: 'hand_over', text };
    run(`${address}/papers`, { method: 'POST', body }, () => {
      setKept(text);
      offer(to);
    });
  };
  return (
    <Panel
      title={caseWork.tool.hand_over}
      text={caseWork.handOverText}
      {...(inRole(reply, 'professional').length > 0 ? { yes: caseWork.offer } : {})}
      act={act}
      onYes={send}
      onCancel={() => onDone('')}
    >
      <LongField label={caseWork.handOverNote} value={text} onValue={setText} longest={LONGEST_NOTE} />
      <ColleagueChoice reply={reply} of="professional" value={to} onValue={setTo} onAgain={again} />
    </Panel>
  );
}
