import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { moment } from '../../ui/time';
import type { PaperText } from '../../wire';
import { useWords } from '../words';

/** What was written for a case, oldest first, covered until someone is ready to read it. */
export function Papers({ papers }: { papers: readonly PaperText[] }) {
  const { caseWork, queue } = useWords();
  const [covered, setCovered] = useState(true);
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h3 id="papers">{caseWork.papersTitle}</h3>
      <Button onClick={() => setCovered(!covered)}>
        {covered ? caseWork.uncoverPapers(papers.length) : queue.cover}
      </Button>
      <ol class="excerpts">
        {newestPlanOnly(papers).map((paper) => (
          <li key={`${paper.kind}-${paper.at}`}>
            <figure class={covered ? 'excerpt covered' : 'excerpt'}>
              <figcaption class="small">
                <strong>{caseWork.kinds[paper.kind]}</strong> <span dir="auto">{paper.by}</span>{' '}
                <time>{moment(paper.at, Date.now())}</time>
              </figcaption>
              <blockquote dir="auto">{covered ? queue.covered : paper.text}</blockquote>
            </figure>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Each version of a plan takes the place of the one before. */
export function newestPlanOnly(papers: readonly PaperText[]): PaperText[] {
  const newest = papers.filter((it) => it.kind === 'plan').at(-1);
  return papers.filter((it) => it.kind !== 'plan' || it === newest);
}
