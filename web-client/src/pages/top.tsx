import type { Reach } from '../room/rooms';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { House } from '../wire';
import { NumbersLine } from './numbers';

interface TopProps {
  house: House | undefined;
  onExit(): void;
  /** Absent before someone has come in. */
  onNeedSomeone?: (() => void) | undefined;
  reach?: Reach;
}

/** What never leaves the screen: help, the way out, and whom to call. */
export function Top({ house, onExit, onNeedSomeone, reach = 'open' }: TopProps) {
  const { everywhere } = useWords();
  return (
    <header class="top">
      <div class="top-row">
        {onNeedSomeone === undefined ? (
          <p class="top-name">{house?.name}</p>
        ) : (
          <Button kind="now" onClick={onNeedSomeone}>
            {everywhere.needSomeone}
          </Button>
        )}
        <Button label={`${everywhere.exit}. ${everywhere.exitHint}`} onClick={onExit}>
          {everywhere.exit}
        </Button>
      </div>
      <NumbersLine house={house} />
      <ReachNote reach={reach} />
    </header>
  );
}

function ReachNote({ reach }: { reach: Reach }) {
  const { everywhere } = useWords();
  return (
    <div class="link-note" role="status">
      {reach === 'waiting' && <p>{everywhere.connectionLost}</p>}
      {reach === 'interrupted' && <p>{everywhere.talkInterrupted}</p>}
      {reach === 'closed' && <p>{everywhere.serverGone}</p>}
    </div>
  );
}
