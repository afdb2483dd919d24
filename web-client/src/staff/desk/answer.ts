import type { ConcernAnswered, ConcernItem, Desk, RoomId, SeekerId } from '../../wire';
import { type Act, useAct } from '../shift/act';
import type { Shift } from '../shift/shift';

/** Whose words, and where. */
interface Written {
  seeker: SeekerId;
  room: RoomId;
}

/** Up to which of them they were seen. */
type Seen = Written & Pick<ConcernItem, 'until'>;

interface AnswerHandle {
  act: Act;
  answer(seen: Seen, done: () => void): void;
}

/** Says that what someone wrote in a room was answered. */
export function useAnswer(): AnswerHandle {
  const { act, run } = useAct();
  const answer = ({ seeker, room, until }: Seen, done: () => void) => {
    const body: ConcernAnswered = { seeker, room, until };
    run('/api/concerns/answer', { method: 'POST', body }, done);
  };
  return { act, answer };
}

/** What this person wrote in this room and awaits an answer. */
export function awaiting(desk: Desk | undefined, { seeker, room }: Written): ConcernItem | undefined {
  return desk?.concerns.find((it) => it.seeker === seeker && it.room === room);
}

/** How they call themselves, if the room is watched and shows something of theirs. */
export function called(shift: Pick<Shift, 'rooms'>, { seeker, room }: Written): string | undefined {
  const messages = shift.rooms[room]?.messages ?? [];
  return messages.filter((it) => it.staff?.seeker === seeker).at(-1)?.author;
}
