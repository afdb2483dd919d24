import { Button } from '../../ui/button';
import type { Accepted, RequestItem } from '../../wire';
import { useAct } from '../shift/act';
import type { Shift } from '../shift/shift';
import type { ShiftHandle } from '../shift/use-shift';
import { useSteady } from '../shift/use-steady';
import { focusSoon } from '../ui/focus';
import { ListHead } from '../ui/list-head';
import { Trouble } from '../ui/trouble';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { placeOf } from './places';

interface RequestsProps extends ShiftHandle {
  requests: readonly RequestItem[];
}

const idOf = (it: RequestItem) => it.request;

/** Seekers who would like to talk to one person. */
export function Requests({ requests, shift, happen }: RequestsProps) {
  const { desk } = useWords();
  const { placed, watch, tidy, ...state } = useSteady(requests, idOf, 'requests', placeOf('requests'));
  return (
    <section aria-labelledby="requests" {...watch}>
      <ListHead id="requests" onTidy={tidy} untidy={state.untidy} waiting={state.waiting}>
        {desk.requests(requests.length)}
      </ListHead>
      {placed.length === 0 && <p class="small">{desk.noRequests}</p>}
      <ul class="items">
        {placed.map(({ item, over }) => (
          <li key={item.request} class={over ? 'item item-over' : 'item'}>
            {over ? (
              <p class="small">{desk.requestOver}</p>
            ) : (
              <Request item={item} shift={shift} happen={happen} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RequestProps {
  item: RequestItem;
  shift: Shift;
  happen: ShiftHandle['happen'];
}

function Request({ item, shift, happen }: RequestProps) {
  const { desk } = useWords();
  const { act, run } = useAct();
  const accept = () =>
    run<Accepted>(`/api/one-to-one/${item.request}/accept`, { method: 'POST' }, ({ room }) => {
      happen({ is: 'watch', room });
      focusSoon(`talk-${item.request}`, 'talks', 'requests');
    });
  return (
    <>
      <h3 tabIndex={-1}>{desk.request}</h3>
      <p class="small facts">
        <Waited since={item.since} aheadMs={shift.aheadMs} />
      </p>
      <Button kind="primary" busy={act.is === 'busy'} onClick={accept}>
        {desk.accept}
      </Button>
      <Trouble act={act} />
    </>
  );
}
