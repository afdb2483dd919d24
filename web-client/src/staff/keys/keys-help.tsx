import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useWords } from '../words';
import { type Key, keyFor, ON_ITEM, ON_MESSAGE, ON_PAGE } from './keys';
import type { PageKeys } from './use-page-keys';

interface KeysHelpProps {
  open: boolean;
  keys: PageKeys;
  onOpen(): void;
  onClose(): void;
}

/** The keys of the desk, over the page until they are put away. */
export function KeysHelp({ open, keys, onOpen, onClose }: KeysHelpProps) {
  const { keys: words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <>
      <Button kind="quiet" onClick={onOpen}>
        {words.show(keyFor(ON_PAGE, 'help'))}
      </Button>
      <dialog ref={dialog} class="keys" aria-labelledby="keys" onClose={onClose}>
        <h2 id="keys" tabIndex={-1}>
          {words.title}
        </h2>
        <Group title={words.onPage} keys={ON_PAGE} means={words.page} />
        <Group title={words.onItem} keys={ON_ITEM} means={words.item} />
        <Group title={words.onMessage} keys={ON_MESSAGE} means={words.message} />
        <p class="small">{words.always}</p>
        <div class="acts">
          <Button kind="primary" onClick={() => dialog.current?.close()}>
            {words.close}
          </Button>
          <Button onClick={() => keys.turn(!keys.on)}>{keys.on ? words.turnOff : words.turnOn}</Button>
        </div>
        <p class="small keys-off">{words.offMeans}</p>
      </dialog>
    </>
  );
}

interface GroupProps<M extends string> {
  title: string;
  keys: readonly Key<M>[];
  means: Record<M, string>;
}

function Group<M extends string>({ title, keys, means }: GroupProps<M>) {
  return (
    <>
      <h3>{title}</h3>
      <dl class="key-list">
        {keys.map((it) => (
          <div key={it.key}>
            <dt class="key">
              <kbd>{it.key}</kbd>
            </dt>
            <dd class="key-means">{means[it.means]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
