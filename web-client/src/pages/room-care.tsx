import { useId } from 'preact/hooks';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { Help, House, OneToOneState } from '../wire';
import { Lines } from './numbers';
import { AskOnePerson } from './one-person';

interface RoomCareProps {
  house: House | undefined;
  token: string;
  help: Help | null;
  talk: OneToOneState | undefined;
  onNeedSomeone(): void;
}

/** What is offered with a word of staff to a room whose members saw something: one person alone, or numbers. */
export function RoomCare({ house, token, help, talk, onNeedSomeone }: RoomCareProps) {
  const { roomCare, everywhere } = useWords();
  const id = useId();
  const waiting = talk?.is === 'waiting' || talk?.is === 'open';
  const helped = help !== null && help.state.is !== 'closed';
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{roomCare.title}</h2>
      {!waiting && <AskOnePerson token={token} />}
      {!helped && <Button onClick={onNeedSomeone}>{everywhere.needSomeone}</Button>}
      <Lines house={house} title={roomCare.lines} />
    </section>
  );
}
