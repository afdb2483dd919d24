import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { Message } from '../wire';
import { MessageLine } from './message';

interface LogProps {
  messages: readonly Message[];
  /** Shown while nothing has been said. */
  empty: string;
  /** What can be done with a message. */
  acts?(message: Message): ComponentChildren;
  /** Messages that nobody but their author still sees. All stand here for everyone if it is not given. */
  isGone?(message: Message): boolean;
  /** A key was pressed while a message has the focus, which it can only have where this is given. */
  onKey?: ((message: Message, event: KeyboardEvent) => void) | undefined;
  /** What belongs below the messages and is not one. */
  children?: ComponentChildren;
  /** Changes when something below the messages should be scrolled to. */
  below?: string;
  /** Changes when something came there by itself: someone who reads the newest sees it. */
  came?: string;
  /** Something among the messages is being chosen: what comes meanwhile moves nothing. */
  choosing?: boolean;
  /** A screen reader is not told of new messages, because the person is in another room beside this one. */
  silent?: boolean;
  /** Which messages these are, where there is more than one log on the page. */
  label?: string;
}

const NEAR_PX = 80;

/**
 * The messages of a room. It stays at the newest unless someone reads further up, who is told that there is more.
 * A screen reader hears each new message once, when it is free.
 */
export function Log({ messages, empty, acts, onKey, children, below = '', came = '', ...props }: LogProps) {
  const { silent = false, choosing = false, isGone, label } = props;
  const { room } = useWords();
  const scroll = useRef<HTMLElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const lastTop = useRef(0);
  const fromEnd = useRef(0);
  const [unread, setUnread] = useState(false);
  const newest = messages.at(-1)?.seq ?? 0;
  const name = label ?? room.log;

  const scrollTo = (box: HTMLElement, top: number) => {
    box.scrollTop = top;
    fromEnd.current = box.scrollHeight - box.scrollTop;
  };
  /** What stands below the messages, and is read, stays where it is while they move up. */
  const moveUp = () => {
    const box = scroll.current;
    if (box === null) return;
    const atTheEnd = fromEnd.current - box.clientHeight < NEAR_PX;
    scrollTo(box, atTheEnd ? box.scrollHeight : box.scrollHeight - fromEnd.current);
    setUnread(false);
  };
  const toNewest = () => {
    const box = scroll.current;
    if (box !== null) scrollTo(box, newestIn(box, log.current));
    setUnread(false);
  };
  const scrolled = () => {
    const box = scroll.current;
    if (box === null) return;
    const near = isNearTheEnd(box);
    // Only a person scrolls up. The box also gets smaller by itself, when a phone's keyboard opens.
    following.current = near || (following.current && box.scrollTop >= lastTop.current);
    lastTop.current = box.scrollTop;
    fromEnd.current = box.scrollHeight - box.scrollTop;
    if (following.current) setUnread(false);
  };

  useLayoutEffect(() => {
    if (following.current && !choosing && !isInUse(log.current)) moveUp();
    else setUnread(scroll.current !== null && !isNearTheEnd(scroll.current));
  }, [newest]);
  useLayoutEffect(() => {
    if (following.current && !isInUse(scroll.current)) toNewest();
  }, [came, choosing]);
  useLayoutEffect(toNewest, [below]);
  useEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => following.current && !isInUse(box) && toNewest());
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="log">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what has the focus. */}
      <section class="log-scroll" tabIndex={0} aria-label={name} ref={scroll} onScroll={scrolled}>
        {messages.length === 0 && <p class="log-empty">{empty}</p>}
        <div role="log" ref={log} aria-live={silent ? 'off' : 'polite'} class="log-messages">
          {messages.map((message) => (
            <MessageLine
              key={message.seq}
              message={message}
              stands={isGone?.(message) === true ? 'gone' : 'here'}
              onKey={onKey}
            >
              {acts?.(message)}
            </MessageLine>
          ))}
        </div>
        {children}
      </section>
      {unread && (
        <div class="log-more">
          <Button kind="primary" onClick={toNewest}>
            {room.newMessages}
          </Button>
        </div>
      )}
    </div>
  );
}

/** How far to scroll for the newest: to the end, but not past the beginning of what came last. */
function newestIn(box: HTMLElement, log: HTMLElement | null): number {
  const last = box.lastElementChild === log ? log?.lastElementChild : box.lastElementChild;
  return last instanceof HTMLElement ? last.offsetTop - box.offsetTop : box.scrollHeight;
}

function isNearTheEnd(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
}

/** Whether something in it is being pressed or written in: that must not move under a finger. */
function isInUse(part: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement !== part && part?.contains(activeElement) === true;
}
