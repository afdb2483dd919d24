import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk, StaffId } from '../../wire';
import { useWords } from '../words';
import { news } from './news';

/** One sentence on what just came to the desk, for someone who does not see it come. */
export function useNews(desk: Desk | undefined, me: StaffId): string {
  const { desk: words } = useWords();
  const before = useRef<Desk | undefined>(undefined);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (desk === undefined) return;
    const came = news(before.current, desk, me);
    before.current = desk;
    if (came !== undefined) setSaid(words.news(came));
  }, [desk, words, me]);
  return said;
}
