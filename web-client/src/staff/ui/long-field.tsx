import { useId } from 'preact/hooks';

interface LongFieldProps {
  label: string;
  hint?: string;
  value: string;
  onValue(value: string): void;
  /** In characters. */
  longest: number;
  required?: boolean;
}

/** A text of several lines. */
export function LongField({ label, hint, value, onValue, longest, required = true }: LongFieldProps) {
  const id = useId();
  return (
    <p class="entry">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} class="small">
          {hint}
        </span>
      )}
      <textarea
        id={id}
        class="field long-field"
        rows={3}
        dir="auto"
        autocomplete="off"
        maxLength={longest}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </p>
  );
}
