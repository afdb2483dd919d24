import { expect, test } from 'vitest';
import type { Joined, RoomEvent } from '../wire';
import { enter, fadeTyping, follows, receive, typing } from './room';

const says = (seq: number, text: string, author = 'Quiet Harbour'): RoomEvent => ({
  kind: 'message',
  seq,
  at: 1_000 * seq,
  author,
  role: 'seeker',
  text,
});

const own = (seq: number, text: string): RoomEvent => {
  const said = { seq, at: 1_000 * seq, author: 'Quiet Harbour', role: 'seeker', text, mine: 'a' } as const;
  return { kind: 'message', ...said };
};

const entering = (events: RoomEvent[], change: Partial<Joined> = {}): Joined => ({
  room: '0000000000000001',
  name: 'Evening room',
  kind: 'group',
  epoch: '00000000000000aa',
  top: events.at(-1)?.seq ?? 0,
  recovered: false,
  events,
  presence: { seekers: 3, staff: 1 },
  ...change,
});

const texts = (room: { messages: readonly { text: string }[] }) => room.messages.map((it) => it.text);

test('a room is kept as it was said last', () => {
  const slow = {
    staffing: { is: 'full' } as const,
    measures: [{ measure: { is: 'slow', seconds: 30 } as const, until: 60_000 }],
  };
  expect(enter(entering([])).keeping).toBeUndefined();
  expect(enter(entering([], { keeping: slow })).keeping).toEqual(slow);
});

test('messages stand in the order of the room, each once', () => {
  let room = enter(entering([says(4, 'hello')]));
  room = receive(room, says(5, 'good that you are here'));
  room = receive(room, says(5, 'good that you are here'));
  expect(texts(room)).toEqual(['hello', 'good that you are here']);
});

test('what an author takes back is gone', () => {
  let room = enter(entering([says(1, 'one'), says(2, 'two')]));
  room = receive(room, { kind: 'taken_back', seq: 3, of: 1 });
  expect(texts(room)).toEqual(['two']);
});

test('of what is taken out of a room, only own words are kept, and only while the room goes on', () => {
  let room = enter(entering([says(1, 'one'), own(2, 'mine')]));
  for (const of of [1, 2]) room = receive(room, { kind: 'taken_back', seq: room.top + 1, of });
  expect(texts(room)).toEqual([]);
  expect(room.takenOut.map((it) => it.text)).toEqual(['mine']);
  expect(enter(entering([], { recovered: true }), room).takenOut).toHaveLength(1);
  expect(enter(entering([]), room).takenOut, 'the places are not the same any more').toEqual([]);
});

test('coming back adds exactly what was missed', () => {
  const before = enter(entering([says(1, 'one'), says(2, 'two')]));
  const missed: RoomEvent[] = [
    { kind: 'taken_back', seq: 3, of: 1 },
    { kind: 'gone', seq: 4 },
    says(5, 'five'),
  ];
  const after = enter(entering(missed, { recovered: true }), before);
  expect(texts(after)).toEqual(['two', 'five']);
  expect(after.missed, 'nothing was lost').toBe(false);
});

test('coming back too late forgets the old and says that something may be missing', () => {
  const before = enter(entering([says(1, 'one')]));
  const after = enter(entering([says(90, 'ninety')]), before);
  expect(texts(after)).toEqual(['ninety']);
  expect(after.missed).toBe(true);
});

test('a first visit never claims that something was missed', () => {
  expect(enter(entering([says(90, 'ninety')])).missed).toBe(false);
});

test('a hole in the sequence is noticed', () => {
  const room = enter(entering([says(1, 'one')]));
  expect(follows(room, says(2, 'two'))).toBe(true);
  expect(follows(room, says(3, 'three'))).toBe(false);
});

test('someone is writing until they speak or five seconds pass', () => {
  const room = typing(enter(entering([])), 'Quiet Harbour', 10_000);
  expect(receive(room, says(1, 'there')).typing).toEqual([]);
  expect(fadeTyping(room, 14_000).typing).toHaveLength(1);
  expect(fadeTyping(room, 15_000).typing).toEqual([]);
});
