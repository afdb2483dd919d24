import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { moment } from '../../ui/time';
import type { KeepStandardMessages, StandardMessages as OfHouse } from '../../wire';
import { beginFrom } from '../case/begin-from';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Loading } from '../ui/loading';
import { LongField } from '../ui/long-field';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { added, type Draft, drafted, movedUp, removed, rewritten, written } from './draft-messages';
import { useList } from './use-list';

const TITLE = 'house-standard-messages';
/** As many and as long as the server takes. */
const MOST = 40;
const LONGEST = 2_000;

/** What professionals may begin a message from: read, changed and saved as a whole. */
export function StandardMessages() {
  const { standardMessages: words } = useWords();
  const { reply, reload } = useList<OfHouse>('/api/standard-messages');
  return (
    <section class="wide" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="small">{words.means}</p>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.unreachable}</p>}
      {reply?.is === 'done' && <Messages own={reply.body} onSaved={reload} />}
    </section>
  );
}

interface MessagesProps {
  own: OfHouse;
  onSaved(): Promise<void>;
}

function Messages({ own, onSaved }: MessagesProps) {
  const { standardMessages: words, caseWork } = useWords();
  const [changed, setChanged] = useState<Draft>();
  const [said, setSaid] = useState('');
  const { act, run } = useAct();
  const prefix = useId();
  const draft = changed ?? drafted(beginFrom(own, caseWork));
  const change = (next: Draft) => {
    setChanged(next);
    setSaid('');
  };
  const finish = (what: string) => {
    setChanged(undefined);
    setSaid(what);
    focusSoon(TITLE);
  };
  const save = () => {
    const body: KeepStandardMessages = { messages: written(draft) };
    run('/api/standard-messages', { method: 'PUT', body }, async () => {
      await onSaved();
      finish(words.saved);
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p class="small">{own.messages.length === 0 ? words.asTheyCome : lastChanged(words.changed, own)}</p>
      <ol class="items">
        {draft.map(({ key, text }, index) => (
          <li class="item" key={key} id={`${prefix}-${key}`} tabIndex={-1}>
            <LongField
              label={words.message(index + 1)}
              value={text}
              onValue={(it) => change(rewritten(draft, key, it))}
              longest={LONGEST}
            />
            <div class="acts">
              {index > 0 && (
                <Button label={words.upThis(index + 1)} onClick={() => change(movedUp(draft, key))}>
                  {words.up}
                </Button>
              )}
              <Button
                label={words.removeThis(index + 1)}
                onClick={() => {
                  change(removed(draft, key));
                  focusSoon(TITLE);
                }}
              >
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {draft.length < MOST ? (
        <Button
          onClick={() => {
            const next = added(draft);
            change(next);
            focusSoon(`${prefix}-${next[next.length - 1]?.key}`);
          }}
        >
          {words.add}
        </Button>
      ) : (
        <p class="small">{words.full}</p>
      )}
      {changed !== undefined && (
        <div class="acts">
          <Submit busy={act.is === 'busy'}>{words.save}</Submit>
          <Button busy={act.is === 'busy'} onClick={() => finish('')}>
            {words.undo}
          </Button>
        </div>
      )}
      <Trouble act={act} />
      <p class="small" role="status">
        {said}
      </p>
    </form>
  );
}

function lastChanged(say: (by: string, time: string) => string, { changed }: OfHouse): string {
  return changed === null ? '' : say(changed.by, moment(changed.at, Date.now()));
}
