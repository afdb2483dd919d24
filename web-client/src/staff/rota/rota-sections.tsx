import { useEffect } from 'preact/hooks';
import type { Rota } from '../../wire';
import { useList } from '../house/use-list';
import { Loading } from '../ui/loading';
import { useWords } from '../words';
import { Exceptions } from './exceptions';
import { Languages } from './languages';
import { OnCallNow } from './on-call-now';
import { Week } from './week';
import { Zone } from './zone-form';

/** The longest that a browser can wait: more is no wait at all. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Who is on call, now and every week, for whoever plans it. */
export function RotaSections() {
  const { rota: words } = useWords();
  const { reply, reload } = useList<Rota>('/api/rota');
  const rota = reply?.is === 'done' ? reply.body : undefined;
  const next = rota?.next?.at;
  // Whoever looks at the page sees it at once when somebody else is on call.
  useEffect(() => {
    if (next === undefined) return;
    const wait = Math.max(1_000, next - Date.now());
    const timer = setTimeout(reload, Math.min(wait, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  }, [next]);
  return (
    <>
      <section class="wide" aria-labelledby="on-call">
        <h2 id="on-call" tabIndex={-1}>
          {words.title}
        </h2>
        {reply === undefined && <Loading />}
        {reply !== undefined && rota === undefined && <p role="status">{words.unreachable}</p>}
        {rota !== undefined && <OnCallNow rota={rota} />}
      </section>
      {rota !== undefined && (
        <>
          <Week rota={rota} onChanged={reload} />
          <section aria-labelledby="exceptions">
            <Exceptions rota={rota} onChanged={reload} />
            <Zone zone={rota.zone} onChanged={reload} />
            <Languages people={rota.people} onChanged={reload} />
          </section>
        </>
      )}
    </>
  );
}
