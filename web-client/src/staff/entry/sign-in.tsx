import { useState } from 'preact/hooks';
import { Notice } from '../../ui/notice';
import type { Me } from '../../wire';
import { useAct } from '../shift/act';
import { Field } from '../ui/field';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { type Entry, withoutGaps } from './entry';
import { EntryPage } from './page';

interface SignInProps {
  because: Extract<Entry, { is: 'signed_out' }>['because'];
  onSignedIn(me: Me): void;
}

export function SignIn({ because, onSignedIn }: SignInProps) {
  const { entry } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { act, run } = useAct();
  const signIn = () => {
    const body = { name: name.trim(), password, code: withoutGaps(code) };
    run<Me>('/api/session', { method: 'POST', body }, onSignedIn);
  };
  return (
    <EntryPage title={entry.signIn}>
      {because !== 'nobody_signed_in' && (
        <Notice tone={because === 'signed_out' ? 'calm' : 'heed'} said="politely">
          <p>{entry.because[because]}</p>
        </Notice>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn();
        }}
      >
        <Field label={entry.name} value={name} onValue={setName} autocomplete="username" longest={40} />
        <Field
          label={entry.password}
          value={password}
          onValue={setPassword}
          type="password"
          autocomplete="current-password"
        />
        <Field
          label={entry.code}
          hint={entry.codeHint}
          value={code}
          onValue={setCode}
          autocomplete="one-time-code"
          digits
        />
        <Trouble act={act} />
        <Submit busy={act.is === 'busy'}>{entry.signIn}</Submit>
      </form>
      <p class="small">{entry.noAccount}</p>
    </EntryPage>
  );
}
