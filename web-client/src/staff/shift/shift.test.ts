import { expect, test } from 'vitest';
import type { CaseItem, Desk, Joined, Me, Queue, RoomEvent, ServerFrame } from '../../wire';
import { begin, type Happening, nicknameOf, type Shift, step } from './shift';

const MIRA: Me = { staff: 'mira', name: 'Mira', role: 'moderator' };
const DANA: Me = { staff: 'dana', name: 'Dana', role: 'professional' };
const EVENING = 'evening';
const TALK = 'talk';
const CRISIS = 'crisis';

/** A tab, what happens to it, and what it sends. */
class Story {
  shift: Shift;
  sent: string[] = [];
  private now = 1_000;

  constructor(me: Me, watched: string[] = []) {
    this.shift = begin(me, watched);
    this.connects();
  }

  happens(happening: Happening): void {
    const next = step(this.shift, happening, this.now);
    this.shift = next.shift;
    this.sent.push(
      ...next.send.map((frame) => ('room' in frame ? `${frame.type} ${frame.room}` : frame.type)),
    );
  }

  hears(frame: ServerFrame): void {
    this.happens({ is: 'frame', frame });
  }

  connects(): void {
    this.happens({ is: 'link', link: 'open' });
    this.hears({ type: 'welcome', name: this.shift.me.name, now: this.now });
  }

  isLetIn(room: string, kind: Joined['kind'], events: RoomEvent[] = []): void {
    this.hears({
      type: 'joined',
      room,
      name: kind === 'group' ? room : '',
      kind,
      epoch: 'first',
      top: events.length,
      recovered: false,
      events,
      presence: { seekers: 1, staff: 1 },
    });
  }

  writes(room: string, id: string): void {
    this.happens({ is: 'write', room, id, text: 'I am here.' });
  }

  waits(seconds: number): void {
    this.now += seconds * 1_000;
    this.happens({ is: 'second_passed' });
  }

  takesWhatWasSent(): string[] {
    return this.sent.splice(0);
  }
}

const desk = (change: Partial<Desk>): ServerFrame => ({
  type: 'desk',
  reviews: [],
  concerns: [],
  aftercare: [],
  requests: [],
  talks: [],
  brought_in: [],
  sanctions: [],
  reports: [],
  appeals: [],
  cases_waiting: 0,
  cases_overdue: 0,
  cases_taken: 0,
  on_call: true,
  ...change,
});

const queue = (...cases: Queue['cases']): ServerFrame => ({ type: 'queue', cases });

const taken = (by: string): CaseItem => ({
  case: 'case',
  urgency: 'R4',
  since: 0,
  source: 'filter',
  texts: 1,
  papers: 0,
  pages: 1,
  here: true,
  wish: null,
  language: null,
  stage: { is: 'taken', by, name: by, fence: 1, room: CRISIS, in_contact: false, offered: null, with: null },
});

const says = (seq: number, author: string, seeker: string): RoomEvent => ({
  kind: 'message',
  seq,
  at: seq,
  author,
  role: 'seeker',
  text: 'hello',
  staff: { seeker, urgency: 'R0' },
});

test('a moderator watches several rooms at once, and stops watching one', () => {
  const story = new Story(MIRA);
  story.happens({ is: 'watch', room: EVENING });
  story.happens({ is: 'watch', room: 'grief' });
  expect(story.takesWhatWasSent()).toEqual(['join evening', 'join grief']);

  story.isLetIn(EVENING, 'group');
  story.isLetIn('grief', 'group');
  story.happens({ is: 'put_away', room: EVENING });
  expect(story.takesWhatWasSent()).toEqual(['leave evening']);
  expect(Object.keys(story.shift.rooms)).toEqual(['grief']);
});

test('the rooms that were watched before the page was loaded again are entered again', () => {
  expect(new Story(MIRA, [EVENING]).takesWhatWasSent()).toEqual(['join evening']);
});

test('a moderator finds an own talk again from the desk, and is not put into those of colleagues', () => {
  const story = new Story(MIRA);
  story.hears(
    desk({
      talks: [
        { request: '1', room: TALK, moderator: 'mira', since: 0 },
        { request: '2', room: 'other', moderator: 'jonas', since: 0 },
      ],
    }),
  );
  expect(story.takesWhatWasSent()).toEqual(['join talk']);
  story.hears(desk({ talks: [{ request: '1', room: TALK, moderator: 'mira', since: 0 }] }));
  expect(story.takesWhatWasSent(), 'once').toEqual([]);
});

test('a moderator who is asked into a crisis room is in it, and in no other', () => {
  const story = new Story(MIRA);
  story.hears(
    desk({
      brought_in: [
        { room: CRISIS, moderator: 'mira', by: 'Dana' },
        { room: 'other', moderator: 'jonas', by: 'Dana' },
      ],
    }),
  );
  expect(story.takesWhatWasSent()).toEqual(['join crisis']);
});

test('a professional finds the crisis room of a case again from the queue, but never enters that of a colleague', () => {
  const story = new Story(DANA);
  story.hears(queue(taken('jonas')));
  expect(story.takesWhatWasSent()).toEqual([]);
  story.hears(queue(taken('dana')));
  expect(story.takesWhatWasSent()).toEqual(['join crisis']);
});

test('the last words of a talk that ended can be read until it is put away', () => {
  const story = new Story(DANA);
  story.hears(queue(taken('dana')));
  story.isLetIn(CRISIS, 'crisis', [says(1, 'Bright Fern', 'fern')]);
  story.takesWhatWasSent();

  story.hears({ type: 'left', room: CRISIS, because: 'closed' });
  story.hears(queue());
  expect(story.shift.rooms[CRISIS]?.messages).toHaveLength(1);
  expect(story.shift.wanted).toEqual([]);

  story.happens({ is: 'put_away', room: CRISIS });
  expect(story.shift.rooms[CRISIS]).toBeUndefined();
  expect(story.takesWhatWasSent(), 'one is no longer in it').toEqual([]);
});

test('a group room that a coordinator closes goes away and says why', () => {
  const story = new Story(MIRA, [EVENING]);
  story.isLetIn(EVENING, 'group');
  story.hears({ type: 'left', room: EVENING, because: 'closed' });
  expect(story.shift.rooms[EVENING]).toBeUndefined();
  expect(story.shift.refusals.map((it) => it.refusal.code)).toEqual(['room_closed']);
});

test('words written while the connection was gone are sent when the room is there again', () => {
  const story = new Story(MIRA, [EVENING]);
  story.isLetIn(EVENING, 'group');
  story.happens({ is: 'link', link: 'waiting' });
  story.takesWhatWasSent();
  story.writes(EVENING, 'mine');
  expect(story.takesWhatWasSent()).toEqual([]);

  story.connects();
  story.isLetIn(EVENING, 'group');
  expect(story.takesWhatWasSent()).toEqual(['join evening', 'post evening']);
});

test('a gap in a room is closed by entering it again from where the page stopped', () => {
  const story = new Story(MIRA, [EVENING]);
  story.isLetIn(EVENING, 'group', [says(1, 'Quiet Harbour', 'harbour')]);
  story.takesWhatWasSent();
  story.hears({ type: 'room', room: EVENING, event: says(3, 'Quiet Harbour', 'harbour') });
  expect(story.takesWhatWasSent()).toEqual(['join evening']);
  expect(story.shift.rooms[EVENING]?.messages).toHaveLength(1);
});

test('a room that cannot let anyone in just now is tried again, one that never will is not', () => {
  const story = new Story(MIRA, [EVENING, 'gone']);
  story.hears({ type: 'refused', room: EVENING, refusal: { code: 'try_again', retry_after_ms: 2_000 } });
  story.hears({ type: 'refused', room: 'gone', refusal: { code: 'unknown_room' } });
  story.takesWhatWasSent();
  story.waits(1);
  expect(story.takesWhatWasSent()).toEqual([]);
  story.waits(1);
  expect(story.takesWhatWasSent()).toEqual(['join evening']);
  expect(story.shift.wanted).toEqual([EVENING]);
});

test('a message that came too fast is sent again by itself', () => {
  const story = new Story(MIRA, [EVENING]);
  story.isLetIn(EVENING, 'group');
  story.writes(EVENING, 'mine');
  story.hears({
    type: 'answered',
    room: EVENING,
    client_message_id: 'mine',
    answer: { is: 'refused', refusal: { code: 'too_fast', retry_after_ms: 3_000 } },
  });
  story.takesWhatWasSent();
  story.waits(2);
  expect(story.takesWhatWasSent()).toEqual([]);
  story.waits(1);
  expect(story.takesWhatWasSent()).toEqual(['post evening']);
});

test('someone under a sanction is called by the nickname they last wrote under', () => {
  const story = new Story(MIRA, [EVENING]);
  story.isLetIn(EVENING, 'group', [says(1, 'Quiet Harbour', 'one'), says(2, 'Still River', 'one')]);
  expect(nicknameOf(story.shift, 'one')).toBe('Still River');
  expect(nicknameOf(story.shift, 'never wrote')).toBeUndefined();
});
