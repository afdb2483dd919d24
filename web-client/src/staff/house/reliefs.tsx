import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { clock } from '../../ui/time';
import type { ReliefItem } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

interface ReliefsProps {
  waiting: readonly ReliefItem[];
  onSeenTo(): Promise<void>;
}

/** Colleagues who are not all right, and to whom nobody has seen. */
export function Reliefs({ waiting, onSeenTo }: ReliefsProps) {
  return (
    <div class="wide reliefs">
      {waiting.map((it) => (
        <Colleague key={it.staff} item={it} onSeenTo={onSeenTo} />
      ))}
    </div>
  );
}

function Colleague({
  item: { staff, name, since },
  onSeenTo,
}: {
  item: ReliefItem;
  onSeenTo(): Promise<void>;
}) {
  const { relief: words } = useWords();
  const { act, run } = useAct();
  const seeTo = () =>
    run(`/api/reliefs/${staff}/seen-to`, { method: 'POST' }, async () => {
      await onSeenTo();
      focusSoon('present');
    });
  return (
    <Notice tone="now" title={words.colleague(name)} said="at_once">
      <p>{words.colleagueText(clock(since))}</p>
      <Button label={words.seeToThis(name)} busy={act.is === 'busy'} onClick={seeTo}>
        {words.seeTo}
      </Button>
      <Trouble act={act} />
    </Notice>
  );
}
