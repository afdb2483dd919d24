import { useState } from 'preact/hooks';
import { drawMessageId } from '../../connection/frames';
import { Button } from '../../ui/button';
import { useNow } from '../../ui/time';
import type { AftercareItem, GiveAftercare, RoomId } from '../../wire';
import { useAct } from '../shift/act';
import { useSteady } from '../shift/use-steady';
import { focusSoon } from '../ui/focus';
import { ListHead } from '../ui/list-head';
import { LongField } from '../ui/long-field';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { placeOf } from './places';

interface AftercareProps {
  rooms: readonly AftercareItem[];
  aheadMs: number;
  roomName(room: RoomId): string;
}

const idOf = (it: AftercareItem) => it.room;
/** As long as any message. */
const LONGEST = 2_000;

/** Rooms whose members saw something: a moderator says a word to them, or leaves it. */
export function Aftercare({ rooms, aheadMs, roomName }: AftercareProps) {
  const { aftercare: words } = useWords();
  const now = useNow(10_000) + aheadMs;
  const offered = rooms.filter((it) => it.until > now);
  const { placed, watch, tidy, ...state } = useSteady(offered, idOf, 'aftercare', placeOf('aftercare'));
  if (placed.length === 0) return null;
  return (
    <section aria-labelledby="aftercare" {...watch}>
      <ListHead id="aftercare" onTidy={tidy} untidy={state.untidy} waiting={state.waiting}>
        {words.title(offered.length)}
      </ListHead>
      <ul class="items">
        {placed.map(({ item, over }) => (
          <li key={item.room} class={over ? 'item item-over' : 'item'}>
            {over ? <p class="small">{words.over}</p> : <Word room={item.room} name={roomName(item.room)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Word({ room, name }: { room: RoomId; name: string }) {
  const { aftercare: words } = useWords();
  const [text, setText] = useState(words.note);
  const [id] = useState(drawMessageId);
  const { act, run } = useAct();
  const address = `/api/rooms/${room}/aftercare`;
  const body: GiveAftercare = { client_message_id: id, text };
  const done = () => focusSoon('aftercare', 'concerns');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(address, { method: 'POST', body }, done);
      }}
    >
      <h3 tabIndex={-1}>{words.of(name)}</h3>
      <p>{words.means(name)}</p>
      <LongField label={words.label} value={text} onValue={setText} longest={LONGEST} />
      <div class="acts">
        <Submit busy={act.is === 'busy'}>{words.say}</Submit>
        <Button busy={act.is === 'busy'} onClick={() => run(address, { method: 'DELETE' }, done)}>
          {words.letGo}
        </Button>
      </div>
      <Trouble act={act} />
    </form>
  );
}
