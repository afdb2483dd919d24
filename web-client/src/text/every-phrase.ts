import type { Words } from './en';

/** A phrase of the seeker's page, as somebody reads it. */
export interface Phrase {
  /** Its name among the words. */
  at: string;
  /** What was put into its gaps. */
  given: readonly unknown[];
  says: string;
}

/**
 * Every phrase of a language, with an example for each gap, for whoever reads them all: a person before it is switched
 * on, and the tests. What counts something is there once for each of `numbers`.
 */
export function everyPhrase(words: Words, numbers: readonly number[]): Phrase[] {
  const { time: _time, names: _names, ...phrases } = words;
  return within(phrases, '', numbers);
}

function within(words: object, path: string, numbers: readonly number[]): Phrase[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]): Phrase[] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof word === 'function') {
      return examples(at, numbers).flatMap((given) => {
        const says: unknown = word(...given);
        return [says].flat().map((it) => ({ at, given, says: String(it) }));
      });
    }
    if (typeof word === 'object' && word !== null) return within(word, at, numbers);
    return [{ at, given: [], says: String(word) }];
  });
}

/** What can stand in the gaps of a phrase. Most have one, for a name. */
function examples(at: string, numbers: readonly number[]): readonly (readonly unknown[])[] {
  switch (at) {
    case 'welcome.here':
    case 'rooms.people':
    case 'welcome.tooFast':
    case 'rooms.wait':
    case 'worry.wait':
    case 'outgoing.tooFast':
    case 'outgoing.notSaved':
      return numbers.map((it) => [it]);
    case 'calm.slow':
    case 'calm.listenFirst':
      return numbers.map((it) => [it, '21:07']);
    case 'calm.short':
      return numbers.map((it) => [it, 600]);
    case 'calm.refusedSlow':
    case 'calm.refusedListen':
    case 'calm.refusedPaused':
      return numbers.map((it) => [it]);
    case 'rooms.waiting':
      return numbers.filter((it) => it > 0).map((it) => [it]);
    case 'room.left':
      return numbers.flatMap((it) => [[it], [-1 - it]]);
    case 'room.presence':
    case 'room.company':
      return numbers.flatMap((one) => numbers.map((other) => [one, other]));
    case 'welcome.howSoon':
      return numbers.map((it) => [{ wider: it, backup: 180, every: 120, nobody: 120, firstWord: it }]);
    case 'numbers.emergencyIn':
      return [['Xanadu', ['112', '110']]];
    case 'numbers.serves':
      return ['all', 'ambulance', 'police', 'mobiles'].map((it) => ['112', it]);
    case 'numbers.text':
      return [
        ['85 258', null],
        ['85 258', 'SHOUT'],
      ];
    case 'numbers.textTo':
      return [
        ['Night line', '85 258', null],
        ['Night line', '85 258', 'SHOUT'],
      ];
    case 'numbers.call':
      return [['Night line', '116 123']];
    case 'room.typing':
      return [[['Quiet Heron']], [['Quiet Heron', 'Amber Otter']], [['A', 'B', 'C']]];
    case 'report.which':
      return [['Quiet Heron', '21:07']];
    case 'help.asked':
    case 'help.askedAgain':
    case 'sanctions.until':
    case 'calm.holdAll':
    case 'calm.pause':
      return [['21:07']];
    default:
      return [['Quiet Heron']];
  }
}
