import type { Reply } from '../../connection/http';
import type { Numbers, Waited as WaitedTime } from '../../wire';
import { useWords } from '../words';
import { Debriefs } from './debriefs';
import { Holds } from './filter-holds';
import { inOrder } from './waits';

/** How long people waited for whom, as far back as the house goes. */
export function Waited({ reply }: { reply: Reply<Numbers> }) {
  const { waits: words } = useWords();
  const waits = reply.is === 'done' ? inOrder(reply.body.waits) : [];
  return (
    <section class="wide" aria-labelledby="waited">
      <h2 id="waited">{words.title}</h2>
      {reply.is !== 'done' && <p>{words.unreachable}</p>}
      {reply.is === 'done' && <p>{waits.length === 0 ? words.none : words.since}</p>}
      {reply.is === 'done' && <Debriefs debriefs={reply.body.debriefs} />}
      {waits.map(({ what, by }) => (
        <section key={what} aria-label={words.what[what]}>
          <h3>{words.what[what]}</h3>
          {by.map((times) => (
            <Times key={times.urgency} times={times} />
          ))}
        </section>
      ))}
      {reply.is === 'done' && <Holds holds={reply.body.holds} />}
    </section>
  );
}

function Times({ times }: { times: WaitedTime }) {
  const { waits: words } = useWords();
  return (
    <>
      <p>{words.of(times.urgency, times.count)}</p>
      <dl class="numbers">
        <div>
          <dt>{words.half}</dt>
          <dd>{words.halfWithin(times.half_within)}</dd>
        </div>
        <div>
          <dt>{words.nine}</dt>
          <dd>{words.nineWithin(times.nine_of_ten_within)}</dd>
        </div>
        <div>
          <dt>{words.five}</dt>
          <dd>{words.share(times.count, times.within_five_minutes)}</dd>
        </div>
      </dl>
    </>
  );
}
