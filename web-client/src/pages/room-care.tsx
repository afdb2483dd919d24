import { useId } from 'preact/hooks';
import { useWords } from '../text/words';
import type { House, OneToOneState } from '../wire';
import { FoldedLines } from './numbers';
import { AskOnePerson } from './one-person';

interface RoomCareProps {
  house: House | undefined;
  token: string;
  talk: OneToOneState | undefined;
}

/** What is offered with a word of staff to a room whose members saw something: one person alone, or numbers. */
export function RoomCare({ house, token, talk }: RoomCareProps) {
  const { roomCare } = useWords();
  const id = useId();
  const waiting = talk?.is === 'waiting' || talk?.is === 'open';
  return (
    <section class="card room-care" aria-labelledby={id}>
      <h2 id={id}>{roomCare.title}</h2>
      {!waiting && <AskOnePerson token={token} />}
      <FoldedLines house={house} title={roomCare.lines} />
    </section>
  );
}
