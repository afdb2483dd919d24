/** A key, and what pressing it means. */
export interface Key<M extends string> {
  means: M;
  key: string;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/** Pass the author of a message on, or say that they were answered. */
export type OnMessage = 'R3' | 'R4' | 'answered';

/** Read what waits or cover it, or go to the button that lets its author have it, or to the one that does not. */
export type OnItem = 'read' | 'yes' | 'no';

/** To what waits, to the rooms, or to these keys. */
export type OnPage = 'next' | 'before' | 'rooms' | 'help';

/** While a message of a room has the focus. */
export const ON_MESSAGE: readonly Key<OnMessage>[] = [
  { means: 'R3', key: 'U' },
  { means: 'R4', key: 'E' },
  { means: 'answered', key: 'A' },
];

/** While something that waits at the desk has the focus. */
export const ON_ITEM: readonly Key<OnItem>[] = [
  { means: 'read', key: 'R' },
  { means: 'yes', key: 'Y' },
  { means: 'no', key: 'N' },
];

/** Anywhere at the desk but in a field. */
export const ON_PAGE: readonly Key<OnPage>[] = [
  { means: 'next', key: 'J' },
  { means: 'before', key: 'K' },
  { means: 'rooms', key: 'W' },
  { means: 'help', key: '?' },
];

/** What a key means, or undefined if it is for the browser or for nobody. */
export function meantBy<M extends string>(keys: readonly Key<M>[], press: KeyPress): M | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  const pressed = press.key.toUpperCase();
  return keys.find((it) => it.key === pressed)?.means;
}

/** The key that means it. */
export function keyFor<M extends string>(keys: readonly Key<M>[], means: M): string {
  return keys.find((it) => it.means === means)?.key ?? '';
}

/** Which of `count` things comes after the one at `place`, or before it. From none of them: the first, or the last. */
export function stepFrom(place: number | undefined, way: 'next' | 'before', count: number): number {
  if (place === undefined) return way === 'next' ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, place + (way === 'next' ? 1 : -1)));
}
