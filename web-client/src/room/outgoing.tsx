import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Outgoing, retryIn } from '../connection/outbox';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useNow } from '../ui/time';
import type { Mark, Reason, Refusal } from '../wire';
import { Composer } from './composer';
import { Marked } from './marked';

interface OutgoingLineProps {
  outgoing: Outgoing;
  /** Someone on call has read what concerned them. */
  helped?: boolean;
  /** Why it is not shown, once that is decided. */
  reasons?: ComponentChildren;
  /** It is taken away, and this text sent in its place. */
  onChange(text: string): void;
  onLetGo(): void;
}

/** A message of one's own on its way, with what is becoming of it and what can be done. */
export function OutgoingLine({ outgoing, helped = false, reasons, onChange, onLetGo }: OutgoingLineProps) {
  const { room } = useWords();
  const { text, state } = outgoing;
  const [editing, setEditing] = useState(false);
  if (editing) return <Composer draft={text} opened onSend={onChange} onTyping={nothing} />;
  return (
    <div class={`said said-own said-${state.is}`}>
      <p class="said-by">
        <strong>{room.you}</strong>
      </p>
      <p class="said-text" dir="auto">
        <Marked text={text} marks={state.is === 'returned' ? state.marks : NO_MARKS} />
      </p>
      <Becoming
        outgoing={outgoing}
        helped={helped}
        reasons={reasons}
        onEdit={() => setEditing(true)}
        onLetGo={onLetGo}
        onAgain={() => onChange(text)}
      />
    </div>
  );
}

const NO_MARKS: Mark[] = [];
const nothing = () => {};

interface BecomingProps {
  outgoing: Outgoing;
  helped: boolean;
  reasons: ComponentChildren;
  onEdit(): void;
  onAgain(): void;
  onLetGo(): void;
}

function Becoming({ outgoing, helped, reasons, onEdit, onAgain, onLetGo }: BecomingProps) {
  const words = useWords();
  const { state } = outgoing;
  switch (state.is) {
    case 'waiting':
      return <p class="said-state">{words.outgoing.waiting}</p>;
    case 'sending':
      return <p class="said-state">{words.outgoing.sending}</p>;
    case 'shown':
      return null;
    case 'held':
      return <Held reason={state.reason} helped={helped} />;
    case 'rejected':
    case 'expired':
      return (
        <>
          {reasons}
          <Acts onEdit={onEdit} onLetGo={onLetGo} />
        </>
      );
    case 'returned':
      return (
        <Notice title={words.outgoing.returnedTitle} tone="heed" said="at_once">
          <p>{words.outgoing.returned[state.reason]}</p>
          <p>{words.outgoing.returnedTail}</p>
          <Acts onEdit={onEdit} onLetGo={onLetGo} />
        </Notice>
      );
    case 'refused':
      return (
        <Refused refusal={state.refusal} at={state.at} onEdit={onEdit} onAgain={onAgain} onLetGo={onLetGo} />
      );
  }
}

/** A message held for danger stays with the people on call; the others are decided on, and the author is told. */
function Held({ reason, helped }: { reason: Reason; helped: boolean }) {
  const { outgoing } = useWords();
  if (helped && reason === 'person_reads_first') {
    return <Notice title={outgoing.forTeamTitle}>{outgoing.forTeam}</Notice>;
  }
  return (
    <Notice title={outgoing.heldTitle} said="at_once">
      <p>{outgoing.held[reason]}</p>
      <p>{blameless(reason) ? outgoing.heldTail : outgoing.heldTailDecision}</p>
    </Notice>
  );
}

/** Whether it was held for the author's own sake. */
function blameless(reason: Reason): boolean {
  return reason === 'person_reads_first' || reason === 'method_detail';
}

interface RefusedProps {
  refusal: Refusal;
  at: number;
  onEdit(): void;
  onAgain(): void;
  onLetGo(): void;
}

function Refused({ refusal, at, onEdit, onAgain, onLetGo }: RefusedProps) {
  const words = useWords();
  const { outgoing } = words;
  const now = useNow(1_000);
  return (
    <Notice title={outgoing.refusedTitle} tone="heed" said="at_once">
      <p>{whyRefused(words, refusal, at, now)}</p>
      {retryIn(refusal, at, now) === undefined && (
        <Acts onEdit={onEdit} onLetGo={onLetGo} onAgain={onAgain} />
      )}
    </Notice>
  );
}

/** Why a message did not go, and when it will. */
export function whyRefused(
  { outgoing: words, calm }: Pick<Words, 'outgoing' | 'calm'>,
  refusal: Refusal,
  at: number,
  now: number,
): string {
  const seconds = Math.ceil((retryIn(refusal, at, now) ?? 0) / 1_000);
  switch (refusal.code) {
    case 'slow':
      return calm.refusedSlow(seconds);
    case 'listen_first':
      return calm.refusedListen(secondsLeft(refusal.retry_after_ms, at, now));
    case 'paused':
      return calm.refusedPaused(secondsLeft(refusal.retry_after_ms, at, now));
    case 'unstaffed':
      return calm.refusedUnstaffed;
    case 'too_fast':
      return words.tooFast(seconds);
    case 'try_again':
      return words.notSaved(seconds);
    case 'malformed':
    case 'too_long':
    case 'unreadable':
    case 'unknown_room':
    case 'not_in_room':
    case 'too_many_rooms':
    case 'room_closed':
    case 'nickname_taken':
    case 'muted':
    case 'shut_out':
    case 'no_such_message':
      return words.refused[refusal.code];
  }
}

function secondsLeft(ms: number, since: number, now: number): number {
  return Math.max(0, Math.ceil((since + ms - now) / 1_000));
}

function Acts({ onEdit, onAgain, onLetGo }: { onEdit(): void; onAgain?(): void; onLetGo(): void }) {
  const { outgoing } = useWords();
  return (
    <div class="acts">
      <Button onClick={onEdit}>{outgoing.edit}</Button>
      {onAgain !== undefined && <Button onClick={onAgain}>{outgoing.sendAgain}</Button>}
      <Button kind="quiet" onClick={onLetGo}>
        {outgoing.remove}
      </Button>
    </div>
  );
}
