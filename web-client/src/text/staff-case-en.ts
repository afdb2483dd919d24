import type { StandardMessage, Tool } from '../staff/case/tools';
import type { FollowUp } from '../staff/choices';
import { ON_MESSAGE, type OnMessage } from '../staff/keys/keys';
import type { Delivery, Lowered, PaperKind, Urgency, Wish } from '../wire';

/** What a professional reads while they look after someone, in English. */
export const caseWork = {
  here: (here: boolean) => (here ? 'is here' : 'has closed the page'),
  papers: (count: number) => (count === 1 ? '1 paper' : `${count} papers`),
  wish: {
    talk_here: 'wants to talk here',
    numbers: 'wants numbers',
    may_call: 'someone may be called for them',
    safe_now: 'says that they are safe',
  } satisfies Record<Wish, string>,

  papersTitle: 'Papers',
  uncoverPapers: (count: number) => (count === 1 ? 'Read the paper' : `Read ${count} papers`),
  kinds: {
    note: 'Note',
    hand_over: 'For whoever goes on',
    plan: 'Safety plan',
    whereabouts: 'Where they say they are',
    passed_on: 'From whoever passed them on',
  } satisfies Record<PaperKind, string>,

  recent: 'What else they said lately in the rooms',
  uncoverRecent: 'Read what else they said',
  recentMeans: 'Only their own messages, as far as the rooms remember them. They are kept nowhere else.',
  rules: (rules: readonly string[]) => `Read by: ${rules.join('; ')}`,
  language: (name: string) => `writes in ${name}`,

  told: (count: number) => (count === 1 ? '1 page went out' : `${count} pages went out`),
  toldHouse: 'For the house',
  toldGone: 'by a way that was removed',
  delivery: (delivery: Delivery) => (delivery === 'answered' ? 'delivered' : 'not delivered'),

  earlier: 'Earlier cases of this person',
  noEarlier: 'None that is still kept.',

  tools: 'What you can do',
  tool: {
    messages: 'Standard messages',
    note: 'Write a note',
    plan: 'Safety plan',
    hand_over: 'Hand over',
    bring_in: 'Bring a moderator in',
    lower: 'Lower the urgency',
  } satisfies Record<Exclude<Tool, 'close'>, string>,
  saved: 'Saved.',

  messagesText: 'Puts it into the field for writing. You change it and send it yourself.',
  messages: {
    hello:
      'Hello, I am here now, and I have read what you wrote. Thank you for saying it. Take the time you need.',
    asking: 'May I ask you directly: are you thinking of ending your life? You can answer openly.',
    safe: 'Are you safe where you are, right now?',
    someone: 'Is there someone near you whom you trust?',
    call: 'I would like someone to come to you. May I call them? I can only do that if you write where you are.',
    plan: 'Shall we write down together what helps you through the next hours? You can keep it afterwards.',
    moment: 'I am still here. I need a moment to write.',
    colleague: 'A colleague goes on with you. I tell them what matters, so you need not say it all again.',
  } satisfies Record<StandardMessage, string>,

  note: 'Your note',
  noteHint: 'For you and your colleagues on call. The person does not see it. It is erased with the case.',
  saveNote: 'Save the note',

  planText: 'Write it together, in their own words. They see each version that you save, and can keep it.',
  planParts: {
    signs: 'How I notice that it gets hard',
    helps: 'What helps me',
    people: 'People I can turn to',
    lines: 'Numbers I can call',
  },
  savePlan: 'Save the plan',

  handOverText:
    'Your colleague gets the same room, and your note. Until they say yes, this person is with you.',
  handOverNote: 'What they should know, so that nothing has to be told twice',
  colleague: 'Colleague',
  colleagueIs: (name: string, here: boolean) => (here ? `${name}, here now` : `${name}, not here`),
  noColleague: 'There is no other professional who can be asked now.',
  colleaguesUnreachable: 'Your colleagues could not be loaded.',
  loadAgain: 'Try again',
  offer: 'Ask them to go on',
  offered: (name: string) => `${name} has been asked to go on, and has not answered yet.`,
  someone: 'A colleague',
  takeOfferBack: 'Keep this person',
  offeredToMe: (name: string) =>
    `${name} asks you to go on with this person. Their note is among the papers.`,
  accept: 'I go on with them',
  decline: 'I cannot now',

  bringInText: 'They read the room from now on and can write there.',
  moderator: 'Moderator',
  noModerator: 'There is no moderator who can be asked now.',
  bringIn: 'Ask them in',
  broughtIn: (name: string) => `${name} is asked into this room.`,

  lowerText: 'Only a person lowers an urgency. Your colleagues see the new one at once.',
  lowerTo: 'To',
  lowerWhy: 'Because',
  lowered: {
    safer_by_own_report: 'They say that they are safer now',
    misread: 'It was about the past, about someone else, or not meant',
    not_alone: 'Somebody is with them',
  } satisfies Record<Lowered, string>,
  lower: 'Lower it',
  lowestAlready: 'It cannot be lower than this.',

  followUp: 'Look after them again',
  followUps: {
    none: 'No',
    hour: 'In one hour',
    tonight: 'Tonight',
    tomorrow: 'Tomorrow',
    week: 'In a week',
  } satisfies Record<FollowUp, string>,
  followUpAt: (name: string, time: string) => `${name}, ${time}`,
  followUpMeans: 'It comes back into the queue then, for whoever is on call.',
};

/** What the keys on a message do. */
export const messageKeys: Record<OnMessage, string> = {
  R3: 'pass its author on as urgent',
  R4: 'pass its author on as an emergency',
  answered: 'say that you have answered it',
};

const inOneLine = ON_MESSAGE.map(({ means, key }) => `${key}: ${messageKeys[means]}`).join('; ');

/** What a moderator reads who passes someone on. */
export const passOn = {
  begin: 'Pass on…',
  beginFor: (nickname: string) => `Pass on… ${nickname}`,
  title: (nickname: string) => `Pass ${nickname} on to the people on call`,
  text: 'They are paged at once. The message goes with it. In the room nothing is seen of it.',
  to: { R3: 'Urgent', R4: 'Emergency' } satisfies Record<Extract<Urgency, 'R3' | 'R4'>, string>,
  withKey: (name: string, key: string) => `${name} (key ${key})`,
  note: 'What you saw, for whoever comes',
  noteLost: 'Your note could not be kept. Please write it again with “Pass on…”.',
  noteHint: 'May be left empty. Only the people on call read it.',
  keys: `With the keyboard, when a message has the focus: ${inOneLine}.`,
  done: (nickname: string, urgency: string) =>
    `${nickname} is passed on (${urgency}). The people on call have been asked to come.`,
};

/** What a moderator reads who is asked into a crisis room. */
export const broughtIn = {
  title: (count: number) => `Crisis rooms you are asked into (${count})`,
  from: (name: string) => `${name} asks you to be there`,
  goTo: 'Go to it',
  news: 'You are asked into a crisis room.',
};
