import { useState } from 'preact/hooks';
import type { RotaPerson } from '../../wire';
import { Select } from '../ui/field';
import { useWords } from '../words';
import { LanguagesOf } from './languages-of';

interface LanguagesProps {
  people: readonly RotaPerson[];
  onChanged(): void;
}

/** What each person speaks: those who share a language with someone in danger are asked first. */
export function Languages({ people, onChanged }: LanguagesProps) {
  const { rota: words } = useWords();
  const [chosen, setStaff] = useState<string>();
  const person = people.find((it) => it.staff === chosen) ?? people[0];
  if (person === undefined) return null;
  return (
    <div class="panel">
      <h3 id="languages">{words.speaks}</h3>
      <Select
        label={words.person}
        options={people.map((it) => it.staff)}
        name={(it) => people.find((one) => one.staff === it)?.name ?? it}
        value={person.staff}
        onValue={setStaff}
      />
      <LanguagesOf
        key={person.staff}
        staff={person.staff}
        languages={person.languages}
        label={words.theySpeak}
        onSaved={onChanged}
      />
    </div>
  );
}
