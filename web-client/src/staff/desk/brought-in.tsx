import { Button } from '../../ui/button';
import type { BroughtIn as Room } from '../../wire';
import type { Shift } from '../shift/shift';
import { focusSoon } from '../ui/focus';
import { useWords } from '../words';

interface BroughtInProps {
  rooms: readonly Room[];
  shift: Shift;
}

/** Crisis rooms into which a professional asked this person. */
export function BroughtIn({ rooms, shift }: BroughtInProps) {
  const { broughtIn, room: words } = useWords();
  const mine = rooms.filter((it) => it.moderator === shift.me.staff);
  const nameOf = (room: Room) =>
    shift.rooms[room.room]?.messages.find((it) => it.role === 'seeker')?.author ?? words.someone;
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="brought-in">
      <h2 id="brought-in" tabIndex={-1}>
        {broughtIn.title(mine.length)}
      </h2>
      <ul class="items">
        {mine.map((it) => (
          <li key={it.room} class="item">
            <h3 dir="auto" tabIndex={-1}>
              {words.crisis(nameOf(it))}
            </h3>
            <p class="small">{broughtIn.from(it.by)}</p>
            <Button kind="primary" onClick={() => focusSoon(`room-${it.room}`)}>
              {broughtIn.goTo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
