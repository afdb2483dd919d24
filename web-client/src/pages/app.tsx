import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePolled } from '../connection/use-polled';
import { useWords } from '../text/words';
import { exitTo, listenForShift } from '../visit/exit';
import { erase, type Kept, kept } from '../visit/kept';
import type { Pass } from '../visit/visit';
import type { House } from '../wire';
import { Goodbye } from './goodbye';
import { Top } from './top';
import { VisitPage } from './visit-page';
import { type Ended, Welcome } from './welcome';

/** Where someone is in the house. */
type Place =
  | { at: 'door'; ended: Ended | undefined }
  | { at: 'inside'; pass: Pass; before: Kept | undefined }
  | { at: 'left' };

const HOUSE_EVERY_MS = 30_000;
const NOWHERE = 'about:blank';

export function App() {
  const [place, setPlace] = useState<Place>(comesBack);
  const reply = usePolled<House>('/api/house', HOUSE_EVERY_MS);
  const house = reply?.is === 'done' ? reply.body : undefined;
  const exit = house?.exit ?? NOWHERE;

  switch (place.at) {
    case 'inside':
      return (
        <VisitPage
          key={`${place.pass.token} ${place.pass.nickname}`}
          pass={place.pass}
          before={place.before}
          house={house}
          exit={exit}
          onRenamed={(pass) => setPlace({ at: 'inside', pass, before: kept(Date.now()) })}
          onLeft={() => setPlace(leave({ at: 'left' }))}
          onSignedOut={() => setPlace(leave({ at: 'door', ended: howItEnded() }))}
        />
      );
    case 'left':
      return (
        <Outside house={house} exit={exit}>
          <Goodbye onAgain={() => setPlace({ at: 'door', ended: undefined })} />
        </Outside>
      );
    case 'door':
      return (
        <Outside house={house} exit={exit}>
          {house === undefined ? (
            <Waiting unreachable={reply !== undefined} />
          ) : (
            <Welcome
              house={house}
              ended={place.ended}
              onEntered={(pass) => setPlace({ at: 'inside', pass, before: undefined })}
            />
          )}
        </Outside>
      );
  }
}

function comesBack(): Place {
  const before = kept(Date.now());
  return before === undefined
    ? { at: 'door', ended: undefined }
    : { at: 'inside', pass: before.pass, before };
}

/** The server no longer knows the token. */
function howItEnded(): Ended {
  const asking = kept(0)?.asking ?? 'no';
  return asking === 'asking' || asking === 'not_reached' ? 'unheard' : 'quietly';
}

/** Nothing of the visit stays in the tab. */
function leave(to: Place): Place {
  erase();
  return to;
}

interface OutsideProps {
  house: House | undefined;
  exit: string;
  children: ComponentChildren;
}

function Outside({ house, exit, children }: OutsideProps) {
  const leaveNow = () => exitTo(exit);
  useEffect(() => listenForShift(() => exitTo(exit)), [exit]);
  return (
    <div class="visit">
      <Top house={house} onExit={leaveNow} />
      {children}
    </div>
  );
}

function Waiting({ unreachable }: { unreachable: boolean }) {
  const { welcome } = useWords();
  return (
    <main class="sheet">
      <p role="status">{unreachable ? welcome.unreachable : welcome.loading}</p>
    </main>
  );
}
