import type { CalmFor, Listens, Pace } from '../staff/room/calm';
import type { MeasureName, StaffingNotice } from '../wire';

/** What staff read about what calms a room, in English. */
export const calming = {
  begin: 'Calm this room…',
  beginFor: (room: string) => `Calm this room… ${room}`,
  title: (room: string) => `Calm ${room}`,
  what: 'How',
  names: {
    slow: 'Slow',
    listen_first: 'New people listen first',
    hold_all: 'Read everything first',
    pause: 'Pause',
  } satisfies Record<MeasureName, string>,
  means: {
    slow: 'everyone writes one message in a while',
    listen_first: 'whoever just came into the house reads and does not write yet',
    hold_all: 'every message comes to the desk before the room sees it',
    pause: 'everybody reads, only staff write',
  } satisfies Record<MeasureName, string>,
  pace: 'One message each in',
  paces: {
    '10': '10 seconds',
    '30': '30 seconds',
    '60': '1 minute',
    '120': '2 minutes',
    '300': '5 minutes',
  } satisfies Record<Pace, string>,
  listens: 'They listen for',
  listensFor: {
    '5': '5 minutes',
    '10': '10 minutes',
    '30': '30 minutes',
    '60': '1 hour',
  } satisfies Record<Listens, string>,
  howLong: 'For how long',
  calmFor: {
    '10': '10 minutes',
    '30': '30 minutes',
    '60': '1 hour',
    '240': '4 hours',
  } satisfies Record<CalmFor, string>,
  told: 'Everyone in the room is told, and it loosens by itself. Whoever writes that they are in danger is heard all the same.',
  confirm: (name: string, howLong: string) => `${name} for ${howLong}`,
  staffing: {
    short:
      'Fewer of us watch this room than it needs: it is slow, and new people listen first, until one more watches it.',
    none: 'Nobody watches this room: seekers cannot write in it.',
  },
  watched: { full: '', short: 'too few of us', none: 'nobody watches' } satisfies Record<
    StaffingNotice['is'],
    string
  >,
  inForce: 'In force here',
  until: (name: string, time: string) => `${name}, until ${time}`,
  lift: 'End it',
  liftThis: (name: string) => `End it: ${name}`,
};
