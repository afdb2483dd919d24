import type { RoomId, Rule, Sanction, SanctionKind, SeekerId } from '../../wire';
import type { Duration } from '../choices';

/** Whom an act would concern, and where the focus was. */
export interface Concerned {
  seeker: SeekerId;
  nickname: string;
  room: RoomId;
  from: string;
}

/** As the server wants it: a ban has no room, since it is for the whole house. */
export function sanction(concerned: Concerned, kind: SanctionKind, rule: Rule, duration: Duration): Sanction {
  const { seeker, room } = concerned;
  const minutes = Number(duration);
  switch (kind) {
    case 'mute':
    case 'remove':
      return { seeker, kind, room, rule, minutes };
    case 'ban':
      return { seeker, kind, rule, minutes };
  }
}
