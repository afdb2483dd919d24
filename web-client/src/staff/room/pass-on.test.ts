import { expect, test } from 'vitest';
import { meantBy } from './pass-on';

const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

test('one key on a message passes its author on', () => {
  expect(meantBy({ ...plain, key: 'u' })).toBe('R3');
  expect(meantBy({ ...plain, key: 'E' })).toBe('R4');
  expect(meantBy({ ...plain, key: 'x' })).toBeUndefined();
});

test('one key says that its author was answered', () => {
  expect(meantBy({ ...plain, key: 'a' })).toBe('answered');
});

test('a key that is held down or belongs to the browser passes nobody on', () => {
  expect(meantBy({ ...plain, key: 'u', ctrlKey: true })).toBeUndefined();
  expect(meantBy({ ...plain, key: 'e', metaKey: true })).toBeUndefined();
  expect(meantBy({ ...plain, key: 'e', repeat: true })).toBeUndefined();
});
