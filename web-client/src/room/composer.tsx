import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../text/words';
import { Button } from '../ui/button';

/** A text to begin from. Each one is put in once, behind what stands there. */
export interface Given {
  text: string;
}

interface ComposerProps {
  onSend(text: string): void;
  /** At most every few seconds while someone writes. No word of the draft goes anywhere. */
  onTyping(): void;
  /** To begin with. */
  draft?: string;
  /** The text as it stands, after each change. */
  onDraft?(text: string): void;
  given?: Given | undefined;
  /** Whether to write here at once. */
  opened?: boolean;
  /** Where it is written, for someone who sends the focus there. */
  field?: RefObject<HTMLTextAreaElement | null>;
}

const LONGEST = 2_000;
const COUNT_FROM = 1_800;
const TYPING_EVERY_MS = 3_000;

export function Composer({ onSend, onTyping, draft = '', onDraft, opened = false, ...props }: ComposerProps) {
  const { room } = useWords();
  const [text, setText] = useState(draft);
  const ownField = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? ownField;
  const lastTyping = useRef(0);
  const id = useId();
  useEffect(() => {
    if (opened) field.current?.focus();
  }, [opened, field]);
  // Only another one is put in.
  useEffect(() => {
    if (props.given === undefined) return;
    change(behind(text, props.given.text));
    field.current?.focus();
  }, [props.given]);
  const length = [...text].length;
  const unfit = text.trim() === '' || length > LONGEST;

  const change = (next: string) => {
    setText(next);
    onDraft?.(next);
  };
  const send = () => {
    field.current?.focus();
    if (unfit) return;
    onSend(text.trim());
    change('');
    lastTyping.current = 0;
  };
  const keyPressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  const written = (next: string) => {
    change(next);
    if (next === '' || Date.now() - lastTyping.current < TYPING_EVERY_MS) return;
    lastTyping.current = Date.now();
    onTyping();
  };

  return (
    <div class="composer">
      <label class="unseen" for={id}>
        {room.write}
      </label>
      <textarea
        id={id}
        ref={field}
        class="field composer-field"
        rows={2}
        dir="auto"
        autocomplete="off"
        placeholder={room.write}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => written(event.currentTarget.value)}
        onKeyDown={keyPressed}
      />
      <Button kind="primary" busy={unfit} onClick={send}>
        {room.send}
      </Button>
      <p id={`${id}-hint`} class="unseen">
        {room.composerHint}
      </p>
      {length >= COUNT_FROM && (
        <p class="composer-count" role="status">
          {room.left(LONGEST - length)}
        </p>
      )}
    </div>
  );
}

/** What someone is writing is never lost for a text that is put in. */
export function behind(written: string, given: string): string {
  return written.trim() === '' ? given : `${written.trimEnd()}\n${given}`;
}
