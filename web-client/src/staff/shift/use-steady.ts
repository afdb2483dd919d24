import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { arrange, inOrder, type Placed } from './steady';

interface Steady<T> {
  placed: readonly Placed<T>[];
  /** The order of the screen is not the server's. */
  untidy: boolean;
  tidy(): void;
  /** For the element around the list. */
  watch: {
    onPointerEnter(): void;
    onPointerLeave(): void;
    onFocusIn(): void;
    onFocusOut(event: FocusEvent): void;
  };
}

/**
 * A list in which nothing moves while someone uses it. If the button they are on is over with its item, the focus
 * goes to the list's heading.
 */
export function useSteady<T>(items: readonly T[], id: (item: T) => string, heading: string): Steady<T> {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [, setTidied] = useState(0);
  const before = useRef<readonly Placed<T>[]>([]);

  before.current = arrange(before.current, items, id, pointed || focused);
  const stays = (event: FocusEvent) =>
    event.currentTarget instanceof Node &&
    event.relatedTarget instanceof Node &&
    event.currentTarget.contains(event.relatedTarget);

  useLayoutEffect(() => {
    if (focused && document.activeElement === document.body) document.getElementById(heading)?.focus();
  }, [items, focused, heading]);

  return {
    placed: before.current,
    untidy: !inOrder(before.current, items, id),
    tidy: () => {
      before.current = arrange([], items, id, false);
      setTidied((count) => count + 1);
    },
    watch: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocusIn: () => setFocused(true),
      onFocusOut: (event) => setFocused(stays(event)),
    },
  };
}
