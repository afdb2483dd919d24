import { namesIn } from '../ui/names';
import { timesIn } from '../ui/time';
import type { ImposedBy, Reason, Rule, SanctionKind, Serves, Topic } from '../wire';
import { appeal, reasons, report, told } from './fair-en';
import { plan, reachOut, roomCare, wishes, worry } from './help-en';
import { localeOf } from './locale';
import { calmIn } from './rooms-en';

/** Elsewhere in the world, times are rather written as in Britain than as in the United States. */
const LOCALE = localeOf('en', 'en-GB');
const calm = calmIn(inSeconds);

/** How soon people are asked and come, in seconds. */
export interface Soon {
  wider: number;
  backup: number;
  every: number;
  nobody: number;
  firstWord: number;
}

/**
 * Every word of the seeker's page, in English.
 *
 * Written with care and not yet reviewed by people with lived experience or a clinician.
 *
 * Short sentences. No blame, no label, no promise the service cannot keep. "On the way" is said only when a
 * person has taken it on.
 */
export const en = {
  time: timesIn(LOCALE),
  names: namesIn(LOCALE),

  language: {
    title: 'Language of this page',
    late: 'This language is still on its way. We keep trying.',
  },

  everywhere: {
    needSomeone: 'I need someone now',
    exit: 'Exit this page',
    exitHint: 'Or press Shift three times.',
    back: 'Back',
    understood: 'All right',
    connecting: 'Connecting…',
    connectionLost: 'The connection is gone. We keep trying. What you write waits here until it is back.',
    talkInterrupted:
      'Reconnecting to the rooms. What you write waits here until they are back. “I need someone now” still reaches us.',
    serverGone: 'We cannot reach the house any more. Please load this page again in a while.',
    tokenEnded:
      'Your visit has ended. That happens by itself after a while. You are welcome to come in again.',
    wishEnded:
      'Your wish for someone had not reached us. Please come in and ask again, or call one of the numbers.',
  },

  numbers: {
    title: 'Numbers to call',
    emergency: (number: string) => `In danger now? Call ${number}`,
    emergencyUnknown: 'In danger now? Call the emergency number where you are.',
    emergencyText: 'If your life is in danger, please call now:',
    emergencyTextUnknown: 'If your life is in danger, please call the emergency number where you are.',
    emergencyIn: (country: string, numbers: readonly string[]) =>
      `In danger now? Call ${numbers.join(' or ')} (${country})`,
    emergencyTextIn: (country: string) => `If your life is in danger, please call now (${country}):`,
    emergencyWhereWeWork: (number: string) => `Where this house works, that is ${number}.`,
    serves: (number: string, serves: Serves) => {
      if (serves === 'all') return number;
      return `${number} (${{ ambulance: 'ambulance', police: 'police', mobiles: 'from a mobile' }[serves]})`;
    },
    where: 'Which country are you in?',
    elsewhere: 'Another one, or I would rather not say',
    whereStays: 'Only this page knows. It is not sent to anyone.',
    always: 'Day and night',
    topics: {
      suicide: 'thoughts of suicide',
      crisis: 'any crisis',
      mental_health: 'mental health',
      young_people: 'children and young people',
      bereavement: 'after losing somebody',
      violence: 'violence',
    } satisfies Record<Topic, string>,
    text: (number: string, word: string | null) =>
      word === null ? `Text ${number}` : `Text ${word} to ${number}`,
    textTo: (name: string, number: string, word: string | null) =>
      `${word === null ? `Text ${number}` : `Text ${word} to ${number}`}: ${name}`,
    chat: 'Chat on their site',
    chatWith: (name: string) => `Chat on their site: ${name}`,
    noLines: 'This house has not confirmed any other number yet.',
    call: (name: string, number: string) => `Call ${name}, ${number}`,
  },

  welcome: {
    title: 'Good that you are here',
    loading: 'One moment…',
    unreachable: 'We cannot reach the house just now. We keep trying.',
    what: [
      'Here you can talk with people who have been through hard things too.',
      'You write, others write back, and trained people look after the rooms.',
      'No account, no e-mail, no real name.',
    ],
    forWhom: (label: string) => `This house is for: ${label}.`,
    now: 'Right now',
    here: (people: number) => {
      if (people === 0) return 'Nobody is in the rooms yet.';
      if (people === 1) return 'One person is in the rooms.';
      return people > 30
        ? `More than ${people} people are in the rooms.`
        : `${people} people are in the rooms.`;
    },
    onDuty: 'A moderator is here. That is a trained peer who looks after the rooms.',
    offDuty: 'No moderator is here. A message that needs a person to read it first will wait.',
    onCall: 'A professional is on call, for when it gets too much.',
    offCall:
      'Nobody is on call. You can still ask for someone, but we do not know when they will see it. The numbers on this page are there for you.',
    confidential: 'What stays between us',
    confidentialPoints: [
      'We do not ask who you are, and we do not keep the network address of your device.',
      'What is said is held in memory only. In a room: the last 200 messages, for two hours at most. Alone with one person: until your talk ends, for a day at most. Then it is gone.',
      'A program looks at each message before others see it. If a person has to read one first, or if you need someone, those words are kept encrypted for the people who look at them, and erased afterwards.',
      'Nothing of what is written stays on your device after you close this tab. Your browser may still remember that this page was open.',
    ],
    exceptionTitle: 'The one exception',
    exception:
      'If your life is in danger, or someone else’s, what you wrote goes to a professional on call, who tries to talk with you. They may call the emergency service, with your agreement if at all possible. They can only pass on what you told us. We do not know where you are.',
    howSoonTitle: 'How soon someone comes',
    howSoon: ({ wider, backup, every, nobody, firstWord }: Soon) => [
      'The people on call are asked at once.',
      `If none of them has come after ${inSeconds(wider)}, we ask more people. After ${inSeconds(backup)} we also ask those in the background, and then everyone again every ${inSeconds(every)}, as long as you are here.`,
      `If nobody could come after ${inSeconds(nobody)}, we tell you so, and what you can do meanwhile.`,
      `Whoever says that they come has ${inSeconds(firstWord)} for a first word to you. If there is none, we ask again.`,
    ],
    rules: 'What we ask of each other',
    nickname: 'Your name here',
    nicknameHint: 'Others see this name. Please do not use your real one.',
    redraw: 'Draw another',
    ownName: 'Choose my own',
    ownNameLabel: 'A name of your own, two to thirty letters',
    nicknameUnfit:
      'This name may say too much about someone, or it is not two to thirty letters long. Please choose another.',
    nameFirst: 'You have no name here yet. Please wait a moment for one, or choose your own.',
    noNickname: 'We could not draw a name just now. You can choose your own.',
    band: 'Your age',
    chooseBand: 'Please say which age group you are in.',
    enter: 'Come in',
    entering: 'One moment…',
    enterNote: 'By coming in you say that you have read this.',
    tooFast: (seconds: number) =>
      `Many people are coming in at once. Please try again in ${inSeconds(seconds)}.`,
    notNow: 'That did not reach us. Please try again.',
  },

  ruleNames: {
    kindness: 'Be kind. You may disagree; please do not hurt anyone with words.',
    privacy: 'No names, numbers, addresses or accounts, yours or anyone else’s.',
    no_methods: 'Say how you feel, as openly as you need. Leave out how, how much and where.',
    no_encouragement: 'Never push anyone towards harming themselves.',
    no_sexual_talk: 'No sexual talk and no approaches.',
    stay_here: 'Stay here together. Do not ask anyone to meet or to write somewhere else.',
    no_spam: 'No adverts, and not the same thing over and over.',
  } satisfies Record<Rule, string>,

  rooms: {
    title: (nickname: string) => `Hello, ${nickname}`,
    groups: 'Rooms',
    loading: 'Looking for rooms…',
    unreachable: 'We could not load the rooms. We keep trying.',
    none: 'There is no room at the moment.',
    open: 'Open now',
    closed: 'Closed now',
    people: (count: number) => {
      if (count === 0) return 'Nobody here yet';
      if (count === 1) return 'One person here';
      return count > 30 ? `More than ${count} people here` : `${count} people here`;
    },
    enter: 'Go in',
    goBack: 'Go back in',
    leave: 'Leave',
    leaveRoom: (name: string) => `Leave: ${name}`,
    enterRoom: (name: string) => `Go in: ${name}`,
    backToRoom: (name: string) => `Go back in: ${name}`,
    onePerson: 'Talk to one person',
    onePersonText: 'A trained peer talks with you alone, in a room only you two see.',
    onePersonNobody: 'No moderator is here right now, so it may take long.',
    askOnePerson: 'Ask for someone to talk to',
    asking: 'Asking…',
    alreadyAsked: 'You have asked already.',
    waitingFirst: 'You are next. We tell you here as soon as someone has time.',
    waiting: (before: number) =>
      before === 1
        ? 'One person asked before you. We tell you here as soon as someone has time.'
        : `${before} people asked before you. We tell you here as soon as someone has time.`,
    waitingElse: 'You can look into the rooms meanwhile.',
    givenUp:
      'The person you talked with cannot go on right now. You have done nothing wrong, and you keep your place.',
    cancel: 'I no longer need it',
    peerReady: (name: string) => `${name} is there to talk with you.`,
    openTalk: 'Go to the talk',
    talkEnded: 'The talk is over. Thank you for being there. You can ask again whenever you like.',
    notReached: 'That did not reach us. Please try again.',
    wait: (seconds: number) => `Please wait ${inSeconds(seconds)} and try again.`,
    leaveForToday: 'Leave for today',
    changeName: 'Take another name',
    useName: 'Take this name',
    takeBackLate: 'This message can no longer be taken back.',
    shutOut: 'You cannot be in this room for now.',
    roomClosed: (room: string) => `${room} is closed at the moment.`,
    someRoom: 'This room',
    unknownRoom: 'This room is no longer there.',
    nicknameTaken: 'Someone in this room has your name. Please take another one.',
    tooManyRooms: 'You are in many rooms already. Please leave one first.',
    enterLater: 'The room could not let you in just now. We try again in a moment.',
  },

  goodbye: {
    title: 'Take care of yourself',
    text: 'You have left. What was written here is gone from your device once you close this tab.',
    again: 'You are welcome again, any time.',
    comeBack: 'Back to the first page',
  },

  room: {
    oneToOne: 'Your talk',
    crisis: 'Someone for you',
    oneToOneText: 'The other rooms do not see this.',
    crisisText: 'Only our team on call sees this. You can write everything here.',
    /** For someone who is not one of the seekers. */
    presence: (seekers: number, staff: number) => {
      const here =
        seekers === 1 ? 'One person here' : `${seekers > 30 ? 'More than ' : ''}${seekers} people here`;
      if (staff === 0) return `${here}, nobody from our team`;
      return staff === 1 ? `${here}, and one from our team` : `${here}, and ${staff} from our team`;
    },
    /** For one of the seekers. */
    company: (seekers: number, staff: number) => {
      const team = staff === 1 ? 'one from our team' : `${staff} from our team`;
      if (seekers <= 1) return staff === 0 ? 'Nobody else is here yet' : `You and ${team}`;
      const here = seekers > 30 ? `More than ${seekers} people here` : `${seekers} people here`;
      return staff === 0 ? `${here}, nobody from our team` : `${here}, and ${team}`;
    },
    log: 'Messages',
    empty: 'Nothing has been said yet. You can be the first.',
    emptyTalk: 'Nothing has been said yet. Say whatever is on your mind.',
    missed: 'You may have missed some messages while you were away.',
    roles: { moderator: 'moderator', professional: 'professional' },
    you: 'You',
    takeBack: 'Take back',
    takeBackThis: (text: string) => `Take back: ${text}`,
    newMessages: 'New messages',
    typing: (names: readonly string[]) => {
      const [first, second] = names;
      if (first === undefined) return '';
      if (second === undefined) return `${first} is writing…`;
      return names.length === 2 ? `${first} and ${second} are writing…` : 'Several people are writing…';
    },
    write: 'Your message',
    send: 'Send',
    composerHint: 'Enter sends. Shift and Enter make a new line.',
    left: (count: number) => {
      if (count < 0) return `${-count} characters too long`;
      return count === 1 ? 'One character left' : `${count} characters left`;
    },
    toRooms: 'Rooms',
    endTalk: 'End this talk',
    endTalkSure: 'Do you want to end this talk for both of you?',
    endTalkYes: 'Yes, end it',
    endTalkNo: 'No, stay',
    over: 'This talk is over. You can read it until you leave this screen.',
    coming: 'One moment, the room is opening…',
  },

  outgoing: {
    waiting: 'Waiting for the connection',
    sending: 'Sending…',
    edit: 'Change it',
    remove: 'Let it go',
    sendAgain: 'Send again',
    heldTitle: 'Someone reads this first',
    heldTail: 'Others do not see it yet. You have done nothing wrong.',
    heldTailDecision: 'Others do not see it yet. We tell you here what becomes of it.',
    held: {
      person_reads_first: 'Thank you for saying this. Someone from our team reads it first.',
      method_detail:
        'How you feel is welcome here. How or where we cannot show to the room. Someone from our team reads it first.',
      personal_data:
        'Our filter found something that could say who someone is. Someone from our team reads it first.',
      hostility:
        'Our filter found words that may hurt someone. It cannot know how you meant them, so someone from our team reads it first.',
      encouragement:
        'Our filter found words that may push someone towards harming themselves. Someone from our team reads it first.',
      sexual:
        'Our filter found sexual words. It cannot know how you meant them, so someone from our team reads it first.',
      luring: 'Our filter found something that leads away from here. Someone from our team reads it first.',
      flood: 'Our filter saw the same thing many times. Someone from our team reads it first.',
      every_message: calm.held,
    } satisfies Record<Reason, string>,
    returnedTitle: 'Not sent yet',
    returnedTail: 'Nobody has seen it. You can change it and send it.',
    returned: {
      person_reads_first: 'Someone from our team would like to read this first.',
      method_detail:
        'How you feel is welcome here. How or where we cannot show, because it can hurt others who read it.',
      personal_data:
        'This looks like a name, number, address or account. Please leave out the marked part, so that nobody can be found.',
      hostility: 'The marked words may hurt someone. Could you say it another way?',
      encouragement: 'These words may push someone towards harming themselves. We do not show them.',
      sexual: 'We leave sexual talk out of the rooms.',
      luring: 'This leads away from here. To keep everyone safe, we stay in this place.',
      flood: 'This is much the same as what you wrote before. It was not sent again.',
      every_message: calm.held,
    } satisfies Record<Reason, string>,
    forTeamTitle: 'Only our team sees this',
    forTeam: 'The others do not see it. You have done nothing wrong.',
    stillHeld: 'A message you wrote earlier is still being read by someone first. Others do not see it yet.',
    rejectedTitle: 'Not shown to the room',
    rejected: 'A person from our team has read this and did not show it, because of this rule:',
    expired:
      'Our filter kept this back for a person to read, and nobody from our team could look in time. We are sorry. It says nothing about you.',
    rejectedTail: 'You can go on writing here.',
    refusedTitle: 'Not sent yet',
    refused: {
      malformed: 'Something in this page went wrong. Please load it again.',
      too_long: 'It is longer than 2,000 characters. Please make it shorter or send it in parts.',
      unreadable: 'It has signs in it that cannot be shown. Please write it again.',
      unknown_room: 'This room is no longer there.',
      not_in_room: 'You were not in the room any more.',
      too_many_rooms: 'You are in too many rooms at once.',
      room_closed: 'The room is closed now, so the others do not see it.',
      nickname_taken: 'Someone in the room has your name.',
      no_such_message: 'This message is no longer there.',
      shut_out: 'You cannot be in this room for now.',
      muted: 'You can read but not write here for now, so the others do not see it.',
    },
    tooFast: (seconds: number) => `A little slowly, please. It is sent in ${inSeconds(seconds)}.`,
    notSaved: (seconds: number) => `This is not saved yet. It is sent again in ${inSeconds(seconds)}.`,
  },

  card: {
    quiet: {
      title: 'That sounds very hard',
      text: 'You can say it here. You can also talk with one person alone.',
    },
    talk: {
      title: 'Thank you for saying this',
      text: 'You do not have to carry this alone. What would help right now?',
    },
    emergency: {
      title: 'We want you to be safe',
      text: 'You can keep writing here at the same time.',
    },
    talkHere: 'Talk to someone here now',
    lines: 'People who answer the phone:',
    safe: 'I am safe, I needed to say it',
    safeNotReached: 'That you are safe did not reach us. Please say it again, or close this.',
    dismiss: 'Close this',
  },

  help: {
    title: 'Someone for you',
    asking: 'We are asking for someone…',
    notReached: 'Your wish has not reached us yet. We keep trying. Please do not wait only for us.',
    reached: 'It has reached us. How far it is stands here as soon as the connection is back.',
    asked: (time: string) =>
      `Asked at ${time}. The people on call have been told. We tell you here as soon as one of them has read it.`,
    givenUp:
      'The person who was to be with you cannot be there right now. You have done nothing wrong. We are asking everyone on call again.',
    askedAgain: (time: string) =>
      `Asked at ${time}. Nobody has read it yet, so we have asked again. We tell you here as soon as someone has.`,
    askedByAnother:
      'Somebody here thought that you could use someone, and told us. Who it was stays with us. You have done nothing wrong.',
    nobodyOnCall:
      'As far as we can see, nobody is on call at this moment, so it may take long. Please do not wait only for us.',
    seen: 'Someone from our team has read it. We tell you here when they are on the way.',
    nobodyYet: 'Nobody could come yet, and we are sorry. We keep asking. Please do not wait only for us.',
    keepPlace: 'Leave this page open, and you keep your place: as soon as someone comes, you see it here.',
    onTheWay: (name: string) => `${name} is on the way to you, in a room for you two.`,
    withYou: (name: string) => `${name} is with you.`,
    openRoom: 'Go to the room',
    closed:
      'This talk is over. Thank you for letting someone be with you. If it gets hard again, you can ask again at any time.',
  },

  reachOut,
  roomCare,
  wishes,
  plan,
  worry,
  report,
  reasons,
  appeal,
  told,
  calm,

  sanctions: {
    title: {
      mute: 'You can read, but not write for now',
      remove: 'You cannot be in this room for now',
      ban: 'You cannot be in the rooms for now',
    } satisfies Record<SanctionKind, string>,
    where: (room: string) => `Where: ${room}`,
    by: {
      person: 'A person from our team decided this, because of this rule:',
      reports:
        'Several people here were troubled by what you wrote, and nobody from our team is here to look. It holds until someone has looked. It may be about this rule:',
    } satisfies Record<ImposedBy, string>,
    until: (time: string) => `It ends ${time}.`,
    works: '“I need someone now” works all the same, and so do the numbers.',
    mutedWriting:
      'The room does not see what you write now. If it says that you are in danger, our team is still told.',
  },
};

export type Words = typeof en;

/** A short wait in words. */
function inSeconds(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds <= 1 ? 'a second' : `${seconds} seconds`;
}
