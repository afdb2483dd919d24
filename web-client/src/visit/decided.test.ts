import { expect, test } from 'vitest';
import type { Room } from '../room/room';
import type { AppealState, HeldState, Message, ReportState, SanctionNotice, Standing } from '../wire';
import {
  isTakenDown,
  markOf,
  ofMessage,
  ofSanction,
  over,
  reported,
  stillToTell,
  toldFarUp,
  toldIn,
  toldOutside,
  withTakenDown,
} from './decided';
import { begin, step, type Visit } from './visit';

const EVENING = '0000000000000001';
const NOW = 1_000_000;

const NOTHING: Standing = { help: null, one_to_one: null, held: [], sanctions: [], appeals: [], reports: [] };

const REJECTED = { is: 'rejected', rule: 'kindness' } as const;

const held = (state: HeldState, taken_down: string | null = null) => ({
  review: 'r1',
  client_message_id: taken_down === null ? 'a' : 'r1',
  room: EVENING,
  taken_down,
  state,
});

const MUTE: SanctionNotice = {
  sanction: 'r1',
  kind: 'mute',
  room: EVENING,
  rule: 'no_spam',
  by: 'reports',
  until: 7,
};

const said = (seq: number, mine?: string): Message => ({
  seq,
  at: 0,
  author: 'Quiet Heron',
  role: 'seeker',
  text: 'hello',
  ...(mine === undefined ? {} : { mine }),
});

const room = (messages: readonly Message[], takenOut: readonly Message[] = []): Room => ({
  id: EVENING,
  name: 'Evening room',
  kind: 'group',
  epoch: 'e',
  top: 9,
  messages,
  takenOut,
  presence: { seekers: 2, staff: 1 },
  keeping: undefined,
  typing: [],
  missed: false,
});

const standing = (change: Partial<Standing>): Standing => ({ ...NOTHING, ...change });

/** Somebody in the evening room. */
const inside = (change: Partial<Visit> = {}): Visit => ({
  ...begin({ token: 't', nickname: 'Quiet Heron', until: 9_999_999, band: 'adult' }),
  wanted: [EVENING],
  rooms: { [EVENING]: room([]) },
  ...change,
});

const hears = (visit: Visit, next: Standing): Visit =>
  step(visit, { is: 'frame', frame: { type: 'standing', ...next } }, NOW).visit;

test('a message is told with its rule, and what nobody looked at without one', () => {
  expect(ofMessage(standing({ held: [held(REJECTED)] }), 'a')?.what).toEqual({
    is: 'not_shown',
    rule: 'kindness',
  });
  expect(ofMessage(standing({ held: [held({ is: 'expired' })] }), 'a')?.what).toEqual({
    is: 'nobody_looked',
  });
  expect(ofMessage(standing({ held: [held(REJECTED, 'a')] }), 'a')?.what).toEqual({
    is: 'taken_down',
    rule: 'kindness',
  });
  expect(ofMessage(standing({ held: [held({ is: 'waiting' })] }), 'a'), 'nobody has decided').toBeUndefined();
});

test('what was overturned is told as such, and what was released at once is not', () => {
  const appeals: Standing['appeals'] = [{ of: { review: 'r1' }, state: 'overturned' }];
  for (const is of ['waiting', 'released'] as const) {
    expect(ofMessage(standing({ held: [held({ is })], appeals }), 'a')?.what).toEqual({ is: 'may_be_shown' });
    expect(ofMessage(standing({ held: [held({ is })] }), 'a')).toBeUndefined();
  }
});

test('a mute and a message of the same number are not taken for each other', () => {
  const appeals: Standing['appeals'] = [{ of: { review: 'r1' }, state: 'open' }];
  const stands = standing({ held: [held(REJECTED, 'a')], sanctions: [MUTE], appeals });
  expect(ofMessage(stands, 'a')?.appeal).toBe('open');
  expect(ofSanction(stands, MUTE).appeal).toBeUndefined();
  expect(ofSanction(stands, MUTE).what).toMatchObject({ is: 'kept_off', by: 'reports', until: 7 });
});

test('an own message that was taken down keeps its place, whichever news comes first', () => {
  const stands = standing({ held: [held(REJECTED, 'a')] });
  const before = room([said(1), said(2, 'a'), said(3)]);
  const after = room([said(1), said(3)], [said(2, 'a')]);
  for (const it of [before, after]) {
    const messages = withTakenDown(it, stands);
    expect(messages.map((message) => message.seq)).toEqual([1, 2, 3]);
    expect(messages.map((message) => isTakenDown(stands, message))).toEqual([false, true, false]);
  }
  expect(
    withTakenDown(after, NOTHING).map((it) => it.seq),
    'they took it back themselves',
  ).toEqual([1, 3]);
});

test('what stands with its words is not told a second time below', () => {
  const stands = standing({ held: [held(REJECTED, 'a')] });
  const there = inside({ rooms: { [EVENING]: room([], [said(2, 'a')]) }, standing: stands });
  expect(toldIn(there, EVENING)).toEqual([]);
  expect(toldOutside(there)).toEqual([]);
  const loadedAgain = inside({ standing: stands });
  expect(toldIn(loadedAgain, EVENING)).toHaveLength(1);
  expect(toldIn(loadedAgain, 'another room')).toEqual([]);
  const shownOut = { ...there, wanted: [] };
  expect(toldOutside(shownOut), 'of a room they are no longer in').toHaveLength(1);
});

test('where a message was taken down far up, that is said below until it is read, and again with an outcome', () => {
  const rooms = { [EVENING]: room([], [said(2, 'a')]) };
  const appealed = (...states: AppealState[]): Visit => {
    const appeals = states.map((state) => ({ of: { review: 'r1' }, state }));
    return inside({ rooms, standing: standing({ held: [held(REJECTED, 'a')], appeals }) });
  };
  expect(toldFarUp(appealed(), EVENING)).toHaveLength(1);
  expect(toldFarUp(appealed(), 'another room')).toEqual([]);
  expect(toldFarUp({ ...appealed(), putAway: ['review r1 told'] }, EVENING)).toEqual([]);
  expect(toldFarUp(appealed('open'), EVENING), 'they have just read it').toEqual([]);
  expect(toldFarUp({ ...appealed('upheld'), putAway: ['review r1 told'] }, EVENING)).toHaveLength(1);
  const heldByTheFilter = inside({
    outbox: [{ id: 'a', room: EVENING, text: 'hello', at: 0, state: REJECTED }],
    standing: standing({ held: [held(REJECTED)] }),
  });
  expect(toldFarUp(heldByTheFilter, EVENING), 'it is below already').toEqual([]);
});

test('the outcome of a second look is told outside the room as well', () => {
  const appeals: Standing['appeals'] = [{ of: { review: 'r1' }, state: 'upheld' }];
  const stands = standing({ held: [held(REJECTED, 'a')], appeals });
  const there = inside({ rooms: { [EVENING]: room([], [said(2, 'a')]) }, standing: stands });
  expect(toldOutside(there)).toHaveLength(1);
});

test('what was put away is told again when there is an outcome, and only then', () => {
  const rejected = standing({ held: [held(REJECTED)] });
  const told = hears(inside(), rejected);
  const [first] = toldIn(told, EVENING);
  if (first === undefined) throw new Error('it is told');
  const read = step(told, { is: 'put_away', marks: [markOf(first)] }, NOW).visit;
  expect(toldIn(read, EVENING)).toEqual([]);
  expect(toldIn(hears(read, rejected), EVENING), 'the same again').toEqual([]);
  const looked = standing({ ...rejected, appeals: [{ of: { review: 'r1' }, state: 'upheld' }] });
  expect(toldIn(hears(read, looked), EVENING)).toHaveLength(1);
});

test('of what was put away only that is kept which can still be told', () => {
  const stands = standing({ held: [held(REJECTED)] });
  expect(stillToTell(['review r1 told', 'review r11 told', 'report 7 kept'], stands)).toEqual([
    'review r1 told',
  ]);
});

test('a lifted mute is told until it is read, one in force is not called over', () => {
  const appeals: Standing['appeals'] = [{ of: { sanction: 'r1' }, state: 'overturned' }];
  expect(over(inside({ standing: standing({ sanctions: [MUTE], appeals }) }))).toEqual([]);
  const lifted = inside({ standing: standing({ appeals }) });
  expect(over(lifted).map((it) => it.what)).toEqual([{ is: 'over', lifted: true }]);
  expect(over({ ...lifted, putAway: over(lifted).map(markOf) })).toEqual([]);
  const open: Standing['appeals'] = [{ of: { sanction: 'r1' }, state: 'open' }];
  expect(over(inside({ standing: standing({ appeals: open }) })), 'nobody has decided').toEqual([]);
});

test('what came of several reports is told once, by room, and read once', () => {
  const notice = (report: string, state: ReportState, where = EVENING) => ({
    report,
    room: where,
    seq: 1,
    state,
  });
  const reports = [
    notice('1', 'kept'),
    notice('2', 'kept'),
    notice('3', 'waiting'),
    notice('4', 'kept', 'b'),
  ];
  const visit = inside({ standing: standing({ reports }) });
  const here = reported(visit, EVENING);
  expect(here.map(({ state, marks }) => [state, marks.length])).toEqual([
    ['kept', 2],
    ['waiting', 1],
  ]);
  const read = { ...visit, putAway: here[0]?.marks ?? [] };
  expect(reported(read, EVENING).map(({ state }) => state)).toEqual(['waiting']);
  expect(reported(read).map(({ state, marks }) => [state, marks.length])).toEqual([
    ['kept', 1],
    ['waiting', 1],
  ]);
});
