import type { Weekday } from '../../wire';

export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** A moment as a clock and a calendar in the house show it. */
export interface Local {
  day: Weekday;
  /** `2026-12-24`. */
  date: string;
  /** `18:00`. */
  time: string;
}

/** From when until when, as far as two people who speak of it say it. */
export type Stretch =
  /** On one day. */
  | { is: 'day'; from: Local; until: Local }
  /** So soon that the days of the week are enough. */
  | { is: 'days'; from: Local; until: Local }
  | { is: 'dates'; from: Local; until: Local };

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Beyond this the name of a day could be that of the week after. */
const DAYS_MS = 6 * DAY_MS;

/** The zone whose clock is shown: that of the house, or UTC in a browser that has never heard of it. */
export function shownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** What clock and calendar show in `zone` at a moment. The end of a day is the begin of the next. */
export function local(zone: string, at: number): Local {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: shownZone(zone),
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = format.formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((it) => it.type === type)?.value ?? '';
  const named = part('weekday').toLowerCase();
  return {
    day: WEEKDAYS.find((it) => it === named) ?? 'monday',
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

export function stretch(zone: string, span: { from: number; until: number }, now: number): Stretch {
  const [from, until] = [local(zone, span.from), local(zone, span.until)];
  if (span.from < now - DAYS_MS || span.until > now + DAYS_MS) return { is: 'dates', from, until };
  return { is: from.date === until.date ? 'day' : 'days', from, until };
}
