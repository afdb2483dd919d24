import { expect, test } from 'vitest';
import type { Rest } from '../../wire';
import { relief } from './relief';

const asked = { since: 1_700, seen_to_by: null };
const own = (change: Partial<Rest>): Rest => ({
  away: true,
  away_until: null,
  debrief_wanted: false,
  relief: asked,
  ...change,
});

test('whoever asked for relief is off everything', () => {
  expect(relief({ is: 'done', body: own({}) })).toEqual(asked);
});

test('a pause alone takes nothing off', () => {
  expect(relief({ is: 'done', body: own({ relief: null }) })).toBeUndefined();
});

test('what is not known takes nothing off', () => {
  expect(relief(undefined)).toBeUndefined();
  expect(relief({ is: 'unreachable' })).toBeUndefined();
});
