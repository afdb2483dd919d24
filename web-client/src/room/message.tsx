import type { ComponentChildren } from 'preact';
import { useWords } from '../text/words';
import type { Message } from '../wire';

interface MessageLineProps {
  message: Message;
  /** What can be done with it. */
  children?: ComponentChildren;
  /** `gone`: only its author still sees it. */
  stands?: 'here' | 'gone';
  /** Where it is given, the message can have the focus. */
  onKey?: ((message: Message, event: KeyboardEvent) => void) | undefined;
}

/** What someone said. Staff are named by role in words, one's own messages by "you". */
export function MessageLine({ message, children, stands = 'here', onKey }: MessageLineProps) {
  const { time } = useWords();
  const own = message.mine !== undefined;
  return (
    <div
      class={`said ${own ? 'said-own' : `said-${message.role}`}${stands === 'gone' ? ' said-gone' : ''}`}
      {...(onKey === undefined
        ? {}
        : { tabIndex: 0, onKeyDown: (event: KeyboardEvent) => onKey(message, event) })}
    >
      <p class="said-by">
        <Author message={message} /> <time>{time.clock(message.at)}</time>
      </p>
      <p class="said-text" dir="auto">
        {message.text}
      </p>
      {children}
    </div>
  );
}

function Author({ message }: { message: Message }) {
  const { room } = useWords();
  if (message.mine !== undefined) return <strong>{room.you}</strong>;
  if (message.role === 'seeker') return <strong dir="auto">{message.author}</strong>;
  return (
    <>
      <strong dir="auto">{message.author}</strong> <span class="role">{room.roles[message.role]}</span>
    </>
  );
}
