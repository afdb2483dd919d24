import type { Urgency, WaitedFor } from '../wire';

const inWords = (seconds: number) => {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = seconds / 60;
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return '1 hour';
};

const within = (seconds: number | null) => (seconds === null ? 'more than 1 hour' : inWords(seconds));

/** How long people waited, in English. */
export const waitsEn = {
  title: 'How long people waited',
  since: 'Since this house was first opened. A time is rounded up.',
  none: 'Nobody has waited for anything yet.',
  unreachable: 'The numbers could not be loaded. They are tried again.',
  what: {
    paged: 'Until the first page went out',
    taken: 'Until a professional took the case',
    first_word: 'From there until a first word',
    answered: 'Words of concern: until an answer',
    looked: 'Held messages: until somebody looked',
    decided: 'Held messages: until a decision',
  } satisfies Record<WaitedFor, string>,
  of: (urgency: Urgency, count: number) => `${urgency}, ${count === 1 ? 'once' : `${count} times`}`,
  half: 'Half within',
  halfWithin: within,
  nine: 'Nine of ten within',
  nineWithin: within,
  five: 'Within 5 minutes',
  share: (count: number, within: number) => `${Math.floor((within * 100) / count)} %`,
};
