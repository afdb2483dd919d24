import { expect, test } from 'vitest';
import { reach } from '../room/rooms';
import type { Answer, Card, ClientFrame, HelpState, RoomEvent, ServerFrame, Standing } from '../wire';
import { begin, type Happening, step } from './visit';

const EVENING = '0000000000000001';
const CRISIS = '00000000000000c1';
const TALK = '00000000000000b1';

/** A visit as it goes: what happens, what is sent, what is on the screen. */
class Story {
  now = 1_000_000;
  visit = begin({ token: 't', nickname: 'Quiet Harbour', until: 9_999_999, band: 'adult' });
  private sent: ClientFrame[] = [];

  happens(happening: Happening) {
    const next = step(this.visit, happening, this.now);
    this.visit = next.visit;
    this.sent.push(...next.send);
  }
  hears(frame: ServerFrame) {
    this.happens({ is: 'frame', frame });
  }
  connects() {
    this.happens({ is: 'link', link: 'open' });
    this.hears({ type: 'welcome', name: 'Quiet Harbour', now: this.now });
  }
  loses() {
    this.happens({ is: 'link', link: 'waiting' });
  }
  goes(room: string) {
    this.happens({ is: 'go', room });
  }
  isIn(room: string, events: RoomEvent[] = [], recovered = false) {
    this.hears({
      type: 'joined',
      room,
      name: 'Evening room',
      kind: room === EVENING ? 'group' : room === CRISIS ? 'crisis' : 'one_to_one',
      epoch: '00000000000000aa',
      top: events.at(-1)?.seq ?? 0,
      recovered,
      events,
      presence: { seekers: 2, staff: 1 },
    });
  }
  writes(id: string, text = 'hello', room = EVENING) {
    this.happens({ is: 'write', room, id, text });
  }
  isAnswered(id: string, answer: Answer, card?: Card) {
    const frame = { type: 'answered', room: EVENING, client_message_id: id, answer } as const;
    this.hears(card === undefined ? frame : { ...frame, card });
  }
  stands(change: Partial<Standing>) {
    this.hears({
      type: 'standing',
      help: null,
      one_to_one: null,
      held: [],
      sanctions: [],
      appeals: [],
      reports: [],
      ...change,
    });
  }
  helpIs(state: HelpState) {
    this.stands({
      help: {
        case: 'c',
        since: this.now,
        state,
        given_up: false,
        asked_by_another: false,
        wish: null,
        said_where: false,
        plans: 0,
      },
    });
  }
  waits(ms: number) {
    this.now += ms;
    this.happens({ is: 'second_passed' });
  }
  /** What was sent since the last look. */
  sends() {
    const sent = this.sent;
    this.sent = [];
    return sent;
  }
  ownStates() {
    return this.visit.outbox.map((it) => it.state.is);
  }
}

const inEveningRoom = () => {
  const story = new Story();
  story.connects();
  story.goes(EVENING);
  story.isIn(EVENING);
  story.sends();
  return story;
};

const shown = (seq: number, mine?: string): RoomEvent => ({
  kind: 'message',
  seq,
  at: 0,
  author: 'Quiet Harbour',
  role: 'seeker',
  text: 'hello',
  ...(mine === undefined ? {} : { mine }),
});

const post = (id: string, text = 'hello') => ({ type: 'post', room: EVENING, client_message_id: id, text });

test('what is written without a connection is sent once, when the room is there again', () => {
  const story = inEveningRoom();
  story.loses();
  story.writes('a');
  expect(story.sends()).toEqual([]);
  expect(story.ownStates()).toEqual(['waiting']);

  story.connects();
  expect(story.sends(), 'first the room').toEqual([
    { type: 'join', room: EVENING, resume: { epoch: '00000000000000aa', after: 0 } },
  ]);
  story.isIn(EVENING, [], true);
  expect(story.sends(), 'then the message').toEqual([post('a')]);
});

test('a message whose answer was lost is sent again with the same id, unless it arrived', () => {
  const story = inEveningRoom();
  story.writes('a');
  story.writes('b');
  expect(story.sends()).toEqual([post('a'), post('b')]);

  story.loses();
  story.connects();
  story.sends();
  story.isIn(EVENING, [shown(1, 'a')], true);
  expect(story.sends(), 'a is in the room').toEqual([post('b')]);
});

test('an own message stands in the room once, in whichever order the news comes', () => {
  const story = inEveningRoom();
  story.writes('a');
  story.isAnswered('a', { is: 'shown', seq: 1 });
  story.hears({ type: 'room', room: EVENING, event: shown(1, 'a') });
  story.writes('b');
  story.hears({ type: 'room', room: EVENING, event: shown(2, 'b') });
  story.isAnswered('b', { is: 'shown', seq: 2 });
  expect(story.ownStates()).toEqual([]);
  expect(story.visit.rooms[EVENING]?.messages.map((it) => it.mine)).toEqual(['a', 'b']);
});

test('a held message stays with its author, and the card with it', () => {
  const story = inEveningRoom();
  story.writes('a');
  story.isAnswered('a', { is: 'held', reason: 'person_reads_first' }, 'emergency');
  expect(story.ownStates()).toEqual(['held']);
  expect(story.visit.card?.card).toBe('emergency');

  story.writes('b');
  story.isAnswered('b', { is: 'shown', seq: 1 });
  expect(story.visit.card?.card, 'until it is put away').toBe('emergency');
  story.happens({ is: 'card_closed' });
  expect(story.visit.card).toBeUndefined();
  expect(story.ownStates()[0], 'putting it away claims nothing else').toBe('held');
});

test('a held message that is released takes its place in the room', () => {
  const story = inEveningRoom();
  story.writes('a');
  story.isAnswered('a', { is: 'held', reason: 'hostility' });
  story.hears({ type: 'room', room: EVENING, event: shown(1, 'a') });
  expect(story.ownStates()).toEqual([]);
  expect(story.visit.rooms[EVENING]?.messages).toHaveLength(1);
});

test('a message that was too fast or could not be saved goes again by itself, with the same id', () => {
  const story = inEveningRoom();
  story.writes('a');
  story.sends();
  story.isAnswered('a', { is: 'refused', refusal: { code: 'too_fast', retry_after_ms: 4_000 } });
  story.waits(3_000);
  expect(story.sends()).toEqual([]);
  story.waits(1_000);
  expect(story.sends()).toEqual([post('a')]);
});

test('a hole in the room is filled before anything else is shown', () => {
  const story = inEveningRoom();
  story.hears({ type: 'room', room: EVENING, event: shown(3) });
  expect(story.visit.rooms[EVENING]?.messages).toEqual([]);
  expect(story.sends()).toEqual([
    { type: 'join', room: EVENING, resume: { epoch: '00000000000000aa', after: 0 } },
  ]);
});

test('when someone is on the way, their room is entered without asking and the screen stays where it is', () => {
  const story = inEveningRoom();
  story.helpIs({ is: 'asked', again: false, on_call: true });
  expect(story.sends()).toEqual([]);
  story.helpIs({ is: 'on_the_way', name: 'Dana', room: CRISIS });
  expect(story.sends()).toEqual([{ type: 'join', room: CRISIS }]);
  story.helpIs({ is: 'with_you', name: 'Dana', room: CRISIS });
  expect(story.sends(), 'once').toEqual([]);
  expect(story.visit.here).toBe(EVENING);
});

test('a wish for someone is kept until the house shows it', () => {
  const story = inEveningRoom();
  story.happens({ is: 'ask_for_someone' });
  expect(story.visit.asking).toBe('asking');
  story.happens({ is: 'asked', reached: false });
  expect(story.visit.asking).toBe('not_reached');
  story.happens({ is: 'asked', reached: true });
  expect(story.visit.asking, 'the server has it, the page does not see it yet').toBe('reached');
  story.helpIs({ is: 'asked', again: false, on_call: true });
  expect(story.visit.asking).toBe('no');

  story.happens({ is: 'ask_for_someone' });
  expect(story.visit.asking, 'it is asked for already').toBe('no');
  story.helpIs({ is: 'closed' });
  story.happens({ is: 'ask_for_someone' });
  expect(story.visit.asking, 'it can be asked for again').toBe('asking');
});

test('the last words of a talk stay readable until its seeker goes elsewhere', () => {
  const story = new Story();
  story.connects();
  story.stands({ one_to_one: { request: 'q', state: { is: 'open', name: 'Noor', room: TALK } } });
  story.isIn(TALK, [shown(1)]);
  story.goes(TALK);
  story.hears({ type: 'left', room: TALK, because: 'closed' });
  expect(story.visit.here).toBe(TALK);
  expect(story.visit.rooms[TALK]?.messages).toHaveLength(1);
  story.happens({ is: 'go', room: undefined });
  expect(story.visit.rooms[TALK]).toBeUndefined();
});

test('someone who is taken out of a room is back at the rooms, and is not let in by a reconnection', () => {
  const story = inEveningRoom();
  story.hears({ type: 'left', room: EVENING, because: 'sanction' });
  expect(story.visit.here).toBeUndefined();
  story.loses();
  story.connects();
  expect(story.sends()).toEqual([]);
});

test('a room that cannot let someone in just now is tried again, one that will not is not', () => {
  const story = new Story();
  story.connects();
  story.goes(EVENING);
  story.sends();
  story.hears({ type: 'refused', room: EVENING, refusal: { code: 'too_fast', retry_after_ms: 2_000 } });
  story.waits(2_000);
  expect(story.sends()).toEqual([{ type: 'join', room: EVENING }]);
  story.hears({ type: 'refused', room: EVENING, refusal: { code: 'room_closed' } });
  story.waits(60_000);
  story.connects();
  expect(story.sends()).toEqual([]);
  expect(story.visit.refusal?.refusal.code).toBe('room_closed');
});

test('leaving a room drops what had not reached it', () => {
  const story = inEveningRoom();
  story.loses();
  story.writes('a');
  story.happens({ is: 'leave', room: EVENING });
  expect(story.visit.outbox).toEqual([]);
  expect(story.visit.wanted).toEqual([]);
});

test('while the rooms are out of reach it is said so, and what was refused goes through when they are back', () => {
  const story = inEveningRoom();
  story.hears({ type: 'interrupted' });
  expect(reach(story.visit)).toBe('interrupted');
  story.writes('a');
  story.isAnswered('a', { is: 'refused', refusal: { code: 'try_again', retry_after_ms: 2_000 } });
  story.goes(CRISIS);
  story.sends();

  story.hears({ type: 'resumed' });
  expect(reach(story.visit)).toBe('open');
  expect(story.sends(), 'also the room that could not be entered').toEqual([
    { type: 'join', room: EVENING, resume: { epoch: '00000000000000aa', after: 0 } },
    { type: 'join', room: CRISIS },
  ]);
  story.waits(2_000);
  expect(story.sends()).toContainEqual(post('a'));
});

test('a room that begins anew without being asked for is shown as it is now', () => {
  const story = inEveningRoom();
  story.hears({ type: 'room', room: EVENING, event: shown(1) });
  story.isIn(EVENING, [], false);
  expect(story.visit.rooms[EVENING]?.messages).toEqual([]);
});

test('a new name or language changes nothing else of the visit', () => {
  const story = inEveningRoom();
  story.writes('a', 'I am so tired');
  story.isAnswered('a', { is: 'held', reason: 'person_reads_first' }, 'talk');
  const { rooms, wanted, here, outbox, card } = story.visit;
  const pass = { token: 'u', nickname: 'Amber Otter', until: 9_999_999, band: 'adult' };
  story.happens({ is: 'renewed', pass });
  expect(story.visit).toMatchObject({ pass, rooms, wanted, here, outbox, card });
});

test('whoever takes another name is not told any more that theirs is taken', () => {
  const story = inEveningRoom();
  story.hears({ type: 'refused', room: CRISIS, refusal: { code: 'nickname_taken' } });
  expect(story.visit.refusal).toBeDefined();
  story.happens({ is: 'renewed', pass: { ...story.visit.pass, nickname: 'Amber Otter' } });
  expect(story.visit.refusal).toBeUndefined();
});
