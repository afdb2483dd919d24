import type { Waited, WaitedFor } from '../../wire';

const IN_ORDER: readonly WaitedFor[] = ['paged', 'taken', 'first_word', 'answered', 'looked', 'decided'];

export interface Waits {
  what: WaitedFor;
  /** The most urgent first. */
  by: readonly Waited[];
}

/** What was ever waited for, in the order in which it happens. */
export function inOrder(waits: readonly Waited[]): readonly Waits[] {
  return IN_ORDER.map((what) => ({
    what,
    by: waits.filter((it) => it.what === what && it.count > 0).toSorted(mostUrgentFirst),
  })).filter(({ by }) => by.length > 0);
}

function mostUrgentFirst(one: Waited, other: Waited): number {
  return other.urgency.localeCompare(one.urgency);
}
