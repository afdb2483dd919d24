import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Message } from '../../wire';
import { LONGEST_NOTE } from '../case/write-note';
import { keyFor, ON_MESSAGE } from '../keys/keys';
import { LongField } from '../ui/long-field';
import { useWords } from '../words';
import type { PassedOn } from './pass-on';

interface PassOnPanelProps {
  message: Message;
  onPassOn(urgency: PassedOn, note: string): void;
  onCancel(): void;
}

/** The same as the keys, for whoever uses no keyboard or does not know them yet. */
export function PassOnPanel({ message, onPassOn, onCancel }: PassOnPanelProps) {
  const { passOn, everywhere } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [note, setNote] = useState('');
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {passOn.title(message.author)}
      </h3>
      <p class="small">{passOn.text}</p>
      <LongField
        label={passOn.note}
        hint={passOn.noteHint}
        value={note}
        onValue={setNote}
        longest={LONGEST_NOTE}
        required={false}
      />
      <div class="acts">
        <Button kind="primary" onClick={() => onPassOn('R3', note)}>
          {passOn.withKey(passOn.to.R3, keyFor(ON_MESSAGE, 'R3'))}
        </Button>
        <Button kind="now" onClick={() => onPassOn('R4', note)}>
          {passOn.withKey(passOn.to.R4, keyFor(ON_MESSAGE, 'R4'))}
        </Button>
        <Button onClick={onCancel}>{everywhere.cancel}</Button>
      </div>
      <p class="small">{passOn.keys}</p>
    </section>
  );
}
