import { expect, test } from 'vitest';
import { added, drafted, movedUp, removed, rewritten, written } from './draft-messages';

const three = drafted(['one', 'two', 'three']);

test('what is changed is changed in its place', () => {
  expect(written(rewritten(three, 1, 'zwei'))).toEqual(['one', 'zwei', 'three']);
});

test('one that is removed leaves the others as they are', () => {
  expect(removed(three, 0).map((it) => it.key)).toEqual([1, 2]);
});

test('a new one has a field of its own, also after others were removed', () => {
  const keys = added(removed(three, 1)).map((it) => it.key);
  expect(new Set(keys).size).toBe(3);
  expect(added([])).toEqual([{ key: 0, text: '' }]);
});

test('one moves up by one place, and the first stays', () => {
  expect(written(movedUp(three, 2))).toEqual(['one', 'three', 'two']);
  expect(movedUp(three, 0)).toEqual(three);
});

test('an empty one is not kept', () => {
  expect(written(rewritten(three, 0, '  '))).toEqual(['two', 'three']);
});
