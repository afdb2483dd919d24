import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Band, RoomCard, Rooms as RoomsWire } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Loading } from '../ui/loading';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { NewRoom } from './new-room';
import { useList } from './use-list';

/** The group rooms: what there is, open or closed, and one more. */
export function Rooms({ bands }: { bands: readonly Band[] }) {
  const { house: words } = useWords();
  const { reply, reload } = useList<RoomsWire>('/api/rooms');
  const [said, setSaid] = useState('');
  const labelOf = (band: string) => bands.find((it) => it.band === band)?.label ?? band;
  return (
    <section aria-labelledby="house-rooms">
      <h2 id="house-rooms" tabIndex={-1}>
        {words.rooms}
      </h2>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.roomsUnreachable}</p>}
      {reply?.is === 'done' && (
        <>
          {reply.body.rooms.length === 0 && <p class="small">{words.noRooms}</p>}
          <ul class="items">
            {reply.body.rooms.map((card) => (
              <li key={card.room} class="item row">
                <RoomRow card={card} band={labelOf(card.band)} onChanged={reload} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" class="small">
        {said}
      </p>
      <NewRoom
        bands={bands}
        onMade={(name) => {
          setSaid(words.made(name));
          reload();
        }}
      />
    </section>
  );
}

interface RoomRowProps {
  card: RoomCard;
  band: string;
  onChanged(): Promise<void>;
}

function RoomRow({ card, band, onChanged }: RoomRowProps) {
  const { house: words } = useWords();
  const { act, run } = useAct();
  const heading = `card-${card.room}`;
  const change = (open: boolean) =>
    run(`/api/rooms/${card.room}`, { method: 'POST', body: { open } }, async () => {
      await onChanged();
      focusSoon(heading);
    });
  return (
    <>
      <div class="row-what">
        <h3 id={heading} tabIndex={-1} dir="auto">
          {card.name}
        </h3>
        {card.topic !== '' && <p dir="auto">{card.topic}</p>}
        <p class="small facts">
          <strong>{card.open ? words.open : words.closed}</strong>
          <span>{band}</span>
          <span>{words.people(card.here)}</span>
        </p>
        <Trouble act={act} />
      </div>
      {card.open ? (
        <Sure
          label={words.closeThis(card.name)}
          question={words.closeSure(card.name, card.here)}
          yes={words.closeYes}
          busy={act.is === 'busy'}
          onYes={() => change(false)}
        >
          {words.close}
        </Sure>
      ) : (
        <Button label={words.openThis(card.name)} busy={act.is === 'busy'} onClick={() => change(true)}>
          {words.openRoom}
        </Button>
      )}
    </>
  );
}
