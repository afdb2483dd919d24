import type { Reason, Rule } from '../../wire';

/** The rule a person will most likely give for a message that was held for `reason`. They can choose another. */
export function likelyRule(reason: Reason): Rule {
  switch (reason) {
    case 'person_reads_first':
    case 'method_detail':
      return 'no_methods';
    case 'personal_data':
      return 'privacy';
    case 'hostility':
    case 'every_message':
      return 'kindness';
    case 'encouragement':
      return 'no_encouragement';
    case 'sexual':
      return 'no_sexual_talk';
    case 'luring':
      return 'stay_here';
    case 'flood':
      return 'no_spam';
  }
}
