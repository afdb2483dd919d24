import { useState } from 'preact/hooks';
import { Notice } from '../../ui/notice';
import { useAct } from '../shift/act';
import { Field } from '../ui/field';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

interface ZoneProps {
  zone: string;
  onChanged(): void;
}

/** The clock by which the week goes. */
export function Zone({ zone, onChanged }: ZoneProps) {
  const { rota: words } = useWords();
  const [written, setWritten] = useState(zone);
  const [said, setSaid] = useState('');
  const { act, run } = useAct();
  const isUnknown = act.is === 'refused' && act.problem.code === 'out_of_range';
  const set = () =>
    run('/api/rota/zone', { method: 'PUT', body: { zone: written.trim() } }, () => {
      setSaid(words.zoneSet(written.trim()));
      onChanged();
    });
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <Field label={words.zone} hint={words.zoneHint} value={written} onValue={setWritten} longest={64} />
      {isUnknown ? (
        <Notice tone="heed" said="at_once">
          <p>{words.zoneUnknown}</p>
        </Notice>
      ) : (
        <Trouble act={act} />
      )}
      <Submit busy={act.is === 'busy'}>{words.setZone}</Submit>
      <p role="status" class="small">
        {said}
      </p>
    </form>
  );
}
