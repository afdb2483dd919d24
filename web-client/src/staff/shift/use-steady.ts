import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { arrange, type Held, inOrder, type Placed, unshown } from './steady';

/** Over which of the lists that stand below each other the pointer moves, counted from the top. */
interface Lane {
  used: number | undefined;
  use(place: number | undefined): void;
}

export const LaneUse = createContext<Lane>({ used: undefined, use: () => {} });

const POINTER_RESTS_MS = 5_000;

/** For the lane around the lists. A pointer that rests holds nothing back: something urgent must not wait for it. */
export function useLane(): Lane {
  const [used, setUsed] = useState<number>();
  const timer = useRef(0);
  const use = (place: number | undefined) => {
    setUsed(place);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setUsed(undefined), POINTER_RESTS_MS);
  };
  return { used, use };
}

interface Steady<T> {
  placed: readonly Placed<T>[];
  /** The screen does not show the list as the server has it. */
  untidy: boolean;
  /** How many items wait to be shown. */
  waiting: number;
  tidy(): void;
  /** For the element around the list. */
  watch: {
    onPointerEnter(): void;
    onPointerMove(): void;
    onPointerLeave(): void;
    onFocusIn(): void;
    onFocusOut(event: FocusEvent): void;
  };
}

/**
 * A list in which nothing moves while someone uses it, or moves the pointer over one below it. If the button they are on is over with its
 * item, the focus goes to the heading with the id `heading`. `place` counts the lists of a lane from the top.
 */
export function useSteady<T>(
  items: readonly T[],
  id: (item: T) => string,
  heading: string,
  place = 0,
): Steady<T> {
  const lane = useContext(LaneUse);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [, setTidied] = useState(0);
  const before = useRef<readonly Placed<T>[]>([]);

  before.current = arrange(before.current, items, id, heldBy(pointed || focused, lane.used, place));
  useLayoutEffect(() => {
    if (focused && document.activeElement === document.body) document.getElementById(heading)?.focus();
  }, [items, focused, heading]);

  return {
    placed: before.current,
    untidy: !inOrder(before.current, items, id),
    waiting: unshown(before.current, items, id),
    tidy: () => {
      before.current = arrange([], items, id, 'no');
      setTidied((count) => count + 1);
    },
    watch: {
      onPointerEnter: () => setPointed(true),
      onPointerMove: () => lane.use(place),
      onPointerLeave: () => {
        setPointed(false);
        lane.use(undefined);
      },
      onFocusIn: () => setFocused(true),
      onFocusOut: (event) => setFocused(staysInside(event)),
    },
  };
}

function heldBy(here: boolean, used: number | undefined, place: number): Held {
  if (here) return 'here';
  return used !== undefined && used > place ? 'below' : 'no';
}

function staysInside({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return (
    currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
  );
}
