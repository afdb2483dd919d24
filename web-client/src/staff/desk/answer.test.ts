import { expect, test } from 'vitest';
import type { Message } from '../../wire';
import { called } from './answer';

const said = (seq: number, author: string, seeker: string): Message => ({
  seq,
  at: 0,
  author,
  role: 'seeker',
  text: 'good evening',
  staff: { seeker, urgency: 'R0' },
});

test('someone is called as they last called themselves in a room that is watched', () => {
  const evening = {
    id: 'evening',
    name: 'Evening',
    kind: 'group' as const,
    epoch: 'e',
    top: 3,
    messages: [said(1, 'Quiet Heron', 'robin'), said(2, 'Grey Fox', 'sam'), said(3, 'Blue Heron', 'robin')],
    takenOut: [],
    presence: { seekers: 2, staff: 1 },
    keeping: undefined,
    typing: [],
    missed: false,
  };
  const shift = { rooms: { evening } };
  expect(called(shift, { seeker: 'robin', room: 'evening' })).toBe('Blue Heron');
  expect(called(shift, { seeker: 'noor', room: 'evening' })).toBeUndefined();
  expect(called(shift, { seeker: 'robin', room: 'night' })).toBeUndefined();
});
