import { useEffect, useState } from 'preact/hooks';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Times in words. */
export interface Times {
  /** A time of today. */
  clock(at: number): string;
  /** A time to come, with as much of the date as it needs. */
  moment(at: number, now: number): string;
  /** When something was, with its date. */
  day(at: number): string;
}

/** Times as they are written in `locale`, or as the browser writes them, with the digits of a telephone. */
export function timesIn(locale?: string): Times {
  const time = { hour: '2-digit', minute: '2-digit', numberingSystem: 'latn' } as const;
  const ofToday = new Intl.DateTimeFormat(locale, time);
  const ofTheWeek = new Intl.DateTimeFormat(locale, { weekday: 'long', ...time });
  const ofTheYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...time });
  return {
    clock: (at) => ofToday.format(at),
    moment: (at, now) => {
      if (new Date(at).toDateString() === new Date(now).toDateString()) return ofToday.format(at);
      return at - now < 6 * DAY_MS ? ofTheWeek.format(at) : ofTheYear.format(at);
    },
    day: (at) => ofTheYear.format(at),
  };
}

export const { clock, moment, day } = timesIn();

/** The present, anew every `everyMs`, for what counts down. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
