import { useContext } from 'preact/hooks';
import { Language } from '../text/words';
import type { Me } from '../wire';
import { DeskPage } from './desk/desk-page';
import { HousePage } from './house/house-page';
import { QueuePage } from './queue/queue-page';
import { SignedOut } from './shift/act';
import { useShift } from './shift/use-shift';
import { useWords } from './words';

interface ShiftPageProps {
  me: Me;
  onSignedOut(): void;
}

/** Someone is signed in and connected. Rooms speak to them in the words for staff. */
export function ShiftPage({ me, onSignedOut }: ShiftPageProps) {
  const { shared } = useWords();
  const sessionEnded = useContext(SignedOut);
  const handle = useShift(me, sessionEnded);
  return (
    <Language.Provider value={shared}>
      <Screen me={me} handle={handle} onSignedOut={onSignedOut} />
    </Language.Provider>
  );
}

interface ScreenProps extends ShiftPageProps {
  handle: ReturnType<typeof useShift>;
}

function Screen({ me, handle, onSignedOut }: ScreenProps) {
  switch (me.role) {
    case 'moderator':
      return <DeskPage {...handle} onSignedOut={onSignedOut} />;
    case 'professional':
      return <QueuePage {...handle} onSignedOut={onSignedOut} />;
    case 'coordinator':
      return <HousePage {...handle} onSignedOut={onSignedOut} />;
  }
}
