import type { OnItem, OnPage } from '../staff/keys/keys';
import type { Category, Done } from '../wire';
import { messageKeys } from './staff-case-en';

/** Who has something open, in English. */
export const lease = {
  nobody: 'Nobody has it open.',
  me: 'You have it open.',
  colleague: (name: string, seconds: number) => `${name} has it open for ${seconds} s more.`,
  onlyLooking: (name: string) =>
    `${name} decides about this, so there is nothing to press here. If they leave it, you can.`,
  freeAgain: 'It is free again: you can decide.',
};

/** Messages that seekers report, in English. */
export const reports = {
  title: (count: number) => `Reports (${count})`,
  none: 'Nothing is reported.',
  by: (people: number) => (people === 1 ? 'Reported by 1 person' : `Reported by ${people} people`),
  categories: {
    hurtful: 'it hurts',
    personal_data: 'it says who or where somebody is',
    wants_me_elsewhere: 'wants them somewhere else',
    sexual: 'it is sexual',
    unsafe_detail: 'how someone could harm themselves',
    spam: 'it sells, floods or copies',
    about_staff: 'it is about staff',
    other: 'something else',
  } satisfies Record<Category, string>,
  keep: 'It may stay',
  takeDown: 'Take it down',
  over: 'Decided.',
  news: (count: number) => (count === 1 ? '1 new report.' : `${count} new reports.`),
};

/** Those who ask for another look, in English. */
export const appeals = {
  title: (count: number) => `Another look (${count})`,
  jump: 'Another look',
  none: 'Nobody waits for your second look.',
  of: (who: string) => `Another look for ${who}`,
  review: 'A message of theirs was not shown',
  ended: 'A mute, removal or ban that has ended',
  nobodyLooked: 'nobody looked in time',
  notYours: (count: number) =>
    count === 1
      ? '1 is about something that you decided: a colleague looks at it.'
      : `${count} are about something that you decided: a colleague looks at them.`,
  words: 'What they say',
  noWords: 'They ask, and say no more.',
  message: 'The message',
  noMessage: 'It is no longer kept.',
  overturn: { review: 'Show it after all', sanction: 'Lift it' },
  uphold: 'It stays as it was',
  told: 'They are told which, and that a person looked. They are not told who.',
  over: 'Decided.',
  news: (count: number) =>
    count === 1 ? 'Somebody asks for another look.' : `${count} people ask for another look.`,
};

/** What seekers have to say about staff, for a coordinator, in English. */
export const complaints = {
  title: (count: number) => `About staff (${count})`,
  none: 'Nobody has said anything about staff.',
  means: 'Only coordinators see this list. Who wrote to you is not shown.',
  about: (name: string) => `About ${name}`,
  aboutSomething: 'About staff, at a message of a seeker',
  pointsAt: 'The message that they point at:',
  lookedInto: 'I have looked into it…',
  sure: 'Whoever wrote to you is told that you have looked into it. Is it so?',
  yes: 'Yes, tell them',
  over: 'Looked into.',
  unreachable: 'What is asked of you could not be loaded. Trying again.',
  waiting: (count: number) =>
    count === 1 ? '1 thing is asked of you.' : `${count} things are asked of you.`,
};

/** How often the filter held something, in English. */
export const holds = {
  title: 'What the filter held',
  text: 'Why it held a message, and what became of it. Where many are shown after all, the lists may need a look.',
  none: 'The filter has held nothing yet.',
  held: 'Held',
  released: 'Shown',
  rejected: 'Not shown',
  expired: 'Nobody looked in time',
  overturned: 'Shown after all, on asking',
};

/** Who did what, in English. */
export const history = {
  title: 'What was done',
  means:
    'Who did what, under which rule, and when. What people wrote is not in it, nor are cases or complaints.',
  who: 'By whom',
  anyone: 'anyone',
  what: 'What',
  anything: 'anything',
  from: 'From',
  until: 'Until',
  search: 'Look',
  house: 'the house itself',
  found: (count: number, more: boolean) => {
    if (count === 0) return more ? 'Nothing so far' : 'Nothing like that';
    return more ? `The newest ${count}` : `${count} found`;
  },
  older: 'Look further back',
  done: {
    released: 'Showed a held message',
    rejected: 'Did not show a held message',
    expired: 'Nobody looked at a held message in time',
    kept: 'Let a reported message stay',
    taken_down: 'Took a message down',
    muted: 'Muted somebody',
    muted_by_reports: 'Muted by many reports',
    removed: 'Removed somebody from a room',
    banned: 'Banned somebody',
    lifted: 'Lifted a mute, removal or ban',
    upheld: 'Looked again, and left it',
    overturned: 'Looked again, and undid it',
    answered: 'Answered words of concern',
    aftercare_given: 'Said a word to a room',
    aftercare_let_go: 'Left a room as it was',
    room_slowed: 'Slowed a room down',
    listen_first: 'Had new people listen first',
    everything_held: 'Had every message of a room read first',
    room_paused: 'Paused a room',
    room_loosened: 'Let a room go on as usual',
    room_made: 'Made a room',
    room_opened: 'Opened a room',
    room_closed: 'Closed a room',
    invited: 'Invited somebody',
    dismissed: 'Dismissed somebody',
  } satisfies Record<Done, string>,
};

const item: Record<OnItem, string> = {
  read: 'read it, or cover it',
  yes: 'to the button that lets its author have it',
  no: 'to the button that does not',
};

const page: Record<OnPage, string> = {
  next: 'to the next thing that waits',
  before: 'to the one before',
  rooms: 'to the rooms',
  help: 'these keys',
};

/** The keys of the desk, in English. */
export const keys = {
  show: (key: string) => `Keys (${key})`,
  title: 'Keys',
  onPage: 'Anywhere but in a field',
  onItem: 'On something that waits',
  onMessage: 'On a message of a room, or on one to answer',
  page,
  item,
  message: messageKeys,
  always: 'Tab goes on, Enter presses a button, Escape closes what was opened.',
  close: 'Close',
  turnOff: 'Turn off the keys for the whole page',
  turnOn: 'Turn on the keys for the whole page',
  offMeans: 'Turn them off if you speak to your computer. The others need something to have the focus.',
};
