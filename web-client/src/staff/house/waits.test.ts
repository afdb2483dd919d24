import { expect, test } from 'vitest';
import { waitsEn } from '../../text/staff-waits-en';
import type { Urgency, Waited, WaitedFor } from '../../wire';
import { inOrder } from './waits';

const waited = (what: WaitedFor, urgency: Urgency, count = 1): Waited => ({
  what,
  urgency,
  count,
  half_within: 60,
  nine_of_ten_within: null,
  within_five_minutes: count,
});

test('steps stand in the order in which they happen, and the most urgent first', () => {
  const waits = [waited('first_word', 'R3'), waited('taken', 'R3'), waited('taken', 'R4')];
  const order = inOrder(waits).map(({ what, by }) => [what, by.map((it) => it.urgency)]);
  expect(order).toEqual([
    ['taken', ['R4', 'R3']],
    ['first_word', ['R3']],
  ]);
});

test('nothing that was waited for is left out', () => {
  const all: readonly WaitedFor[] = ['paged', 'taken', 'first_word', 'answered', 'looked', 'decided'];
  const waits = all.map((it) => waited(it, 'R2')).toReversed();
  expect(inOrder(waits).map(({ what }) => what)).toEqual(all);
});

test('what nobody waited for is not shown', () => {
  expect(inOrder([waited('paged', 'R4', 0)])).toEqual([]);
});

test('a share is never rounded up to everyone', () => {
  expect(waitsEn.share(1000, 999)).toBe('99 %');
  expect(waitsEn.halfWithin(null)).toBe('more than 1 hour');
  expect(waitsEn.halfWithin(300)).toBe('5 minutes');
});
