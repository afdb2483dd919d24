import { expect, test } from 'vitest';
import { afterClose } from './close';

test('a connection that was cut comes back', () => {
  for (const code of [1000, 1001, 1006, 4000, 4499]) {
    expect(afterClose(code, ''), `${code}`).toEqual({ do: 'connect_again', askedMs: 0 });
  }
});

test('the server may say when to come back', () => {
  expect(afterClose(4001, '{"retry_ms":2500}')).toEqual({ do: 'connect_again', askedMs: 2_500 });
  expect(afterClose(4001, 'shutting down')).toEqual({ do: 'connect_again', askedMs: 0 });
});

test('a visit that has ended leads back to the door, and a mistake of ours is not repeated for ever', () => {
  expect(afterClose(4501, '')).toEqual({ do: 'greet_anew' });
  expect(afterClose(4502, '')).toEqual({ do: 'stop' });
});
