import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { type Act, useAct } from '../shift/act';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import type { Mine } from './tools';
import { nameIn, useColleagues } from './use-colleagues';

interface OfferedProps extends Mine {
  taking: Act;
  onAccept(): void;
}

/** A colleague asks this person to go on with someone. */
export function OfferedToMe({ item, stage, taking, onAccept }: OfferedProps) {
  const { caseWork } = useWords();
  const { act, run } = useAct();
  return (
    <Notice tone="heed" said="at_once">
      <p>{caseWork.offeredToMe(stage.name)}</p>
      <Trouble act={taking} />
      <Trouble act={act} />
      <div class="acts">
        <Button kind="primary" busy={taking.is === 'busy'} onClick={onAccept}>
          {caseWork.accept}
        </Button>
        <Button
          busy={act.is === 'busy'}
          onClick={() => run(`/api/cases/${item.case}/decline`, { method: 'POST' }, () => {})}
        >
          {caseWork.decline}
        </Button>
      </div>
    </Notice>
  );
}

/** What this person asked of others, and who has been asked in. */
export function AskedOfOthers({ item, stage }: Mine) {
  const { caseWork } = useWords();
  const { reply } = useColleagues();
  const { act, run } = useAct();
  const name = (staff: string) => nameIn(reply, staff) ?? caseWork.someone;
  return (
    <>
      {stage.with !== null && <p class="small">{caseWork.broughtIn(name(stage.with))}</p>}
      {stage.offered !== null && (
        <Notice said="politely">
          <p>{caseWork.offered(name(stage.offered))}</p>
          <Trouble act={act} />
          <Button
            busy={act.is === 'busy'}
            onClick={() => run(`/api/cases/${item.case}/decline`, { method: 'POST' }, () => {})}
          >
            {caseWork.takeOfferBack}
          </Button>
        </Notice>
      )}
    </>
  );
}
