import { Button } from '../../ui/button';
import type { CaseId, CaseItem, Queue } from '../../wire';
import type { Shift } from '../shift/shift';
import { useSteady } from '../shift/use-steady';
import { ListHead } from '../ui/list-head';
import { UrgencyMark } from '../ui/urgency';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { CaseFacts } from './case-facts';
import { inLine, mayOpen, waiting } from './cases';

interface CaseListProps {
  queue: Queue;
  shift: Shift;
  chosen: CaseId | undefined;
  onOpen(id: CaseId): void;
}

const idOf = (it: CaseItem) => it.case;

/** Everyone who needs someone, those nobody has come to first. */
export function CaseList({ queue, shift, chosen, onOpen }: CaseListProps) {
  const { queue: words } = useWords();
  const { placed, watch, tidy, ...state } = useSteady(inLine(queue, shift.me.staff), idOf, 'queue');
  return (
    <section aria-labelledby="queue" {...watch}>
      <ListHead id="queue" onTidy={tidy} untidy={state.untidy} waiting={state.waiting}>
        {words.list(waiting(queue))}
      </ListHead>
      {placed.length === 0 && <p class="small">{words.none}</p>}
      <ol class="items">
        {placed.map(({ item, over }) => (
          <li key={item.case} class={over ? 'item item-over' : 'item'} data-chosen={item.case === chosen}>
            <Case
              item={item}
              over={over}
              chosen={item.case === chosen}
              shift={shift}
              onOpen={() => onOpen(item.case)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface CaseProps {
  item: CaseItem;
  over: boolean;
  chosen: boolean;
  shift: Shift;
  onOpen(): void;
}

function Case({ item, over, chosen, shift, onOpen }: CaseProps) {
  const { queue: words, urgencies } = useWords();
  const { stage } = item;
  return (
    <>
      <h3>
        <UrgencyMark urgency={item.urgency} />
        {!over && <Waited since={item.since} aheadMs={shift.aheadMs} />}
      </h3>
      <p class="facts">
        <strong>{over ? words.over : words.stage(stage, shift.me.staff)}</strong>
      </p>
      <CaseFacts item={item} />
      {!over && chosen && <p class="small">{words.isOpen}</p>}
      {!over && !chosen && mayOpen(item, shift.me.staff) && (
        <Button label={words.openThis(urgencies[item.urgency])} onClick={onOpen}>
          {words.open}
        </Button>
      )}
    </>
  );
}
