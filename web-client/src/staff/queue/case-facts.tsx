import { languageName } from '../../ui/names';
import type { CaseItem } from '../../wire';
import { useWords } from '../words';

/** How a case came about, whether the person is there, what they want, and what belongs to it. */
export function CaseFacts({ item }: { item: CaseItem }) {
  const { queue, caseWork } = useWords();
  return (
    <p class="small facts">
      <span>{queue.source[item.source]}</span>
      <strong>{caseWork.here(item.here)}</strong>
      {item.language !== null && <span>{caseWork.language(languageName(item.language))}</span>}
      {item.wish !== null && <strong>{caseWork.wish[item.wish]}</strong>}
      <span>{queue.texts(item.texts)}</span>
      {item.papers > 0 && <span>{caseWork.papers(item.papers)}</span>}
      <span>{queue.pages(item.pages)}</span>
    </p>
  );
}
