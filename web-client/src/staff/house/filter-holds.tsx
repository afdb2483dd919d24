import type { Holds as Held } from '../../wire';
import { useWords } from '../words';
import { mostOverturnedFirst } from './overturned';

/** How often the filter held a message, and how often that was undone because its author asked. */
export function Holds({ holds }: { holds: readonly Held[] }) {
  const { holds: words, reasons } = useWords();
  return (
    <section aria-labelledby="holds">
      <h3 id="holds">{words.title}</h3>
      <p class="small">{holds.length === 0 ? words.none : words.text}</p>
      {mostOverturnedFirst(holds).map((it) => (
        <section key={it.reason} aria-label={reasons[it.reason]}>
          <h4 class="part">{reasons[it.reason]}</h4>
          <dl class="numbers">
            <Count label={words.held} count={it.held} />
            <Count label={words.released} count={it.released} />
            <Count label={words.rejected} count={it.rejected} />
            <Count label={words.expired} count={it.expired} />
            <Count label={words.overturned} count={it.overturned} />
          </dl>
        </section>
      ))}
    </section>
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}
