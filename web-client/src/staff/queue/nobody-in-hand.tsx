import { Notice } from '../../ui/notice';
import type { Rest as Own } from '../../wire';
import type { List } from '../house/use-list';
import { Rest } from '../rest/rest';
import { StaffRoom } from '../room/staff-room';
import type { ShiftHandle } from '../shift/use-shift';
import { useWords } from '../words';

interface NobodyInHandProps extends ShiftHandle {
  closed: boolean;
  rest: List<Own>;
}

/** No case is open. What was said in one that just ended stays readable until it is put away. */
export function NobodyInHand({ closed, rest, shift, happen }: NobodyInHandProps) {
  const { queue } = useWords();
  const over = Object.values(shift.rooms).filter((it) => !shift.wanted.includes(it.id));
  return (
    <section class="in-hand" aria-labelledby="case">
      <h2 id="case" tabIndex={-1}>
        {closed ? queue.closedTitle : queue.nobodyInHand}
      </h2>
      {closed ? (
        <>
          <Notice said="politely">
            <p>{queue.closedText}</p>
          </Notice>
          <Rest rest={rest} afterwards />
        </>
      ) : (
        <p class="small">{queue.nobodyInHandText}</p>
      )}
      {over.map((room) => (
        <StaffRoom key={room.id} room={room} shift={shift} happen={happen} />
      ))}
    </section>
  );
}
