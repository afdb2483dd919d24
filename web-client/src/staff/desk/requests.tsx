import { Button } from '../../ui/button';
import type { Accepted, RequestItem } from '../../wire';
import { useAct } from '../shift/act';
import type { Shift } from '../shift/shift';
import type { ShiftHandle } from '../shift/use-shift';
import { focusSoon } from '../ui/focus';
import { Trouble } from '../ui/trouble';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { yesOf } from './decision';
import { Item, ItemOver } from './item';
import { ItemList, itemHeading } from './item-list';
import { placeOf } from './places';

interface RequestsProps extends ShiftHandle {
  requests: readonly RequestItem[];
}

/** Seekers who would like to talk to one person. */
export function Requests({ requests, shift, happen }: RequestsProps) {
  const { desk } = useWords();
  return (
    <ItemList
      id="requests"
      title={desk.requests(requests.length)}
      none={desk.noRequests}
      items={requests}
      idOf={(it) => it.request}
      place={placeOf('requests')}
      item={(item, over) =>
        over ? <ItemOver>{desk.requestOver}</ItemOver> : <Request item={item} shift={shift} happen={happen} />
      }
    />
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
  const id = itemHeading('requests', item.request);
  const accept = () =>
    run<Accepted>(`/api/one-to-one/${item.request}/accept`, { method: 'POST' }, ({ room }) => {
      happen({ is: 'watch', room });
      focusSoon(`talk-${item.request}`, 'talks', 'requests');
    });
  return (
    <Item id={id} heading={desk.request}>
      <p class="small facts">
        <Waited since={item.since} aheadMs={shift.aheadMs} />
      </p>
      <Button id={yesOf(id)} kind="primary" busy={act.is === 'busy'} onClick={accept}>
        {desk.accept}
      </Button>
      <Trouble act={act} />
    </Item>
  );
}
