import { Button } from '../../ui/button';
import { day } from '../../ui/time';
import type { DoneItem, RoomId, StaffList } from '../../wire';
import { useList } from '../house/use-list';
import { focusSoon } from '../ui/focus';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { Search } from './search';
import { useHistory } from './use-history';
import { people } from './wanted';

interface HistoryProps {
  roomName(room: RoomId): string;
}

/** Who did what, under which rule and when. It has no text of anybody's, and is loaded only when it is looked for. */
export function History({ roomName }: HistoryProps) {
  const { history: words } = useWords();
  const { reply } = useList<StaffList>('/api/colleagues');
  const { done, more, act, search, older } = useHistory();
  const cards = reply?.is === 'done' ? reply.body.staff : [];
  const busy = act.is === 'busy';
  return (
    <section class="wide" aria-labelledby="history">
      <h2 id="history" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="small">{words.means}</p>
      <Search
        people={people(cards, done ?? [])}
        busy={busy}
        onSearch={(wanted) => search(wanted, () => focusSoon('history-found'))}
      />
      {done !== undefined && (
        <>
          <h3 class="part" id="history-found" tabIndex={-1}>
            {words.found(done.length, more)}
          </h3>
          <ol class="done">
            {done.map((item, place) => (
              <DoneLine key={place} item={item} roomName={roomName} />
            ))}
          </ol>
          {more && (
            <Button busy={busy} onClick={older}>
              {words.older}
            </Button>
          )}
        </>
      )}
      <Trouble act={act} />
    </section>
  );
}

function DoneLine({ item, roomName }: HistoryProps & { item: DoneItem }) {
  const { history: words, rules } = useWords();
  return (
    <li>
      <strong>{words.done[item.what]}</strong>
      <p class="small facts">
        <span dir="auto">{item.name ?? words.house}</span>
        <time>{day(item.at)}</time>
        {item.rule !== null && <span>{rules[item.rule]}</span>}
        {item.room !== null && <span dir="auto">{roomName(item.room)}</span>}
      </p>
    </li>
  );
}
