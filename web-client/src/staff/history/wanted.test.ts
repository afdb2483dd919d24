import { expect, test } from 'vitest';
import type { DoneItem, StaffCard } from '../../wire';
import { address, EVERYTHING, historyOf, people } from './wanted';

const maya: StaffCard = { staff: 'maya', name: 'Maya', role: 'moderator', here: true, away: false };
const byNoor: DoneItem = { at: 0, what: 'rejected', by: 'noor', name: 'Noor', rule: 'kindness', room: null };
const byTheHouse: DoneItem = { ...byNoor, what: 'expired', by: null, name: null };

test('what is not asked for is not in the address', () => {
  expect(address(historyOf(EVERYTHING), null)).toBe('/api/history');
  expect(address(historyOf({ ...EVERYTHING, who: 'maya', what: 'muted' }), null)).toBe(
    '/api/history?staff=maya&what=muted',
  );
});

test('older ones are asked for with what was looked for', () => {
  expect(address(historyOf({ ...EVERYTHING, what: 'muted' }), 40)).toBe('/api/history?what=muted&before=40');
});

test('a time means from its beginning, or until the end of its minute', () => {
  const from = new Date('2026-03-01T10:00').getTime();
  const times = historyOf({ ...EVERYTHING, from: '2026-03-01T10:00', until: '2026-03-01T10:00' });
  expect(times).toEqual({ from, until: from + 59_999 });
});

test('one can look for colleagues, and for who is no longer of the staff but did something that is shown', () => {
  expect(people([maya], [byNoor, byTheHouse, byNoor])).toEqual([
    { staff: 'maya', name: 'Maya' },
    { staff: 'noor', name: 'Noor' },
  ]);
});
