import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Decided } from '../visit/decided';
import type { House, NewAppeal, ProblemKind } from '../wire';
import { useTell } from './tell';

/** What the server takes, counted so that it is never more. */
const LONGEST = 500;

interface AppealProps {
  decided: Decided;
  house: House | undefined;
  token: string;
}

/** How to ask for another look, once, and how far that is. */
export function Appeal({ decided, house, token }: AppealProps) {
  const { appeal } = useWords();
  const [asked, setAsked] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, and what is said instead is here.
  useEffect(() => {
    if (asked) said.current?.focus({ preventScroll: true });
  }, [asked]);
  const state = decided.appeal ?? (asked ? 'open' : undefined);
  return (
    <div class="appeal">
      <p ref={said} tabIndex={-1} role="status" hidden={state === undefined}>
        {state !== undefined && appeal.states[state]}
      </p>
      {state === 'open' && house?.on_duty === false && <p class="small">{appeal.later}</p>}
      {state === undefined && <Ask decided={decided} token={token} onAsked={() => setAsked(true)} />}
    </div>
  );
}

interface AskProps {
  decided: Decided;
  token: string;
  onAsked(): void;
}

/** One tap is enough. Words with it come below, so that opening them moves nothing that may be pressed. */
function Ask({ decided, token, onAsked }: AskProps) {
  const { appeal, rooms } = useWords();
  const [text, setText] = useState('');
  const { telling, tell } = useTell(token);
  const id = useId();
  const send = () => tell('/api/appeals', asking(decided, text), onAsked);
  const busy = telling.is === 'busy';
  return (
    <>
      <p>{appeal.askMeans}</p>
      {telling.is === 'not_told' && (
        <Notice tone="heed" said="at_once">
          {whyNotLookedAt(appeal, rooms, telling.problem)}
        </Notice>
      )}
      <Button busy={busy} onClick={send}>
        {appeal.ask}
      </Button>
      <details>
        <summary>{appeal.addWords}</summary>
        <label for={id}>{appeal.words}</label>
        <p id={`${id}-hint`} class="small">
          {appeal.wordsHint}
        </p>
        <textarea
          id={id}
          class="field"
          rows={3}
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST}
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button busy={busy} onClick={send}>
          {appeal.askWith}
        </Button>
      </details>
    </>
  );
}

/** Without words if there are none. */
function asking({ of }: Decided, text: string): NewAppeal {
  return text.trim() === '' ? { of } : { of, text: text.trim() };
}

/** Why nobody was asked to look again, in words one can act on. */
export function whyNotLookedAt(
  words: Words['appeal'],
  { wait, notReached }: Pick<Words['rooms'], 'wait' | 'notReached'>,
  problem: ProblemKind | undefined,
): string {
  if (problem?.code === 'already_over') return words.over;
  if (problem?.code === 'not_found') return words.gone;
  if (problem?.code === 'too_fast') return wait(Math.ceil(problem.retry_after_ms / 1_000));
  return notReached;
}
