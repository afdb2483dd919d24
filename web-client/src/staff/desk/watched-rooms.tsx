import type { Reply } from '../../connection/http';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { RoomCard, RoomId, Rooms } from '../../wire';
import { StaffRoom } from '../room/staff-room';
import type { Shift } from '../shift/shift';
import type { ShiftHandle } from '../shift/use-shift';
import { focusSoon, useKeptFocus } from '../ui/focus';
import { Loading } from '../ui/loading';
import { useWords } from '../words';

interface WatchedRoomsProps extends ShiftHandle {
  cards: readonly RoomCard[];
  loaded: Reply<Rooms> | undefined;
}

/** The rooms of the house to choose from, and those that are watched side by side. */
export function WatchedRooms({ cards, loaded, shift, happen }: WatchedRoomsProps) {
  const { desk, passOn } = useWords();
  const shown = Object.values(shift.rooms);
  useKeptFocus(shown.length, 'rooms');
  return (
    <section class="watched" aria-labelledby="rooms">
      <h2 id="rooms" tabIndex={-1}>
        {desk.rooms}
      </h2>
      {loaded === undefined && <Loading />}
      {loaded !== undefined && loaded.is !== 'done' && <p role="status">{desk.roomsUnreachable}</p>}
      {loaded?.is === 'done' && cards.length === 0 && <p class="small">{desk.noRooms}</p>}
      <ul class="room-choice">
        {cards.map((card) => (
          <li key={card.room}>
            <WatchButton card={card} shift={shift} happen={happen} />
          </li>
        ))}
      </ul>
      <Refusals cards={cards} shift={shift} happen={happen} />
      {shown.length === 0 ? (
        <p class="watched-none">{desk.noneWatched}</p>
      ) : (
        <>
          <p class="small">{passOn.keys}</p>
          <div class="columns">
            {shown.map((room) => (
              <StaffRoom key={room.id} room={room} shift={shift} happen={happen} beside={shown.length > 1} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function WatchButton({ card, shift, happen }: ShiftHandle & { card: RoomCard }) {
  const { desk, calming } = useWords();
  const watched = shift.wanted.includes(card.room);
  const turn = () => happen(watched ? { is: 'put_away', room: card.room } : { is: 'watch', room: card.room });
  return (
    <button
      type="button"
      id={`watch-${card.room}`}
      class="button watch"
      aria-pressed={watched}
      aria-disabled={!card.open && !watched}
      onClick={() => (card.open || watched) && turn()}
    >
      <span dir="auto">{card.name}</span>
      <span class="small">{card.open ? desk.people(card.here) : desk.closed}</span>
      {card.open && card.staffing.is !== 'full' && (
        <span class="small">{calming.watched[card.staffing.is]}</span>
      )}
    </button>
  );
}

/** Rooms that could not be entered, and why. */
function Refusals({ cards, shift, happen }: ShiftHandle & { cards: readonly RoomCard[] }) {
  const { desk, room: words } = useWords();
  const nameOf = (room: RoomId) => cards.find((it) => it.room === room)?.name ?? words.aTalk;
  return (
    <>
      {outside(shift).map(({ room, refusal }) => (
        <Notice key={room} tone="heed" said="at_once">
          <p>
            {desk.notEntered(nameOf(room))} {words.refusals[refusal.code]}
          </p>
          <Button
            onClick={() => {
              happen({ is: 'refusal_read', room });
              focusSoon(`watch-${room}`, 'rooms');
            }}
          >
            {words.understood}
          </Button>
        </Notice>
      ))}
    </>
  );
}

function outside(shift: Shift) {
  return shift.refusals.filter((it) => shift.rooms[it.room] === undefined);
}
