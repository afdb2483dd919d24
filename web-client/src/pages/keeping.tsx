import type { Room } from '../room/room';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { useNow } from '../ui/time';
import type { MeasureNotice, StaffingNotice } from '../wire';

interface RoomKeepingProps {
  room: Room;
  /** The server's clock is ahead of this one by so much. */
  aheadMs: number;
}

/** What calms this room for now, said quietly. What has ended is no longer said. */
export function RoomKeeping({ room, aheadMs }: RoomKeepingProps) {
  const words = useWords();
  const now = useNow(5_000);
  const inForce = (room.keeping?.measures ?? []).filter((it) => now < it.until - aheadMs);
  const staffed = staffedAs(words, room.keeping?.staffing);
  return (
    <div role="status">
      {staffed !== undefined && <p class="small">{staffed}</p>}
      {inForce.map((it) => (
        <p key={it.measure.is} class="small">
          {saidOf(words, it, words.time.moment(it.until - aheadMs, now))}
        </p>
      ))}
    </div>
  );
}

function staffedAs({ calm, sanctions }: Words, staffing: StaffingNotice | undefined): string | undefined {
  switch (staffing?.is) {
    case undefined:
    case 'full':
      return undefined;
    case 'short':
      return calm.short(staffing.seconds, staffing.minutes * 60);
    case 'none':
      return `${calm.unstaffed} ${sanctions.mutedWriting}`;
  }
}

function saidOf({ calm, sanctions }: Words, { measure }: MeasureNotice, until: string): string {
  switch (measure.is) {
    case 'slow':
      return calm.slow(measure.seconds, until);
    case 'listen_first':
      return calm.listenFirst(measure.minutes * 60, until);
    case 'hold_all':
      return calm.holdAll(until);
    case 'pause':
      return `${calm.pause(until)} ${sanctions.mutedWriting}`;
  }
}
