import { expect, test } from 'vitest';
import { arrange, inOrder, neighbour, type Placed, unshown } from './steady';

const id = (it: string) => it;

const shown = (...items: string[]): readonly Placed<string>[] => arrange([], items, id, 'no');

const onScreen = (placed: readonly Placed<string>[]) =>
  placed.map((it) => (it.over ? `(${it.item})` : it.item));

test('while nobody uses the list it stands in its own order', () => {
  expect(onScreen(arrange(shown('b'), ['a', 'b', 'c'], id, 'no'))).toEqual(['a', 'b', 'c']);
});

test('while someone uses the list, something urgent comes last instead of pushing the rest down', () => {
  const placed = arrange(shown('b', 'c'), ['urgent', 'b', 'c'], id, 'here');
  expect(onScreen(placed)).toEqual(['b', 'c', 'urgent']);
});

test('while someone uses a list further down, new items wait and are counted, so that it is not pushed', () => {
  const placed = arrange(shown('b', 'c'), ['urgent', 'b'], id, 'below');
  expect(onScreen(placed)).toEqual(['b', '(c)']);
  expect(unshown(placed, ['urgent', 'b'], id)).toBe(1);
  expect(unshown(shown('b'), ['b'], id)).toBe(0);
});

test('while someone uses the list, what is over keeps its place', () => {
  const placed = arrange(shown('a', 'b', 'c'), ['a', 'c'], id, 'here');
  expect(onScreen(placed)).toEqual(['a', '(b)', 'c']);
  expect(onScreen(arrange(placed, ['a', 'c'], id, 'no')), 'until they go').toEqual(['a', 'c']);
});

test('an item that changed shows what is true now, at its place', () => {
  const items = [
    { name: 'a', pages: 1 },
    { name: 'b', pages: 1 },
  ];
  const before = arrange<{ name: string; pages: number }>([], items, (it) => it.name, 'no');
  const placed = arrange(before, [{ name: 'b', pages: 2 }, ...items.slice(0, 1)], (it) => it.name, 'here');
  expect(placed.map((it) => it.item.pages)).toEqual([1, 2]);
});

test('a list that was kept still says that it is out of order', () => {
  expect(inOrder(shown('a', 'b'), ['a', 'b'], id)).toBe(true);
  expect(inOrder(shown('a', 'b'), ['b', 'a'], id)).toBe(false);
  expect(inOrder(shown('a', 'b'), ['a'], id)).toBe(false);
  expect(inOrder(shown('a'), ['a', 'b'], id)).toBe(false);
  expect(inOrder(arrange(shown('a', 'b'), ['a'], id, 'here'), ['a', 'b'], id), 'one is over').toBe(false);
});

test('after one item, a person goes on with the next that is open, and after the last with the one before', () => {
  const placed = arrange(shown('a', 'b', 'c'), ['a', 'c'], id, 'here');
  expect(neighbour(placed, id, 'a')).toBe('c');
  expect(neighbour(placed, id, 'c')).toBe('a');
  expect(neighbour(shown('only'), id, 'only')).toBeUndefined();
});
