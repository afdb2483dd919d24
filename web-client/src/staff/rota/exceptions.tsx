import { useState } from 'preact/hooks';
import { useNow } from '../../ui/time';
import type { ExceptionItem, Rota } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { NewException } from './new-exception';
import { personOf } from './rota';
import { stretch } from './zone';

const MINUTE_MS = 60_000;

interface ExceptionsProps {
  rota: Rota;
  onChanged(): Promise<void>;
}

/** What is otherwise than in the week, and one more exception. */
export function Exceptions({ rota, onChanged }: ExceptionsProps) {
  const { rota: words } = useWords();
  const [said, setSaid] = useState('');
  return (
    <>
      <h2 id="exceptions" tabIndex={-1}>
        {words.exceptions}
      </h2>
      {rota.exceptions.length === 0 && <p class="small">{words.noExceptions}</p>}
      <ul class="items">
        {rota.exceptions.map((item) => (
          <li key={item.exception} class="item row">
            <ExceptionRow item={item} rota={rota} onRemoved={onChanged} />
          </li>
        ))}
      </ul>
      <p role="status" class="small">
        {said}
      </p>
      <NewException
        rota={rota}
        onAdded={(what) => {
          setSaid(words.added(what));
          onChanged();
        }}
      />
    </>
  );
}

interface ExceptionRowProps {
  item: ExceptionItem;
  rota: Rota;
  onRemoved(): Promise<void>;
}

function ExceptionRow({ item, rota, onRemoved }: ExceptionRowProps) {
  const { rota: words } = useWords();
  const now = useNow(MINUTE_MS);
  const { act, run } = useAct();
  const name = personOf(rota, item.staff)?.name ?? '?';
  const when = words.stretch(stretch(rota.zone, item, now));
  const what = `${name} ${words.kinds[item.what.is]}, ${when}`;
  const remove = () =>
    run(`/api/rota/exceptions/${item.exception}`, { method: 'DELETE' }, async () => {
      await onRemoved();
      focusSoon('exceptions');
    });
  return (
    <>
      <div class="row-what">
        <p class="facts">
          <strong dir="auto">{name}</strong>
          <span>{words.kinds[item.what.is]}</span>
          {item.what.is === 'extra' && <span>{words.ranks[item.what.rank]}</span>}
        </p>
        <p class="small facts">
          <span>{when}</span>
          {item.what.is === 'extra' && item.what.languages.length > 0 && (
            <span>{words.languagesOf(item.what.languages)}</span>
          )}
        </p>
        <Trouble act={act} />
      </div>
      <Sure
        label={words.removeThis(what)}
        question={words.removeSure(what)}
        yes={words.removeYes}
        busy={act.is === 'busy'}
        onYes={remove}
      >
        {words.remove}
      </Sure>
    </>
  );
}
