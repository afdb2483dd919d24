import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Invitation, Role } from '../../wire';
import { ROLES } from '../choices';
import { useAct } from '../shift/act';
import { CopyField } from '../ui/copy-field';
import { Choice } from '../ui/field';
import { focusSoon } from '../ui/focus';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

/** Invites someone by a link that works once. It is shown until it is put away, and never again. */
export function Invite() {
  const { house: words, roles, roleMeans } = useWords();
  const [role, setRole] = useState<Role>('moderator');
  const [made, setMade] = useState<{ link: string; role: Role }>();
  const { act, run } = useAct();
  const invite = () =>
    run<Invitation>('/api/invitations', { method: 'POST', body: { role } }, ({ link }) => {
      setMade({ link: new URL(link, location.href).href, role });
      focusSoon('invitation');
    });
  if (made !== undefined) {
    return (
      <div class="panel">
        <h3 id="invitation" tabIndex={-1}>
          {words.linkFor(roles[made.role])}
        </h3>
        <Notice tone="heed">
          <p>{words.linkMeans}</p>
        </Notice>
        <CopyField label={words.link} value={made.link} />
        <Button
          onClick={() => {
            setMade(undefined);
            focusSoon('house-staff');
          }}
        >
          {words.linkPassedOn}
        </Button>
      </div>
    );
  }
  return (
    <form
      class="panel"
      aria-labelledby="invite"
      onSubmit={(event) => {
        event.preventDefault();
        invite();
      }}
    >
      <h3 id="invite">{words.invite}</h3>
      <Choice
        legend={words.role}
        options={ROLES}
        name={(it) => (
          <>
            <strong>{roles[it]}</strong> <span class="small">{roleMeans[it]}</span>
          </>
        )}
        value={role}
        onValue={setRole}
      />
      <Trouble act={act} />
      <Submit busy={act.is === 'busy'}>{words.makeLink}</Submit>
    </form>
  );
}
