import type { ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { neighbour } from '../shift/steady';
import { LaneUse, useSteady } from '../shift/use-steady';
import { focusSoon } from '../ui/focus';
import { ListHead } from '../ui/list-head';

interface ItemListProps<T> {
  /** Of its heading. Those of its items are `itemHeading`. */
  id: string;
  title: string;
  none: string;
  items: readonly T[];
  idOf(item: T): string;
  /** Among the lists of the lane, from the top. */
  place: number;
  item(item: T, over: boolean, onDecided: () => void): ComponentChildren;
  /** Above the list. */
  children?: ComponentChildren;
}

export const itemHeading = (list: string, item: string) => `${list}-${item}`;

/** What waits for a decision, still while someone uses it. After a decision the focus goes to the next. */
export function ItemList<T>({ id, title, none, items, idOf, place, item, children }: ItemListProps<T>) {
  const { placed, watch, tidy, ...state } = useSteady(items, idOf, id, place);
  const goOn = (from: T) => {
    const next = neighbour(placed, idOf, idOf(from));
    focusSoon(next === undefined ? id : itemHeading(id, idOf(next)), id);
  };
  return (
    <section aria-labelledby={id} {...watch}>
      <ListHead id={id} onTidy={tidy} untidy={state.untidy} waiting={state.waiting}>
        {title}
      </ListHead>
      {children}
      {placed.length === 0 && <p class="small">{none}</p>}
      <ul class="items">
        {placed.map(({ item: it, over }) => (
          <Place key={idOf(it)} over={over}>
            {item(it, over, () => goOn(it))}
          </Place>
        ))}
      </ul>
    </section>
  );
}

/** While the pointer is used, what is over is as high as it was, so that what is below stays under it. */
function Place({ over, children }: { over: boolean; children: ComponentChildren }) {
  const { used } = useContext(LaneUse);
  const place = useRef<HTMLLIElement>(null);
  const height = useRef<number | undefined>(undefined);
  if (!over) height.current = undefined;
  else height.current ??= place.current?.offsetHeight;
  return (
    <li
      ref={place}
      style={
        height.current === undefined || used === undefined
          ? undefined
          : { minBlockSize: `${height.current}px` }
      }
    >
      {children}
    </li>
  );
}
