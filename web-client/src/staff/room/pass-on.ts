import { useState } from 'preact/hooks';
import type { PassedOn as Answer, Message, PassOn, RoomId } from '../../wire';
import { type Act, useAct } from '../shift/act';

/** How soon somebody must look at whom a moderator passes on. */
export type PassedOn = 'R3' | 'R4';

interface PassOnHandle {
  act: Act;
  /** Who was passed on last. */
  passed: { nickname: string; urgency: PassedOn; noteKept: boolean } | undefined;
  /** With what whoever passes them on saw, if they wrote it down. */
  passOn(message: Message, urgency: PassedOn, note: string): void;
}

/** Passes the author of a message on to the people on call, with the message. */
export function usePassOn(room: RoomId): PassOnHandle {
  const [passed, setPassed] = useState<PassOnHandle['passed']>();
  const { act, run } = useAct();
  const passOn = (message: Message, urgency: PassedOn, note: string) => {
    const pointed = { room, seq: message.seq, urgency };
    const body: PassOn = note.trim() === '' ? pointed : { ...pointed, note };
    setPassed(undefined);
    run<Answer>('/api/cases', { method: 'POST', body }, ({ note_kept }) =>
      setPassed({ nickname: message.author, urgency, noteKept: note_kept }),
    );
  };
  return { act, passed, passOn };
}
