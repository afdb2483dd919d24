import { expect, test } from 'vitest';
import { whyRefused } from '../room/outgoing';
import { en } from '../text/en';
import source from '../text/en.ts?raw';
import fairSource from '../text/fair-en.ts?raw';
import helpSource from '../text/help-en.ts?raw';
import roomsSource from '../text/rooms-en.ts?raw';
import type { HelpState, StaffingNotice } from '../wire';
import { whyNotLookedAt } from './appeal';
import { helpText, mayWish } from './help-panel';
import { waitingText } from './one-person';
import { titleOf } from './reasons';
import { readerOf, whyNotReported } from './report';
import { howOpen, whyNotInRoom } from './room-list';
import { isOfAnother, whyNotAsked } from './worry';

const HELP = {
  case: 'c',
  since: 0,
  given_up: false,
  asked_by_another: false,
  wish: null,
  said_where: false,
  plans: 0,
};

const says = (state: HelpState) => helpText(en, { ...HELP, state }, 'no') ?? '';

test('"on the way" is said only when a person has taken it', () => {
  const before: HelpState[] = [
    { is: 'asked', again: false, on_call: true },
    { is: 'asked', again: true, on_call: true },
    { is: 'seen' },
    { is: 'nobody_yet' },
    { is: 'closed' },
  ];
  for (const state of before) expect(says(state), state.is).not.toMatch(/is on the way|is with you/);
  expect(says({ is: 'on_the_way', name: 'Dana', room: 'r' })).toMatch(/Dana is on the way/);
});

test('someone who waits is told when the people on call are asked again', () => {
  expect(says({ is: 'asked', again: false, on_call: true })).toMatch(/have been told/);
  expect(says({ is: 'asked', again: true, on_call: true })).toMatch(
    /Nobody has read it yet, so we have asked again/,
  );
});

test('nobody is told that someone was asked before the house has it', () => {
  expect(helpText(en, null, 'not_reached')).toMatch(/has not reached us yet/);
  expect(helpText(en, null, 'no')).toBeUndefined();
});

test('what would help is asked while someone is still to come', () => {
  const asks = (state: HelpState) => mayWish({ ...HELP, state }, 'no');
  expect(asks({ is: 'asked', again: false, on_call: true })).toBe(true);
  expect(asks({ is: 'nobody_yet' })).toBe(true);
  expect(asks({ is: 'on_the_way', name: 'Dana', room: 'r' })).toBe(true);
  expect(asks({ is: 'with_you', name: 'Dana', room: 'r' }), 'they can say it themselves').toBe(false);
  expect(asks({ is: 'closed' })).toBe(false);
  expect(mayWish({ ...HELP, state: { is: 'seen' } }, 'not_reached'), 'the house does not know yet').toBe(
    false,
  );
});

test('one can be worried about another seeker, not about oneself or staff', () => {
  const said = { seq: 1, at: 0, author: 'Amber Otter', role: 'seeker', text: 'hello' } as const;
  expect(isOfAnother(said)).toBe(true);
  expect(isOfAnother({ ...said, mine: 'a' })).toBe(false);
  expect(isOfAnother({ ...said, role: 'moderator' })).toBe(false);
});

test('a worry that nobody could be asked about says what to do', () => {
  expect(whyNotAsked(en.worry, { code: 'not_found' })).toMatch(/ask for someone for yourself/);
  expect(whyNotAsked(en.worry, { code: 'too_fast', retry_after_ms: 2_500 })).toMatch(/3 seconds/);
  expect(whyNotAsked(en.worry, undefined)).toMatch(/did not reach us/);
});

const waiting = (before: number, given_up = false) =>
  ({ is: 'waiting', since: 1_700, before, given_up }) as const;

test('whoever lost their peer is told that they did nothing wrong', () => {
  expect(waitingText(en.rooms, waiting(0, true))).toMatch(/done nothing wrong.*You are next/);
});

test('whoever reports is told who reads it, and that nobody is here if nobody is', () => {
  expect(readerOf('hurtful', { on_duty: true })).toBe('moderator');
  expect(readerOf('hurtful', { on_duty: false })).toBe('nobody');
  expect(readerOf('about_staff', { on_duty: true }), 'never the moderators').toBe('team');
  expect(readerOf('about_staff', { on_duty: false }), 'it does not wait for them').toBe('team');
  for (const says of Object.values(en.report.next)) expect(says).toMatch(/Nobody is told that it was you/);
});

test('a report that reached nobody says why, and a refusal is not called a trouble of the network', () => {
  const says = (code: 'not_found' | 'already_over' | 'too_many') =>
    whyNotReported(en.report, en.rooms, { code });
  expect(says('not_found')).toMatch(/no longer there/);
  expect(says('already_over')).toMatch(/already read/);
  expect(says('too_many')).toMatch(/still wait/);
  expect(whyNotReported(en.report, en.rooms, { code: 'too_fast', retry_after_ms: 2_500 })).toMatch(
    /3 seconds/,
  );
  expect(whyNotReported(en.report, en.rooms, undefined)).toMatch(/did not reach us/);
});

test('a second look that cannot be had says why', () => {
  const says = (code: 'not_found' | 'already_over') => whyNotLookedAt(en.appeal, en.rooms, { code });
  expect(says('already_over')).toMatch(/second time already/);
  expect(says('not_found')).toMatch(/no longer there/);
  expect(whyNotLookedAt(en.appeal, en.rooms, undefined)).toMatch(/did not reach us/);
});

test('what ended by itself is not called a mistake of ours', () => {
  expect(titleOf(en, { is: 'over', lifted: true })).toBe(en.reasons.lifted);
  expect(titleOf(en, { is: 'over', lifted: false })).toBe(en.reasons.ended);
});

test('a wait is told with its place', () => {
  expect(waitingText(en.rooms, waiting(0))).toMatch(/You are next/);
  expect(waitingText(en.rooms, waiting(1))).toMatch(/One person asked before you/);
  expect(waitingText(en.rooms, waiting(3))).toMatch(/3 people asked before you/);
});

test('someone who is alone in a room is not told of a person who is themselves', () => {
  expect(en.room.company(1, 0)).toBe('Nobody else is here yet');
  expect(en.room.company(1, 1)).toBe('You and one from our team');
  expect(en.room.company(40, 2)).toBe('More than 40 people here, and 2 from our team');
});

test('a door says whether anyone of the team is there', () => {
  const card = { room: '1', name: 'Evening', topic: '', band: 'adults', here: 2 };
  const says = (open: boolean, staffing: StaffingNotice) => howOpen(en, { ...card, open, staffing });
  expect(says(true, { is: 'full' })).toBe(en.rooms.open);
  expect(says(true, { is: 'short', seconds: 30, minutes: 10 })).toBe(en.calm.door.short);
  expect(says(true, { is: 'none' })).toBe(en.calm.door.none);
  expect(says(false, { is: 'none' })).toBe(en.calm.door.closed);
  expect(says(false, { is: 'full' })).toBe(en.rooms.closed);
  expect(whyNotInRoom(en, { code: 'unstaffed' }, 'Evening')).toMatch(/^Evening is closed: nobody/);
});

test('a refusal tells when the message goes', () => {
  expect(whyRefused(en, { code: 'too_fast', retry_after_ms: 5_000 }, 0, 1_000)).toMatch(/4 seconds/);
  expect(whyRefused(en, { code: 'slow', retry_after_ms: 5_000 }, 0, 1_000)).toMatch(/4 seconds/);
  expect(whyRefused(en, { code: 'listen_first', retry_after_ms: 600_000 }, 0, 0)).toMatch(/10 minutes/);
  expect(whyRefused(en, { code: 'paused', retry_after_ms: 600_000 }, 0, 60_000)).toMatch(/9 minutes/);
});

test('no text of ours blames, labels, or names an urgency', () => {
  const forbidden =
    /\bcommit|\bfailed|\bfailure|successful|\bR[0-4]\b|urgen|\brisk|patient|disorder|attention.seeking/i;
  const words = `${source}${helpSource}${fairSource}${roomsSource}`.replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  expect(words.match(forbidden)).toBeNull();
});
