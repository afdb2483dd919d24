import type { AppealFile, AppealItem, RoomId } from '../../wire';
import { nicknameOf, type Shift } from '../shift/shift';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { AppealedAct } from './appealed-act';
import { Decision } from './decision';
import { Item, ItemOver, ReadButton } from './item';
import { ItemList, itemHeading } from './item-list';
import { mayDecide } from './may-decide';
import { placeOf } from './places';
import { useOpened } from './use-opened';
import { Written } from './written';

interface AppealsProps {
  appeals: readonly AppealItem[];
  shift: Shift;
  roomName(room: RoomId): string;
  /** Somebody decided here. */
  onChanged?(): void;
}

/** Seekers who ask for another look. Whoever acted does not see what they say, since they do not decide. */
export function Appeals({ appeals, shift, roomName, onChanged }: AppealsProps) {
  const { appeals: words } = useWords();
  const theirs = appeals.filter((it) => mayDecide(it, shift.me.staff));
  const others = appeals.length - theirs.length;
  return (
    <ItemList
      id="appeals"
      title={words.title(theirs.length)}
      none={words.none}
      items={theirs}
      idOf={(it) => it.appeal}
      place={placeOf('appeals')}
      item={(item, over, goOn) =>
        over ? (
          <ItemOver>{words.over}</ItemOver>
        ) : (
          <Appeal
            item={item}
            shift={shift}
            roomName={roomName}
            onDecided={() => {
              goOn();
              onChanged?.();
            }}
          />
        )
      }
    >
      {others > 0 && <p class="small">{words.notYours(others)}</p>}
    </ItemList>
  );
}

interface AppealProps extends Pick<AppealsProps, 'shift' | 'roomName'> {
  item: AppealItem;
  onDecided(): void;
}

function Appeal({ item, shift, roomName, onDecided }: AppealProps) {
  const { appeals: words, desk } = useWords();
  const path = `/api/appeals/${item.appeal}`;
  const id = itemHeading('appeals', item.appeal);
  const opened = useOpened<AppealFile>(path);
  const who = nicknameOf(shift, item.seeker) ?? desk.someoneUnknown(item.seeker.slice(-4));
  const about = 'review' in item.of ? 'review' : 'sanction';
  return (
    <Item id={id} heading={<span dir="auto">{words.of(who)}</span>} onRead={opened.turn}>
      <p class="small facts">
        <AppealedAct item={item} aheadMs={shift.aheadMs} roomName={roomName} />
        <Waited since={item.since} aheadMs={shift.aheadMs} />
      </p>
      <ReadButton opened={opened} />
      {opened.text !== undefined && (
        <>
          <File file={opened.text} about={about} />
          <p class="small">{words.told}</p>
          <Decision
            id={id}
            yes={
              item.overturnable
                ? { label: words.overturn[about], path: `${path}/overturn` }
                : desk.notReleasable
            }
            no={{ label: words.uphold, path: `${path}/uphold` }}
            onDecided={onDecided}
          />
        </>
      )}
    </Item>
  );
}

interface FileProps {
  file: AppealFile;
  about: 'review' | 'sanction';
}

/** What they say, and what it is about. */
function File({ file, about }: FileProps) {
  const { appeals: words } = useWords();
  return (
    <>
      <h4 class="part">{words.words}</h4>
      {file.words === null ? <p class="small">{words.noWords}</p> : <Written excerpt={file.words} />}
      {about === 'review' && (
        <>
          <h4 class="part">{words.message}</h4>
          {file.message === null ? (
            <p class="small">{words.noMessage}</p>
          ) : (
            <Written excerpt={file.message} />
          )}
        </>
      )}
    </>
  );
}
