import { moment } from '../../ui/time';
import type { ToldOf } from '../../wire';
import { useWords } from '../words';

/** Who else was called for a case, by which way, and what became of it. */
export function Told({ told }: { told: readonly ToldOf[] }) {
  const { caseWork, reached } = useWords();
  if (told.length === 0) return null;
  return (
    <details class="told">
      <summary>{caseWork.told(told.length)}</summary>
      <ul class="items">
        {told.map((it, place) => (
          <li key={`${it.at}-${place}`} class="small facts">
            <time>{moment(it.at, Date.now())}</time>
            <strong dir="auto">{it.name ?? caseWork.toldHouse}</strong>
            <span>{it.kind === null ? caseWork.toldGone : reached.kinds[it.kind]}</span>
            <span>{caseWork.delivery(it.delivery)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
