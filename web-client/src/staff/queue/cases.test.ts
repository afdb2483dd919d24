import { expect, test } from 'vitest';
import type { CaseItem, Queue, Urgency } from '../../wire';
import { inLine, mayOpen, mine, nextPerson, rings, waiting } from './cases';

const waits = (id: string, urgency: Urgency, since: number, pages = 1): CaseItem => ({
  case: id,
  urgency,
  since,
  source: 'filter',
  texts: 1,
  papers: 0,
  pages,
  here: true,
  wish: null,
  language: null,
  stage: { is: 'waiting', seen: false },
});

const seen = (item: CaseItem): CaseItem => ({ ...item, stage: { is: 'waiting', seen: true } });

const taken = (item: CaseItem, by: string): CaseItem => ({
  ...item,
  stage: {
    is: 'taken',
    by,
    name: by,
    fence: 1,
    room: 'crisis',
    in_contact: false,
    offered: null,
    with: null,
  },
});

const offered = (item: CaseItem, by: string, to: string): CaseItem => ({
  ...item,
  stage: { is: 'taken', by, name: by, fence: 1, room: 'crisis', in_contact: true, offered: to, with: null },
});

const due = (item: CaseItem): CaseItem => ({
  ...item,
  stage: { is: 'follow_up', outcome: 'safer_by_own_report', since: 5 },
});

const queue = (...cases: CaseItem[]): Queue => ({ cases });

const heard = (before: Queue | undefined, after: Queue) =>
  rings(before, after, 'dana').map(({ item, because }) => `${item.case} ${because}`);

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

test('what a colleague asks is heard by the one who is asked, once', () => {
  const before = queue(taken(waits('a', 'R3', 0), 'jonas'));
  const after = queue(offered(waits('a', 'R3', 0), 'jonas', 'dana'));
  expect(heard(before, after)).toEqual(['a offered']);
  expect(heard(after, after)).toEqual([]);
  expect(heard(before, queue(offered(waits('a', 'R3', 0), 'jonas', 'nils')))).toEqual([]);
});

test('that it is time to look after someone again is heard once', () => {
  const after = queue(due(waits('a', 'R3', 0)));
  expect(heard(queue(), after)).toEqual(['a due']);
  expect(heard(after, after)).toEqual([]);
});

test('whom to look after again comes after everyone who waits', () => {
  const again = due(waits('again', 'R4', 0));
  expect(nextPerson(queue(again, waits('first', 'R3', 10)))?.case).toBe('first');
  expect(nextPerson(queue(again))?.case).toBe('again');
  expect(waiting(queue(again))).toBe(0);
});

test('a professional reads first what a colleague asks of them', () => {
  const all = queue(
    waits('waiting', 'R4', 0),
    taken(waits('theirs', 'R4', 0), 'jonas'),
    due(waits('again', 'R4', 0)),
    offered(waits('asked', 'R3', 0), 'jonas', 'dana'),
  );
  expect(inLine(all, 'dana').map((it) => it.case)).toEqual(['asked', 'waiting', 'again', 'theirs']);
  expect(all.cases.filter((it) => mayOpen(it, 'dana')).map((it) => it.case)).toEqual([
    'waiting',
    'again',
    'asked',
  ]);
});
