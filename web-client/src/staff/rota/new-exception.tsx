import { useState } from 'preact/hooks';
import type { ExceptionKind, NewException as NewExceptionWire, Rank, Rota } from '../../wire';
import { useAct } from '../shift/act';
import { Select } from '../ui/field';
import { Submit } from '../ui/submit';
import { TimeField } from '../ui/time-field';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { personOf, ranksOf } from './rota';
import { shownZone } from './zone';

const KINDS = ['absence', 'extra'] as const;

interface NewExceptionProps {
  rota: Rota;
  onAdded(what: string): void;
}

/** Takes someone out of the week for a while, or adds them once. */
export function NewException({ rota, onAdded }: NewExceptionProps) {
  const { rota: words } = useWords();
  const [chosen, setStaff] = useState<string>();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('absence');
  const [wanted, setRank] = useState<Rank>('first');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const { act, run } = useAct();
  const person = personOf(rota, chosen ?? '') ?? rota.people[0];
  if (person === undefined) return null;
  const ranks = ranksOf(person);
  const rank = ranks.find((it) => it === wanted) ?? 'backup';
  const add = () => {
    const what: ExceptionKind = kind === 'absence' ? { is: kind } : { is: kind, rank, languages: [] };
    const body: NewExceptionWire = { staff: person.staff, from, until, what };
    run('/api/rota/exceptions', { method: 'POST', body }, () =>
      onAdded(`${person.name} ${words.kinds[kind]}`),
    );
  };
  return (
    <form
      class="panel"
      aria-labelledby="new-exception"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3 id="new-exception">{words.newException}</h3>
      <div class="side-by-side">
        <Select
          label={words.whom}
          options={rota.people.map((it) => it.staff)}
          name={(it) => personOf(rota, it)?.name ?? it}
          value={person.staff}
          onValue={setStaff}
        />
        <Select
          label={words.what}
          options={KINDS}
          name={(it) => words.kinds[it]}
          value={kind}
          onValue={setKind}
        />
      </div>
      {kind === 'extra' && (
        <Select
          label={words.inLine}
          options={ranks}
          name={(it) => words.ranks[it]}
          value={rank}
          onValue={setRank}
        />
      )}
      <TimeField label={words.begins} type="datetime-local" value={from} onValue={setFrom} />
      <TimeField label={words.ends} type="datetime-local" value={until} onValue={setUntil} />
      <p class="small">{words.clock(shownZone(rota.zone))}</p>
      <Trouble act={act} />
      <Submit busy={act.is === 'busy'}>{words.addException}</Submit>
    </form>
  );
}
