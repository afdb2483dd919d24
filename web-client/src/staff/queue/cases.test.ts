import { expect, test } from 'vitest';
import type { CaseItem, Queue, Urgency } from '../../wire';
import { mine, nextPerson, rings, waiting } from './cases';

const waits = (id: string, urgency: Urgency, since: number, pages = 1): CaseItem => ({
  case: id,
  urgency,
  since,
  source: 'filter',
  texts: 1,
  pages,
  stage: { is: 'waiting', seen: false },
});

const seen = (item: CaseItem): CaseItem => ({ ...item, stage: { is: 'waiting', seen: true } });

const taken = (item: CaseItem, by: string): CaseItem => ({
  ...item,
  stage: { is: 'taken', by, name: by, fence: 1, room: 'crisis', in_contact: false },
});

const queue = (...cases: CaseItem[]): Queue => ({ cases });

const heard = (before: Queue | undefined, after: Queue) =>
  rings(before, after).map(({ item, because }) => `${item.case} ${because}`);

test('everyone who waits is heard when the page opens', () => {
  expect(heard(undefined, queue(waits('a', 'R4', 0), taken(waits('b', 'R4', 0), 'jonas')))).toEqual([
    'a new',
  ]);
});

test('a new person rings once', () => {
  const after = queue(waits('a', 'R3', 0), waits('b', 'R3', 5));
  expect(heard(queue(waits('a', 'R3', 0)), after)).toEqual(['b new']);
  expect(heard(after, after)).toEqual([]);
});

test('every further page rings, because still nobody came', () => {
  expect(heard(queue(waits('a', 'R3', 0, 1)), queue(waits('a', 'R3', 0, 2)))).toEqual(['a paged_again']);
  expect(
    heard(queue(waits('a', 'R3', 0, 0)), queue(waits('a', 'R3', 0, 1))),
    'the first is not further',
  ).toEqual([]);
});

test('that it got more urgent rings', () => {
  expect(heard(queue(waits('a', 'R3', 0)), queue(waits('a', 'R4', 0)))).toEqual(['a more_urgent']);
});

test('a case that goes back to waiting rings again', () => {
  expect(heard(queue(taken(waits('a', 'R3', 0), 'jonas')), queue(waits('a', 'R3', 0)))).toEqual([
    'a free_again',
  ]);
});

test('reading, taking and closing a case make no sound', () => {
  const before = queue(waits('a', 'R4', 0));
  expect(heard(before, queue(seen(waits('a', 'R4', 0))))).toEqual([]);
  expect(heard(before, queue(taken(waits('a', 'R4', 0, 2), 'jonas')))).toEqual([]);
  expect(heard(before, queue())).toEqual([]);
});

test('the next person is the most urgent who waits, and of those the one who waits longest', () => {
  const longest = waits('longest', 'R3', 0);
  const first = waits('first', 'R4', 10);
  const second = waits('second', 'R4', 20);
  expect(nextPerson(queue(longest, second, first))?.case).toBe('first');
  expect(nextPerson(queue(longest, second, taken(first, 'jonas')))?.case).toBe('second');
  expect(nextPerson(queue(taken(first, 'jonas')))).toBeUndefined();
});

test('the number that waits leaves out those whom somebody has', () => {
  expect(
    waiting(queue(waits('a', 'R3', 0), seen(waits('b', 'R3', 0)), taken(waits('c', 'R4', 0), 'dana'))),
  ).toBe(2);
});

test('a professional sees which cases are their own, the longest first', () => {
  const all = queue(
    taken(waits('late', 'R4', 9), 'dana'),
    taken(waits('theirs', 'R4', 0), 'jonas'),
    taken(waits('early', 'R3', 1), 'dana'),
  );
  expect(mine(all, 'dana').map((it) => it.case)).toEqual(['early', 'late']);
});
