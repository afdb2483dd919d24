import type { Epoch, Joined, Keeping, Message, Presence, Resume, RoomEvent, RoomId, RoomKind } from '../wire';

/** A room as this page knows it: a copy of the server's, in the server's order. */
export interface Room {
  id: RoomId;
  name: string;
  kind: RoomKind;
  epoch: Epoch;
  /** The sequence number of the newest event. */
  top: number;
  /** By sequence number. What was taken back is not among them. */
  messages: readonly Message[];
  /** Own messages that no longer stand in the room, whoever took them out, while this page has their words. */
  takenOut: readonly Message[];
  presence: Presence;
  /** How a group room is kept. */
  keeping: Keeping | undefined;
  typing: readonly Typist[];
  /** Some messages may have passed while this page was away. */
  missed: boolean;
}

/** Someone who is writing. */
export interface Typist {
  name: string;
  until: number;
}

const TYPING_FADES_MS = 5_000;
const KEPT = 400;

/** The room on entering it, or on coming back to it as `before` knew it. */
export function enter(joined: Joined, before?: Room): Room {
  const returning = joined.recovered && before !== undefined;
  const start: Room = {
    id: joined.room,
    name: joined.name,
    kind: joined.kind,
    epoch: joined.epoch,
    top: 0,
    messages: returning ? before.messages : [],
    takenOut: returning ? before.takenOut : [],
    presence: joined.presence,
    keeping: joined.keeping,
    typing: [],
    missed: before !== undefined && (before.missed || !joined.recovered),
  };
  return { ...joined.events.reduce(place, start), top: joined.top };
}

/** The room after `event`. What it already has changes nothing. */
export function receive(room: Room, event: RoomEvent): Room {
  return event.seq > room.top ? place(room, event) : room;
}

/** Whether nothing is missing between what the room has and `event`. If something is, join again with `resume`. */
export function follows(room: Room, event: RoomEvent): boolean {
  return event.seq <= room.top + 1;
}

/** Where to go on from after the connection was lost. */
export function resume(room: Room): Resume {
  return { epoch: room.epoch, after: room.top };
}

function place(room: Room, event: RoomEvent): Room {
  const seen = { ...room, top: event.seq };
  switch (event.kind) {
    case 'message':
      return {
        ...seen,
        messages: [...room.messages, event].slice(-KEPT),
        typing: room.typing.filter((it) => it.name !== event.author),
      };
    case 'taken_back':
      return takeOut(seen, event.of);
    case 'gone':
      return seen;
  }
}

function takeOut(room: Room, seq: number): Room {
  const own = room.messages.filter((it) => it.seq === seq && it.mine !== undefined);
  return {
    ...room,
    messages: room.messages.filter((it) => it.seq !== seq),
    takenOut: [...room.takenOut, ...own].slice(-KEPT),
  };
}

/** Someone is writing. They are forgotten after a moment, since nobody says when they stop. */
export function typing(room: Room, name: string, now: number): Room {
  const others = room.typing.filter((it) => it.name !== name && it.until > now);
  return { ...room, typing: [...others, { name, until: now + TYPING_FADES_MS }] };
}

/** Without those who stopped writing. The same room if nobody did. */
export function fadeTyping(room: Room, now: number): Room {
  const left = room.typing.filter((it) => it.until > now);
  return left.length === room.typing.length ? room : { ...room, typing: left };
}
