import type { Urgency } from '../../wire';

/** What the urgency of a case may be lowered to, the most urgent first: somebody on call has it, so at least concern. */
const POSSIBLE: readonly Urgency[] = ['R3', 'R2'];

export function lowerThan(urgency: Urgency): Urgency[] {
  return POSSIBLE.filter((it) => it < urgency);
}
