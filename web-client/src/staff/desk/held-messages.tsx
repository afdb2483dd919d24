import type { ReviewItem, RoomId } from '../../wire';
import type { Shift } from '../shift/shift';
import { useWords } from '../words';
import { ItemList, itemHeading } from './item-list';
import { placeOf } from './places';
import { Review } from './review';

interface HeldMessagesProps {
  reviews: readonly ReviewItem[];
  shift: Shift;
  roomName(room: RoomId): string;
}

/** Messages that wait for a person to read them. */
export function HeldMessages({ reviews, shift, roomName }: HeldMessagesProps) {
  const { desk } = useWords();
  return (
    <ItemList
      id="held"
      title={desk.held(reviews.length)}
      none={desk.noneHeld}
      items={reviews}
      idOf={(it) => it.review}
      place={placeOf('held')}
      item={(item, over, onDecided) => (
        <Review
          id={itemHeading('held', item.review)}
          item={item}
          over={over}
          shift={shift}
          roomName={roomName}
          onDecided={onDecided}
        />
      )}
    />
  );
}
