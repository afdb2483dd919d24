import type { ReportItem, RoomId } from '../../wire';
import type { Shift } from '../shift/shift';
import { useWords } from '../words';
import { ItemOver } from './item';
import { ItemList, itemHeading } from './item-list';
import { LeasedItem } from './leased-item';
import { placeOf } from './places';

interface ReportsProps {
  reports: readonly ReportItem[];
  shift: Shift;
  roomName(room: RoomId): string;
}

/** Messages that seekers report, and that stand in their rooms until somebody has decided. */
export function Reports({ reports, shift, roomName }: ReportsProps) {
  const { reports: words } = useWords();
  return (
    <ItemList
      id="reports"
      title={words.title(reports.length)}
      none={words.none}
      items={reports}
      idOf={(it) => it.report}
      place={placeOf('reports')}
      item={(item, over, onDecided) =>
        over ? (
          <ItemOver>{words.over}</ItemOver>
        ) : (
          <Report item={item} shift={shift} roomName={roomName} onDecided={onDecided} />
        )
      }
    />
  );
}

interface ReportProps extends Omit<ReportsProps, 'reports'> {
  item: ReportItem;
  onDecided(): void;
}

function Report({ item, ...props }: ReportProps) {
  const { reports: words } = useWords();
  const path = `/api/reports/${item.report}`;
  const ways = {
    yes: { label: words.keep, path: `${path}/keep` },
    no: { label: words.takeDown, path: `${path}/take-down` },
    rule: item.rule,
  };
  return (
    <LeasedItem
      id={itemHeading('reports', item.report)}
      path={path}
      item={item}
      ways={ways}
      heading={words.by(item.people)}
      {...props}
    >
      <p class="small">{item.categories.map((it) => words.categories[it]).join('; ')}</p>
    </LeasedItem>
  );
}
