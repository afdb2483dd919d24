import { Button } from '../../ui/button';
import type { ConcernItem, PassOnConcern, RoomId } from '../../wire';
import { meantBy, ON_MESSAGE } from '../keys/keys';
import type { PassedOn } from '../room/pass-on';
import { useAct } from '../shift/act';
import type { Shift } from '../shift/shift';
import { neighbour } from '../shift/steady';
import type { ShiftHandle } from '../shift/use-shift';
import { useSteady } from '../shift/use-steady';
import { focusSoon } from '../ui/focus';
import { ListHead } from '../ui/list-head';
import { Trouble } from '../ui/trouble';
import { UrgencyMark } from '../ui/urgency';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { called, useAnswer } from './answer';
import { placeOf } from './places';

interface ConcernsProps extends ShiftHandle {
  concerns: readonly ConcernItem[];
  roomName(room: RoomId): string;
  /** Whether moderators keep it. */
  isGroup(room: RoomId): boolean;
}

const URGENCIES: readonly PassedOn[] = ['R3', 'R4'];

/** What someone wrote in one room is one thing to answer. */
const idOf = (it: ConcernItem) => `${it.seeker}-${it.room}`;

/** Words of concern that a moderator answers, or passes on. */
export function Concerns({ concerns, shift, happen, roomName, isGroup }: ConcernsProps) {
  const { concerns: words } = useWords();
  const { placed, watch, tidy, ...state } = useSteady(concerns, idOf, 'concerns', placeOf('concerns'));
  const goOn = (from: ConcernItem) => {
    const next = neighbour(placed, idOf, idOf(from));
    focusSoon(next === undefined ? 'concerns' : `concern-${idOf(next)}`, 'concerns');
  };
  return (
    <section aria-labelledby="concerns" {...watch}>
      <ListHead id="concerns" onTidy={tidy} untidy={state.untidy} waiting={state.waiting}>
        {words.title(concerns.length)}
      </ListHead>
      <p class="small">{placed.length === 0 ? words.none : words.means}</p>
      <ul class="items">
        {placed.map(({ item, over }) => (
          <li key={idOf(item)} class={over ? 'item item-over' : 'item'}>
            {over ? (
              <p class="small">{words.over}</p>
            ) : (
              <Concern
                item={item}
                shift={shift}
                happen={happen}
                roomName={roomName}
                isGroup={isGroup}
                onAnswered={() => goOn(item)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ConcernProps extends ShiftHandle {
  item: ConcernItem;
  shift: Shift;
  roomName(room: RoomId): string;
  isGroup(room: RoomId): boolean;
  onAnswered(): void;
}

function Concern({ item, shift, happen, roomName, isGroup, onAnswered }: ConcernProps) {
  const { concerns: words, desk } = useWords();
  const { act, answer } = useAnswer();
  const { act: passing, run } = useAct();
  const passOn = (urgency: PassedOn) => {
    const body: PassOnConcern = { seeker: item.seeker, room: item.room, urgency };
    run('/api/concerns/pass-on', { method: 'POST', body }, onAnswered);
  };
  const who = called(shift, item) ?? desk.someoneUnknown(item.seeker.slice(-4));
  const show = () => {
    happen({ is: 'watch', room: item.room });
    focusSoon(`room-${item.room}`, 'rooms');
  };
  const pressed = (event: KeyboardEvent) => {
    const means = meantBy(ON_MESSAGE, event);
    if (means === 'answered') answer(item, onAnswered);
    else if (means !== undefined) passOn(means);
  };
  return (
    <article aria-labelledby={`concern-${idOf(item)}`} onKeyDown={pressed}>
      <h3 id={`concern-${idOf(item)}`} tabIndex={-1}>
        <UrgencyMark urgency="R2" /> <span dir="auto">{words.item(who, item.count)}</span>
      </h3>
      <p class="small facts">
        <span dir="auto">{roomName(item.room)}</span>
        <Waited since={item.since} aheadMs={shift.aheadMs} />
      </p>
      <div class="acts">
        {isGroup(item.room) && <Button onClick={show}>{words.show}</Button>}
        <Button
          kind="primary"
          label={words.answeredFor(who)}
          busy={act.is === 'busy'}
          onClick={() => answer(item, onAnswered)}
        >
          {words.answered}
        </Button>
      </div>
      <div class="acts">
        {URGENCIES.map((urgency) => (
          <Button
            key={urgency}
            kind="quiet"
            label={`${words.passOn[urgency]}: ${who}`}
            busy={passing.is === 'busy'}
            onClick={() => passOn(urgency)}
          >
            {words.passOn[urgency]}
          </Button>
        ))}
      </div>
      <Trouble act={act} />
      <Trouble act={passing} />
    </article>
  );
}
