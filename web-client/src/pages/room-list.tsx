import { useState } from 'preact/hooks';
import { usePolled } from '../connection/use-polled';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { useArrival } from '../ui/arrival';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ofSanction, over, reported, toldOutside } from '../visit/decided';
import type { Visit } from '../visit/visit';
import type { House, Refusal, RoomCard, RoomId, Rooms } from '../wire';
import { Languages } from './languages';
import { OnePerson } from './one-person';
import { Reasons } from './reasons';
import { Outcomes, Told } from './told';
import { WorryElsewhere } from './worry';

interface RoomListProps {
  visit: Visit;
  house: House | undefined;
  onGo(room: RoomId): void;
  onNeedSomeone(): void;
  onLeaveRoom(room: RoomId): void;
  onRename(): void;
  onPutAway(marks: readonly string[]): void;
  onLeave(): void;
}

const LOOK_EVERY_MS = 10_000;

/** Where someone chooses: a room, or one person. */
export function RoomList({ visit, house, onGo, onNeedSomeone, ...props }: RoomListProps) {
  const { onLeaveRoom, onRename, onPutAway, onLeave } = props;
  const words = useWords();
  const heading = useArrival();
  const reply = usePolled<Rooms>('/api/rooms', LOOK_EVERY_MS, visit.pass.token);
  const cards = reply?.is === 'done' ? reply.body.rooms : [];
  const nameOf = (room: RoomId | null | undefined) => cards.find((it) => it.room === room)?.name;
  // Where something waited to be read it is above the doors. What comes later moves none of them under a finger.
  const [awaited] = useState(() => hasNews(visit));
  const news = <News visit={visit} house={house} nameOf={nameOf} onPutAway={onPutAway} />;

  return (
    <main class="sheet">
      <h1 ref={heading} tabIndex={-1}>
        {words.rooms.title(visit.pass.nickname)}
      </h1>
      {visit.standing.sanctions.map((it) => (
        <Reasons
          key={it.sanction}
          decided={ofSanction(visit.standing, it)}
          visit={visit}
          house={house}
          about={it.room === null ? undefined : whereText(words.sanctions, nameOf(it.room))}
        />
      ))}
      <Told
        decided={over(visit)}
        visit={visit}
        house={house}
        roomName={() => undefined}
        onPutAway={onPutAway}
      />
      {awaited && news}
      {visit.refusal !== undefined && (
        <Notice tone="heed" said="at_once">
          <p>{whyNotInRoom(words, visit.refusal.refusal, nameOf(visit.refusal.room))}</p>
          {visit.refusal.refusal.code === 'nickname_taken' && (
            <Button onClick={onRename}>{words.rooms.changeName}</Button>
          )}
        </Notice>
      )}
      <section>
        <h2>{words.rooms.groups}</h2>
        {reply === undefined && <p>{words.rooms.loading}</p>}
        {reply !== undefined && reply.is !== 'done' && <p role="status">{words.rooms.unreachable}</p>}
        {reply?.is === 'done' && cards.length === 0 && <p>{words.rooms.none}</p>}
        <ul class="rooms">
          {cards.map((card) => (
            <RoomDoor
              key={card.room}
              card={card}
              within={visit.wanted.includes(card.room)}
              onGo={onGo}
              onLeaveRoom={onLeaveRoom}
            />
          ))}
        </ul>
      </section>
      <OnePerson visit={visit} house={house} onGo={onGo} />
      <WorryElsewhere onNeedSomeone={onNeedSomeone} />
      {!awaited && news}
      <div class="acts">
        <Button onClick={onRename}>{words.rooms.changeName}</Button>
        <Button onClick={onLeave}>{words.rooms.leaveForToday}</Button>
      </div>
      <Languages />
    </main>
  );
}

function whereText(words: Words['sanctions'], name: string | undefined): string | undefined {
  return name === undefined ? undefined : words.where(name);
}

function hasNews(visit: Visit): boolean {
  return toldOutside(visit).length > 0 || reported(visit).some(({ state }) => state !== 'waiting');
}

interface NewsProps extends Pick<RoomListProps, 'visit' | 'house' | 'onPutAway'> {
  nameOf(room: RoomId | null): string | undefined;
}

/** What was decided about what they wrote and reported. */
function News({ visit, house, nameOf, onPutAway }: NewsProps) {
  const { told } = useWords();
  const [decided, reports] = [toldOutside(visit), reported(visit)];
  return (
    <section class="panel" hidden={decided.length + reports.length === 0}>
      <h2>{told.title}</h2>
      <Told
        decided={decided}
        visit={visit}
        house={house}
        roomName={({ room }) => nameOf(room)}
        onPutAway={onPutAway}
      />
      <Outcomes reported={reports} onPutAway={onPutAway} />
    </section>
  );
}

interface RoomDoorProps {
  card: RoomCard;
  /** Already in it. */
  within: boolean;
  onGo(room: RoomId): void;
  onLeaveRoom(room: RoomId): void;
}

function RoomDoor({ card, within, onGo, onLeaveRoom }: RoomDoorProps) {
  const { rooms, calm } = useWords();
  return (
    <li class="room-door">
      <div>
        <h3>
          <bdi>{card.name}</bdi>
        </h3>
        <p>
          <bdi>{card.topic}</bdi>
        </p>
        <p class="small">
          {howOpen({ rooms, calm }, card)}
          {card.open && ` · ${rooms.people(card.here)}`}
        </p>
      </div>
      {card.open && (
        <Button
          kind="primary"
          label={within ? rooms.backToRoom(card.name) : rooms.enterRoom(card.name)}
          onClick={() => onGo(card.room)}
        >
          {within ? rooms.goBack : rooms.enter}
        </Button>
      )}
      {within && (
        <Button label={rooms.leaveRoom(card.name)} onClick={() => onLeaveRoom(card.room)}>
          {rooms.leave}
        </Button>
      )}
    </li>
  );
}

/** Whether one can go in, and whether anyone of the team is there. */
export function howOpen({ rooms, calm }: Pick<Words, 'rooms' | 'calm'>, card: RoomCard): string {
  const { is } = card.staffing;
  if (!card.open) return is === 'none' ? calm.door.closed : rooms.closed;
  return is === 'full' ? rooms.open : calm.door[is];
}

/** Why a room could not be entered or had to be left. */
export function whyNotInRoom(
  { rooms: words, calm }: Pick<Words, 'rooms' | 'calm'>,
  refusal: Refusal,
  name?: string,
): string {
  switch (refusal.code) {
    case 'room_closed':
      return words.roomClosed(name ?? words.someRoom);
    case 'unstaffed':
      return calm.notEntered(name ?? words.someRoom);
    case 'nickname_taken':
      return words.nicknameTaken;
    case 'too_many_rooms':
      return words.tooManyRooms;
    case 'shut_out':
      return words.shutOut;
    case 'too_fast':
    case 'try_again':
      return words.enterLater;
    case 'unknown_room':
    case 'not_in_room':
      return words.unknownRoom;
    case 'no_such_message':
      return words.takeBackLate;
    case 'slow':
    case 'listen_first':
    case 'paused':
    case 'muted':
    case 'malformed':
    case 'too_long':
    case 'unreadable':
      return words.notReached;
  }
}
