import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words';
import type { Looking } from './lease';

/** Who has it open. Its line is always there, so that nothing moves when somebody opens it. */
export function LeaseLine({ looking }: { looking: Looking }) {
  const { lease: words } = useWords();
  switch (looking.is) {
    case 'nobody':
      return <p class="small lease">{words.nobody}</p>;
    case 'me':
      return <p class="small lease">{words.me}</p>;
    case 'colleague':
      return <p class="small lease lease-theirs">{words.colleague(looking.name, looking.seconds)}</p>;
  }
}

/** For who has it open as well: why there is nothing to press, and when there is again. */
export function LookingOn({ looking }: { looking: Looking }) {
  const { lease: words } = useWords();
  const waited = useRef(false);
  const theirs = looking.is === 'colleague';
  useEffect(() => {
    if (theirs) waited.current = true;
  }, [theirs]);
  return (
    <p class="small looking-on" role="status">
      {theirs ? words.onlyLooking(looking.name) : waited.current && words.freeAgain}
    </p>
  );
}
