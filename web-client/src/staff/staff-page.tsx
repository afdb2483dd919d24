import { useEffect, useState } from 'preact/hooks';
import { ask } from '../connection/http';
import { Button } from '../ui/button';
import type { Link, Me } from '../wire';
import { afterLook, afterSession, type Entry } from './entry/entry';
import { takeSecret } from './entry/link-secret';
import { Invited, SignInByLink } from './entry/one-time-link';
import { EntryPage } from './entry/page';
import { SignIn } from './entry/sign-in';
import { SignedOut } from './shift/act';
import { forgetWatched } from './shift/kept';
import { ShiftPage } from './shift-page';
import { useWords } from './words';

/** The one page of all staff. Who signs in decides what it shows. */
export function StaffPage({ secret: first }: { secret: string | undefined }) {
  const [entry, setEntry] = useState<Entry>({ is: 'looking' });
  const [secret, setSecret] = useState(first);

  const look = async () => {
    setEntry({ is: 'looking' });
    setEntry(await whoIsHere(secret));
  };
  useEffect(() => {
    look();
  }, [secret]);
  useEffect(() => {
    const linkOpened = () => {
      const next = takeSecret();
      if (next !== undefined) setSecret(next);
    };
    window.addEventListener('hashchange', linkOpened);
    return () => window.removeEventListener('hashchange', linkOpened);
  }, []);

  const signedIn = (me: Me) => setEntry({ is: 'signed_in', me });
  const signedOut = (because: 'signed_out' | 'session_ended') => {
    forgetWatched();
    setEntry({ is: 'signed_out', because });
  };

  return (
    <SignedOut.Provider value={() => signedOut('session_ended')}>
      <Present
        entry={entry}
        onLook={look}
        onSignedIn={signedIn}
        onSignedOut={() => signedOut('signed_out')}
      />
    </SignedOut.Provider>
  );
}

async function whoIsHere(secret: string | undefined): Promise<Entry> {
  if (secret === undefined) return afterSession(await ask<Me>('/api/session'));
  return afterLook(secret, await ask<Link>('/api/links/look', { method: 'POST', body: { secret } }));
}

interface PresentProps {
  entry: Entry;
  onLook(): void;
  onSignedIn(me: Me): void;
  onSignedOut(): void;
}

function Present({ entry, onLook, onSignedIn, onSignedOut }: PresentProps) {
  const { entry: words } = useWords();
  switch (entry.is) {
    case 'looking':
      return <EntryPage key="looking" title={words.looking} />;
    case 'unreachable':
      return (
        <EntryPage key="unreachable" title={words.unreachable}>
          <Button kind="primary" onClick={onLook}>
            {words.tryAgain}
          </Button>
        </EntryPage>
      );
    case 'signed_out':
      return <SignIn because={entry.because} onSignedIn={onSignedIn} />;
    case 'link':
      return entry.link.is === 'invitation' ? (
        <Invited key={entry.secret} secret={entry.secret} invitation={entry.link} onSignedIn={onSignedIn} />
      ) : (
        <SignInByLink
          key={entry.secret}
          secret={entry.secret}
          name={entry.link.name}
          role={entry.link.role}
          onSignedIn={onSignedIn}
        />
      );
    case 'signed_in':
      return <ShiftPage key={entry.me.staff} me={entry.me} onSignedOut={onSignedOut} />;
  }
}
