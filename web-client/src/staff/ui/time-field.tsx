import { useId } from 'preact/hooks';

interface TimeFieldProps {
  label: string;
  /** A time of day, or one with its date; in neither is a zone. */
  type: 'time' | 'datetime-local';
  value: string;
  onValue(value: string): void;
  hint?: string;
  optional?: boolean;
}

export function TimeField({ label, type, value, onValue, hint, optional = false }: TimeFieldProps) {
  const id = useId();
  return (
    <p class="entry">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} class="small">
          {hint}
        </span>
      )}
      <input
        id={id}
        type={type}
        class="field"
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        required={!optional}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </p>
  );
}
