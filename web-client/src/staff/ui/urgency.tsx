import type { Urgency } from '../../wire';
import { useWords } from '../words';

/** An urgency in words and in a shape of its own, so that neither colour nor sight is needed. */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const { urgencies } = useWords();
  return (
    <span class={`urgency urgency-${urgency.toLowerCase()}`}>
      <Shape urgency={urgency} />
      {urgencies[urgency]}
    </span>
  );
}

export function Shape({ urgency }: { urgency: Urgency }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <Outline urgency={urgency} />
    </svg>
  );
}

/** More corners are more urgent, up to the filled sign that stops traffic. */
function Outline({ urgency }: { urgency: Urgency }) {
  switch (urgency) {
    case 'R0':
      return <path d="M3 8h10" />;
    case 'R1':
      return <circle cx="8" cy="8" r="4" />;
    case 'R2':
      return <path d="M8 2l6 6-6 6-6-6z" />;
    case 'R3':
      return <path class="filled" d="M8 1.5L15 14H1z" />;
    case 'R4':
      return <path class="filled" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />;
  }
}
