import type { ComponentChildren } from 'preact';

interface ButtonProps {
  children: ComponentChildren;
  onClick(): void;
  /** `now` is for danger only. `quiet` looks like text and keeps its target size. */
  kind?: 'primary' | 'plain' | 'quiet' | 'now';
  /** Says it in full, where the visible words are short. It should begin with them. */
  label?: string;
  /** Still focusable, so that nobody loses their place. */
  busy?: boolean;
  /** To be found again, where the focus comes back to it. */
  id?: string;
}

export function Button({ children, onClick, kind = 'plain', label, busy = false, id }: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      class={`button button-${kind}`}
      aria-label={label}
      aria-disabled={busy}
      onClick={() => busy || onClick()}
    >
      {children}
    </button>
  );
}
