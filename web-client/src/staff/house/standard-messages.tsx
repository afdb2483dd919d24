import { useState } from 'preact/hooks';
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
  const [said, setSaid] = useState('');
  const [changing, setChanging] = useState(false);
  const messages = beginFrom(own, caseWork);
  const turn = (into: boolean, what: string) => {
    setChanging(into);
    setSaid(what);
    focusSoon(TITLE);
  };
  return (
    <>
      <p class="small">{own.messages.length === 0 ? words.asTheyCome : lastChanged(words.changed, own)}</p>
      {changing ? (
        <Change
          messages={messages}
          onSaved={async () => {
            await onSaved();
            turn(false, words.saved);
          }}
          onLeft={() => turn(false, '')}
        />
      ) : (
        <>
          <ol class="standard-messages">
            {messages.map((it) => (
              <li key={it} dir="auto">
                {it}
              </li>
            ))}
          </ol>
          <Button onClick={() => turn(true, '')}>{words.change}</Button>
        </>
      )}
      <p class="small" role="status">
        {said}
      </p>
    </>
  );
}

interface ChangeProps {
  messages: readonly string[];
  onSaved(): void;
  onLeft(): void;
}

function Change({ messages, onSaved, onLeft }: ChangeProps) {
  const { standardMessages: words } = useWords();
  const [draft, change] = useState<Draft>(() => drafted(messages));
  const { act, run } = useAct();
  const busy = act.is === 'busy';
  const save = () => {
    const body: KeepStandardMessages = { messages: written(draft) };
    run('/api/standard-messages', { method: 'PUT', body }, onSaved);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ol class="items">
        {draft.map(({ key, text }, index) => (
          <li class="item" key={key} id={`${TITLE}-${key}`} tabIndex={-1}>
            <LongField
              label={words.message(index + 1)}
              value={text}
              onValue={(it) => change(rewritten(draft, key, it))}
              longest={LONGEST}
              required={false}
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
      <p class="small">{draft.length < MOST ? words.emptied : words.full}</p>
      <div class="acts">
        {draft.length < MOST && <Button onClick={() => change(added(draft))}>{words.add}</Button>}
        <Submit busy={busy}>{words.save}</Submit>
        <Button busy={busy} onClick={onLeft}>
          {words.undo}
        </Button>
      </div>
      <Trouble act={act} />
    </form>
  );
}

function lastChanged(say: (by: string, time: string) => string, { changed }: OfHouse): string {
  return changed === null ? '' : say(changed.by, moment(changed.at, Date.now()));
}
