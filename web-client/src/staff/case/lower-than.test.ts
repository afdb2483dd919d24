import { expect, test } from 'vitest';
import { lowerThan } from './lower-than';

test('an urgency is lowered to what is less than now, and to concern at the least', () => {
  expect(lowerThan('R4')).toEqual(['R3', 'R2']);
  expect(lowerThan('R3')).toEqual(['R2']);
  expect(lowerThan('R2')).toEqual([]);
});
