import { en } from '../../../web-client/src/text/en';
import { staffEn } from '../../../web-client/src/text/staff-en';

/** The words of the pages: stories look for what people read, and follow when it is worded anew. */
export { en, staffEn };

/** A phrase with a part that is not known beforehand, such as a time. */
export function around(phrase: (part: string) => string): RegExp {
  const [before = '', after = ''] = phrase('\u0000').split('\u0000');
  return new RegExp(`${escaped(before)}.+${escaped(after)}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Means at hand and a time. */
export const IN_DANGER = 'I have the pills here and tonight I will end it';
/** At somebody. */
export const HURTS_SOMEONE = 'you are such a pathetic idiot, nobody wants you here';
/** A present wish to be dead. */
export const TIRED_OF_BEING = 'I don’t want to be here any more';
