import type { ComponentChildren } from 'preact';

interface NoticeProps {
  children: ComponentChildren;
  title?: string;
  /** `now` when someone may be in danger, `heed` when something was not done as asked. */
  tone?: 'calm' | 'heed' | 'now';
  /** Whether a screen reader is told at once, when it is free, or not at all. */
  said?: 'at_once' | 'politely' | 'not';
}

const ROLE = { at_once: 'alert', politely: 'status', not: undefined } as const;

export function Notice({ children, title, tone = 'calm', said = 'not' }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={ROLE[said]}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
