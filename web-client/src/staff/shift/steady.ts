/** An item at its place on the screen. One that is over keeps its place until nobody is using the list. */
export interface Placed<T> {
  item: T;
  over: boolean;
}

/** Whether someone points at a list or has the focus in it, or points at one further down that must not be pushed. */
export type Held = 'no' | 'here' | 'below';

/**
 * The items on the screen after the server said `items`, in its order.
 *
 * While it is held nothing moves: what is over stays where it was, and what is new comes last, or waits if it would
 * push the list that is used.
 */
export function arrange<T>(
  before: readonly Placed<T>[],
  items: readonly T[],
  id: (item: T) => string,
  held: Held,
): readonly Placed<T>[] {
  if (held === 'no') return items.map((item) => ({ item, over: false }));
  const kept = before.map(({ item }) => {
    const now = items.find((it) => id(it) === id(item));
    return { item: now ?? item, over: now === undefined };
  });
  if (held === 'below') return kept;
  const added = items.filter((it) => !before.some(({ item }) => id(item) === id(it)));
  return [...kept, ...added.map((item) => ({ item, over: false }))];
}

/** How many of `items` the screen does not show yet. */
export function unshown<T>(
  placed: readonly Placed<T>[],
  items: readonly T[],
  id: (item: T) => string,
): number {
  return items.filter((it) => !placed.some(({ item }) => id(item) === id(it))).length;
}

/** Whether the screen shows just `items`, in their order. */
export function inOrder<T>(
  placed: readonly Placed<T>[],
  items: readonly T[],
  id: (item: T) => string,
): boolean {
  return (
    placed.length === items.length &&
    placed.every(({ item, over }, place) => {
      const there = items[place];
      return !over && there !== undefined && id(there) === id(item);
    })
  );
}

/** The item to go to when `id` is dealt with: the next that is not over, or else the one before. */
export function neighbour<T>(
  placed: readonly Placed<T>[],
  id: (item: T) => string,
  gone: string,
): T | undefined {
  const place = placed.findIndex(({ item }) => id(item) === gone);
  const open = ({ over }: Placed<T>) => !over;
  const before = placed.slice(0, Math.max(0, place)).filter(open);
  return (placed.slice(place + 1).find(open) ?? before.at(-1))?.item;
}
