import { useState } from 'preact/hooks';
import type { NewShift as NewShiftWire, Rank, Rota, Weekday } from '../../wire';
import { useAct } from '../shift/act';
import { Field, Select } from '../ui/field';
import { Submit } from '../ui/submit';
import { TimeField } from '../ui/time-field';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { languagesIn, minuteOf, personOf, ranksOf } from './rota';
import { UnclearLanguages } from './unclear-languages';
import { WEEKDAYS } from './zone';

interface NewShiftProps {
  rota: Rota;
  onAdded(what: string): void;
}

/** One more shift, every week. */
export function NewShift({ rota, onAdded }: NewShiftProps) {
  const { rota: words } = useWords();
  const [chosen, setStaff] = useState<string>();
  const [wanted, setRank] = useState<Rank>('first');
  const [day, setDay] = useState<Weekday>('monday');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('17:00');
  const [written, setWritten] = useState('');
  const { act, run } = useAct();
  const person = personOf(rota, chosen ?? '') ?? rota.people[0];
  if (person === undefined) return <p class="small">{words.noPeople}</p>;
  const ranks = ranksOf(person);
  const rank = ranks.find((it) => it === wanted) ?? 'backup';
  const languages = languagesIn(written);
  const add = () => {
    const [begins, ends] = [minuteOf(from), minuteOf(to)];
    if (begins === undefined || ends === undefined || languages === undefined) return;
    const body: NewShiftWire = { staff: person.staff, rank, day, from: begins, to: ends, languages };
    run('/api/rota/shifts', { method: 'POST', body }, () =>
      onAdded(`${person.name}, ${words.days[day]} ${words.shift(from, to)}`),
    );
  };
  return (
    <form
      class="panel"
      aria-labelledby="new-shift"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3 id="new-shift">{words.newShift}</h3>
      <Select
        label={words.who}
        options={rota.people.map((it) => it.staff)}
        name={(it) => personOf(rota, it)?.name ?? it}
        value={person.staff}
        onValue={setStaff}
      />
      <div class="side-by-side">
        <Select
          label={words.line}
          options={ranks}
          name={(it) => words.ranks[it]}
          value={rank}
          onValue={setRank}
        />
        <Select
          label={words.day}
          options={WEEKDAYS}
          name={(it) => words.days[it]}
          value={day}
          onValue={setDay}
        />
        <TimeField label={words.from} type="time" value={from} onValue={setFrom} />
        <TimeField label={words.to} type="time" value={to} onValue={setTo} />
      </div>
      <p class="small">{words.toHint}</p>
      <Field
        label={words.languages}
        hint={words.languagesHint}
        value={written}
        onValue={setWritten}
        longest={60}
        optional
      />
      <UnclearLanguages languages={languages} />
      <Trouble act={act} />
      <Submit busy={act.is === 'busy'}>{words.addShift}</Submit>
    </form>
  );
}
