import { useId, useState } from 'preact/hooks';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Help, House, Wish } from '../wire';
import { EmergencyNumber, Lines } from './numbers';
import { useTell } from './tell';

/** What someone can want of whoever comes, in the order in which it is offered. */
const WISHES: readonly Wish[] = ['talk_here', 'numbers', 'may_call', 'safe_now'];

/** What a textarea takes; the server takes more. */
const LONGEST_PLACE = 1_000;

interface WishesProps {
  help: Help;
  house: House | undefined;
  token: string;
  /** Whether there is space to show it at once. */
  open: boolean;
}

/** What someone wants of whoever comes, with the one rule of the house that is not theirs to choose. */
export function Wishes({ help, house, token, open }: WishesProps) {
  const { wishes } = useWords();
  const { telling, tell } = useTell(token);
  const { wish } = help;
  return (
    <details class="wishes" open={open}>
      <summary>{wish === null ? wishes.title : wishes.youSaid(wishes.names[wish])}</summary>
      <p class="small">{wishes.text}</p>
      <ul class="wish-choice">
        {WISHES.map((it) => (
          <li key={it}>
            <button
              type="button"
              class="button wish"
              aria-pressed={it === wish}
              aria-disabled={telling.is === 'busy'}
              onClick={() => tell('/api/help/wish', { wish: it }, nothing)}
            >
              {wishes.names[it]}
            </button>
          </li>
        ))}
      </ul>
      {telling.is === 'not_told' && (
        <Notice tone="heed" said="at_once">
          {wishes.notReached}
        </Notice>
      )}
      <p class="answer" role="status" hidden={wish === null}>
        {wish !== null && wishes.said[wish]}
      </p>
      {wish === 'numbers' && (
        <>
          <EmergencyNumber house={house} />
          <Lines house={house} />
        </>
      )}
      {wish === 'may_call' && <SayWhere said={help.said_where} token={token} />}
      <h3>{wishes.ruleTitle}</h3>
      <p class="small">{house?.without_consent ?? wishes.rule}</p>
    </details>
  );
}

const nothing = () => {};

/** The only way in which the house learns a place. */
function SayWhere({ said, token }: { said: boolean; token: string }) {
  const { wishes } = useWords();
  const [place, setPlace] = useState('');
  const { telling, tell } = useTell(token);
  const id = useId();
  const send = () => tell('/api/help/where', { text: place.trim() }, () => setPlace(''));
  return (
    <div class="say-where">
      <p role="status" hidden={!said}>
        {said && wishes.saidWhere}
      </p>
      <label for={id}>{wishes.where}</label>
      <p id={`${id}-hint`} class="small">
        {wishes.whereHint}
      </p>
      <textarea
        id={id}
        class="field"
        rows={2}
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST_PLACE}
        aria-describedby={`${id}-hint ${id}-means`}
        value={place}
        onInput={(event) => setPlace(event.currentTarget.value)}
      />
      <p id={`${id}-means`} class="small">
        {wishes.whereMeans}
      </p>
      {telling.is === 'not_told' && (
        <Notice tone="heed" said="at_once">
          {wishes.notReached}
        </Notice>
      )}
      <Button busy={place.trim() === '' || telling.is === 'busy'} onClick={send}>
        {wishes.sayWhere}
      </Button>
    </div>
  );
}
