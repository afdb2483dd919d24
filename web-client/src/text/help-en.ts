import type { Barrier } from '../pages/barriers';
import type { Wish } from '../wire';

/**
 * What someone reads while they wait for help, say what they want of it, or worry about another, in English.
 *
 * Written with care and not yet reviewed by people with lived experience or a clinician.
 */
export const reachOut = {
  question: 'What would make it hard to reach out?',
  barriers: {
    burden: 'I do not want to be a burden',
    words: 'I would not know what to say',
    sent: 'Someone might be sent to me',
    before: 'It did not help before',
    overheard: 'Someone could hear or see it',
    other: 'Something else',
  } satisfies Record<Barrier, string>,
  answers: {
    burden:
      'That is a heavy thought, and many people have it. Those who answer chose to be there for exactly this. You do not have to prove that it is bad enough.',
    words:
      'One sentence is enough to begin: “I am not doing well, and I do not know how to say it.” The other person asks, and you answer what you want to.',
    sent: 'We do not know where you are, so we cannot send anyone unless you write it. Numbers outside this house have rules of their own. You can ask them first: “What do you do without my agreement?”',
    before:
      'We are sorry. It depends a lot on who answers. You can say at the beginning what did not help, and you may stop at any time and try another.',
    overheard:
      'Here you write, without a sound. “Exit this page”, or Shift three times, empties the screen at once. If you call, your telephone may keep the number in its list; you can take it out there.',
    other:
      'Then it is something we have not thought of, and it counts all the same. You can say it as it is to whoever comes to you.',
  } satisfies Record<Barrier, string>,
};

/** Below a word of staff to a room in which something hard could be read. */
export const roomCare = {
  title: 'If it stays with you, you do not have to be alone with it',
  lines: 'People who answer the phone',
};

export const wishes = {
  title: 'What would help you?',
  youSaid: (wish: string) => `You said: ${wish}`,
  text: 'Whoever comes to you sees what you choose here. You can change it at any time.',
  names: {
    talk_here: 'Talk here',
    numbers: 'Give me numbers',
    may_call: 'You may call someone, if I tell you where I am',
    safe_now: 'I am safe, I needed to say it',
  } satisfies Record<Wish, string>,
  said: {
    talk_here: 'Whoever comes to you sees that you would like to talk here.',
    numbers: 'Here they are. You can still talk with someone here as well.',
    may_call: 'Whoever comes to you sees that. They can only call someone to you if you write where you are.',
    safe_now: 'Thank you for telling us. A person still has a look, and sees that you said so.',
  } satisfies Record<Wish, string>,
  notReached: 'That did not reach us. Please try again.',
  where: 'Where you are',
  whereHint: 'An address, a place, or how to find you. Only as much as you want.',
  whereMeans:
    'Only the people on call can read this. It is kept encrypted, and erased afterwards. Writing it calls nobody by itself: whoever comes to you decides that, and asks you first if at all possible.',
  sayWhere: 'Tell the people on call',
  saidWhere: 'The people on call have what you wrote about where you are. If it changes, write it again.',
  ruleTitle: 'When we act without your agreement',
  rule: 'If your life is in danger, or someone else’s, and there is no other way, whoever comes to you may call the emergency service without your agreement. They can only pass on what you told us.',
};

export const plan = {
  title: 'The plan you made together',
  loading: 'One moment…',
  unreachable: 'We could not load it just now.',
  again: 'Try again',
  keep: 'Keep it on this device',
  keepMeans:
    'It becomes a text file. Others who use this device may find it. Without the file, nothing of the plan stays here when you close the tab.',
  /** Says nothing about what it is to somebody who looks through the device. */
  file: 'notes.txt',
  kept: (file: string) => `Your browser has it now as ${file}, most likely among your downloads.`,
};

export const worry = {
  begin: 'Worried about someone, or is something not right?',
  choose: 'Choose what they wrote: “I am worried” and “Report this” stand below it.',
  act: 'I am worried',
  actOn: (name: string) => `I am worried about ${name}`,
  title: (name: string) => `You are worried about ${name}`,
  text: (name: string) =>
    `Thank you for looking out for each other. We can ask the people on call to look after ${name}. ${name} is not told who asked.`,
  ask: 'Please look after them',
  no: 'No, go back',
  asked: (name: string) =>
    `Thank you. The people on call have been asked to look after ${name}. ${name} is not told that it was you.`,
  you: 'You do not have to carry this. If it gets heavy, someone can be there for you too.',
  gone: 'This message is no longer there. If you are still worried, ask for someone for yourself and tell them.',
  wait: (seconds: number) => `Please wait ${seconds <= 1 ? 'a second' : `${seconds} seconds`} and try again.`,
  notReached: 'That did not reach us. Please try again.',
  elsewhereTitle: 'Worried about someone who is not here?',
  elsewhereText:
    'We can only reach people who are in this house. You can ask for someone for yourself, and think together about what might help. If a life is in danger now, please call.',
  elsewhereAsk: 'Ask for someone to think with',
};
