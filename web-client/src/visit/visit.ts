import * as out from '../connection/outbox';
import * as rooms from '../room/rooms';
import type {
  AgeBand,
  Card,
  ClientFrame,
  Entered,
  LeftBecause,
  Refusal,
  RoomId,
  ServerFrame,
  Standing,
} from '../wire';
import { stillToTell } from './decided';

/** Who this is: given at the door, with what was said there. */
export interface Pass extends Entered {
  band: AgeBand;
}

/** Everything a seeker's tab knows between coming in and leaving. */
export interface Visit extends rooms.Rooms {
  pass: Pass;
  /** The room that is on the screen; none is the list of rooms. */
  here: RoomId | undefined;
  /** Why a room could not be entered. */
  refusal: { room: RoomId | undefined; refusal: Refusal; at: number } | undefined;
  standing: Standing;
  /** What to offer beside the last answer, until it is put away. */
  card: { card: Card; room: RoomId } | undefined;
  asking: Asking;
  /** What was told of decisions and has been read. */
  putAway: readonly string[];
}

/** A wish for someone now, until the standing shows it. It is asked again and again until the server has it. */
export type Asking = 'no' | 'asking' | 'not_reached' | 'reached';

/** Something that happened, on the wire or by the seeker's hand. */
export type Happening =
  | rooms.Happening
  | { is: 'frame'; frame: ServerFrame }
  | { is: 'go'; room: RoomId | undefined }
  | { is: 'leave'; room: RoomId }
  | { is: 'ask_for_someone' }
  | { is: 'asked'; reached: boolean }
  | { is: 'card_closed' }
  | { is: 'put_away'; marks: readonly string[] }
  | { is: 'renewed'; pass: Pass }
  | { is: 'refusal_closed' };

/** The visit afterwards, and what to send. */
export interface Step {
  visit: Visit;
  send: readonly ClientFrame[];
}

const NOTHING_DECIDED: Standing = {
  help: null,
  one_to_one: null,
  held: [],
  sanctions: [],
  appeals: [],
  reports: [],
};

/** A visit that begins, or goes on after the page was loaded again. */
export function begin(
  pass: Pass,
  kept: Partial<Pick<Visit, 'wanted' | 'here' | 'outbox' | 'asking' | 'putAway'>> = {},
): Visit {
  return {
    ...rooms.UNCONNECTED,
    pass,
    wanted: kept.wanted ?? [],
    outbox: kept.outbox ?? [],
    here: kept.here,
    refusal: undefined,
    standing: NOTHING_DECIDED,
    card: undefined,
    asking: kept.asking ?? 'no',
    putAway: kept.putAway ?? [],
  };
}

/** What becomes of the visit. Pure, so a test needs no browser; `now` is this device's clock. */
export function step(visit: Visit, happening: Happening, now: number): Step {
  const { page, send } = after(visit, happening, now);
  return { visit: page, send };
}

function after(visit: Visit, happening: Happening, now: number): rooms.Next<Visit> {
  switch (happening.is) {
    case 'link':
    case 'write':
    case 'let_go':
    case 'take_back':
    case 'typing':
      return rooms.happen(visit, happening, now);
    case 'second_passed':
      return rooms.andThen(rooms.happen(visit, happening, now), (next) => tryRoomAgain(next, now));
    case 'frame':
      return receive(visit, happening.frame, now);
    case 'go':
      return go(visit, happening.room);
    case 'leave':
      return leave(visit, happening.room);
    case 'ask_for_someone':
      return rooms.quietly(needed(visit.standing) ? visit : { ...visit, asking: 'asking' });
    case 'asked':
      return rooms.quietly({ ...visit, asking: happening.reached ? reached(visit.standing) : 'not_reached' });
    case 'renewed':
      return rooms.quietly({ ...visit, pass: happening.pass, refusal: undefined });
    case 'card_closed':
      return rooms.quietly({ ...visit, card: undefined });
    case 'put_away':
      return rooms.quietly({ ...visit, putAway: [...visit.putAway, ...happening.marks] });
    case 'refusal_closed':
      return rooms.quietly({ ...visit, refusal: undefined });
  }
}

function receive(visit: Visit, frame: ServerFrame, now: number): rooms.Next<Visit> {
  switch (frame.type) {
    case 'joined':
    case 'room':
    case 'presence':
    case 'keeping':
    case 'typing':
    case 'interrupted':
    case 'resumed':
      return rooms.hear(visit, frame, now);
    case 'welcome':
      return rooms.hear({ ...visit, pass: { ...visit.pass, nickname: frame.name } }, frame, now);
    case 'answered': {
      const card = frame.card === undefined ? visit.card : { card: frame.card, room: frame.room };
      return rooms.hear({ ...visit, card }, frame, now);
    }
    case 'left':
      return rooms.quietly(left(visit, frame.room, frame.because, now));
    case 'refused':
      return rooms.quietly(refused(visit, frame.room, frame.refusal, now));
    case 'standing':
      return stand(visit, frame);
    case 'desk':
    case 'queue':
    case 'pong':
      return rooms.quietly(visit);
  }
}

/** Opens a room on the screen, and enters it first if need be. */
function go(visit: Visit, room: RoomId | undefined): rooms.Next<Visit> {
  const there = { ...withoutTalksThatAreOver(visit), here: room, refusal: undefined };
  if (room === undefined || visit.wanted.includes(room)) return rooms.quietly(there);
  return { page: { ...there, wanted: [...visit.wanted, room] }, send: [{ type: 'join', room }] };
}

function withoutTalksThatAreOver(visit: Visit): Visit {
  const open = Object.entries(visit.rooms).filter(([room]) => visit.wanted.includes(room));
  return { ...visit, rooms: Object.fromEntries(open) };
}

/** Leaves by the seeker's own wish. What had not reached the room is not sent when they come back. */
function leave(visit: Visit, room: RoomId): rooms.Next<Visit> {
  const unsent = new Set(out.unanswered(visit.outbox, room));
  const outbox = visit.outbox.filter((it) => !unsent.has(it));
  return { page: forget({ ...visit, outbox }, room), send: [{ type: 'leave', room }] };
}

function forget(visit: Visit, room: RoomId): Visit {
  return {
    ...rooms.withoutRoom(visit, room),
    here: visit.here === room ? undefined : visit.here,
    card: visit.card?.room === room ? undefined : visit.card,
  };
}

function left(visit: Visit, room: RoomId, because: LeftBecause, now: number): Visit {
  switch (because) {
    case 'asked':
    case 'relieved':
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
  return rooms.unwanted(visit, room);
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
    case 'unstaffed':
    case 'nickname_taken':
    case 'shut_out':
      return room === undefined ? said : forget(said, room);
    case 'not_in_room':
      return room !== undefined && visit.wanted.includes(room) ? said : visit;
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

/** The house decided something. Rooms where someone comes to this person are entered without asking. */
function stand(visit: Visit, standing: Standing): rooms.Next<Visit> {
  const asking = needed(standing) ? 'no' : visit.asking;
  const outbox = out.decided(visit.outbox, standing.held);
  const putAway = stillToTell(visit.putAway, standing);
  const next: Visit = { ...visit, standing, asking, outbox, putAway };
  const opened = roomsFor(standing).filter((room) => !visit.wanted.includes(room));
  return {
    page: { ...next, wanted: [...next.wanted, ...opened] },
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

function tryRoomAgain(visit: Visit, now: number): rooms.Next<Visit> {
  const { refusal } = visit;
  if (refusal?.room === undefined || !visit.wanted.includes(refusal.room)) return rooms.quietly(visit);
  if (visit.rooms[refusal.room] !== undefined) return rooms.quietly(visit);
  if (out.retryIn(refusal.refusal, refusal.at, now) !== 0) return rooms.quietly(visit);
  return { page: { ...visit, refusal: undefined }, send: [rooms.join(visit, refusal.room)] };
}
