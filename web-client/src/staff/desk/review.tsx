import type { ReviewItem } from '../../wire';
import { UrgencyMark } from '../ui/urgency';
import { useWords } from '../words';
import { ItemOver } from './item';
import { LeasedItem, type LeasedItemProps } from './leased-item';
import { likelyRule } from './likely-rule';

interface ReviewProps extends Pick<LeasedItemProps, 'id' | 'shift' | 'roomName' | 'onDecided'> {
  item: ReviewItem;
  /** Somebody has decided. */
  over: boolean;
}

/** A held message: why, where, since when; its text once a person opens it; and the decision. */
export function Review({ item, over, ...props }: ReviewProps) {
  const { desk, reasons } = useWords();
  if (over) return <ItemOver>{desk.decided}</ItemOver>;
  const path = `/api/reviews/${item.review}`;
  const ways = {
    yes: item.releasable ? { label: desk.release, path: `${path}/release` } : desk.notReleasable,
    no: { label: desk.reject, path: `${path}/reject` },
    rule: likelyRule(item.reason),
  };
  const heading = (
    <>
      {item.urgency !== 'R0' && <UrgencyMark urgency={item.urgency} />} <span>{reasons[item.reason]}</span>
    </>
  );
  return (
    <LeasedItem path={path} item={item} ways={ways} heading={heading} {...props}>
      {(item.urgency === 'R3' || item.urgency === 'R4') && <p class="small">{desk.alsoCase}</p>}
    </LeasedItem>
  );
}
