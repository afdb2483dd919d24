import { Button } from '../../ui/button';
import type { CaseId, CaseItem } from '../../wire';
import type { Act } from '../shift/act';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

interface TakeNextProps {
  next: CaseItem | undefined;
  taking: Act;
  onTake(id: CaseId): void;
}

/** Takes the person who needs someone first, whatever the list looks like at that moment. */
export function TakeNext({ next, taking, onTake }: TakeNextProps) {
  const { queue, urgencies } = useWords();
  return (
    <div class="take-next">
      <Button
        kind="primary"
        busy={next === undefined || taking.is === 'busy'}
        onClick={() => next !== undefined && onTake(next.case)}
      >
        {queue.next}
      </Button>
      <p class="small">{next === undefined ? queue.nobodyWaits : queue.nextIs(urgencies[next.urgency])}</p>
      <Trouble act={taking} />
    </div>
  );
}
