import { expect, test } from 'vitest';
import { afterPress } from './exit';

const presses = (...keys: [key: string, at: number][]) =>
  keys.reduce<readonly number[]>((before, [key, at]) => afterPress(before, key, at), []).length;

test('Shift three times in a row within two seconds leaves', () => {
  expect(presses(['Shift', 0], ['Shift', 300], ['Shift', 600])).toBe(3);
});

test('writing capitals never leaves', () => {
  expect(presses(['Shift', 0], ['I', 100], ['Shift', 200], ['A', 300], ['Shift', 400])).toBe(1);
});

test('slow presses do not add up', () => {
  expect(presses(['Shift', 0], ['Shift', 1_500], ['Shift', 3_000])).toBe(2);
});
