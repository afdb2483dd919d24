import { useNow } from '../../ui/time';
import { useWords } from '../words';
import { age } from './age';

interface WaitedProps {
  since: number;
  aheadMs: number;
}

/** How long something has waited, live. Its place is as wide as it will get, so that nothing moves. */
export function Waited({ since, aheadMs }: WaitedProps) {
  const { ages } = useWords();
  const now = useNow(1_000);
  return <span class="waited">{ages.waited(age(since, now + aheadMs))}</span>;
}
