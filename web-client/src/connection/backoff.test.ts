import { expect, test } from 'vitest';
import { waitBefore } from './backoff';

test('the first tries come quickly, later ones rarely, and never more than fifteen seconds apart', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 60].map((failures) => waitBefore(failures, 1, 0));
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
});

test('chance spreads people out, but nobody comes back at once', () => {
  expect(waitBefore(4, 0, 0)).toBe(4_000);
  expect(waitBefore(4, 0.5, 0)).toBe(6_000);
});

test('nobody comes back sooner than the server asked', () => {
  expect(waitBefore(0, 0.3, 9_000)).toBe(9_000);
  expect(waitBefore(5, 1, 9_000)).toBe(15_000);
});
