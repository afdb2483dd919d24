import type { AppealState, Category, ReportState } from '../wire';

/**
 * What someone reads when they point at a message, and when something was decided about what they wrote, in English.
 *
 * Written with care and not yet reviewed by people with lived experience or a clinician.
 *
 * What was decided is about what was written, never about who somebody is. Who reported is said to nobody.
 */
export const report = {
  begin: 'Is something not right here?',
  choose: 'Choose the message: “Report this” stands below it.',
  act: 'Report this',
  actOn: (name: string) => `Report this, from ${name}`,
  title: 'Tell us what is not right',
  which: (name: string, time: string) => `It is about what ${name} wrote (${time}).`,
  question: 'What fits best?',
  categories: {
    hurtful: { name: 'Hurtful', means: 'It puts someone down, mocks or frightens.' },
    personal_data: {
      name: 'Someone’s personal data',
      means: 'A name, number, address or account, yours or another’s.',
    },
    wants_me_elsewhere: {
      name: 'Wants me off this site',
      means: 'I am asked to meet, to call or to write somewhere else.',
    },
    sexual: { name: 'Sexual', means: 'Sexual talk, or someone comes too close to me that way.' },
    unsafe_detail: {
      name: 'Tells an unsafe detail',
      means: 'How or where someone could harm themselves.',
    },
    spam: { name: 'Spam', means: 'Adverts, or the same thing over and over.' },
    about_staff: {
      name: 'About our team',
      means: 'Something that one of our team did or left undone. The moderators do not see it.',
    },
    other: { name: 'Something else', means: 'It does not feel right, and none of these fits.' },
  } satisfies Record<Category, { name: string; means: string }>,
  next: {
    moderator:
      'A moderator reads this message and decides whether it stays. Nobody is told that it was you: not whoever wrote it, not the room, and not the moderator.',
    nobody:
      'No moderator is here right now, so it waits until one comes. If several people report the same message or the same person, that person can only read until someone has looked. Nobody is told that it was you.',
    team: 'Only the coordinator, who leads this house, reads it. The moderators do not. Nobody is told that it was you, not even the person it is about.',
  },
  send: 'Send it to our team',
  chooseFirst: 'Please choose what fits best. “Something else” is fine, too.',
  sent: {
    moderator: 'Thank you for telling us. A moderator reads it, and we tell you here what came of it.',
    nobody:
      'Thank you for telling us. It waits until a moderator is here, and we tell you here what came of it.',
    team: 'Thank you for telling us. The coordinator reads it, and we tell you here when they have looked into it.',
  },
  gone: 'This message is no longer there, so there is nothing left to report.',
  over: 'Our team has already read this message and decided about it. Thank you for telling us.',
  tooMany:
    'You have told us about many messages that still wait for a person. As soon as some of them are read, you can tell us about others.',
};

export const reasons = {
  takenDownTitle: 'No longer shown to the room',
  takenDown:
    'The room saw this for a while. Our team was asked to look at it, and a person has read it and taken it away, because of this rule:',
  earlier: 'It is about a message that you wrote earlier.',
  mayBeShown: 'The room may see your message',
  lifted: 'What was decided no longer holds',
  ended: 'What was decided is over by now',
};

export const appeal = {
  ask: 'Ask for another look',
  askMeans:
    'Somebody who has not decided about it looks at it again. You can ask once, and you need no reason.',
  addWords: 'Say something with it, if you want',
  words: 'What should they know?',
  wordsHint: 'Up to 500 characters. It is kept encrypted for whoever looks, and erased afterwards.',
  askWith: 'Ask, with these words',
  later: 'Nobody from our team who could look is here right now, so it may take a while.',
  states: {
    open: 'You have asked for another look. Somebody who has not decided about it is going to look. We tell you here what came of it.',
    upheld:
      'A person has looked again, and it stays as it was. It is about what was written, not about who you are.',
    overturned: 'A person has looked again, and sees it differently. Thank you for asking.',
  } satisfies Record<AppealState, string>,
  over: 'This was looked at a second time already, and that stands.',
  gone: 'This is no longer there, so nobody can look at it.',
};

export const told = {
  title: 'What came of it',
  reports: {
    waiting: 'What you told us about waits for a person to read it.',
    kept: 'A person has read what you told us about, and decided that it may stay. It was right to tell us. Thank you.',
    taken_down:
      'A person has read what you told us about, and has taken it away. Thank you for looking out for everyone here.',
    looked_into: 'The coordinator has looked into what you told us about our team. Thank you for saying it.',
  } satisfies Record<ReportState, string>,
};
