import * as out from '../../connection/outbox';
import type { Link } from '../../connection/socket';
import * as rooms from '../../room/room';
import type {
  ClientFrame,
  ClientMessageId,
  Desk,
  LeftBecause,
  Me,
  Queue,
  Refusal,
  RoomEvent,
  RoomId,
  ServerFrame,
} from '../../wire';

/** Everything a member of staff's tab knows while it is connected. */
export interface Shift {
  me: Me;
  link: Link;
  /** How far the server's clock is ahead of this one. */
  aheadMs: number;
  /** The rooms to be in: joined again whenever the connection comes back. */
  wanted: readonly RoomId[];
  /** The rooms as last seen. A talk that is over stays readable until it is put away. */
  rooms: Readonly<Record<RoomId, rooms.Room>>;
  /** Why something in a room, or entering it, was not done. */
  refusals: readonly RoomRefusal[];
  outbox: out.Outbox;
  /** What awaits the moderators; undefined until the server has said it. */
  desk: Desk | undefined;
  /** What awaits the professionals; undefined until the server has said it. */
  queue: Queue | undefined;
}

export interface RoomRefusal {
  room: RoomId;
  refusal: Refusal;
  at: number;
}

/** Something that happened, on the wire or by hand. */
export type Happening =
  | { is: 'link'; link: Link }
  | { is: 'frame'; frame: ServerFrame }
  | { is: 'watch'; room: RoomId }
  | { is: 'put_away'; room: RoomId }
  | { is: 'write'; room: RoomId; id: ClientMessageId; text: string }
  | { is: 'let_go'; id: ClientMessageId }
  | { is: 'take_back'; room: RoomId; seq: number }
  | { is: 'typing'; room: RoomId }
  | { is: 'refusal_read'; room: RoomId }
  | { is: 'second_passed' };

/** The shift afterwards, and what to send. */
export interface Step {
  shift: Shift;
  send: readonly ClientFrame[];
}

/** A tab that was just opened, or loaded again while it watched `wanted`. */
export function begin(me: Me, wanted: readonly RoomId[]): Shift {
  return {
    me,
    link: 'connecting',
    aheadMs: 0,
    wanted,
    rooms: {},
    refusals: [],
    outbox: [],
    desk: undefined,
    queue: undefined,
  };
}

/** What becomes of the shift. Pure, so a test needs no browser; `now` is this device's clock. */
export function step(shift: Shift, happening: Happening, now: number): Step {
  switch (happening.is) {
    case 'link':
      return quietly(linkIs(shift, happening.link));
    case 'frame':
      return receive(shift, happening.frame, now);
    case 'watch':
      return watch(shift, [happening.room]);
    case 'put_away':
      return putAway(shift, happening.room);
    case 'write': {
      const { room, id, text } = happening;
      return post({ ...shift, outbox: out.write(shift.outbox, { id, room, text, at: now }) }, room);
    }
    case 'let_go':
      return quietly({ ...shift, outbox: out.without(shift.outbox, happening.id) });
    case 'take_back':
      return { shift, send: [{ type: 'take_back', room: happening.room, seq: happening.seq }] };
    case 'typing':
      return { shift, send: [{ type: 'typing', room: happening.room }] };
    case 'refusal_read':
      return quietly(withoutRefusal(shift, happening.room));
    case 'second_passed':
      return secondPassed(shift, now);
  }
}

function receive(shift: Shift, frame: ServerFrame, now: number): Step {
  switch (frame.type) {
    case 'welcome':
      return {
        shift: { ...shift, aheadMs: frame.now - now },
        send: shift.wanted.map((room) => join(shift, room)),
      };
    case 'joined': {
      if (!shift.wanted.includes(frame.room)) return quietly(shift);
      const room = rooms.enter(frame, shift.rooms[frame.room]);
      return post(show(withoutRefusal(shift, frame.room), room), frame.room);
    }
    case 'room':
      return inRoom(shift, frame.room, (room) => rooms.receive(room, frame.event), frame.event);
    case 'presence':
      return inRoom(shift, frame.room, (room) => ({ ...room, presence: frame.presence }));
    case 'typing':
      return inRoom(shift, frame.room, (room) => rooms.typing(room, frame.name, now));
    case 'left':
      return quietly(left(shift, frame.room, frame.because, now));
    case 'answered':
      return quietly({
        ...shift,
        outbox: out.answered(shift.outbox, frame.client_message_id, frame.answer, now),
      });
    case 'refused':
      return quietly(refused(shift, frame.room, frame.refusal, now));
    case 'desk':
      return watch({ ...shift, desk: frame }, myTalks(frame, shift.me));
    case 'queue':
      return watch({ ...shift, queue: frame }, myCrisisRooms(frame, shift.me));
    case 'standing':
    case 'pong':
      return quietly(shift);
  }
}

/** The one-to-one rooms this person holds: entered without asking, also after the page was loaded again. */
function myTalks(desk: Desk, me: Me): RoomId[] {
  return desk.talks.filter((it) => it.moderator === me.staff).map((it) => it.room);
}

/** The crisis rooms of the cases this person has: as with talks. */
function myCrisisRooms(queue: Queue, me: Me): RoomId[] {
  return queue.cases.flatMap(({ stage }) =>
    stage.is === 'taken' && stage.by === me.staff ? [stage.room] : [],
  );
}

function quietly(shift: Shift): Step {
  return { shift, send: [] };
}

function linkIs(shift: Shift, link: Link): Shift {
  return { ...shift, link, outbox: link === 'open' ? shift.outbox : out.lost(shift.outbox) };
}

function join(shift: Shift, room: RoomId): ClientFrame {
  const known = shift.rooms[room];
  return known === undefined ? { type: 'join', room } : { type: 'join', room, resume: rooms.resume(known) };
}

function watch(shift: Shift, asked: readonly RoomId[]): Step {
  const added = asked.filter((room) => !shift.wanted.includes(room));
  if (added.length === 0) return quietly(shift);
  const next = added.reduce(withoutRefusal, { ...shift, wanted: [...shift.wanted, ...added] });
  return { shift: next, send: added.map((room) => join(next, room)) };
}

/** Watched no longer, by one's own wish. */
function putAway(shift: Shift, room: RoomId): Step {
  const send: ClientFrame[] = shift.wanted.includes(room) ? [{ type: 'leave', room }] : [];
  return { shift: withoutRefusal(forget(shift, room), room), send };
}

function forget(shift: Shift, room: RoomId): Shift {
  const { [room]: _gone, ...others } = shift.rooms;
  return {
    ...shift,
    rooms: others,
    wanted: shift.wanted.filter((it) => it !== room),
    outbox: shift.outbox.filter((it) => it.room !== room),
  };
}

function withoutRefusal(shift: Shift, room: RoomId): Shift {
  return { ...shift, refusals: shift.refusals.filter((it) => it.room !== room) };
}

function show(shift: Shift, room: rooms.Room): Shift {
  const arrived = new Set(room.messages.map((it) => it.mine));
  return {
    ...shift,
    rooms: { ...shift.rooms, [room.id]: room },
    outbox: shift.outbox.filter((it) => !arrived.has(it.id)),
  };
}

function inRoom(shift: Shift, id: RoomId, change: (room: rooms.Room) => rooms.Room, event?: RoomEvent): Step {
  const room = shift.rooms[id];
  if (room === undefined) return quietly(shift);
  if (event !== undefined && !rooms.follows(room, event)) return { shift, send: [join(shift, id)] };
  return quietly(show(shift, change(room)));
}

/** Gives the connection what waits for `room`, if both are there. */
function post(shift: Shift, room: RoomId): Step {
  if (shift.link !== 'open' || shift.rooms[room] === undefined) return quietly(shift);
  const due = out.unanswered(shift.outbox, room).filter((it) => it.state.is === 'waiting');
  const send = due.map(({ id, text }): ClientFrame => ({ type: 'post', room, client_message_id: id, text }));
  const ids = due.map((it) => it.id);
  return { shift: { ...shift, outbox: out.sent(shift.outbox, ids) }, send };
}

/** A group room that closes makes place. The last words of a talk stay readable. */
function left(shift: Shift, room: RoomId, because: LeftBecause, now: number): Shift {
  switch (because) {
    case 'asked':
      return shift;
    case 'sanction':
      return forget(shift, room);
    case 'closed':
      return shift.rooms[room]?.kind === 'group'
        ? refuse(forget(shift, room), { room, refusal: { code: 'room_closed' }, at: now })
        : { ...shift, wanted: shift.wanted.filter((it) => it !== room) };
  }
}

function refuse(shift: Shift, refusal: RoomRefusal): Shift {
  const others = withoutRefusal(shift, refusal.room);
  return { ...others, refusals: [...others.refusals, refusal] };
}

/** Something other than a message was refused. A room that will not open is no longer wanted; one that cannot just now is. */
function refused(shift: Shift, room: RoomId | undefined, refusal: Refusal, now: number): Shift {
  if (room === undefined) return shift;
  const said = refuse(shift, { room, refusal, at: now });
  switch (refusal.code) {
    case 'unknown_room':
    case 'too_many_rooms':
    case 'room_closed':
    case 'shut_out':
    case 'nickname_taken':
      return forget(said, room);
    case 'too_fast':
    case 'try_again':
    case 'not_in_room':
    case 'muted':
    case 'no_such_message':
    case 'malformed':
    case 'too_long':
    case 'unreadable':
      return said;
  }
}

/** Typing signs fade, and what was refused for a moment only is tried again. */
function secondPassed(shift: Shift, now: number): Step {
  const faded = Object.values(shift.rooms).map((room) => rooms.fadeTyping(room, now));
  const changed = faded.filter((room) => room !== shift.rooms[room.id]);
  return enterAgain(sendAgain(changed.reduce(show, shift), now), now);
}

function sendAgain(shift: Shift, now: number): Step {
  const due = shift.outbox.filter(
    (it) => it.state.is === 'refused' && out.retryIn(it.state.refusal, it.state.at, now) === 0,
  );
  if (due.length === 0) return quietly(shift);
  const ids = due.map((it) => it.id);
  const again = { ...shift, outbox: out.again(shift.outbox, ids) };
  return [...new Set(due.map((it) => it.room))].reduce<Step>((before, room) => {
    const after = post(before.shift, room);
    return { shift: after.shift, send: [...before.send, ...after.send] };
  }, quietly(again));
}

function enterAgain({ shift, send }: Step, now: number): Step {
  const due = shift.refusals.filter(
    ({ room, refusal, at }) =>
      shift.wanted.includes(room) && shift.rooms[room] === undefined && out.retryIn(refusal, at, now) === 0,
  );
  const next = due.map((it) => it.room).reduce(withoutRefusal, shift);
  return { shift: next, send: [...send, ...due.map(({ room }) => join(next, room))] };
}

/** The nickname under which someone wrote in a room on this screen, if they did. */
export function nicknameOf(shift: Shift, seeker: string): string | undefined {
  return Object.values(shift.rooms)
    .flatMap((room) => room.messages)
    .filter((message) => message.staff?.seeker === seeker)
    .at(-1)?.author;
}

/** The server's present, by this device's clock. */
export function serverTime(shift: Shift, now: number): number {
  return now + shift.aheadMs;
}
