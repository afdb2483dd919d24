import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Targets } from '../../wire';
import { useList } from '../house/use-list';
import { focusSoon } from '../ui/focus';
import { Loading } from '../ui/loading';
import { useWords } from '../words';
import { AddTarget } from './add-target';
import { TargetRow } from './target-row';

/** As many as the server takes. */
const TARGETS_MAX = 5;

/** How someone is called while no page is open, or who is when nobody is on call. */
export function Reached({ whose }: { whose: 'mine' | 'house' }) {
  const { reached: words } = useWords();
  const { reply, reload } = useList<Targets>('/api/targets');
  return (
    <section aria-labelledby="reached">
      <h2 id="reached" tabIndex={-1}>
        {words[whose].title}
      </h2>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.unreachable}</p>}
      {reply?.is === 'done' && <Present targets={reply.body} whose={whose} onChanged={reload} />}
    </section>
  );
}

interface PresentProps {
  targets: Targets;
  whose: 'mine' | 'house';
  onChanged(): Promise<void>;
}

function Present({ targets: { targets, push_key, mail }, whose, onChanged }: PresentProps) {
  const { reached: words } = useWords();
  const [said, setSaid] = useState('');
  const changed = async (news: string) => {
    await onChanged();
    setSaid(news);
    focusSoon('reached');
  };
  return (
    <>
      <p class="small">{targets.length === 0 ? words[whose].none : words[whose].text}</p>
      <p class="small" role="status">
        {said}
      </p>
      <ol class="items">
        {targets.map((card) => (
          <li key={card.target} class="item">
            <TargetRow card={card} onRemoved={() => changed('')} />
          </li>
        ))}
      </ol>
      {targets.length < TARGETS_MAX ? (
        <Adding pushKey={push_key} mail={mail} onAdded={() => changed(words.added)} />
      ) : (
        <p class="small">{words.full}</p>
      )}
    </>
  );
}

interface AddingProps {
  pushKey: string;
  mail: boolean;
  onAdded(): Promise<void>;
}

function Adding({ pushKey, mail, onAdded }: AddingProps) {
  const { reached: words } = useWords();
  const [open, setOpen] = useState(false);
  if (open) {
    const close = () => {
      setOpen(false);
      focusSoon('reached');
    };
    const added = () => {
      setOpen(false);
      onAdded();
    };
    return <AddTarget pushKey={pushKey} mail={mail} onAdded={added} onCancel={close} />;
  }
  return (
    <p class="acts">
      <Button
        onClick={() => {
          setOpen(true);
          focusSoon('add-target');
        }}
      >
        {words.add}
      </Button>
    </p>
  );
}
