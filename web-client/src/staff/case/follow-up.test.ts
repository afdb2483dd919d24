import { expect, test } from 'vitest';
import { followUpAt, followUps } from './follow-up';

const at = (day: number, hour: number, minute = 0) => new Date(2030, 0, day, hour, minute).getTime();

test('a follow-up is at a time when somebody can be met', () => {
  const now = at(7, 15, 30);
  expect(followUpAt('none', now)).toBeUndefined();
  expect(followUpAt('hour', now)).toBe(at(7, 16, 30));
  expect(followUpAt('tonight', now)).toBe(at(7, 21));
  expect(followUpAt('tomorrow', now)).toBe(at(8, 10));
  expect(followUpAt('week', now)).toBe(at(14, 10));
});

test('an evening that has begun is not offered', () => {
  expect(followUps(at(7, 15))).toContain('tonight');
  expect(followUps(at(7, 22))).not.toContain('tonight');
  expect(followUps(at(7, 22))).toContain('tomorrow');
});
