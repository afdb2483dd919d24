/** How long something has waited, as much of it as matters. */
export interface Age {
  hours: number;
  minutes: number;
  seconds: number;
}

/** A clock that is behind makes nothing younger than zero. */
export function age(since: number, now: number): Age {
  const seconds = Math.floor(Math.max(0, now - since) / 1_000);
  return {
    hours: Math.floor(seconds / 3_600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
