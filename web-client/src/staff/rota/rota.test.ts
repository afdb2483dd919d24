import { expect, test } from 'vitest';
import { staffEn } from '../../text/staff-en';
import type { RotaPerson, ShiftItem, Weekday } from '../../wire';
import { clockOf, endsNextDay, isNobody, languagesIn, minuteOf, ranksOf, week } from './rota';
import { local, shownZone, stretch } from './zone';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
/** A Tuesday. */
const TUESDAY = Date.UTC(2026, 11, 1);

const shift = (id: string, day: Weekday): ShiftItem => ({
  shift: id,
  staff: 'dana',
  rank: 'first',
  day,
  from: 0,
  to: 60,
  languages: [],
});

const person = (role: RotaPerson['role']): RotaPerson => ({
  staff: 'x',
  name: 'X',
  role,
  languages: [],
  here: true,
  availability: { is: 'available' },
});

const said = (from: number, until: number, now = TUESDAY) =>
  staffEn.rota.stretch(stretch('UTC', { from, until }, now));

test('a week has every day, from Monday on', () => {
  const days = week([shift('a', 'tuesday'), shift('b', 'sunday'), shift('c', 'tuesday')]);
  expect(days.map((it) => it.day).at(0)).toBe('monday');
  expect(days.map((it) => it.shifts.map((one) => one.shift))).toEqual([
    [],
    ['a', 'c'],
    [],
    [],
    [],
    [],
    ['b'],
  ]);
});

test('nobody is on call when there is neither first line nor backup', () => {
  expect(isNobody({ first: [], backup: [] })).toBe(true);
  expect(isNobody({ first: [], backup: ['cleo'] })).toBe(false);
});

test('a coordinator stands behind the first line only', () => {
  expect(ranksOf(person('professional'))).toEqual(['first', 'backup']);
  expect(ranksOf(person('coordinator'))).toEqual(['backup']);
});

test('a time of day is read as it is written', () => {
  for (const minute of [0, 59, 60, 1_320, 1_439]) expect(minuteOf(clockOf(minute))).toBe(minute);
  for (const none of ['', '24:00', '12:60', '1:00', 'noon']) expect(minuteOf(none)).toBeUndefined();
});

test('a shift that does not end later than it begins ends on the next day', () => {
  expect(endsNextDay({ from: 1_320, to: 360 })).toBe(true);
  expect(endsNextDay({ from: 540, to: 540 })).toBe(true);
  expect(endsNextDay({ from: 540, to: 1_020 })).toBe(false);
});

test('languages are two letters each, said once', () => {
  expect(languagesIn('de, EN;de')).toEqual(['de', 'en']);
  expect(languagesIn('')).toEqual([]);
  expect(languagesIn('German')).toBeUndefined();
});

test('times are those on the clock of the house, wherever the page is read', () => {
  const noon = TUESDAY + 12 * HOUR;
  expect(local('Europe/Berlin', noon)).toEqual({ day: 'tuesday', date: '2026-12-01', time: '13:00' });
  expect(local('Pacific/Auckland', noon)).toEqual({ day: 'wednesday', date: '2026-12-02', time: '01:00' });
  expect(local('UTC', TUESDAY).time, 'midnight begins a day').toBe('00:00');
});

test('a browser that does not know the zone of the house shows UTC and says so', () => {
  expect(shownZone('Europe/Atlantis')).toBe('UTC');
  expect(local('Europe/Atlantis', TUESDAY).time).toBe('00:00');
});

test('a stretch of time is told as people tell it', () => {
  expect(said(TUESDAY + 2 * HOUR, TUESDAY + 8 * HOUR)).toBe('Tuesday 02:00–08:00');
  expect(said(TUESDAY + 22 * HOUR, TUESDAY + DAY + 6 * HOUR)).toBe('Tuesday 22:00 – Wednesday 06:00');
});

test('what is further away than the week is told with its date', () => {
  const christmas = Date.UTC(2026, 11, 24, 18);
  expect(said(christmas, christmas + 2 * HOUR)).toBe('Thursday 2026-12-24 18:00 – Thursday 2026-12-24 20:00');
  expect(said(TUESDAY, TUESDAY + 7 * DAY)).toBe('Tuesday 2026-12-01 00:00 – Tuesday 2026-12-08 00:00');
});
