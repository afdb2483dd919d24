import type { ConcernAnswered, Desk, RoomId, SeekerId } from '../../wire';
import { type Act, useAct } from '../shift/act';
import type { Shift } from '../shift/shift';

/** Whose words, and where. */
interface Written {
  seeker: SeekerId;
  room: RoomId;
}

interface AnswerHandle {
  act: Act;
  answer(written: Written, done: () => void): void;
}

/** Says that what someone wrote in a room was answered. */
export function useAnswer(): AnswerHandle {
  const { act, run } = useAct();
  const answer = ({ seeker, room }: Written, done: () => void) => {
    const body: ConcernAnswered = { seeker, room };
    run('/api/concerns/answer', { method: 'POST', body }, done);
  };
  return { act, answer };
}

/** Whether what this person wrote in this room awaits an answer. */
export function awaitsAnswer(desk: Desk | undefined, { seeker, room }: Written): boolean {
  return desk?.concerns.some((it) => it.seeker === seeker && it.room === room) ?? false;
}

/** How they call themselves, if the room is watched and shows something of theirs. */
export function called(shift: Pick<Shift, 'rooms'>, { seeker, room }: Written): string | undefined {
  const messages = shift.rooms[room]?.messages ?? [];
  return messages.filter((it) => it.staff?.seeker === seeker).at(-1)?.author;
}
