import type { ComplaintItem, ReportFile, RoomId } from '../../wire';
import { Item, ItemOver, ReadButton } from '../desk/item';
import { ItemList, itemHeading } from '../desk/item-list';
import { useOpened } from '../desk/use-opened';
import { Written } from '../desk/written';
import { useAct } from '../shift/act';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { Waited } from '../ui/waited';
import { useWords } from '../words';

interface ComplaintsProps {
  complaints: readonly ComplaintItem[];
  aheadMs: number;
  roomName(room: RoomId): string;
  /** One was looked into here. */
  onChanged(): void;
}

/** What seekers have to say about staff. Only a coordinator has this list. */
export function Complaints({ complaints, aheadMs, roomName, onChanged }: ComplaintsProps) {
  const { complaints: words } = useWords();
  return (
    <ItemList
      id="complaints"
      title={words.title(complaints.length)}
      none={words.none}
      items={complaints}
      idOf={(it) => it.complaint}
      place={0}
      item={(item, over, goOn) =>
        over ? (
          <ItemOver>{words.over}</ItemOver>
        ) : (
          <Complaint
            item={item}
            aheadMs={aheadMs}
            roomName={roomName}
            onLookedInto={() => {
              goOn();
              onChanged();
            }}
          />
        )
      }
    >
      <p class="small">{words.means}</p>
    </ItemList>
  );
}

interface ComplaintProps extends Pick<ComplaintsProps, 'aheadMs' | 'roomName'> {
  item: ComplaintItem;
  onLookedInto(): void;
}

function Complaint({ item, aheadMs, roomName, onLookedInto }: ComplaintProps) {
  const { complaints: words } = useWords();
  const path = `/api/complaints/${item.complaint}`;
  const opened = useOpened<ReportFile>(path);
  const { act, run } = useAct();
  return (
    <Item
      id={itemHeading('complaints', item.complaint)}
      heading={<span dir="auto">{item.name === null ? words.aboutSomething : words.about(item.name)}</span>}
      onRead={opened.turn}
    >
      <p class="small facts">
        <span dir="auto">{roomName(item.room)}</span>
        <Waited since={item.since} aheadMs={aheadMs} />
      </p>
      <ReadButton opened={opened} />
      {opened.text !== undefined && (
        <>
          <p class="small">{words.pointsAt}</p>
          <Written excerpt={opened.text.excerpt} />
          <Sure
            question={words.sure}
            yes={words.yes}
            busy={act.is === 'busy'}
            onYes={() => run(`${path}/looked-into`, { method: 'POST' }, onLookedInto)}
          >
            {words.lookedInto}
          </Sure>
          <Trouble act={act} />
        </>
      )}
    </Item>
  );
}
