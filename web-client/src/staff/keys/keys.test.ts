import { expect, test } from 'vitest';
import { keyFor, meantBy, ON_ITEM, ON_MESSAGE, ON_PAGE, stepFrom } from './keys';

const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

test('one key on a message passes its author on', () => {
  expect(meantBy(ON_MESSAGE, { ...plain, key: 'u' })).toBe('R3');
  expect(meantBy(ON_MESSAGE, { ...plain, key: 'E' })).toBe('R4');
  expect(meantBy(ON_MESSAGE, { ...plain, key: 'x' })).toBeUndefined();
});

test('one key says that its author was answered', () => {
  expect(meantBy(ON_MESSAGE, { ...plain, key: 'a' })).toBe('answered');
});

test('a key that is held down or belongs to the browser passes nobody on', () => {
  expect(meantBy(ON_MESSAGE, { ...plain, key: 'u', ctrlKey: true })).toBeUndefined();
  expect(meantBy(ON_MESSAGE, { ...plain, key: 'e', metaKey: true })).toBeUndefined();
  expect(meantBy(ON_MESSAGE, { ...plain, key: 'e', repeat: true })).toBeUndefined();
});

test('no key means two things', () => {
  const keys = [...ON_MESSAGE, ...ON_ITEM, ...ON_PAGE].map((it) => it.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyFor(ON_PAGE, 'help')).toBe('?');
});

test('one goes through what waits from end to end, and begins at the end one comes from', () => {
  expect(stepFrom(undefined, 'next', 3)).toBe(0);
  expect(stepFrom(undefined, 'before', 3)).toBe(2);
  expect(stepFrom(0, 'next', 3)).toBe(1);
  expect(stepFrom(2, 'next', 3)).toBe(2);
  expect(stepFrom(0, 'before', 3)).toBe(0);
});
