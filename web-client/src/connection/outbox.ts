import type { Answer, ClientMessageId, HeldMessage, Mark, Reason, Refusal, RoomId, Rule } from '../wire';

/** A message of one's own that the room does not show yet, and what is becoming of it. */
export interface Outgoing {
  id: ClientMessageId;
  room: RoomId;
  text: string;
  at: number;
  state: OutgoingState;
}

export type OutgoingState =
  | { is: 'waiting' }
  | { is: 'sending' }
  | { is: 'shown'; seq: number }
  | { is: 'held'; reason: Reason }
  | { is: 'rejected'; rule: Rule }
  | { is: 'expired' }
  | { is: 'returned'; reason: Reason; marks: Mark[] }
  | { is: 'refused'; refusal: Refusal; at: number };

/** Oldest first. */
export type Outbox = readonly Outgoing[];

/** Written just now. It waits until the room is ready for it. */
export function write(outbox: Outbox, message: Omit<Outgoing, 'state'>): Outbox {
  return [...outbox, { ...message, state: { is: 'waiting' } }];
}

/** Those to send now that `room` can be reached, in the order they were written. */
export function unanswered(outbox: Outbox, room: RoomId): Outbox {
  return outbox.filter((it) => it.room === room && (it.state.is === 'waiting' || it.state.is === 'sending'));
}

/** They were given to the connection, which may still lose them. */
export function sent(outbox: Outbox, ids: readonly ClientMessageId[]): Outbox {
  return outbox.map((it) => (ids.includes(it.id) ? { ...it, state: { is: 'sending' } } : it));
}

/** The connection is gone. What was not answered will be sent again with the same id, which changes nothing if it arrived. */
export function lost(outbox: Outbox): Outbox {
  return outbox.map((it) => (it.state.is === 'sending' ? { ...it, state: { is: 'waiting' } } : it));
}

/** Refused for a moment only: back in line. */
export function again(outbox: Outbox, ids: readonly ClientMessageId[]): Outbox {
  return outbox.map((it) => (ids.includes(it.id) ? { ...it, state: { is: 'waiting' } } : it));
}

/** The server said what became of a message, at the time `now`. */
export function answered(outbox: Outbox, id: ClientMessageId, answer: Answer, now: number): Outbox {
  return outbox.map((it) => (it.id === id ? { ...it, state: stateAfter(answer, now) } : it));
}

function stateAfter(answer: Answer, now: number): OutgoingState {
  switch (answer.is) {
    case 'shown':
    case 'held':
    case 'returned':
      return answer;
    case 'refused':
      return { ...answer, at: now };
  }
}

/** Held messages were decided, or nobody could in time. One that was released arrives in the room like any other. */
export function decided(outbox: Outbox, held: readonly HeldMessage[]): Outbox {
  return outbox.map((it) => {
    const decision = held.find((one) => one.client_message_id === it.id)?.state;
    const notShown = decision?.is === 'rejected' || decision?.is === 'expired';
    return notShown && it.state.is === 'held' ? { ...it, state: decision } : it;
  });
}

/** Without one: the room shows it now, or its author let it go. */
export function without(outbox: Outbox, id: ClientMessageId): Outbox {
  return outbox.some((it) => it.id === id) ? outbox.filter((it) => it.id !== id) : outbox;
}

/** How long until a refused message may be tried again, or undefined if waiting does not help. */
export function retryIn(refusal: Refusal, refusedAt: number, now: number): number | undefined {
  switch (refusal.code) {
    case 'too_fast':
    case 'slow':
    case 'try_again':
      return Math.max(0, refusedAt + refusal.retry_after_ms - now);
    // Whether it still fits what the room talks about by then is for its author to say.
    case 'listen_first':
    case 'paused':
    case 'unstaffed':
    case 'muted':
    case 'shut_out':
    case 'malformed':
    case 'too_long':
    case 'unreadable':
    case 'unknown_room':
    case 'not_in_room':
    case 'too_many_rooms':
    case 'room_closed':
    case 'nickname_taken':
    case 'no_such_message':
      return undefined;
  }
}
