import { expect, test } from 'vitest';
import { notification } from './push-en';

test('a notification says how urgent it is and how many wait', () => {
  const page = { page: 'waiting', urgency: 'R4', waiting_ms: 65_400, count: 2 } as const;
  expect(notification(page)).toEqual({
    title: 'On call: emergency',
    body: '2 people are waiting, for 1 min 5 s.',
  });
  const one = { page: 'waiting', urgency: 'R3', waiting_ms: 900, count: 1 } as const;
  expect(notification(one)).toEqual({ title: 'On call: urgent', body: 'One person is waiting, for 0 s.' });
});

test('a test says that nobody is waiting', () => {
  expect(notification({ page: 'test' }).body).toContain('Nobody is waiting');
});
