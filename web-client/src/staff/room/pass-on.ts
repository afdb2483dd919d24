import { useState } from 'preact/hooks';
import type { Message, PassOn, RoomId } from '../../wire';
import { type Act, useAct } from '../shift/act';

/** How soon somebody must look at whom a moderator passes on. */
export type PassedOn = 'R3' | 'R4';

/** What to press while a message has the focus. */
export const KEYS: Readonly<Record<PassedOn, string>> = { R3: 'U', R4: 'E' };

/** What a key pressed on a message means, or undefined if it is for the browser or for nobody. */
export function meantBy({ key, ctrlKey, altKey, metaKey, repeat }: KeyPress): PassedOn | undefined {
  if (ctrlKey || altKey || metaKey || repeat) return undefined;
  const pressed = key.toUpperCase();
  if (pressed === KEYS.R3) return 'R3';
  return pressed === KEYS.R4 ? 'R4' : undefined;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

interface PassOnHandle {
  act: Act;
  /** Who was passed on last. */
  passed: { nickname: string; urgency: PassedOn } | undefined;
  passOn(message: Message, urgency: PassedOn): void;
}

/** Passes the author of a message on to the people on call, with the message. */
export function usePassOn(room: RoomId): PassOnHandle {
  const [passed, setPassed] = useState<PassOnHandle['passed']>();
  const { act, run } = useAct();
  const passOn = (message: Message, urgency: PassedOn) => {
    const body: PassOn = { room, seq: message.seq, urgency };
    setPassed(undefined);
    run('/api/cases', { method: 'POST', body }, () => setPassed({ nickname: message.author, urgency }));
  };
  return { act, passed, passOn };
}
