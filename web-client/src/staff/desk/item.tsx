import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button';
import { isField } from '../keys/field';
import { meantBy, ON_ITEM } from '../keys/keys';
import { focusSoon } from '../ui/focus';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { noOf, yesOf } from './decision';
import type { Opened } from './use-opened';

interface ItemProps {
  /** Of its heading. */
  id: string;
  heading: ComponentChildren;
  children: ComponentChildren;
  /** Reads or covers it, where something is written. */
  onRead?(): void;
}

/** Something that waits, with its keys. */
export function Item({ id, heading, children, onRead }: ItemProps) {
  const pressed = (event: KeyboardEvent) => {
    if (isField(event.target)) return;
    switch (meantBy(ON_ITEM, event)) {
      case 'read':
        return onRead?.();
      case 'yes':
        return focusSoon(yesOf(id));
      case 'no':
        return focusSoon(noOf(id));
      case undefined:
        return;
    }
  };
  return (
    <article class="item" aria-labelledby={id} onKeyDown={pressed}>
      <h3 id={id} tabIndex={-1}>
        {heading}
      </h3>
      {children}
    </article>
  );
}

/** The same when somebody has decided. It keeps its place until nobody uses the list. */
export function ItemOver({ children }: { children: string }) {
  return (
    <div class="item item-over">
      <p class="small">{children}</p>
    </div>
  );
}

/** Uncovers what somebody wrote, and covers it again. */
export function ReadButton<T>({ opened }: { opened: Opened<T> }) {
  const { desk } = useWords();
  return (
    <>
      <Button onClick={opened.turn} busy={opened.act.is === 'busy'}>
        {opened.text === undefined ? desk.read : desk.cover}
      </Button>
      <Trouble act={opened.act} />
    </>
  );
}
