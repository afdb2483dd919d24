import type { Debriefs as Counted } from '../../wire';
import { useWords } from '../words';

/** How it stands with debriefs, in numbers only. */
export function Debriefs({ debriefs }: { debriefs: Counted }) {
  const { debriefs: words } = useWords();
  return (
    <section aria-labelledby="debriefs">
      <h3 id="debriefs">{words.title}</h3>
      <p class="small">{words.text}</p>
      <dl class="numbers">
        <div>
          <dt>{words.waiting}</dt>
          <dd>{debriefs.waiting}</dd>
        </div>
        <div>
          <dt>{words.asked}</dt>
          <dd>{debriefs.asked}</dd>
        </div>
        <div>
          <dt>{words.had}</dt>
          <dd>{debriefs.had}</dd>
        </div>
      </dl>
    </section>
  );
}
