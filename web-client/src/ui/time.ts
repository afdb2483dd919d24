import { useEffect, useState } from 'preact/hooks';

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const DAY_MS = 24 * 60 * 60 * 1_000;

/** A time of today. */
export function clock(at: number): string {
  return CLOCK.format(at);
}

/** A time to come, with as much of the date as it needs. */
export function moment(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return CLOCK.format(at);
  return at - now < 6 * DAY_MS ? DAY.format(at) : DATE.format(at);
}

/** When something was, with its date. */
export function day(at: number): string {
  return DATE.format(at);
}

/** The present, anew every `everyMs`, for what counts down. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
