import type { StaffWords } from '../../text/staff-en';
import type { StandardMessages } from '../../wire';
import { STANDARD_MESSAGES } from './tools';

/** Messages to begin from: those of the house, or if it has none, the ones that come with the page. */
export function beginFrom(
  own: StandardMessages | undefined,
  words: StaffWords['caseWork'],
): readonly string[] {
  if (own !== undefined && own.messages.length > 0) return own.messages;
  return STANDARD_MESSAGES.map((it) => words.messages[it]);
}
