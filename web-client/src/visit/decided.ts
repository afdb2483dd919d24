/**
 * What was decided about whoever reads this, and what came of what they told the house: read off the standing. What they
 * have read of it can be put away; when it changes, it is told again.
 *
 * Deliberately absent: words, and where on a page it is said.
 */
import type { Room } from '../room/room';
import type {
  Act,
  AppealState,
  ClientMessageId,
  HeldMessage,
  ImposedBy,
  Message,
  ReportState,
  RoomId,
  Rule,
  SanctionKind,
  SanctionNotice,
  Standing,
} from '../wire';
import type { Visit } from './visit';

/** Something that was decided about whoever reads this. */
export interface Decided {
  of: Act;
  /** Where; unknown for what is over, none for the whole house. */
  room: RoomId | null;
  what: What;
  /** The second look at it, if they asked for one. */
  appeal: AppealState | undefined;
}

/** What was decided, under which rule, by whom in kind, and until when. */
export type What =
  /** The filter held a message, and a person did not show it. */
  | { is: 'not_shown'; rule: Rule }
  /** The filter held a message, and nobody could look in time. */
  | { is: 'nobody_looked' }
  /** A person took away what was reported. */
  | { is: 'taken_down'; rule: Rule }
  /** A message was not shown, until a second person saw it differently. */
  | { is: 'may_be_shown' }
  /** They may not write, or be somewhere. `until` is the server's time. */
  | { is: 'kept_off'; kind: SanctionKind; rule: Rule; by: ImposedBy; until: number }
  /** What they asked about no longer holds. */
  | { is: 'over'; lifted: boolean };

/** What came of messages of others that they reported, where it is the same for several. */
export interface Reported {
  state: ReportState;
  marks: readonly string[];
}

/** The best news first; what waits last. */
const STATES: readonly ReportState[] = ['taken_down', 'kept', 'looked_into', 'waiting'];

/** What was decided about an own message, by what the browser called it when it was written. */
export function ofMessage(standing: Standing, id: ClientMessageId | undefined): Decided | undefined {
  const held = standing.held.find((it) => id !== undefined && nameOf(it) === id);
  return held === undefined ? undefined : ofHeld(standing, held);
}

/** A mute, removal or ban in force. */
export function ofSanction(standing: Standing, notice: SanctionNotice): Decided {
  const { kind, rule, by, until, room } = notice;
  const of: Act = { sanction: notice.sanction };
  return { of, room, what: { is: 'kept_off', kind, rule, by, until }, appeal: appealOf(standing, of) };
}

/** What they asked about and is no longer in force, with the outcome. */
export function over({ standing, putAway }: Visit): Decided[] {
  const inForce = standing.sanctions.map((it) => keyOf({ sanction: it.sanction }));
  return standing.appeals
    .filter(({ of, state }) => 'sanction' in of && state !== 'open' && !inForce.includes(keyOf(of)))
    .map(({ of, state }): Decided => {
      return { of, room: null, what: { is: 'over', lifted: state === 'overturned' }, appeal: state };
    })
    .filter((it) => !putAway.includes(markOf(it)));
}

/** What is told in a room below its messages: about own messages that do not stand there. */
export function toldIn(visit: Visit, room: RoomId): Decided[] {
  return aboutMessages(visit, (held) => held.room === room && !hasPlace(visit, held));
}

/** What is told in a room of messages that were taken down and keep their place, which may be far up. */
export function toldFarUp(visit: Visit, room: RoomId): Decided[] {
  return aboutMessages(
    visit,
    (held) => held.room === room && held.taken_down !== null && hasPlace(visit, held),
  ).filter(({ appeal }) => appeal !== 'open');
}

/** What is told in the list of rooms: the same for all rooms, and what somebody decided when asked to look again. */
export function toldOutside(visit: Visit): Decided[] {
  return aboutMessages(visit, (held) => {
    const appeal = appealOf(visit.standing, { review: held.review });
    const stands = visit.wanted.includes(held.room) && hasPlace(visit, held);
    return !stands || appeal === 'upheld' || appeal === 'overturned';
  });
}

/** What came of what they reported, in one room or anywhere, as far as it is not put away. */
export function reported({ standing, putAway }: Visit, room?: RoomId): Reported[] {
  const theirs = standing.reports
    .filter((it) => room === undefined || it.room === room)
    .map(({ report, state }) => ({ state, mark: `report ${report} ${state}` }))
    .filter(({ mark }) => !putAway.includes(mark));
  return STATES.map((state) => ({
    state,
    marks: theirs.filter((it) => it.state === state).map(({ mark }) => mark),
  })).filter(({ marks }) => marks.length > 0);
}

/** Says of what has been read what it was, and how far: another outcome has another mark. */
export function markOf({ of, appeal }: Pick<Decided, 'of' | 'appeal'>): string {
  return `${keyOf(of)} ${appeal ?? 'told'}`;
}

/** Of what was put away, only what can still be told. */
export function stillToTell(putAway: readonly string[], standing: Standing): readonly string[] {
  const acts = [
    ...standing.held.map((it) => keyOf({ review: it.review })),
    ...standing.appeals.map((it) => keyOf(it.of)),
    ...standing.reports.map((it) => `report ${it.report}`),
  ];
  return putAway.filter((mark) => acts.some((act) => mark.startsWith(`${act} `)));
}

/** The messages of a room for whoever reads it: an own one that was taken down keeps its place. */
export function withTakenDown({ messages, takenOut }: Room, standing: Standing): readonly Message[] {
  const down = takenOut.filter((it) => isTakenDown(standing, it));
  return down.length === 0 ? messages : [...messages, ...down].sort((one, other) => one.seq - other.seq);
}

/** Whether somebody of the house took it away, from everyone but its author. */
export function isTakenDown(standing: Standing, { mine }: Message): boolean {
  return mine !== undefined && standing.held.some((it) => it.taken_down === mine);
}

function aboutMessages(visit: Visit, wanted: (held: HeldMessage) => boolean): Decided[] {
  return visit.standing.held
    .filter(wanted)
    .map((held) => ofHeld(visit.standing, held))
    .filter((it) => it !== undefined)
    .filter((it) => !visit.putAway.includes(markOf(it)));
}

/** Whether its words are on the page of its room, with what was decided below them. */
function hasPlace({ outbox, rooms }: Visit, held: HeldMessage): boolean {
  const room = rooms[held.room];
  if (held.taken_down === null) return outbox.some((it) => it.id === held.client_message_id);
  return room !== undefined && [...room.messages, ...room.takenOut].some((it) => it.mine === held.taken_down);
}

function ofHeld(standing: Standing, held: HeldMessage): Decided | undefined {
  const of: Act = { review: held.review };
  const appeal = appealOf(standing, of);
  const what = whatOf(held, appeal);
  return what === undefined ? undefined : { of, room: held.room, what, appeal };
}

function whatOf({ state, taken_down }: HeldMessage, appeal: AppealState | undefined): What | undefined {
  switch (state.is) {
    case 'rejected':
      return { is: taken_down === null ? 'not_shown' : 'taken_down', rule: state.rule };
    case 'expired':
      return { is: 'nobody_looked' };
    case 'waiting':
    case 'released':
      return appeal === 'overturned' ? { is: 'may_be_shown' } : undefined;
  }
}

function appealOf({ appeals }: Standing, of: Act): AppealState | undefined {
  return appeals.find((it) => keyOf(it.of) === keyOf(of))?.state;
}

/** What its author's browser called it when it was written. */
function nameOf(held: HeldMessage): ClientMessageId {
  return held.taken_down ?? held.client_message_id;
}

/** Reviews and sanctions may have the same number. */
function keyOf(of: Act): string {
  return 'review' in of ? `review ${of.review}` : `sanction ${of.sanction}`;
}
