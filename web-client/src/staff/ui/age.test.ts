import { expect, test } from 'vitest';
import { staffEn } from '../../text/staff-en';
import { age } from './age';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const said = (waited: number) => staffEn.ages.waited(age(0, waited));

test('a wait is told in as much of it as matters', () => {
  expect(said(0)).toBe('0 s');
  expect(said(59 * SECOND)).toBe('59 s');
  expect(said(MINUTE + 5 * SECOND)).toBe('1 min 05 s');
  expect(said(2 * HOUR + 3 * MINUTE + 4 * SECOND)).toBe('2 h 3 min');
});

test('a clock that is behind never makes a wait negative', () => {
  expect(said(-5 * SECOND)).toBe('0 s');
});
