import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useWords } from '../words';

interface CopyFieldProps {
  label: string;
  value: string;
  /** What is copied, where it is shown in another form. */
  copied?: string;
}

/** A text to take elsewhere. Where the page may not copy, it selects the text instead. */
export function CopyField({ label, value, copied = value }: CopyFieldProps) {
  const { copying } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(copied);
      setSaid(copying.done);
    } catch {
      field.current?.select();
      setSaid(copying.selected);
    }
  };

  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        class="field"
        rows={2}
        readonly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button label={copying.copyThis(label)} onClick={copy}>
        {copying.copy}
      </Button>
      <span class="small" role="status">
        {said}
      </span>
    </div>
  );
}
