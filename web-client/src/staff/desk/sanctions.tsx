import { moment } from '../../ui/time';
import type { RoomId, SanctionItem } from '../../wire';
import { useAct } from '../shift/act';
import { nicknameOf, type Shift } from '../shift/shift';
import { neighbour } from '../shift/steady';
import { useSteady } from '../shift/use-steady';
import { focusSoon } from '../ui/focus';
import { ListHead } from '../ui/list-head';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { placeOf } from './places';

interface SanctionsProps {
  sanctions: readonly SanctionItem[];
  shift: Shift;
  roomName(room: RoomId): string;
}

const idOf = (it: SanctionItem) => it.sanction;

/** Mutes, removals and bans that are in force, each to be lifted. */
export function Sanctions({ sanctions, shift, roomName }: SanctionsProps) {
  const { desk } = useWords();
  const { placed, watch, tidy, ...state } = useSteady(sanctions, idOf, 'sanctions', placeOf('sanctions'));
  const goOn = (from: SanctionItem) => {
    const next = neighbour(placed, idOf, from.sanction);
    focusSoon(next === undefined ? 'sanctions' : `sanction-${next.sanction}`, 'sanctions');
  };
  return (
    <section aria-labelledby="sanctions" {...watch}>
      <ListHead id="sanctions" onTidy={tidy} untidy={state.untidy} waiting={state.waiting}>
        {desk.sanctions(sanctions.length)}
      </ListHead>
      {placed.length === 0 && <p class="small">{desk.noSanctions}</p>}
      <ul class="items">
        {placed.map(({ item, over }) => (
          <li key={item.sanction} class={over ? 'item item-over' : 'item'}>
            <InForce item={item} over={over} shift={shift} roomName={roomName} onLifted={() => goOn(item)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface InForceProps extends Omit<SanctionsProps, 'sanctions'> {
  item: SanctionItem;
  over: boolean;
  onLifted(): void;
}

function InForce({ item, over, shift, roomName, onLifted }: InForceProps) {
  const { desk, sanctionKinds, rules } = useWords();
  const { act, run } = useAct();
  const who = nicknameOf(shift, item.seeker) ?? desk.someoneUnknown(item.seeker.slice(-4));
  return (
    <>
      <h3 id={`sanction-${item.sanction}`} tabIndex={-1}>
        {sanctionKinds[item.kind]}: <span dir="auto">{who}</span>
      </h3>
      <p class="small facts">
        <span dir="auto">{item.room === null ? desk.everyRoom : roomName(item.room)}</span>
        <span>{rules[item.rule]}</span>
        <span>{desk.until(moment(item.until - shift.aheadMs, Date.now()))}</span>
      </p>
      {over ? (
        <p class="small">{desk.lifted}</p>
      ) : (
        <Sure
          label={desk.liftThis(sanctionKinds[item.kind], who)}
          question={desk.liftSure(who)}
          yes={desk.liftYes}
          busy={act.is === 'busy'}
          onYes={() => run(`/api/sanctions/${item.sanction}`, { method: 'DELETE' }, onLifted)}
        >
          {desk.lift}
        </Sure>
      )}
      <Trouble act={act} />
    </>
  );
}
