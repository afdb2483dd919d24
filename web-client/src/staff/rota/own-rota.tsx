import { useNow } from '../../ui/time';
import type { DutyItem, Me, OwnRota as OwnRotaWire } from '../../wire';
import { useList } from '../house/use-list';
import { Loading } from '../ui/loading';
import { useWords } from '../words';
import { Availability } from './availability';
import { LanguagesOf } from './languages-of';
import { shownZone, stretch } from './zone';

const MINUTE_MS = 60_000;

/** When someone stands themselves, and their "not now". */
export function OwnRota({ me }: { me: Me }) {
  const { rota: words } = useWords();
  const { reply, reload } = useList<OwnRotaWire>('/api/rota/own');
  return (
    <section aria-labelledby="own-rota">
      <h2 id="own-rota" tabIndex={-1}>
        {words.own}
      </h2>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.unreachable}</p>}
      {reply?.is === 'done' && (
        <>
          <Availability own={reply.body} onChanged={reload} />
          <Duties own={reply.body} />
          <LanguagesOf
            staff={me.staff}
            languages={reply.body.languages}
            label={words.mySpeaks}
            onSaved={reload}
          />
        </>
      )}
    </section>
  );
}

function Duties({ own }: { own: OwnRotaWire }) {
  const { rota: words } = useWords();
  const now = useNow(MINUTE_MS);
  if (!own.planned && own.duties.length === 0) return <p class="small">{words.noRota}</p>;
  if (own.duties.length === 0) return <p class="small">{words.noDuties}</p>;
  const inWords = (duty: DutyItem) => words.stretch(stretch(own.zone, duty, now));
  return (
    <>
      <ul class="duties">
        {own.duties.map((duty) => (
          <li key={`${duty.from} ${duty.until} ${duty.rank}`} class="facts">
            <strong>{inWords(duty)}</strong>
            <span class="small">{words.ranks[duty.rank]}</span>
          </li>
        ))}
      </ul>
      <p class="small">{words.clock(shownZone(own.zone))}</p>
    </>
  );
}
