import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { clock } from '../../ui/time';
import type { AboutDebrief, NewAvailability, Rest as Own, OwnDebrief } from '../../wire';
import type { List } from '../house/use-list';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Loading } from '../ui/loading';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

/** Where the focus goes when something was done for oneself. */
export const REST = 'rest';

interface RestProps {
  rest: List<Own>;
  afterwards?: boolean;
}

/** A pause and a debrief, without an excuse. `afterwards`: something hard is just over. */
export function Rest({ rest: { reply, reload }, afterwards = false }: RestProps) {
  const { rest: words } = useWords();
  return (
    <section aria-labelledby={REST}>
      <h2 id={REST} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="small">{afterwards ? words.afterwards : words.text}</p>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.unreachable}</p>}
      {reply?.is === 'done' && (
        <div class="rest">
          <Pause own={reply.body} onChanged={reload} />
          <Debrief own={reply.body} onChanged={reload} />
        </div>
      )}
    </section>
  );
}

export interface OwnProps {
  own: Own;
  onChanged(): Promise<void>;
}

function Pause({ own, onChanged }: OwnProps) {
  const { rest: words } = useWords();
  const { act, run } = useAct();
  const say = (body: NewAvailability) =>
    run('/api/rota/availability', { method: 'PUT', body }, async () => {
      await onChanged();
      focusSoon(REST);
    });
  const busy = act.is === 'busy';
  return (
    <>
      {own.away ? (
        <Notice said="politely">
          <p>{own.away_until === null ? words.away : words.awayUntil(clock(own.away_until))}</p>
          <Button kind="primary" busy={busy} onClick={() => say({ is: 'available' })}>
            {words.back}
          </Button>
        </Notice>
      ) : (
        <Button busy={busy} onClick={() => say({ is: 'not_now', lasting: 'pause' })}>
          {words.pause}
        </Button>
      )}
      <Trouble act={act} />
    </>
  );
}

export function Debrief({ own, onChanged }: OwnProps) {
  const { rest: words } = useWords();
  const { act, run } = useAct();
  const say = (says: AboutDebrief) => {
    const body: OwnDebrief = { says };
    run('/api/rest/debrief', { method: 'POST', body }, async () => {
      await onChanged();
      focusSoon(REST);
    });
  };
  const busy = act.is === 'busy';
  return (
    <>
      {own.debrief_wanted ? (
        <>
          <p role="status">{words.debriefWanted}</p>
          <div class="acts">
            <Button busy={busy} onClick={() => say('had')}>
              {words.debriefHad}
            </Button>
            <Button kind="quiet" busy={busy} onClick={() => say('not_wanted')}>
              {words.debriefNotWanted}
            </Button>
          </div>
        </>
      ) : (
        <Button busy={busy} onClick={() => say('wanted')}>
          {words.debrief}
        </Button>
      )}
      <Trouble act={act} />
    </>
  );
}
