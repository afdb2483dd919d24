import { FOLLOW_UPS, type FollowUp } from '../choices';

const HOUR_MS = 60 * 60 * 1_000;
const EVENING_HOUR = 21;
const MORNING_HOUR = 10;

/** When that is, by this device's clock and where this device is. Undefined: not at all. */
export function followUpAt(choice: FollowUp, now: number): number | undefined {
  switch (choice) {
    case 'none':
      return undefined;
    case 'hour':
      return now + HOUR_MS;
    case 'tonight':
      return atHour(now, 0, EVENING_HOUR);
    case 'tomorrow':
      return atHour(now, 1, MORNING_HOUR);
    case 'week':
      return atHour(now, 7, MORNING_HOUR);
  }
}

/** What can be chosen now: an evening that has begun is no longer to come. */
export function followUps(now: number): FollowUp[] {
  return FOLLOW_UPS.filter((it) => (followUpAt(it, now) ?? Number.POSITIVE_INFINITY) > now);
}

function atHour(now: number, days: number, hour: number): number {
  const then = new Date(now);
  then.setDate(then.getDate() + days);
  return then.setHours(hour, 0, 0, 0);
}
