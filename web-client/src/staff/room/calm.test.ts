import { expect, test } from 'vitest';
import { CALM_FOR, chosen, LIKELY, LISTENS, PACES } from './calm';

test('only what a measure asks for is sent with it', () => {
  expect(chosen(LIKELY)).toEqual({ measure: { is: 'slow', seconds: 30 }, minutes: 30 });
  expect(chosen({ ...LIKELY, name: 'listen_first', lasting: '60' })).toEqual({
    measure: { is: 'listen_first', minutes: 10 },
    minutes: 60,
  });
  expect(chosen({ ...LIKELY, name: 'pause' })).toEqual({ measure: { is: 'pause' }, minutes: 30 });
});

test('nothing is offered that the house would refuse', () => {
  const within = (choices: readonly string[], from: number, to: number) =>
    choices.every((it) => from <= Number(it) && Number(it) <= to);
  expect(within(PACES, 5, 300)).toBe(true);
  expect(within(LISTENS, 1, 60)).toBe(true);
  expect(within(CALM_FOR, 1, 240)).toBe(true);
});
