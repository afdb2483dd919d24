import * as out from '../connection/outbox';
import type { Link } from '../connection/socket';
import * as rooms from '../room/room';
import type {
  AgeBand,
  Card,
  ClientFrame,
  ClientMessageId,
  Entered,
  Refusal,
  RoomId,
  ServerFrame,
  Standing,
} from '../wire';

/** Who this is: given at the door, with what was said there. */
export interface Pass extends Entered {
  band: AgeBand;
}

/** Everything a seeker's tab knows between coming in and leaving. */
export interface Visit {
  pass: Pass;
  link: Link;
  /** How far the server's clock is ahead of this one. */
  aheadMs: number;
  /** The rooms to be in: joined again whenever the connection comes back. */
  wanted: readonly RoomId[];
  /** The rooms as last seen. A talk that is over stays readable until the seeker goes elsewhere. */
  rooms: Readonly<Record<RoomId, rooms.Room>>;
  /** The room that is on the screen; none is the list of rooms. */
  here: RoomId | undefined;
  /** Why a room could not be entered. */
  refusal: { room: RoomId | undefined; refusal: Refusal; at: number } | undefined;
  standing: Standing;
  outbox: out.Outbox;
  /** What to offer beside the last answer, until it is put away. */
  card: { card: Card; room: RoomId } | undefined;
  asking: Asking;
}

/** A wish for someone now, until the standing shows it. It is asked again and again until the server has it. */
export type Asking = 'no' | 'asking' | 'not_reached' | 'reached';

/** Something that happened, on the wire or by the seeker's hand. */
export type Happening =
  | { is: 'link'; link: Link }
  | { is: 'frame'; frame: ServerFrame }
  | { is: 'go'; room: RoomId | undefined }
  | { is: 'leave'; room: RoomId }
  | { is: 'write'; room: RoomId; id: ClientMessageId; text: string }
  | { is: 'let_go'; id: ClientMessageId }
  | { is: 'take_back'; room: RoomId; seq: number }
  | { is: 'typing'; room: RoomId }
  | { is: 'ask_for_someone' }
  | { is: 'asked'; reached: boolean }
  | { is: 'card_closed' }
  | { is: 'refusal_closed' }
  | { is: 'second_passed' };

/** The visit afterwards, and what to send. */
export interface Step {
  visit: Visit;
  send: readonly ClientFrame[];
}

const NOTHING_DECIDED: Standing = { help: null, one_to_one: null, held: [], sanctions: [] };

/** A visit that begins, or goes on after the page was loaded again. */
export function begin(
  pass: Pass,
  kept: Partial<Pick<Visit, 'wanted' | 'here' | 'outbox' | 'asking'>> = {},
): Visit {
  return {
    pass,
    link: 'connecting',
    aheadMs: 0,
    wanted: kept.wanted ?? [],
    rooms: {},
    here: kept.here,
    refusal: undefined,
    standing: NOTHING_DECIDED,
    outbox: kept.outbox ?? [],
    card: undefined,
    asking: kept.asking ?? 'no',
  };
}

/** What becomes of the visit. Pure, so a test needs no browser; `now` is this device's clock. */
export function step(visit: Visit, happening: Happening, now: number): Step {
  switch (happening.is) {
    case 'link':
      return quietly(linkIs(visit, happening.link));
    case 'frame':
      return receive(visit, happening.frame, now);
    case 'go':
      return go(visit, happening.room);
    case 'leave':
      return leave(visit, happening.room);
    case 'write': {
      const { room, id, text } = happening;
      return post({ ...visit, outbox: out.write(visit.outbox, { id, room, text, at: now }) }, room);
    }
    case 'let_go':
      return quietly({ ...visit, outbox: out.without(visit.outbox, happening.id) });
    case 'take_back':
      return { visit, send: [{ type: 'take_back', room: happening.room, seq: happening.seq }] };
    case 'typing':
      return { visit, send: [{ type: 'typing', room: happening.room }] };
    case 'ask_for_someone':
      return quietly(needed(visit.standing) ? visit : { ...visit, asking: 'asking' });
    case 'asked':
      return quietly({ ...visit, asking: happening.reached ? reached(visit.standing) : 'not_reached' });
    case 'card_closed':
      return quietly({ ...visit, card: undefined });
    case 'refusal_closed':
      return quietly({ ...visit, refusal: undefined });
    case 'second_passed':
      return secondPassed(visit, now);
  }
}

function receive(visit: Visit, frame: ServerFrame, now: number): Step {
  switch (frame.type) {
    case 'welcome':
      return {
        visit: { ...visit, aheadMs: frame.now - now, pass: { ...visit.pass, nickname: frame.name } },
        send: visit.wanted.map((room) => join(visit, room)),
      };
    case 'joined': {
      if (!visit.wanted.includes(frame.room)) return quietly(visit);
      const room = rooms.enter(frame, visit.rooms[frame.room]);
      return post(show(visit, room), frame.room);
    }
    case 'room':
      return inRoom(visit, frame.room, (room) => rooms.receive(room, frame.event), frame.event);
    case 'presence':
      return inRoom(visit, frame.room, (room) => ({ ...room, presence: frame.presence }));
    case 'typing':
      return inRoom(visit, frame.room, (room) => rooms.typing(room, frame.name, now));
    case 'left':
      return quietly(left(visit, frame.room, frame.because, now));
    case 'answered':
      return quietly(answered(visit, frame, now));
    case 'refused':
      return quietly(refused(visit, frame.room, frame.refusal, now));
    case 'standing':
      return stand(visit, frame);
    case 'desk':
    case 'queue':
    case 'pong':
      return quietly(visit);
  }
}

function quietly(visit: Visit): Step {
  return { visit, send: [] };
}

function linkIs(visit: Visit, link: Link): Visit {
  return { ...visit, link, outbox: link === 'open' ? visit.outbox : out.lost(visit.outbox) };
}

function join(visit: Visit, room: RoomId): ClientFrame {
  const known = visit.rooms[room];
  return known === undefined ? { type: 'join', room } : { type: 'join', room, resume: rooms.resume(known) };
}

/** Opens a room on the screen, and enters it first if need be. */
function go(visit: Visit, room: RoomId | undefined): Step {
  const there = { ...withoutTalksThatAreOver(visit), here: room, refusal: undefined };
  if (room === undefined || visit.wanted.includes(room)) return quietly(there);
  return { visit: { ...there, wanted: [...visit.wanted, room] }, send: [{ type: 'join', room }] };
}

function withoutTalksThatAreOver(visit: Visit): Visit {
  const open = Object.entries(visit.rooms).filter(([room]) => visit.wanted.includes(room));
  return { ...visit, rooms: Object.fromEntries(open) };
}

/** Leaves by the seeker's own wish. What had not reached the room is not sent when they come back. */
function leave(visit: Visit, room: RoomId): Step {
  const unsent = new Set(out.unanswered(visit.outbox, room));
  const outbox = visit.outbox.filter((it) => !unsent.has(it));
  return { visit: forget({ ...visit, outbox }, room), send: [{ type: 'leave', room }] };
}

function forget(visit: Visit, room: RoomId): Visit {
  const { [room]: _gone, ...others } = visit.rooms;
  return {
    ...visit,
    rooms: others,
    wanted: visit.wanted.filter((it) => it !== room),
    here: visit.here === room ? undefined : visit.here,
    card: visit.card?.room === room ? undefined : visit.card,
  };
}

function show(visit: Visit, room: rooms.Room): Visit {
  const arrived = new Set(room.messages.map((it) => it.mine));
  return {
    ...visit,
    rooms: { ...visit.rooms, [room.id]: room },
    outbox: visit.outbox.filter((it) => !arrived.has(it.id)),
  };
}

function inRoom(
  visit: Visit,
  id: RoomId,
  change: (room: rooms.Room) => rooms.Room,
  event?: Parameters<typeof rooms.follows>[1],
): Step {
  const room = visit.rooms[id];
  if (room === undefined) return quietly(visit);
  if (event !== undefined && !rooms.follows(room, event)) return { visit, send: [join(visit, id)] };
  return quietly(show(visit, change(room)));
}

/** Gives the connection what waits for `room`, if both are there. */
function post(visit: Visit, room: RoomId): Step {
  if (visit.link !== 'open' || visit.rooms[room] === undefined) return quietly(visit);
  const due = out.unanswered(visit.outbox, room).filter((it) => it.state.is === 'waiting');
  const send = due.map(({ id, text }): ClientFrame => ({ type: 'post', room, client_message_id: id, text }));
  const ids = due.map((it) => it.id);
  return { visit: { ...visit, outbox: out.sent(visit.outbox, ids) }, send };
}

function answered(visit: Visit, frame: Extract<ServerFrame, { type: 'answered' }>, now: number): Visit {
  const outbox = out.answered(visit.outbox, frame.client_message_id, frame.answer, now);
  const card = frame.card === undefined ? visit.card : { card: frame.card, room: frame.room };
  return { ...visit, outbox, card };
}

function left(
  visit: Visit,
  room: RoomId,
  because: Extract<ServerFrame, { type: 'left' }>['because'],
  now: number,
): Visit {
  switch (because) {
    case 'asked':
      return visit;
    case 'sanction':
      return forget(visit, room);
    case 'closed':
      return closed(visit, room, now);
  }
}

/** A group room closes with a word about it. The last words of a talk stay readable. */
function closed(visit: Visit, room: RoomId, now: number): Visit {
  if (visit.rooms[room]?.kind === 'group') {
    return { ...forget(visit, room), refusal: { room, refusal: { code: 'room_closed' }, at: now } };
  }
  return { ...visit, wanted: visit.wanted.filter((it) => it !== room) };
}

/** Something other than a message was refused. A room that will not open is no longer wanted; one that cannot just now is. */
function refused(visit: Visit, room: RoomId | undefined, refusal: Refusal, now: number): Visit {
  const said = { ...visit, refusal: { room, refusal, at: now } };
  switch (refusal.code) {
    case 'too_fast':
    case 'try_again':
      return said;
    case 'unknown_room':
    case 'too_many_rooms':
    case 'room_closed':
    case 'nickname_taken':
    case 'shut_out':
      return room === undefined ? said : forget(said, room);
    case 'not_in_room':
      return room !== undefined && visit.wanted.includes(room) ? said : visit;
    case 'muted':
    case 'no_such_message':
    case 'malformed':
    case 'too_long':
    case 'unreadable':
      return said;
  }
}

/** The house decided something. Rooms where someone comes to this person are entered without asking. */
function stand(visit: Visit, standing: Standing): Step {
  const asking = needed(standing) ? 'no' : visit.asking;
  const next: Visit = { ...visit, standing, asking, outbox: out.decided(visit.outbox, standing.held) };
  const opened = roomsFor(standing).filter((room) => !visit.wanted.includes(room));
  return {
    visit: { ...next, wanted: [...next.wanted, ...opened] },
    send: opened.map((room) => ({ type: 'join', room })),
  };
}

/** Whether someone was asked for and it is not over. */
export function needed({ help }: Standing): boolean {
  return help !== null && help.state.is !== 'closed';
}

function reached(standing: Standing): Asking {
  return needed(standing) ? 'no' : 'reached';
}

function roomsFor({ help, one_to_one }: Standing): RoomId[] {
  const found: RoomId[] = [];
  if (help?.state.is === 'on_the_way' || help?.state.is === 'with_you') found.push(help.state.room);
  if (one_to_one?.state.is === 'open') found.push(one_to_one.state.room);
  return found;
}

/** Typing signs fade, and what was refused for a moment only is tried again. */
function secondPassed(visit: Visit, now: number): Step {
  const faded = Object.values(visit.rooms).map((room) => rooms.fadeTyping(room, now));
  const changed = faded.filter((room) => room !== visit.rooms[room.id]);
  const shown = changed.reduce(show, visit);
  return tryRoomAgain(retryMessages(shown, now), now);
}

function retryMessages(visit: Visit, now: number): Step {
  const due = visit.outbox.filter(
    (it) => it.state.is === 'refused' && out.retryIn(it.state.refusal, it.state.at, now) === 0,
  );
  if (due.length === 0) return quietly(visit);
  const again = {
    ...visit,
    outbox: out.again(
      visit.outbox,
      due.map((it) => it.id),
    ),
  };
  return [...new Set(due.map((it) => it.room))].reduce<Step>(
    (before, room) => then(before, (next) => post(next, room)),
    quietly(again),
  );
}

function tryRoomAgain(before: Step, now: number): Step {
  const { refusal } = before.visit;
  if (refusal?.room === undefined || !before.visit.wanted.includes(refusal.room)) return before;
  if (before.visit.rooms[refusal.room] !== undefined) return before;
  if (out.retryIn(refusal.refusal, refusal.at, now) !== 0) return before;
  const { room } = refusal;
  return then(before, (visit) => ({ visit: { ...visit, refusal: undefined }, send: [join(visit, room)] }));
}

function then(before: Step, next: (visit: Visit) => Step): Step {
  const after = next(before.visit);
  return { visit: after.visit, send: [...before.send, ...after.send] };
}
