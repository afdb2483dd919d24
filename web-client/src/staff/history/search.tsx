import { useState } from 'preact/hooks';
import type { Done } from '../../wire';
import { Select } from '../ui/field';
import { Submit } from '../ui/submit';
import { TimeField } from '../ui/time-field';
import { useWords } from '../words';
import { EVERYTHING, type Person, type Wanted } from './wanted';

const KINDS: readonly Done[] = [
  'released',
  'rejected',
  'expired',
  'kept',
  'taken_down',
  'muted',
  'muted_by_reports',
  'removed',
  'banned',
  'lifted',
  'upheld',
  'overturned',
  'answered',
  'aftercare_given',
  'aftercare_let_go',
  'room_made',
  'room_opened',
  'room_closed',
  'invited',
  'dismissed',
];

interface SearchProps {
  people: readonly Person[];
  busy: boolean;
  onSearch(wanted: Wanted): void;
}

/** What to look for: by whom, what, and when. */
export function Search({ people, busy, onSearch }: SearchProps) {
  const { history: words } = useWords();
  const [wanted, setWanted] = useState(EVERYTHING);
  const nameOf = (staff: string) => people.find((it) => it.staff === staff)?.name ?? words.anyone;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(wanted);
      }}
    >
      <div class="search">
        <Select
          label={words.who}
          options={['any', ...people.map((it) => it.staff)]}
          name={nameOf}
          value={wanted.who}
          onValue={(who) => setWanted({ ...wanted, who })}
        />
        <Select
          label={words.what}
          options={['any', ...KINDS]}
          name={(it) => (it === 'any' ? words.anything : words.done[it])}
          value={wanted.what}
          onValue={(what) => setWanted({ ...wanted, what })}
        />
        <TimeField
          type="datetime-local"
          label={words.from}
          value={wanted.from}
          onValue={(from) => setWanted({ ...wanted, from })}
          optional
        />
        <TimeField
          type="datetime-local"
          label={words.until}
          value={wanted.until}
          onValue={(until) => setWanted({ ...wanted, until })}
          optional
        />
      </div>
      <Submit busy={busy} kind="plain">
        {words.search}
      </Submit>
    </form>
  );
}
