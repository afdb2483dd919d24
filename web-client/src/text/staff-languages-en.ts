import type { Review } from './languages';

/** The words of the coordinator's languages, in English. */
export const languagesEn = {
  title: 'Languages',
  means:
    'Seekers read English. These translations come with the server and are off until you switch them on. Have every word read first, by somebody who speaks the language and knows hard times: a word can frighten, or promise too much.',
  unreachable: 'The languages could not be loaded. Trying again.',
  english: 'English is always on.',
  off: 'Off',
  on: (day: string, by: string) => `On: ${by} switched it on, ${day}`,
  reviews: {
    not_by_a_native_speaker_with_lived_experience:
      'As it comes: not yet reviewed by a native speaker with lived experience.',
    by_a_native_speaker_with_lived_experience:
      'As it comes: reviewed by a native speaker with lived experience.',
  } satisfies Record<Review, string>,
  read: 'Read every word',
  readAll: (language: string) => `Read every word: ${language}`,
  readMeans: 'With examples for names and numbers. It can be printed, or copied for somebody to read.',
  inEnglish: 'In English',
  wordsUnreachable: 'The words could not be loaded. Please close this and open it again.',
  ticked: (language: string) =>
    `Somebody who speaks it and knows hard times has read every word (${language})`,
  tickFirst: 'Please have it read first, and then say so by the tick above.',
  switchOn: 'Switch on',
  switchOnThis: (language: string) => `Switch on ${language}`,
  switchOff: 'Switch off…',
  switchOffThis: (language: string) => `Switch off ${language}…`,
  switchOffSure: (language: string) =>
    `Switch it off? Whoever reads ${language} now sees English within a minute.`,
  switchOffYes: 'Switch off',
};
