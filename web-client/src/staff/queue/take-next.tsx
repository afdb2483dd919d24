import type { StaffWords } from '../../text/staff-en';
import { Button } from '../../ui/button';
import type { CaseItem } from '../../wire';
import type { Act } from '../shift/act';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

interface TakeNextProps {
  next: CaseItem | undefined;
  taking: Act;
  onTake(): void;
}

/** Takes the person who needs someone first, whatever the list looks like at that moment. */
export function TakeNext({ next, taking, onTake }: TakeNextProps) {
  const { queue, urgencies } = useWords();
  return (
    <div class="take-next">
      <Button kind="primary" busy={next === undefined || taking.is === 'busy'} onClick={onTake}>
        {queue.next}
      </Button>
      <p class="small">{whoIsNext(queue, next, urgencies)}</p>
      <Trouble act={taking} />
    </div>
  );
}

function whoIsNext(
  words: StaffWords['queue'],
  next: CaseItem | undefined,
  urgencies: StaffWords['urgencies'],
): string {
  if (next === undefined) return words.nobodyWaits;
  return next.stage.is === 'follow_up' ? words.nextIsAgain : words.nextIs(urgencies[next.urgency]);
}
