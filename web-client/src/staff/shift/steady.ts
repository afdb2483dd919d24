/** An item at its place on the screen. One that is over keeps its place until nobody is using the list. */
export interface Placed<T> {
  item: T;
  over: boolean;
}

/**
 * The items on the screen after the server said `items`, in its order.
 *
 * While someone points at the list or has the focus in it (`held`), nothing moves: what is over stays where it was,
 * and what is new comes last.
 */
export function arrange<T>(
  before: readonly Placed<T>[],
  items: readonly T[],
  id: (item: T) => string,
  held: boolean,
): readonly Placed<T>[] {
  if (!held) return items.map((item) => ({ item, over: false }));
  const kept = before.map(({ item }) => {
    const now = items.find((it) => id(it) === id(item));
    return { item: now ?? item, over: now === undefined };
  });
  const added = items.filter((it) => !before.some(({ item }) => id(item) === id(it)));
  return [...kept, ...added.map((item) => ({ item, over: false }))];
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
