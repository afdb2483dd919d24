import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useWords } from '../words';
import { focusSoon } from './focus';

interface SureProps {
  /** On the button that begins. */
  children: string;
  label?: string;
  question: string;
  yes: string;
  busy?: boolean;
  onYes(): void;
}

/** A button that asks once more before it does something to someone else. The focus stays where the answer is. */
export function Sure({ children, label, question, yes, busy = false, onYes }: SureProps) {
  const { everywhere } = useWords();
  const [asked, setAsked] = useState(false);
  const id = useId();
  const ask = (next: boolean) => {
    setAsked(next);
    focusSoon(next ? `${id}-question` : `${id}-begin`);
  };
  if (!asked) {
    return (
      <Button id={`${id}-begin`} {...(label === undefined ? {} : { label })} onClick={() => ask(true)}>
        {children}
      </Button>
    );
  }
  return (
    <fieldset class="sure">
      <legend id={`${id}-question`} tabIndex={-1}>
        {question}
      </legend>
      <div class="acts">
        <Button kind="primary" busy={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={() => ask(false)}>{everywhere.no}</Button>
      </div>
    </fieldset>
  );
}
