const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before connecting again, after `failures` tries in a row that led nowhere.
 *
 * `chance` is a number from 0 to 1, drawn anew each time: a server that comes back is not met by everyone at
 * once. What the server asked for is a floor, since it knows why it closed.
 */
export function waitBefore(failures: number, chance: number, askedMs: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return Math.max(askedMs, Math.round(ceiling * (0.5 + chance / 2)));
}
