import type { Reach } from '../room/rooms';
import type { Duration } from '../staff/choices';
import type { News } from '../staff/desk/news';
import type { Ring } from '../staff/queue/cases';
import type { Age } from '../staff/ui/age';
import type {
  CaseSource,
  CaseStage,
  Outcome,
  ProblemKind,
  Reason,
  Refusal,
  Role,
  Rule,
  SanctionKind,
  StaffId,
  Urgency,
} from '../wire';
import { en, type Words } from './en';
import { reachedEn } from './reached-en';
import { aftercare, concerns, debriefs, rest } from './staff-care-en';
import { broughtIn, caseWork, passOn } from './staff-case-en';
import { appeals, complaints, history, holds, keys, lease, reports } from './staff-desk-en';
import { helplinesEn } from './staff-helplines-en';
import { languagesEn } from './staff-languages-en';
import { reliefEn } from './staff-relief-en';
import { calming } from './staff-rooms-en';
import { rotaEn } from './staff-rota-en';
import { standardMessagesEn } from './staff-standard-messages-en';
import { waitsEn } from './staff-waits-en';

/** The words of rooms, where staff read and write among seekers. */
const shared: Words = {
  ...en,
  room: { ...en.room, empty: 'Nothing has been said here in the last while.' },
  outgoing: {
    ...en.outgoing,
    heldTail: 'The room does not see it yet. What staff write goes through the same filter.',
    held: {
      person_reads_first: 'A colleague reads this first.',
      method_detail:
        'The filter found how or where someone could harm themselves. A colleague reads it first.',
      personal_data: 'The filter found personal data. A colleague reads it first.',
      hostility: 'The filter found words that may hurt someone. A colleague reads it first.',
      encouragement:
        'The filter found words that may urge someone to harm themselves. A colleague reads it first.',
      sexual: 'The filter found sexual words. A colleague reads it first.',
      luring: 'The filter found something that leads away from here. A colleague reads it first.',
      flood: 'The filter saw the same thing many times. A colleague reads it first.',
      every_message: 'A colleague reads everything here first for now.',
    },
    rejected: 'A colleague has read this and did not show it, because of this rule:',
    expired: 'Nobody could look at this in time, so it was not shown.',
  },
};

/** Every word of the staff's pages, in English. */
export const staffEn = {
  shared,
  reached: reachedEn,

  helplines: helplinesEn,
  languages: languagesEn,
  relief: reliefEn,
  standardMessages: standardMessagesEn,
  calming,
  waits: waitsEn,

  everywhere: {
    mark: 'Beside',
    tab: (title: string, waiting: number) => `${waiting > 0 ? `(${waiting}) ` : ''}${title} · Beside`,
    loading: 'Loading…',
    cancel: 'Cancel',
    no: 'No, go back',
    tidy: 'Put in order',
    showNew: (count: number) => `Show ${count} new`,
  },

  roles: {
    moderator: 'Moderator',
    professional: 'Professional',
    coordinator: 'Coordinator',
  } satisfies Record<Role, string>,

  roleMeans: {
    moderator: 'Keeps the rooms safe and talks with one person at a time.',
    professional: 'Is on call and comes to people in danger.',
    coordinator: 'Runs the service: rooms and staff.',
  } satisfies Record<Role, string>,

  entry: {
    looking: 'One moment…',
    unreachable: 'The service does not answer',
    tryAgain: 'Try again',
    signIn: 'Sign in',
    name: 'Name',
    password: 'Password',
    code: 'Six-digit code',
    codeHint: 'From your authenticator app. It changes every 30 seconds.',
    noAccount: 'No account yet? Your coordinator can send you a one-time link.',
    because: {
      signed_out: 'You have signed out.',
      session_ended: 'Your session has ended. Please sign in again.',
      link_spent: 'This link was already used, or has ended. Ask your coordinator for a new one.',
    },
    invitedAs: {
      moderator: 'You are invited as a moderator',
      professional: 'You are invited as a professional',
      coordinator: 'You are invited as a coordinator',
    } satisfies Record<Role, string>,
    invitedTo: {
      moderator: 'You would keep the rooms safe and talk with one person at a time.',
      professional: 'You would be on call and come to people in danger.',
      coordinator: 'You would run the service: its rooms and its staff.',
    } satisfies Record<Role, string>,
    appTitle: '1. Your authenticator app',
    appText:
      'Add a new entry to your app by typing this key, or by opening the address on the device that has the app.',
    appKey: 'Key (time-based, six digits)',
    appAddress: 'The same as an address',
    accountTitle: '2. Your account',
    yourName: 'Your name here',
    yourNameHint: 'Seekers see it too. A first name is enough.',
    newPassword: 'A password',
    newPasswordHint: 'At least 12 characters. A few unrelated words work well.',
    accept: 'Make my account',
    codeNotRight: 'The code is not right. It may just have changed: please type the one your app shows now.',
    linkFor: (name: string) => `A link for ${name}`,
    linkMeans: (name: string, role: string) => `It signs you in as ${name} (${role}), once.`,
    signInAs: (name: string) => `Sign in as ${name}`,
  },

  copying: {
    copy: 'Copy',
    copyThis: (label: string) => `Copy: ${label}`,
    done: 'Copied.',
    selected: 'Selected. Please copy it with your keyboard or menu.',
  },

  bar: {
    links: {
      connecting: 'Connecting…',
      open: 'Live',
      waiting: 'Not connected. Trying again…',
      interrupted: 'Rooms out of reach. Cases and decisions go on.',
      closed: 'Not connected. Please load the page again.',
    } satisfies Record<Reach, string>,
    signOut: 'Sign out',
  },

  problems: {
    unreachable: 'That did not arrive. Please try again.',
    tooFast: (seconds: number) => `Too many tries. Please wait ${seconds} s.`,
    malformed: 'The service did not understand that. Please load the page again.',
    sign_in_first: 'Please sign in again.',
    not_right: 'Name, password or code is not right. The code may just have changed.',
    not_yours: 'Your role does not do this.',
    not_found: 'It is no longer there.',
    link_spent: 'This link was already used, or has ended. Ask your coordinator for a new one.',
    name_taken: 'Someone has this name already. Please choose another.',
    nickname_unfit: 'This name does not work here.',
    password_too_short: 'The password needs at least 12 characters.',
    already_taken: 'A colleague was a moment faster, so someone is there.',
    already_over: 'It is already over.',
    not_now: 'They said “not now” a moment ago. Please ask somebody else.',
    stale_fence: 'This person is with a colleague now. The list says who.',
    not_releasable: 'This message may not be released.',
    out_of_range: 'Something is too long, too short or outside what is possible.',
    unknown_band: 'This age group is not one of this house.',
    already_asked: 'There is an open wish or talk already.',
    foreign_origin: 'The service refuses this page. Please open it by its usual address.',
    try_again: 'It could not be saved just now. Please try again.',
    text_unfit:
      'A room cannot be shown this: it may name somebody, or how someone could harm themselves. Please change it.',
    too_many: 'There are as many of these as there can be at a time.',
    address_unfit: 'Nothing can be sent to such an address. Please look at it once more.',
    last_coordinator:
      'This is the only coordinator. Invite another first, so that someone can run the service.',
  } satisfies Record<Exclude<ProblemKind['code'], 'too_fast'> | 'unreachable', string> & {
    tooFast: (seconds: number) => string;
  },

  urgencies: {
    R0: 'No urgency',
    R1: 'Watch',
    R2: 'Concern',
    R3: 'Urgent',
    R4: 'Emergency',
  } satisfies Record<Urgency, string>,

  reasons: {
    person_reads_first: 'Someone may be in danger',
    method_detail: 'How or where to self-harm',
    personal_data: 'Personal data',
    hostility: 'May hurt someone',
    encouragement: 'Urges someone to self-harm',
    sexual: 'Sexual talk or approach',
    luring: 'Leads away from here',
    flood: 'The same thing many times',
    every_message: 'Everything is read first in this room',
  } satisfies Record<Reason, string>,

  rules: {
    kindness: 'Be kind',
    privacy: 'No personal data',
    no_methods: 'No how, how much or where',
    no_encouragement: 'Never urge self-harm',
    no_sexual_talk: 'No sexual talk',
    stay_here: 'Stay here together',
    no_spam: 'No flooding or adverts',
  } satisfies Record<Rule, string>,

  sanctionKinds: {
    mute: 'Mute',
    remove: 'Remove',
    ban: 'Ban',
  } satisfies Record<SanctionKind, string>,

  durations: {
    '10': '10 minutes',
    '30': '30 minutes',
    '60': '1 hour',
    '240': '4 hours',
    '1440': '1 day',
    '10080': '7 days',
    '43200': '30 days',
  } satisfies Record<Duration, string>,

  outcomes: {
    safer_by_own_report: 'They say that they are safer now',
    safety_plan_made: 'We made a safety plan together',
    stepped_back_to_peer: 'A peer goes on talking with them',
    referred: 'Passed on to another service',
    emergency_with_consent: 'Emergency service called, they agreed',
    emergency_without_consent: 'Emergency service called, they did not agree',
    no_contact: 'They could not be reached',
    not_a_crisis: 'It was not a crisis',
  } satisfies Record<Outcome, string>,

  ages: {
    waited: ({ hours, minutes, seconds }: Age) => {
      if (hours > 0) return `${hours} h ${minutes} min`;
      return minutes > 0 ? `${minutes} min ${String(seconds).padStart(2, '0')} s` : `${seconds} s`;
    },
  },

  room: {
    empty: 'Nothing has been said here in the last while.',
    over: 'This talk is over. You can read it until you put it away.',
    messagesOf: (name: string) => `Messages, ${name}`,
    someone: 'someone',
    aTalk: 'A talk of two',
    oneToOne: (nickname: string) => `One-to-one with ${nickname}`,
    crisis: (nickname: string) => `Crisis room with ${nickname}`,
    presence: (seekers: number, staff: number) => `${some(seekers, 'seeker', 'seekers')}, ${staff} staff`,
    stopWatching: 'Stop watching',
    stopWatchingThis: (name: string) => `Stop watching ${name}`,
    putAway: 'Put away',
    missed: 'Some messages may be missing from while you were away.',
    understood: 'All right',
    act: 'Act…',
    actOn: (nickname: string) => `Act… on ${nickname}`,
    watch: 'Keep an eye on this',
    toWriting: 'To the field for writing',
    marks: {
      R2: 'Needs an answer',
      R3: 'Urgent',
      R4: 'Emergency',
    },
    refusals: {
      malformed: 'Something in this page went wrong. Please load it again.',
      too_long: 'It is longer than 2,000 characters.',
      unreadable: 'It has signs in it that cannot be shown.',
      unknown_room: 'It is no longer there.',
      not_in_room: 'You are not in this room.',
      too_many_rooms: 'You are in as many rooms as one person can watch.',
      room_closed: 'It is closed.',
      nickname_taken: 'Someone in the room has your name.',
      too_fast: 'A moment, please. It is tried again by itself.',
      muted: 'You cannot write here for now.',
      shut_out: 'You cannot be here for now.',
      slow: 'This room is slow for now.',
      listen_first: 'New people listen first in this room for now.',
      paused: 'This room is paused for now.',
      unstaffed: 'Nobody of the team watches this room.',
      no_such_message: 'This message can no longer be taken back.',
      try_again: 'It did not work just now. It is tried again by itself.',
    } satisfies Record<Refusal['code'], string>,
  },

  acts: {
    about: (nickname: string) => `Act on ${nickname}`,
    what: 'What',
    means: {
      mute: 'reads this room, does not write',
      remove: 'leaves this room',
      ban: 'leaves every group room',
    } satisfies Record<SanctionKind, string>,
    rule: 'Because of this rule',
    howLong: 'For how long',
    told: 'They are told the rule, that a person decided it, and when it ends.',
    helpStays: 'Asking for urgent help keeps working for them.',
    confirm: {
      mute: (nickname: string, duration: string) => `Mute ${nickname} for ${duration}`,
      remove: (nickname: string, duration: string) => `Remove ${nickname} for ${duration}`,
      ban: (nickname: string, duration: string) => `Ban ${nickname} for ${duration}`,
    },
  },

  desk: {
    title: 'Desk',
    jump: 'On this page',
    held: (count: number) => `Held messages (${count})`,
    noneHeld: 'Nothing is held.',
    requests: (count: number) => `One-to-one requests (${count})`,
    noRequests: 'Nobody is asking.',
    rooms: 'Rooms',
    cases: 'People in danger',
    casesWaiting: 'Waiting',
    casesOverdue: 'Overdue',
    casesTaken: 'With someone',
    overdue: 'Nobody on call has looked in time',
    overdueText:
      'They are being called again. If you can reach a professional or the coordinator, do it now.',
    nobodyOnCall: 'No professional is on call right now.',
    inTime: 'Nobody waits longer than they should.',
    news: (came: News) =>
      [
        came.overdue > 0 ? 'Nobody on call has looked in time.' : '',
        came.reviews > 0
          ? `${some(came.reviews, 'new held message', 'new held messages')}, ${urgencyWords[came.mostUrgent]}.`
          : '',
        came.requests > 0
          ? `${some(came.requests, 'new one-to-one request', 'new one-to-one requests')}.`
          : '',
        came.reports > 0 ? reports.news(came.reports) : '',
        came.appeals > 0 ? appeals.news(came.appeals) : '',
        came.concerns > 0 ? concerns.news(came.concerns) : '',
        came.broughtIn > 0 ? broughtIn.news : '',
      ]
        .filter((it) => it !== '')
        .join(' '),
    alsoCase: 'On call has been asked to come to this person.',
    read: 'Read it',
    cover: 'Cover it again',
    decided: 'Decided.',
    release: 'Show it to the room',
    notReleasable: 'This kind of message is never shown to a room.',
    rejectRule: 'Rule the author is told',
    reject: 'Do not show it',
    actOnAuthor: (nickname: string) => `Act on ${nickname}…`,
    request: 'Someone would like to talk to one person',
    requestOver: 'Answered, or no longer needed.',
    accept: 'I take this one',
    talks: (count: number) => `My talks (${count})`,
    noTalks: 'You have no one-to-one talk.',
    otherTalks: (count: number) => `${some(count, 'talk is', 'talks are')} with colleagues.`,
    goToTalk: 'Go to it',
    endTalk: 'End…',
    endTalkSure: 'End this talk for both of you? They can ask again at any time.',
    endTalkYes: 'End the talk',
    sanctions: (count: number) => `In force (${count})`,
    noSanctions: 'No mute, removal or ban is in force.',
    someoneUnknown: (tail: string) => `someone (…${tail})`,
    everyRoom: 'every group room',
    until: (time: string) => `until ${time}`,
    lift: 'Lift…',
    liftThis: (kind: string, who: string) => `Lift… ${kind}, ${who}`,
    liftSure: (who: string) => `Lift this for ${who} now? They are told.`,
    liftYes: 'Lift it',
    lifted: 'Over.',
    roomsUnreachable: 'The rooms could not be loaded. Trying again.',
    noRooms: 'There is no room yet. A coordinator can make one.',
    noneWatched: 'Choose one or more rooms above to see them side by side.',
    people: (count: number) => some(count, 'seeker', 'seekers'),
    closed: 'closed',
    notEntered: (name: string) => `${name}:`,
  },

  queue: {
    title: 'On call',
    jump: 'On this page',
    person: 'The person who is open',
    list: (count: number) => `Queue (${count} waiting)`,
    none: 'Nobody is waiting. Good.',
    next: 'Next person',
    nextIs: (urgency: string) => `Takes the most urgent who waits: ${urgency}.`,
    nextIsAgain: 'Nobody waits for the first time. It is time to look after someone again.',
    nobodyWaits: 'Nobody is waiting.',
    soundOn: 'Sound on',
    soundOff: 'Sound off: turn on',
    heard: (heard: readonly Ring[]) => inShort(heard),
    source: {
      filter: 'from a message',
      asked: 'asked for someone',
      staff: 'passed on by staff',
      worried: 'somebody in the house is worried about them',
      left: 'left after words of concern',
    } satisfies Record<CaseSource, string>,
    texts: (count: number) => (count === 0 ? 'no message' : some(count, 'message', 'messages')),
    pages: (count: number) => {
      if (count === 0) return 'on call is being asked';
      return count === 1 ? 'on call asked once' : `on call asked ${count} times`;
    },
    stage: (stage: CaseStage, me: StaffId) => stageInWords(stage, me),
    over: 'No longer open',
    open: 'Open',
    openThis: (urgency: string) => `Open: ${urgency}`,
    isOpen: 'This one is open.',
    nobodyInHand: 'No one opened yet',
    nobodyInHandText: 'Take the next person, or open someone from the list to read first.',
    closedTitle: 'It is closed',
    closedText:
      'Thank you. If you can, take a breath before the next. The room stays readable until you put it away.',
    waitedFor: 'for',
    written: 'What they wrote',
    noTexts: 'They asked for someone and have written nothing that belongs to it.',
    uncover: (count: number) => (count === 1 ? 'Read the message' : `Read ${count} messages`),
    cover: 'Cover them again',
    covered: 'Covered until you are ready.',
    loadAgain: 'Try again',
    take: 'I take this person',
    takeMeans: 'They are told by name that you are on the way, and a room for you two opens.',
    close: 'Close this case…',
    closeTitle: 'Close this case',
    outcome: 'How did it end, in your judgement?',
    closeMeans: 'The room ends for both. They can ask for someone again at any time.',
    closeNow: 'Close it',
  },

  caseWork,
  passOn,
  broughtIn,
  concerns,
  aftercare,
  rest,
  debriefs,
  lease,
  reports,
  appeals,
  complaints,
  holds,
  history,
  keys,

  house: {
    title: 'House',
    now: (name: string) => `${name}, right now`,
    here: 'Seekers in rooms',
    onDuty: 'Moderator at the desk',
    onCall: 'Professional on call',
    yesNo: (yes: boolean) => (yes ? 'Yes' : 'No'),
    nobodyOnCall: 'Nobody is on call',
    nobodyOnCallText: 'No professional has the queue open. Seekers are told so before they write.',
    nobodySince: (time: string) => `People have been here without anyone on call since ${time}.`,
    alarm: {
      noWay: 'There is no way yet by which the house could reach anybody: add one below.',
      onTheWay: 'An alarm is on its way to whoever answers for the house.',
      notAnswered: (time: string) =>
        `No way of the house has answered, since ${time}. It is tried again and again. Please call somebody yourself.`,
      answered: (time: string) => `The alarm was delivered at ${time}.`,
    },
    rooms: 'Rooms',
    roomsUnreachable: 'The rooms could not be loaded. Trying again.',
    noRooms: 'There is no room yet.',
    open: 'Open',
    closed: 'Closed',
    people: (count: number) => some(count, 'seeker', 'seekers'),
    close: 'Close…',
    closeThis: (name: string) => `Close… ${name}`,
    closeSure: (name: string, here: number) =>
      here === 0
        ? `Close ${name}?`
        : `Close ${name}? ${here === 1 ? 'One seeker is' : `${here} seekers are`} in it and will have to leave.`,
    closeYes: 'Close the room',
    openRoom: 'Open',
    openThis: (name: string) => `Open ${name}`,
    made: (name: string) => `${name} was made.`,
    newRoom: 'A new room',
    roomName: 'Name',
    topic: 'What it is about',
    topicHint: 'One sentence. May be left empty.',
    band: 'For whom',
    make: 'Make the room',
    staff: 'Staff',
    staffUnreachable: 'The list of staff could not be loaded. Trying again.',
    hereNow: 'here now',
    notHere: 'not here',
    you: 'this is you',
    dismiss: 'Dismiss…',
    dismissThis: (name: string) => `Dismiss… ${name}`,
    dismissSure: (name: string) =>
      `Dismiss ${name}? They are signed out at once and cannot come back without a new invitation.`,
    dismissYes: 'Dismiss',
    invite: 'Invite someone',
    role: 'As',
    makeLink: 'Make a one-time link',
    linkFor: (role: string) => `A link for a new ${role.toLowerCase()}`,
    linkMeans:
      'It is shown only now. It works once, for 72 hours, and whoever opens it first gets the account: hand it over in person or in a channel that only the two of you read.',
    link: 'One-time link',
    linkPassedOn: 'I have passed it on',
  },

  rota: rotaEn,
};

export type StaffWords = typeof staffEn;

const urgencyWords: Record<Urgency, string> = {
  R0: 'no urgency',
  R1: 'watch',
  R2: 'concern',
  R3: 'urgent',
  R4: 'emergency',
};

function some(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** Many at once are counted, since nobody can listen to each. */
function inShort(heard: readonly Ring[]): string {
  if (heard.length <= 2) return heard.map(oneHeard).join(' ');
  const mostUrgent =
    heard
      .map(({ item }) => item.urgency)
      .sort()
      .at(-1) ?? 'R0';
  return `${heard.length} people need someone, the most urgent: ${urgencyWords[mostUrgent]}.`;
}

function oneHeard({ item, because }: Ring): string {
  const urgency = urgencyWords[item.urgency];
  switch (because) {
    case 'new':
      return `Someone new is waiting: ${urgency}.`;
    case 'paged_again':
      return `Still nobody has taken someone: ${urgency}.`;
    case 'more_urgent':
      return `It got more urgent for someone who waits: ${urgency}.`;
    case 'free_again':
      return `Someone is waiting again: ${urgency}.`;
    case 'offered':
      return `A colleague asks you to go on with someone: ${urgency}.`;
    case 'due':
      return `It is time to look after someone again: ${urgency}.`;
  }
}

function stageInWords(stage: CaseStage, me: StaffId): string {
  switch (stage.is) {
    case 'waiting':
      return stage.seen ? 'Read, not taken' : 'Nobody has looked yet';
    case 'taken':
      return stage.by === me
        ? `Yours${stage.in_contact ? ', you are talking' : ', write a first word'}`
        : takenBy(stage, me);
    case 'follow_up':
      return 'Time to look again';
  }
}

function takenBy({ name, in_contact, offered }: Extract<CaseStage, { is: 'taken' }>, me: StaffId): string {
  if (offered === me) return `${name} asks you to go on`;
  return in_contact ? `With ${name}, talking` : `${name} is on the way`;
}
