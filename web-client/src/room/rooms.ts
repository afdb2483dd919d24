/**
 * Several rooms over one connection: entering them again when it comes back, showing what they say, and sending what
 * is written in them until it has an answer.
 *
 * A page knows more than its rooms. These functions take all of it, as `P`, and change only the part that is `Rooms`.
 *
 * Deliberately absent: which rooms to be in, and what to do when one closes, refuses or shows someone out. The pages
 * differ in that. Nothing here does I/O or reads a clock; `now` is this device's clock.
 */
import * as out from '../connection/outbox';
import type { Link } from '../connection/socket';
import type { ClientFrame, ClientMessageId, RoomEvent, RoomId, ServerFrame } from '../wire';
import { enter, fadeTyping, follows, type Room, receive, resume, typing } from './room';

export interface Rooms {
  link: Link;
  /** Whether what is said reaches the rooms at all: the house may be cut off from them for a moment. */
  talk: 'live' | 'interrupted';
  /** How far the server's clock is ahead of this one. */
  aheadMs: number;
  /** The rooms to be in: joined again whenever the connection comes back. */
  wanted: readonly RoomId[];
  /** The rooms as last seen. One that is no longer wanted stays readable until it is forgotten. */
  rooms: Readonly<Record<RoomId, Room>>;
  outbox: out.Outbox;
}

/** What happens in the same way on every page. */
export type Happening =
  | { is: 'link'; link: Link }
  | { is: 'write'; room: RoomId; id: ClientMessageId; text: string }
  | { is: 'let_go'; id: ClientMessageId }
  | { is: 'take_back'; room: RoomId; seq: number }
  | { is: 'typing'; room: RoomId }
  | { is: 'second_passed' };

/** What the server says in the same way to every page. */
type Frame = Extract<
  ServerFrame,
  {
    type:
      | 'welcome'
      | 'joined'
      | 'room'
      | 'presence'
      | 'keeping'
      | 'typing'
      | 'answered'
      | 'interrupted'
      | 'resumed';
  }
>;

/** The page afterwards, and what to send. */
export interface Next<P> {
  page: P;
  send: readonly ClientFrame[];
}

/** Before anything was heard from the server. */
export const UNCONNECTED: Rooms = {
  link: 'connecting',
  talk: 'live',
  aheadMs: 0,
  wanted: [],
  rooms: {},
  outbox: [],
};

/** How far this page is from the rooms. */
export type Reach = Link | 'interrupted';

/** What stands between this page and the rooms, the nearest first. */
export function reach({ link, talk }: Rooms): Reach {
  return link === 'open' && talk === 'interrupted' ? 'interrupted' : link;
}

/** The page after what happened on it. */
export function happen<P extends Rooms>(page: P, happening: Happening, now: number): Next<P> {
  switch (happening.is) {
    case 'link':
      return quietly(linkIs(page, happening.link));
    case 'write': {
      const { room, id, text } = happening;
      return post({ ...page, outbox: out.write(page.outbox, { id, room, text, at: now }) }, room);
    }
    case 'let_go':
      return quietly({ ...page, outbox: out.without(page.outbox, happening.id) });
    case 'take_back':
      return { page, send: [{ type: 'take_back', room: happening.room, seq: happening.seq }] };
    case 'typing':
      return { page, send: [{ type: 'typing', room: happening.room }] };
    case 'second_passed':
      return sendAgain(withoutFadedTyping(page, now), now);
  }
}

/** The page after what the server said. */
export function hear<P extends Rooms>(page: P, frame: Frame, now: number): Next<P> {
  switch (frame.type) {
    case 'welcome':
      return {
        page: { ...page, talk: 'live', aheadMs: frame.now - now },
        send: page.wanted.map((room) => join(page, room)),
      };
    case 'interrupted':
      return quietly({ ...page, talk: 'interrupted' });
    case 'resumed':
      // A room that could not be entered meanwhile can be now; one that was left in the middle misses nothing.
      return { page: { ...page, talk: 'live' }, send: page.wanted.map((room) => join(page, room)) };
    case 'joined':
      if (!page.wanted.includes(frame.room)) return quietly(page);
      return post(show(page, enter(frame, page.rooms[frame.room])), frame.room);
    case 'room':
      return inRoom(page, frame.room, (room) => receive(room, frame.event), frame.event);
    case 'presence':
      return inRoom(page, frame.room, (room) => ({ ...room, presence: frame.presence }));
    case 'keeping':
      return inRoom(page, frame.room, (room) => ({ ...room, keeping: frame.keeping }));
    case 'typing':
      return inRoom(page, frame.room, (room) => typing(room, frame.name, now));
    case 'answered':
      return quietly({
        ...page,
        outbox: out.answered(page.outbox, frame.client_message_id, frame.answer, now),
      });
  }
}

/** Nothing to send. */
export function quietly<P>(page: P): Next<P> {
  return { page, send: [] };
}

/** One step after another. */
export function andThen<P>(before: Next<P>, next: (page: P) => Next<P>): Next<P> {
  const after = next(before.page);
  return { page: after.page, send: [...before.send, ...after.send] };
}

/** Asks to be let in, from where the page stopped if it was there before. */
export function join(page: Rooms, room: RoomId): ClientFrame {
  const known = page.rooms[room];
  return known === undefined ? { type: 'join', room } : { type: 'join', room, resume: resume(known) };
}

/** No longer in a room, whose last words stay readable. */
export function unwanted<P extends Rooms>(page: P, room: RoomId): P {
  return { ...page, wanted: page.wanted.filter((it) => it !== room) };
}

/** No longer in a room, which leaves the page. */
export function withoutRoom<P extends Rooms>(page: P, room: RoomId): P {
  const { [room]: _gone, ...others } = page.rooms;
  return { ...unwanted(page, room), rooms: others };
}

function linkIs<P extends Rooms>(page: P, link: Link): P {
  return { ...page, link, outbox: link === 'open' ? page.outbox : out.lost(page.outbox) };
}

function show<P extends Rooms>(page: P, room: Room): P {
  const arrived = new Set(room.messages.map((it) => it.mine));
  return {
    ...page,
    rooms: { ...page.rooms, [room.id]: room },
    outbox: page.outbox.filter((it) => !arrived.has(it.id)),
  };
}

function inRoom<P extends Rooms>(
  page: P,
  id: RoomId,
  change: (room: Room) => Room,
  event?: RoomEvent,
): Next<P> {
  const room = page.rooms[id];
  if (room === undefined) return quietly(page);
  if (event !== undefined && !follows(room, event)) return { page, send: [join(page, id)] };
  return quietly(show(page, change(room)));
}

/** Gives the connection what waits for `room`, if both are there. */
function post<P extends Rooms>(page: P, room: RoomId): Next<P> {
  if (page.link !== 'open' || page.rooms[room] === undefined) return quietly(page);
  const due = out.unanswered(page.outbox, room).filter((it) => it.state.is === 'waiting');
  const send = due.map(({ id, text }): ClientFrame => ({ type: 'post', room, client_message_id: id, text }));
  const ids = due.map((it) => it.id);
  return { page: { ...page, outbox: out.sent(page.outbox, ids) }, send };
}

function withoutFadedTyping<P extends Rooms>(page: P, now: number): P {
  const faded = Object.values(page.rooms).map((room) => fadeTyping(room, now));
  return faded.filter((room) => room !== page.rooms[room.id]).reduce<P>(show, page);
}

/** What was refused for a moment only is sent again. */
function sendAgain<P extends Rooms>(page: P, now: number): Next<P> {
  // Asked for again and again while nothing can come of it, it would use up what one may send.
  if (page.talk === 'interrupted') return quietly(page);
  const due = page.outbox.filter(
    (it) => it.state.is === 'refused' && out.retryIn(it.state.refusal, it.state.at, now) === 0,
  );
  if (due.length === 0) return quietly(page);
  const ids = due.map((it) => it.id);
  const again: P = { ...page, outbox: out.again(page.outbox, ids) };
  const concerned = [...new Set(due.map((it) => it.room))];
  return concerned.reduce<Next<P>>(
    (before, room) => andThen(before, (next) => post(next, room)),
    quietly(again),
  );
}
