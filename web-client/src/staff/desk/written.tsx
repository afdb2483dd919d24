import { Marked } from '../../room/marked';
import { clock } from '../../ui/time';
import type { Excerpt, Mark } from '../../wire';

interface WrittenProps {
  excerpt: Excerpt;
  /** What the filter found in it. */
  marks?: readonly Mark[];
}

/** What somebody wrote, by whom and when. */
export function Written({ excerpt, marks = [] }: WrittenProps) {
  return (
    <figure class="excerpt">
      <figcaption class="small">
        <strong dir="auto">{excerpt.nickname}</strong> <time>{clock(excerpt.at)}</time>
      </figcaption>
      <blockquote dir="auto">
        <Marked text={excerpt.text} marks={marks} />
      </blockquote>
    </figure>
  );
}
