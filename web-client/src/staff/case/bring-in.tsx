import { useState } from 'preact/hooks';
import type { BringIn as Body, StaffId } from '../../wire';
import { useAct } from '../shift/act';
import { useWords } from '../words';
import { ColleagueChoice } from './colleague-choice';
import { Panel } from './panel';
import type { PanelOf } from './tools';
import { inRole, nameIn, useColleagues } from './use-colleagues';

/** Asks a moderator into the room. */
export function BringIn({ item, stage, onDone }: PanelOf) {
  const { caseWork } = useWords();
  const { reply, again } = useColleagues();
  const [moderator, setModerator] = useState<StaffId>();
  const { act, run } = useAct();
  const send = () => {
    if (moderator === undefined) return;
    const body: Body = { fence: stage.fence, moderator };
    const name = nameIn(reply, moderator) ?? caseWork.someone;
    run(`/api/cases/${item.case}/bring-in`, { method: 'POST', body }, () => onDone(caseWork.broughtIn(name)));
  };
  return (
    <Panel
      title={caseWork.tool.bring_in}
      text={caseWork.bringInText}
      {...(inRole(reply, 'moderator').length > 0 ? { yes: caseWork.bringIn } : {})}
      act={act}
      onYes={send}
      onCancel={() => onDone('')}
    >
      <ColleagueChoice
        reply={reply}
        of="moderator"
        value={moderator}
        onValue={setModerator}
        onAgain={again}
      />
    </Panel>
  );
}
