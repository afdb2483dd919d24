import type { ReviewItem, RoomId } from '../../wire';
import type { Shift } from '../shift/shift';
import { neighbour } from '../shift/steady';
import { useSteady } from '../shift/use-steady';
import { focusSoon } from '../ui/focus';
import { Tidy } from '../ui/tidy';
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
  const { placed, untidy, tidy, watch } = useSteady(reviews, idOf, 'held');
  const goOn = (from: ReviewItem) => {
    const next = neighbour(placed, idOf, from.review);
    focusSoon(next === undefined ? 'held' : `review-${next.review}`, 'held');
  };
  return (
    <section aria-labelledby="held" {...watch}>
      <h2 id="held" tabIndex={-1}>
        {desk.held(reviews.length)}
      </h2>
      {placed.length === 0 && <p class="small">{desk.noneHeld}</p>}
      <ul class="items">
        {placed.map(({ item, over }) => (
          <li key={item.review}>
            <Review item={item} over={over} shift={shift} roomName={roomName} onDecided={() => goOn(item)} />
          </li>
        ))}
      </ul>
      <Tidy untidy={untidy} onTidy={tidy} heading="held" />
    </section>
  );
}
