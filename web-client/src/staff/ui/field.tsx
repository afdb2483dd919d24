import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onValue(value: string): void;
  hint?: string;
  type?: 'text' | 'password';
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  digits?: boolean;
  shortest?: number;
  longest?: number;
  optional?: boolean;
}

export function Field({
  label,
  value,
  onValue,
  hint,
  type = 'text',
  autocomplete = 'off',
  ...limits
}: FieldProps) {
  const id = useId();
  const input = {
    id,
    class: 'field',
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
    autocomplete,
    spellcheck: false,
    inputMode: limits.digits ? 'numeric' : undefined,
    pattern: limits.digits ? '[0-9 ]{6,7}' : undefined,
    minLength: limits.shortest,
    maxLength: limits.longest,
    required: !limits.optional,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <p class="entry">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} class="small">
          {hint}
        </span>
      )}
      {type === 'password' ? <input type="password" {...input} /> : <input type="text" {...input} />}
    </p>
  );
}

interface SelectProps<T extends string> {
  label: string;
  options: readonly T[];
  name(option: NoInfer<T>): string;
  value: NoInfer<T>;
  onValue(value: NoInfer<T>): void;
}

export function Select<T extends string>({ label, options, name, value, onValue }: SelectProps<T>) {
  const id = useId();
  const chosen = (text: string) => {
    const option = options.find((it) => it === text);
    if (option !== undefined) onValue(option);
  };
  return (
    <p class="entry">
      <label for={id}>{label}</label>
      <select id={id} class="field" value={value} onChange={(event) => chosen(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </p>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly T[];
  name(option: NoInfer<T>): ComponentChildren;
  /** Undefined until a person has chosen: nothing is chosen for them. */
  value: NoInfer<T> | undefined;
  onValue(value: NoInfer<T>): void;
}

export function Choice<T extends string>({ legend, options, name, value, onValue }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={group}
            required
            checked={option === value}
            onChange={() => onValue(option)}
          />
          <span>{name(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}
