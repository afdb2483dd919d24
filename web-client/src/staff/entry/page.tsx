import type { ComponentChildren } from 'preact';
import { useArrival } from '../../ui/arrival';
import { useTitle } from '../ui/title';
import { useWords } from '../words';

/** A page before anyone is signed in. */
export function EntryPage({ title, children }: { title: string; children?: ComponentChildren }) {
  const { everywhere } = useWords();
  const heading = useArrival();
  useTitle(title);
  return (
    <main class="entry-page">
      <p class="house-mark">{everywhere.mark}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
