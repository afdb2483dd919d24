import { moment } from '../../ui/time';
import type { AppealItem, RoomId } from '../../wire';
import { useWords } from '../words';

interface AppealedActProps {
  item: AppealItem;
  aheadMs: number;
  roomName(room: RoomId): string;
}

/** What somebody asks another look at, and under which rule it was decided. */
export function AppealedAct({ item, aheadMs, roomName }: AppealedActProps) {
  const { appeals: words, desk, rules, sanctionKinds } = useWords();
  const { sanction } = item;
  return (
    <>
      {'review' in item.of && <span>{words.review}</span>}
      {'sanction' in item.of && sanction === null && <span>{words.ended}</span>}
      {sanction !== null && (
        <>
          <span>{sanctionKinds[sanction.kind]}</span>
          <span dir="auto">{sanction.room === null ? desk.everyRoom : roomName(sanction.room)}</span>
          <span>{desk.until(moment(sanction.until - aheadMs, Date.now()))}</span>
        </>
      )}
      <span>{item.rule === null ? words.nobodyLooked : rules[item.rule]}</span>
    </>
  );
}
