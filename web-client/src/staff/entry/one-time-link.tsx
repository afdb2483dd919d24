import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Link, Me, Role } from '../../wire';
import { useAct } from '../shift/act';
import { CopyField } from '../ui/copy-field';
import { Field } from '../ui/field';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { inGroups, withoutGaps } from './entry';
import { EntryPage } from './page';

const SHORTEST_PASSWORD = 12;

interface InvitedProps {
  secret: string;
  invitation: Extract<Link, { is: 'invitation' }>;
  onSignedIn(me: Me): void;
}

/** Someone was invited: they set up their authenticator app and make their account. */
export function Invited({ secret, invitation, onSignedIn }: InvitedProps) {
  const { entry } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { act, run } = useAct();
  const accept = () => {
    const body = { secret, name: name.trim(), password, code: withoutGaps(code) };
    run<Me>('/api/links/accept', { method: 'POST', body }, onSignedIn);
  };
  return (
    <EntryPage title={entry.invitedAs[invitation.role]}>
      <p>{entry.invitedTo[invitation.role]}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <h2>{entry.appTitle}</h2>
        <p>{entry.appText}</p>
        <CopyField
          label={entry.appKey}
          value={inGroups(invitation.totp_secret)}
          copied={invitation.totp_secret}
        />
        <CopyField label={entry.appAddress} value={invitation.totp_uri} />
        <h2>{entry.accountTitle}</h2>
        <Field
          label={entry.yourName}
          hint={entry.yourNameHint}
          value={name}
          onValue={setName}
          autocomplete="username"
          longest={40}
        />
        <Field
          label={entry.newPassword}
          hint={entry.newPasswordHint}
          value={password}
          onValue={setPassword}
          type="password"
          autocomplete="new-password"
          shortest={SHORTEST_PASSWORD}
        />
        <Field
          label={entry.code}
          hint={entry.codeHint}
          value={code}
          onValue={setCode}
          autocomplete="one-time-code"
          digits
        />
        <Trouble act={act} notRight={entry.codeNotRight} />
        <Submit busy={act.is === 'busy'}>{entry.accept}</Submit>
      </form>
    </EntryPage>
  );
}

interface SignInByLinkProps {
  secret: string;
  name: string;
  role: Role;
  onSignedIn(me: Me): void;
}

/** The demonstration hands out links that sign in by themselves. */
export function SignInByLink({ secret, name, role, onSignedIn }: SignInByLinkProps) {
  const { entry, roles } = useWords();
  const { act, run } = useAct();
  return (
    <EntryPage title={entry.linkFor(name)}>
      <p>{entry.linkMeans(name, roles[role])}</p>
      <Trouble act={act} />
      <Button
        kind="primary"
        busy={act.is === 'busy'}
        onClick={() => run<Me>('/api/links/sign-in', { method: 'POST', body: { secret } }, onSignedIn)}
      >
        {entry.signInAs(name)}
      </Button>
    </EntryPage>
  );
}
