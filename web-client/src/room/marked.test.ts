import { expect, test } from 'vitest';
import { cut } from './marked';

const shown = (text: string, ...marks: [start: number, end: number][]) =>
  cut(
    text,
    marks.map(([start, end]) => ({ start, end })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test('what was found is marked and every word is still there', () => {
  expect(shown('call 555 now', [5, 8])).toBe('call [555] now');
  expect(shown('call 555 now')).toBe('call 555 now');
});

test('marks may overlap, stand out of order or reach too far', () => {
  expect(shown('abcdef', [2, 4], [0, 3])).toBe('[abc][d]ef');
  expect(shown('abc', [1, 99])).toBe('a[bc]');
});

test('marks count as the browser does', () => {
  expect(shown('🙂 me@x.org', [3, 11])).toBe('🙂 [me@x.org]');
});
