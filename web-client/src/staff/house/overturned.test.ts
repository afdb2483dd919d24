import { expect, test } from 'vitest';
import type { Holds } from '../../wire';
import { mostOverturnedFirst } from './overturned';

const held = (reason: Holds['reason'], held: number, overturned: number): Holds => ({
  reason,
  held,
  overturned,
  released: 0,
  rejected: 0,
  expired: 0,
});

test('what the filter was most often wrong about stands first, and then what it held most often', () => {
  const holds = [held('flood', 9, 0), held('sexual', 2, 0), held('hostility', 4, 2), held('luring', 3, 3)];
  expect(mostOverturnedFirst(holds).map((it) => it.reason)).toEqual([
    'luring',
    'hostility',
    'flood',
    'sexual',
  ]);
});
