import { expect, test } from 'vitest';
import { looking } from './lease';

const maya = { by: 'maya', name: 'Maya', until: 31_000 };

test('what a colleague has open is theirs, for as long as they said', () => {
  expect(looking(maya, 'noor', 1_000)).toEqual({ is: 'colleague', name: 'Maya', seconds: 30 });
  expect(looking(maya, 'noor', 30_900)).toEqual({ is: 'colleague', name: 'Maya', seconds: 1 });
});

test('a lease that has run out is nobody’s, without another word from the server', () => {
  expect(looking(maya, 'noor', 31_000)).toEqual({ is: 'nobody' });
  expect(looking(maya, 'maya', 31_000)).toEqual({ is: 'nobody' });
});

test('what one has open oneself keeps nobody from deciding here', () => {
  expect(looking(maya, 'maya', 1_000)).toEqual({ is: 'me' });
  expect(looking(null, 'maya', 1_000)).toEqual({ is: 'nobody' });
});
