import type { ReviewItem, RoomId } from '../../wire';
import type { Shift } from '../shift/shift';
import { neighbour } from '../shift/steady';
import { useSteady } from '../shift/use-steady';
import { focusSoon } from '../ui/focus';
import { ListHead } from '../ui/list-head';
import { useWords } from '../words';
import { Review } from './review';

interface HeldMessagesProps {
  reviews: readonly ReviewItem[];
  shift: Shift;
  roomName(room: RoomId): string;
}

const idOf = (it: ReviewItem) => it.review;

/** Messages that wait for a person to read them. */
export function HeldMessages({ reviews, shift, roomName }: HeldMessagesProps) {
  const { desk } = useWords();
  const { placed, watch, tidy, ...state } = useSteady(reviews, idOf, 'held', 1);
  const goOn = (from: ReviewItem) => {
    const next = neighbour(placed, idOf, from.review);
    focusSoon(next === undefined ? 'held' : `review-${next.review}`, 'held');
  };
  return (
    <section aria-labelledby="held" {...watch}>
      <ListHead id="held" onTidy={tidy} untidy={state.untidy} waiting={state.waiting}>
        {desk.held(reviews.length)}
      </ListHead>
      {placed.length === 0 && <p class="small">{desk.noneHeld}</p>}
      <ul class="items">
        {placed.map(({ item, over }) => (
          <li key={item.review}>
            <Review item={item} over={over} shift={shift} roomName={roomName} onDecided={() => goOn(item)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
