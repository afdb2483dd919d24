import type { Delivery, Kind, Why } from '../wire';

const kinds: Record<Kind, string> = {
  web_push: 'This browser',
  ntfy: 'ntfy, on a phone',
  pager_duty: 'PagerDuty, or a service like it',
  email: 'E-mail',
  webhook: 'A program of your own (webhook)',
};

/** The words about how staff are reached while no page is open, in English. */
export const reachedEn = {
  mine: {
    title: 'How you are reached',
    text: 'If someone needs you and you have not answered here, you are also called in these ways: the first one first, the next if it does not answer.',
    none: 'Only this page calls you. If you close it, or the device sleeps, you are not called.',
  },
  house: {
    title: 'Who hears when nobody is on call',
    text: 'If nobody is on call, the alarm goes out in these ways: the first one first, the next if it does not answer.',
    none: 'If nobody is on call, only this page says so.',
  },
  unreachable: 'This could not be loaded. Trying again.',
  kinds: { ...kinds, web_push: 'A browser' } satisfies Record<Kind, string>,
  addressLost: 'The address is lost. Please remove it and add it anew.',
  test: 'Test',
  testThis: (kind: string, address: string) => `Test: ${kind}, ${address}`,
  testing: 'Sent. Waiting for an answer, for ten seconds at most…',
  remove: 'Remove…',
  removeThis: (kind: string, address: string) => `Remove… ${kind}, ${address}`,
  removeSure: (address: string) => `No longer call ${address}? The address is erased.`,
  removeYes: 'Remove it',
  delivery: (delivery: Delivery) =>
    delivery === 'answered'
      ? 'It has the test. Please look whether you can see or hear it.'
      : `Not delivered. ${whyInWords(delivery.not_answered)}`,
  add: 'Add a way…',
  full: 'These are as many as there can be.',
  newOne: 'Add a way to be reached',
  kind: 'By what',
  choose: kinds,
  means: {
    web_push:
      'Your browser shows a notification, also when this page is closed. It says how urgent it is and how many wait, nothing else.',
    ntfy: 'The app is free and rings for emergencies. Choose a topic that nobody can guess: whoever knows it can follow it.',
    pager_duty: 'For a service that takes events as PagerDuty does.',
    email: 'Mail may take minutes. Have something faster before it.',
    webhook: 'It gets a signed message. You are shown the secret once, right after adding.',
  } satisfies Record<Kind, string>,
  url: 'Address',
  urlHint: {
    ntfy: 'Such as https://ntfy.sh/ and the name of your topic',
    pager_duty: 'The one that is there already is PagerDuty’s own.',
    webhook: 'Begins with https://. Plain http:// works inside a private network only.',
  },
  token: 'Access token',
  tokenHint: 'Only if the topic is protected.',
  routingKey: 'Integration key',
  to: 'E-mail address',
  addIt: 'Add',
  allow: 'Allow it in this browser',
  denied:
    'The browser does not allow notifications from here. You can change that in its settings for this page.',
  unable: 'This browser cannot be called while the page is closed. Please choose another way.',
  added: 'Added. Please test it.',
  secretTitle: 'The secret of your webhook',
  secretMeans: 'It is shown only now. Your program needs it to know that a message is really from here.',
  secret: 'Secret',
  secretKept: 'I have put it there',
};

function whyInWords(why: Why): string {
  switch (why) {
    case 'unreachable':
      return 'Nobody can be found at that address.';
    case 'untrusted':
      return 'The receiver could not prove that it is the one.';
    case 'no_answer':
      return 'There was no answer within ten seconds.';
    case 'broken':
      return 'The connection broke off before there was an answer.';
    case 'bad_address':
      return 'Nothing can be sent to such an address.';
    case 'not_set_up':
      return 'This house has no mail server.';
    default:
      return `The receiver refused it (${why.refused.status}).`;
  }
}
