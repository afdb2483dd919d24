import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { countryName } from '../../ui/names';
import { Notice } from '../../ui/notice';
import type { Country, Known, KnownHelplines } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Loading } from '../ui/loading';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { EmergencyItem, LineItem } from './helpline-item';
import { useList } from './use-list';

interface HelplinesOfProps {
  country: Country;
  onDecided(): void;
}

/** What is known of one country, to be confirmed line by line, or all at once after checking. */
export function HelplinesOf({ country, onDecided }: HelplinesOfProps) {
  const { helplines: words } = useWords();
  const { reply, reload } = useList<KnownHelplines>(`/api/helplines/countries/${country}`);
  const changed = async () => {
    await reload();
    onDecided();
  };
  if (reply === undefined) return <Loading />;
  if (reply.is !== 'done') return <p role="status">{words.unreachable}</p>;
  const { emergency, lines } = reply.body;
  return (
    <div class="panel">
      <h3 id="helplines-of" tabIndex={-1}>
        {words.of(countryName(country))}
      </h3>
      <ul class="items">
        {emergency !== null && <EmergencyItem country={country} emergency={emergency} onDecided={changed} />}
        {lines.map((line) => (
          <LineItem key={line.known.line} country={country} line={line} onDecided={changed} />
        ))}
      </ul>
      <AllAtOnce
        country={country}
        all={[...(emergency === null ? [] : [emergency.known]), ...lines.map((it) => it.known)]}
        onDecided={changed}
      />
    </div>
  );
}

interface AllAtOnceProps {
  country: Country;
  all: readonly Known[];
  onDecided(): Promise<void>;
}

function AllAtOnce({ country, all, onDecided }: AllAtOnceProps) {
  const { helplines: words } = useWords();
  const { act, run } = useAct();
  const [ticked, setTicked] = useState<string>();
  const [early, setEarly] = useState(false);
  const id = useId();
  const left = all.filter((it) => it.standing.is !== 'on');
  const shown = all.filter((it) => it.standing.is === 'on' || it.standing.is === 'stale');
  // Whoever ticked has read these, and not what they may become.
  const read = left.map((it) => it.content).join();
  const decide = (what: 'confirm' | 'withdraw', lines: unknown) =>
    run(`/api/helplines/countries/${country}/${what}`, { method: 'POST', body: { lines } }, async () => {
      await onDecided();
      focusSoon('helplines-of');
    });
  const confirm = () => {
    setEarly(ticked !== read);
    if (ticked === read)
      decide(
        'confirm',
        left.map(({ line, content }) => ({ line, content })),
      );
  };
  return (
    <>
      {left.length > 0 && (
        <div class="choice">
          <label for={id}>
            <input
              id={id}
              type="checkbox"
              checked={ticked === read}
              onChange={(event) => setTicked(event.currentTarget.checked ? read : undefined)}
            />
            <span>{words.ticked(countryName(country))}</span>
          </label>
        </div>
      )}
      {early && ticked !== read && (
        <Notice tone="heed" said="at_once">
          <p>{words.tickFirst}</p>
        </Notice>
      )}
      <Trouble act={act} />
      <div class="acts">
        {left.length > 0 && (
          <Button kind="primary" busy={act.is === 'busy'} onClick={confirm}>
            {words.confirmAll(left.length)}
          </Button>
        )}
        {shown.length > 0 && (
          <Sure
            question={words.withdrawAllSure(countryName(country))}
            yes={words.withdrawAllYes}
            busy={act.is === 'busy'}
            onYes={() =>
              decide(
                'withdraw',
                shown.map((it) => it.line),
              )
            }
          >
            {words.withdrawAll}
          </Sure>
        )}
      </div>
    </>
  );
}
