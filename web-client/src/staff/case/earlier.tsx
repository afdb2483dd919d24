import { day } from '../../ui/time';
import type { Earlier as Case } from '../../wire';
import { UrgencyMark } from '../ui/urgency';
import { useWords } from '../words';

/** What is still known of the cases the same person had before, the newest first. */
export function Earlier({ cases }: { cases: readonly Case[] }) {
  const { caseWork, queue, outcomes } = useWords();
  return (
    <section aria-labelledby="earlier">
      <h3 id="earlier">{caseWork.earlier}</h3>
      {cases.length === 0 && <p class="small">{caseWork.noEarlier}</p>}
      <ul class="items">
        {cases.map((it) => (
          <li key={it.since} class="item">
            <p class="facts">
              <UrgencyMark urgency={it.urgency} />
              <time>{day(it.since)}</time>
            </p>
            <p class="small facts">
              <span>{queue.source[it.source]}</span>
              <span>{outcomes[it.outcome]}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
