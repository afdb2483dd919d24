import { expect, test } from 'vitest';
import type { Refusal } from '../wire';
import {
  again,
  answered,
  decided,
  lost,
  type Outbox,
  retryIn,
  sent,
  unanswered,
  without,
  write,
} from './outbox';

const ROOM = '0000000000000001';
const ELSEWHERE = '0000000000000002';

const says = (outbox: Outbox, id: string, room = ROOM) =>
  write(outbox, { id, room, text: `text ${id}`, at: 0 });
const ids = (outbox: Outbox) => outbox.map((it) => it.id);
const states = (outbox: Outbox) => outbox.map((it) => it.state.is);

test('what was not answered is sent again with the same id, in the order it was written', () => {
  let outbox = says(says(says([], 'a'), 'b'), 'c');
  outbox = sent(outbox, ['a', 'b']);
  outbox = answered(outbox, 'a', { is: 'shown', seq: 1 }, 0);
  outbox = lost(outbox);
  expect(states(outbox)).toEqual(['shown', 'waiting', 'waiting']);
  expect(ids(unanswered(outbox, ROOM))).toEqual(['b', 'c']);
});

test('a message goes only to its own room', () => {
  const outbox = says(says([], 'a'), 'b', ELSEWHERE);
  expect(ids(unanswered(outbox, ELSEWHERE))).toEqual(['b']);
});

test('an answer is not undone by a lost connection', () => {
  const outbox = answered(sent(says([], 'a'), ['a']), 'a', { is: 'held', reason: 'person_reads_first' }, 0);
  expect(states(lost(outbox))).toEqual(['held']);
  expect(unanswered(lost(outbox), ROOM)).toEqual([]);
});

test('a held message keeps its place until a person decides', () => {
  const held = answered(says([], 'a'), 'a', { is: 'held', reason: 'person_reads_first' }, 0);
  const decision = { review: 'r', client_message_id: 'a', room: ROOM, taken_down: null };
  expect(states(decided(held, [{ ...decision, state: { is: 'waiting' } }]))).toEqual(['held']);
  const rejected = decided(held, [{ ...decision, state: { is: 'rejected', rule: 'no_methods' } }]);
  expect(rejected[0]?.state).toEqual({ is: 'rejected', rule: 'no_methods' });
  const expired = decided(held, [{ ...decision, state: { is: 'expired' } }]);
  expect(states(expired), 'nobody could look in time').toEqual(['expired']);
});

test('a message that may be tried again counts down to its turn', () => {
  const tooFast: Refusal = { code: 'too_fast', retry_after_ms: 4_000 };
  expect(retryIn(tooFast, 10_000, 11_000)).toBe(3_000);
  expect(retryIn(tooFast, 10_000, 99_000)).toBe(0);
  expect(retryIn({ code: 'room_closed' }, 10_000, 99_000)).toBeUndefined();
  const refused = answered(says([], 'a'), 'a', { is: 'refused', refusal: tooFast }, 10_000);
  expect(ids(unanswered(again(refused, ['a']), ROOM))).toEqual(['a']);
});

test('what its author lets go is gone', () => {
  expect(without(says([], 'a'), 'a')).toEqual([]);
});
