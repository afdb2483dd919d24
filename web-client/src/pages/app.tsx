import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../connection/http';
import { usePolled } from '../connection/use-polled';
import type { PageLanguage } from '../text/languages';
import { Language, useWords } from '../text/words';
import { exitTo, listenForShift } from '../visit/exit';
import { erase, type Kept, kept } from '../visit/kept';
import type { Pass } from '../visit/visit';
import type { Enter, Entered, House } from '../wire';
import { Goodbye } from './goodbye';
import { Spoken, useSpeaking, useSpoken } from './speaking';
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
  const renewed = (pass: Pass) => setPlace((now) => (now.at === 'inside' ? { ...now, pass } : now));
  const reply = usePolled<House>('/api/house', HOUSE_EVERY_MS);
  const house = reply?.is === 'done' ? reply.body : undefined;
  const speaking = useSpeaking(house?.languages);
  const choose = (language: PageLanguage) => {
    speaking.choose(language);
    if (place.at === 'inside') tellLanguage(place.pass, language, renewed);
  };
  return (
    <Spoken.Provider value={{ ...speaking, choose }}>
      <Language.Provider value={speaking.words}>
        <Screen
          place={place}
          setPlace={setPlace}
          onRenewed={renewed}
          house={house}
          unreachable={reply !== undefined && reply.is !== 'done'}
        />
      </Language.Provider>
    </Spoken.Provider>
  );
}

interface ScreenProps {
  place: Place;
  setPlace(place: Place): void;
  onRenewed(pass: Pass): void;
  house: House | undefined;
  unreachable: boolean;
}

function Screen({ place, setPlace, onRenewed, house, unreachable }: ScreenProps) {
  const { ready } = useSpoken();
  const exit = house?.exit ?? NOWHERE;
  if (!ready) {
    return (
      <Outside house={house} exit={exit}>
        <Waiting unreachable={unreachable} />
      </Outside>
    );
  }
  switch (place.at) {
    case 'inside':
      return (
        <VisitPage
          pass={place.pass}
          before={place.before}
          house={house}
          exit={exit}
          onRenamed={onRenewed}
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
            <Waiting unreachable={unreachable} />
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

/** Tells the house in which language somebody reads, for whoever is to help them. If it does not reach it, nothing is lost. */
async function tellLanguage(pass: Pass, language: PageLanguage, renew: (pass: Pass) => void) {
  const body: Enter = { band: pass.band, nickname: pass.nickname, language };
  const reply = await ask<Entered>('/api/seekers', { method: 'POST', body, token: pass.token });
  if (reply.is === 'done') renew({ ...reply.body, band: pass.band });
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
