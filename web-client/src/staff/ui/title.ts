import { useEffect } from 'preact/hooks';
import { useWords } from '../words';

/** What the tab is called, with the number of what waits, so that it can be seen from another tab. */
export function useTitle(title: string, waiting = 0): void {
  const { everywhere } = useWords();
  useEffect(() => {
    document.title = everywhere.tab(title, waiting);
  }, [everywhere, title, waiting]);
}
