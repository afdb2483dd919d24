import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { clock } from '../../ui/time';
import type { Excerpt } from '../../wire';
import { useWords } from '../words';

interface ExcerptsProps {
  excerpts: readonly Excerpt[];
  /** On the button that uncovers them. */
  uncover: string;
}

/** A person's own messages, oldest first, covered until someone is ready to read them. */
export function Excerpts({ excerpts, uncover }: ExcerptsProps) {
  const { queue: words, caseWork } = useWords();
  const [covered, setCovered] = useState(true);
  if (excerpts.length === 0) return <p class="small">{words.noTexts}</p>;
  return (
    <>
      <Button onClick={() => setCovered(!covered)}>{covered ? uncover : words.cover}</Button>
      <ol class="excerpts">
        {excerpts.map((excerpt, place) => (
          <li key={`${excerpt.at}-${place}`}>
            <figure class={covered ? 'excerpt covered' : 'excerpt'}>
              <figcaption class="small">
                <strong dir="auto">{excerpt.nickname}</strong> <time>{clock(excerpt.at)}</time>
              </figcaption>
              <blockquote dir="auto">{covered ? words.covered : excerpt.text}</blockquote>
              {!covered && excerpt.rules.length > 0 && <p class="small">{caseWork.rules(excerpt.rules)}</p>}
            </figure>
          </li>
        ))}
      </ol>
    </>
  );
}
