import type { Me, StaffCard, StaffList } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Loading } from '../ui/loading';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { Invite } from './invite';
import { useList } from './use-list';

/** The accounts: who there is, and one more. */
export function Staff({ me }: { me: Me }) {
  const { house: words } = useWords();
  const { reply, reload } = useList<StaffList>('/api/staff');
  return (
    <section aria-labelledby="house-staff">
      <h2 id="house-staff" tabIndex={-1}>
        {words.staff}
      </h2>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.staffUnreachable}</p>}
      {reply?.is === 'done' && (
        <ul class="items">
          {reply.body.staff.map((card) => (
            <li key={card.staff} class="item row">
              <StaffRow card={card} self={card.staff === me.staff} onDismissed={reload} />
            </li>
          ))}
        </ul>
      )}
      <Invite />
    </section>
  );
}

interface StaffRowProps {
  card: StaffCard;
  self: boolean;
  onDismissed(): Promise<void>;
}

function StaffRow({ card, self, onDismissed }: StaffRowProps) {
  const { house: words, roles } = useWords();
  const { act, run } = useAct();
  const dismiss = () =>
    run(`/api/staff/${card.staff}`, { method: 'DELETE' }, async () => {
      await onDismissed();
      focusSoon('house-staff');
    });
  return (
    <>
      <div class="row-what">
        <h3 dir="auto">{card.name}</h3>
        <p class="small facts">
          <span>{roles[card.role]}</span>
          <span>{card.here ? words.hereNow : words.notHere}</span>
          {self && <span>{words.you}</span>}
        </p>
        <Trouble act={act} />
      </div>
      {!self && (
        <Sure
          label={words.dismissThis(card.name)}
          question={words.dismissSure(card.name)}
          yes={words.dismissYes}
          busy={act.is === 'busy'}
          onYes={dismiss}
        >
          {words.dismiss}
        </Sure>
      )}
    </>
  );
}
