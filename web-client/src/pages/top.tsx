import type { Link } from '../connection/socket';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { House } from '../wire';
import { NumbersLine } from './numbers';

interface TopProps {
  house: House | undefined;
  onExit(): void;
  /** Absent before someone has come in. */
  onNeedSomeone?: (() => void) | undefined;
  link?: Link;
}

/** What never leaves the screen: help, the way out, and whom to call. */
export function Top({ house, onExit, onNeedSomeone, link = 'open' }: TopProps) {
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
      <LinkNote link={link} />
    </header>
  );
}

function LinkNote({ link }: { link: Link }) {
  const { everywhere } = useWords();
  return (
    <div class="link-note" role="status">
      {link === 'waiting' && <p>{everywhere.connectionLost}</p>}
      {link === 'closed' && <p>{everywhere.serverGone}</p>}
    </div>
  );
}
