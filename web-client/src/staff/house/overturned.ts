import type { Holds } from '../../wire';

/** What the filter was most often wrong about, as far as authors asked. Then what it held most often. */
export function mostOverturnedFirst(holds: readonly Holds[]): readonly Holds[] {
  return holds.toSorted((one, other) => other.overturned - one.overturned || other.held - one.held);
}
