import { useState } from 'preact/hooks';
import type { Speaks, StaffId } from '../../wire';
import { useAct } from '../shift/act';
import { Field } from '../ui/field';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { languagesIn } from './rota';
import { UnclearLanguages } from './unclear-languages';

interface LanguagesOfProps {
  staff: StaffId;
  languages: readonly string[];
  label: string;
  onSaved(): void;
}

/** What one person speaks. */
export function LanguagesOf({ staff, languages, label, onSaved }: LanguagesOfProps) {
  const { rota: words } = useWords();
  const [written, setWritten] = useState(languages.join(', '));
  const [said, setSaid] = useState('');
  const { act, run } = useAct();
  const read = languagesIn(written);
  const save = () => {
    if (read === undefined) return;
    const body: Speaks = { languages: read };
    run(`/api/staff/${staff}/languages`, { method: 'PUT', body }, () => {
      setSaid(words.languagesSet);
      onSaved();
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={label}
        hint={words.speaksHint}
        value={written}
        onValue={setWritten}
        longest={60}
        optional
      />
      <UnclearLanguages languages={read} />
      <Trouble act={act} />
      <Submit kind="plain" busy={act.is === 'busy'}>
        {words.setLanguages}
      </Submit>
      <p role="status" class="small">
        {said}
      </p>
    </form>
  );
}
