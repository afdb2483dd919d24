import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Excerpt, Lease, Mark, RoomId, Rule, SeekerId } from '../../wire';
import { ActOn } from '../room/act-on';
import type { Shift } from '../shift/shift';
import { focusSoon } from '../ui/focus';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { Decision, type Way } from './decision';
import { Item, ReadButton } from './item';
import type { Looking } from './lease';
import { LeaseLine, LookingOn } from './lease-line';
import { useLease } from './use-lease';
import { useOpened } from './use-opened';
import { Written } from './written';

/** A message of a room that waits for one person's decision. */
interface Waiting {
  room: RoomId;
  seeker: SeekerId;
  since: number;
  lease: Lease | null;
}

/** How it is decided. */
interface Ways {
  yes: Way | string;
  no: Way;
  rule: Rule;
}

export interface LeasedItemProps {
  /** Of its heading. */
  id: string;
  /** Where it is, and its lease below. */
  path: string;
  item: Waiting;
  ways: Ways;
  heading: ComponentChildren;
  /** What else there is to know before it is read. */
  children?: ComponentChildren;
  shift: Shift;
  roomName(room: RoomId): string;
  onDecided(): void;
}

/** A message that one moderator at a time reads and decides about: where, since when, who has it open. */
export function LeasedItem({ id, path, item, ways, heading, children, shift, ...props }: LeasedItemProps) {
  const opened = useOpened<{ excerpt: Excerpt; marks?: Mark[] }>(path);
  const { looking, decided } = useLease(path, item.lease, opened.text !== undefined, shift);
  const onDecided = () => {
    decided();
    props.onDecided();
  };
  return (
    <Item id={id} heading={heading} onRead={opened.turn}>
      <p class="small facts">
        <span dir="auto">{props.roomName(item.room)}</span>
        <Waited since={item.since} aheadMs={shift.aheadMs} />
      </p>
      {children}
      <LeaseLine looking={looking} />
      <ReadButton opened={opened} />
      {opened.text !== undefined && (
        <>
          <Written {...opened.text} />
          <Act
            id={id}
            item={item}
            ways={ways}
            looking={looking}
            by={opened.text.excerpt.nickname}
            onDecided={onDecided}
          />
        </>
      )}
    </Item>
  );
}

interface ActProps extends Pick<LeasedItemProps, 'id' | 'item' | 'ways' | 'onDecided'> {
  looking: Looking;
  /** The author's nickname. */
  by: string;
}

/** What can be done with it, for who has it to themselves. */
function Act({ id, item, ways, looking, by, onDecided }: ActProps) {
  const { desk } = useWords();
  const [acting, setActing] = useState(false);
  const from = `author-${id}`;
  const concerned = { seeker: item.seeker, nickname: by, room: item.room, from };
  return (
    <Fragment>
      <LookingOn looking={looking} />
      {looking.is !== 'colleague' && <Decision id={id} {...ways} onDecided={onDecided} />}
      {looking.is !== 'colleague' && !acting && (
        <Button id={from} kind="quiet" onClick={() => setActing(true)}>
          {desk.actOnAuthor(by)}
        </Button>
      )}
      {looking.is !== 'colleague' && acting && (
        <ActOn
          concerned={concerned}
          rule={ways.rule}
          onDone={() => {
            setActing(false);
            focusSoon(from);
          }}
        />
      )}
    </Fragment>
  );
}
