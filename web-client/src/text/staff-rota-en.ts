import type { Local, Stretch } from '../staff/rota/zone';
import type { NotNow, Rank, Weekday } from '../wire';

const days: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

const ranks: Record<Rank, string> = { first: 'First line', backup: 'Backup' };

const withDate = ({ day, date, time }: Local) => `${days[day]} ${date} ${time}`;

function stretchInWords({ is, from, until }: Stretch): string {
  switch (is) {
    case 'day':
      return `${days[from.day]} ${from.time}–${until.time}`;
    case 'days':
      return `${days[from.day]} ${from.time} – ${days[until.day]} ${until.time}`;
    case 'dates':
      return `${withDate(from)} – ${withDate(until)}`;
  }
}

/** The words of the rota, in English. */
export const rotaEn = {
  days,
  ranks,
  stretch: stretchInWords,

  title: 'Who is on call',
  unreachable: 'The rota could not be loaded. Trying again.',
  clock: (zone: string) => `All times are on the clock of ${zone}.`,
  none: 'nobody',
  nobodyNow: 'Nobody is on call now',
  nobodyNowText:
    'There is no first line and no backup, or all of them said “not now”. Someone in danger would wait. Add someone below, or call a colleague.',
  everyone: 'There is no rota yet, so every professional is first line, day and night.',
  nextIs: 'Next change',
  noChange: 'none in the next eight days',
  change: (when: Local, first: string, backup: string) =>
    `${days[when.day]} ${when.time}: first line ${first}; backup ${backup}`,
  notNow: 'not now',
  notNowUntil: (until: Local) => `not now, until ${days[until.day]} ${until.time}`,
  here: 'page open',
  gaps: (count: number) =>
    count === 1 ? 'A gap in the next seven days' : `${count} gaps in the next seven days`,
  gap: (when: string) => `Nobody is first line ${when}`,
  moreGaps: (count: number) => `and ${count} more`,

  week: 'The week',
  nobodyBegins: 'No shift begins.',
  shift: (from: string, to: string) => `${from}–${to}`,
  nextDay: 'ends the next day',
  languagesOf: (codes: readonly string[]) => `for ${codes.join(', ')}`,
  remove: 'Remove…',
  removeThis: (what: string) => `Remove… ${what}`,
  removeSure: (what: string) => `Remove this? ${what}`,
  removeYes: 'Remove',
  added: (what: string) => `Added: ${what}.`,
  newShift: 'Add a shift',
  who: 'Who',
  line: 'Line',
  day: 'Begins on',
  from: 'From',
  to: 'To',
  toHint: 'A time that is not later than the first is on the next day.',
  languages: 'Languages',
  languagesHint: 'Two letters each, such as “de, en”. Empty: all that the person speaks.',
  languagesUnclear: 'Please write each language as two letters, such as “de, en”.',
  addShift: 'Add the shift',
  noPeople: 'There is no professional yet. Invite one under “Staff”.',

  exceptions: 'Exceptions',
  noExceptions: 'Everything is as in the week.',
  newException: 'Add an exception',
  addException: 'Add the exception',
  whom: 'Whom it concerns',
  inLine: 'In which line',
  what: 'What is otherwise',
  kinds: { absence: 'is absent', extra: 'stands once' },
  begins: 'Begins',
  ends: 'Ends',
  zone: 'Time zone of the house',
  zoneHint: 'As in “Europe/Berlin”. Shifts follow it, also when clocks are set forward or back.',
  zoneUnknown: 'The service does not know this time zone. Please write it as in “Europe/Berlin”.',
  setZone: 'Set the time zone',
  zoneSet: (zone: string) => `Shifts go by the clock of ${zone}.`,

  speaks: 'Languages of a person',
  person: 'Person',
  theySpeak: 'They speak',
  speaksHint: 'Two letters each, such as “de, en”.',
  setLanguages: 'Save the languages',
  languagesSet: 'Saved.',

  own: 'My time on call',
  onCallNow: 'You are on call now.',
  notOnCallNow: 'You are not on call now.',
  youAreAway: 'You said “not now”. You are not called until you are back.',
  youAreAwayUntil: (until: Local) =>
    `You said “not now”. You are not called until ${days[until.day]} ${until.time}.`,
  notNowFor: 'Not now, for',
  lasting: {
    pause: 'a quarter of an hour',
    hour: 'one hour',
    morning: 'until tomorrow morning',
    until_i_say_so: 'until I say so',
  } satisfies Record<NotNow, string>,
  sayNotNow: 'Not now',
  back: 'I am back',
  notNowMeans: 'You need no reason, and you can always take a case.',
  noDuties: 'You have no shift in the next eight days.',
  noRota: 'There is no rota: every professional is on call, day and night.',
  mySpeaks: 'Languages I speak',
};
