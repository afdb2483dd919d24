import { expect, test } from 'vitest';
import type { AppealItem, Desk, ReportItem, ReviewItem, Urgency } from '../../wire';
import { alarm, atTheDesk, isRed, news } from './news';

const held = (review: string, urgency: Urgency): ReviewItem => ({
  review,
  room: 'evening',
  seeker: 'seeker',
  urgency,
  reason: 'hostility',
  releasable: true,
  lease: null,
  since: 0,
});

const desk = (change: Partial<Desk> = {}): Desk => ({
  reviews: [],
  concerns: [],
  aftercare: [],
  requests: [],
  talks: [],
  brought_in: [],
  sanctions: [],
  reports: [],
  appeals: [],
  cases_waiting: 0,
  cases_overdue: 0,
  cases_taken: 0,
  on_call: true,
  ...change,
});

const reported: ReportItem = {
  report: 'report',
  room: 'evening',
  seq: 1,
  seeker: 'seeker',
  people: 1,
  categories: ['hurtful'],
  rule: 'kindness',
  since: 0,
  lease: null,
};

const appealed = (acted: string | null): AppealItem => ({
  appeal: 'appeal',
  seeker: 'seeker',
  of: { review: 'review' },
  rule: 'kindness',
  acted,
  since: 0,
  overturnable: true,
  sanction: null,
});

test('the first desk is no news: it is all on the screen', () => {
  expect(news(undefined, desk({ reviews: [held('a', 'R4')] }), 'mira')).toBeUndefined();
});

test('what came is counted, with the most urgent of it', () => {
  const before = desk({ reviews: [held('a', 'R4')] });
  const after = desk({
    reviews: [held('a', 'R4'), held('b', 'R2'), held('c', 'R0')],
    requests: [{ request: 'r', since: 0 }],
  });
  expect(news(before, after, 'mira')).toEqual({
    reviews: 2,
    mostUrgent: 'R2',
    requests: 1,
    reports: 0,
    appeals: 0,
    concerns: 0,
    overdue: 0,
    broughtIn: 0,
  });
});

test('what was decided, and what stays the same, is no news', () => {
  const before = desk({ reviews: [held('a', 'R4')], cases_waiting: 2, cases_overdue: 1 });
  expect(news(before, before, 'mira')).toBeUndefined();
  expect(news(before, desk(), 'mira')).toBeUndefined();
});

test('that nobody on call looked in time is news', () => {
  expect(
    news(desk({ cases_waiting: 1 }), desk({ cases_waiting: 1, cases_overdue: 1 }), 'mira')?.overdue,
  ).toBe(1);
});

test('the tab counts what waits for a moderator', () => {
  expect(
    atTheDesk(
      desk({ reviews: [held('a', 'R0')], requests: [{ request: 'r', since: 0 }], cases_waiting: 5 }),
      'mira',
    ),
  ).toBe(2);
});

test('that nobody looked in time is said before that nobody is on call', () => {
  expect(alarm(desk({ cases_waiting: 1, cases_overdue: 1, on_call: false }))).toBe('overdue');
  expect(alarm(desk({ cases_waiting: 1, on_call: false }))).toBe('nobody_on_call');
  expect(alarm(desk({ cases_waiting: 1, on_call: true }))).toBe('none');
});

test('a moderator is told that they are asked into a crisis room, and not that a colleague is', () => {
  const asked = (moderator: string) => desk({ brought_in: [{ room: 'crisis', moderator, by: 'Dana' }] });
  expect(news(desk(), asked('mira'), 'mira')?.broughtIn).toBe(1);
  expect(news(desk(), asked('jonas'), 'mira')).toBeUndefined();
});

test('a message of concern is news, also while another is answered', () => {
  const concern = (seeker: string, count: number) => ({ seeker, room: 'evening', count, since: 0, until: 0 });
  const before = desk({ concerns: [concern('robin', 1)] });
  expect(news(before, desk({ concerns: [concern('sam', 1)] }), 'mira')?.concerns).toBe(1);
  expect(news(before, desk({ concerns: [concern('robin', 3)] }), 'mira')?.concerns).toBe(2);
  expect(news(before, desk(), 'mira')).toBeUndefined();
});

test('a reported message is news, and one more who reports it is not', () => {
  const before = desk({ reports: [reported] });
  expect(news(desk(), before, 'mira')?.reports).toBe(1);
  expect(news(before, desk({ reports: [{ ...reported, people: 2 }] }), 'mira')).toBeUndefined();
});

test('that someone asks for another look is news for whoever may decide, and waits for nobody else', () => {
  const asked = (acted: string | null) => desk({ appeals: [appealed(acted)], reports: [reported] });
  const before = desk({ reports: [reported] });
  expect(news(before, asked('jonas'), 'mira')?.appeals).toBe(1);
  expect(news(before, asked(null), 'mira')?.appeals).toBe(1);
  expect(news(before, asked('mira'), 'mira')).toBeUndefined();
  expect([atTheDesk(asked('jonas'), 'mira'), atTheDesk(asked('mira'), 'mira')]).toEqual([2, 1]);
});

test('what is urgent rings, and nothing else', () => {
  const rings = (change: Partial<Desk>) => {
    const came = news(desk(), desk(change), 'mira');
    return came !== undefined && isRed(came);
  };
  expect(rings({ reviews: [held('a', 'R3')] })).toBe(true);
  expect(rings({ cases_overdue: 1 })).toBe(true);
  expect(rings({ brought_in: [{ room: 'crisis', moderator: 'mira', by: 'Dana' }] })).toBe(true);
  expect(rings({ reviews: [held('a', 'R2')], reports: [reported] })).toBe(false);
});
