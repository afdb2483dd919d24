import * as out from '../../connection/outbox';
import * as rooms from '../../room/rooms';
import type { ClientFrame, Desk, LeftBecause, Me, Queue, Refusal, RoomId, ServerFrame } from '../../wire';

/** Everything a member of staff's tab knows while it is connected. */
export interface Shift extends rooms.Rooms {
  me: Me;
  /** Why something in a room, or entering it, was not done. */
  refusals: readonly RoomRefusal[];
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
  | rooms.Happening
  | { is: 'frame'; frame: ServerFrame }
  | { is: 'watch'; room: RoomId }
  | { is: 'put_away'; room: RoomId }
  | { is: 'refusal_read'; room: RoomId };

/** The shift afterwards, and what to send. */
export interface Step {
  shift: Shift;
  send: readonly ClientFrame[];
}

/** A tab that was just opened, or loaded again while it watched `wanted`. */
export function begin(me: Me, wanted: readonly RoomId[]): Shift {
  return { ...rooms.UNCONNECTED, me, wanted, refusals: [], desk: undefined, queue: undefined };
}

/** What becomes of the shift. Pure, so a test needs no browser; `now` is this device's clock. */
export function step(shift: Shift, happening: Happening, now: number): Step {
  const { page, send } = after(shift, happening, now);
  return { shift: page, send };
}

function after(shift: Shift, happening: Happening, now: number): rooms.Next<Shift> {
  switch (happening.is) {
    case 'link':
    case 'write':
    case 'let_go':
    case 'take_back':
    case 'typing':
      return rooms.happen(shift, happening, now);
    case 'second_passed':
      return rooms.andThen(rooms.happen(shift, happening, now), (next) => enterAgain(next, now));
    case 'frame':
      return receive(shift, happening.frame, now);
    case 'watch':
      return watch(shift, [happening.room]);
    case 'put_away':
      return putAway(shift, happening.room);
    case 'refusal_read':
      return rooms.quietly(withoutRefusal(shift, happening.room));
  }
}

function receive(shift: Shift, frame: ServerFrame, now: number): rooms.Next<Shift> {
  switch (frame.type) {
    case 'welcome':
    case 'room':
    case 'presence':
    case 'keeping':
    case 'typing':
    case 'answered':
    case 'interrupted':
    case 'resumed':
      return rooms.hear(shift, frame, now);
    case 'joined': {
      const expected = shift.wanted.includes(frame.room);
      return rooms.hear(expected ? withoutRefusal(shift, frame.room) : shift, frame, now);
    }
    case 'left':
      return rooms.quietly(left(shift, frame.room, frame.because, now));
    case 'refused':
      return rooms.quietly(refused(shift, frame.room, frame.refusal, now));
    case 'desk':
      return watch({ ...shift, desk: frame }, myTalks(frame, shift.me));
    case 'queue':
      return watch({ ...shift, queue: frame }, myCrisisRooms(frame, shift.me));
    case 'standing':
    case 'pong':
      return rooms.quietly(shift);
  }
}

/** The talks this person holds or is asked into: entered without asking, also after the page was loaded again. */
function myTalks(desk: Desk, me: Me): RoomId[] {
  const talks = [...desk.talks, ...desk.brought_in];
  return talks.filter((it) => it.moderator === me.staff).map((it) => it.room);
}

/** The crisis rooms of the cases this person has: as with talks. */
function myCrisisRooms(queue: Queue, me: Me): RoomId[] {
  return queue.cases.flatMap(({ stage }) =>
    stage.is === 'taken' && stage.by === me.staff ? [stage.room] : [],
  );
}

function watch(shift: Shift, asked: readonly RoomId[]): rooms.Next<Shift> {
  const added = asked.filter((room) => !shift.wanted.includes(room));
  if (added.length === 0) return rooms.quietly(shift);
  const next = added.reduce(withoutRefusal, { ...shift, wanted: [...shift.wanted, ...added] });
  return { page: next, send: added.map((room) => rooms.join(next, room)) };
}

/** Watched no longer, by one's own wish. */
function putAway(shift: Shift, room: RoomId): rooms.Next<Shift> {
  const send: ClientFrame[] = shift.wanted.includes(room) ? [{ type: 'leave', room }] : [];
  return { page: withoutRefusal(forget(shift, room), room), send };
}

function forget(shift: Shift, room: RoomId): Shift {
  const outbox = shift.outbox.filter((it) => it.room !== room);
  return rooms.withoutRoom({ ...shift, outbox }, room);
}

function withoutRefusal(shift: Shift, room: RoomId): Shift {
  return { ...shift, refusals: shift.refusals.filter((it) => it.room !== room) };
}

/** A group room that closes makes place. The last words of a talk stay readable. */
function left(shift: Shift, room: RoomId, because: LeftBecause, now: number): Shift {
  switch (because) {
    case 'asked':
      return shift;
    case 'sanction':
    case 'relieved':
      return forget(shift, room);
    case 'closed':
      return shift.rooms[room]?.kind === 'group'
        ? refuse(forget(shift, room), { room, refusal: { code: 'room_closed' }, at: now })
        : rooms.unwanted(shift, room);
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
    case 'unstaffed':
    case 'shut_out':
    case 'nickname_taken':
      return forget(said, room);
    case 'too_fast':
    case 'try_again':
    case 'not_in_room':
    case 'slow':
    case 'listen_first':
    case 'paused':
    case 'muted':
    case 'no_such_message':
    case 'malformed':
    case 'too_long':
    case 'unreadable':
      return said;
  }
}

function enterAgain(shift: Shift, now: number): rooms.Next<Shift> {
  const due = shift.refusals.filter(
    ({ room, refusal, at }) =>
      shift.wanted.includes(room) && shift.rooms[room] === undefined && out.retryIn(refusal, at, now) === 0,
  );
  const next = due.map((it) => it.room).reduce(withoutRefusal, shift);
  return { page: next, send: due.map(({ room }) => rooms.join(next, room)) };
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
