import { useState } from 'preact/hooks';
import { ask } from '../connection/http';
import type { Room } from '../room/room';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { useArrival } from '../ui/arrival';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { VisitHandle } from '../visit/use-visit';
import type { RequestId } from '../wire';
import { RoomKeeping } from './keeping';
import { whyNotInRoom } from './room-list';

interface RoomHeadProps extends Pick<VisitHandle, 'visit' | 'happen'> {
  room: Room;
  over: boolean;
}

/** What a room is, who is here, and the way out. */
export function RoomHead({ room, over, visit, happen }: RoomHeadProps) {
  const words = useWords();
  const heading = useArrival();
  const talk = visit.standing.one_to_one;
  return (
    <div class="room-head">
      <div class="room-title">
        <Button onClick={() => happen({ is: 'go', room: undefined })}>{words.room.toRooms}</Button>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{titleOf(words.room, room)}</bdi>
          </h1>
          <p class="small">{aboutRoom(words.room, room)}</p>
        </div>
        {talk !== null && room.kind === 'one_to_one' && !over && (
          <EndTalk request={talk.request} token={visit.pass.token} />
        )}
      </div>
      <RoomKeeping room={room} aheadMs={visit.aheadMs} />
      {visit.refusal?.room === room.id && (
        <Notice tone="heed" said="at_once">
          <p>{whyNotInRoom(words, visit.refusal.refusal, room.name)}</p>
          <Button onClick={() => happen({ is: 'refusal_closed' })}>{words.everywhere.understood}</Button>
        </Notice>
      )}
      {room.missed && (
        <p class="small" role="status">
          {words.room.missed}
        </p>
      )}
    </div>
  );
}

function titleOf(words: Words['room'], room: Room): string {
  switch (room.kind) {
    case 'group':
      return room.name;
    case 'one_to_one':
      return words.oneToOne;
    case 'crisis':
      return words.crisis;
  }
}

function aboutRoom(words: Words['room'], room: Room): string {
  switch (room.kind) {
    case 'group':
      return words.company(room.presence.seekers, room.presence.staff);
    case 'one_to_one':
      return words.oneToOneText;
    case 'crisis':
      return words.crisisText;
  }
}

function EndTalk({ request, token }: { request: RequestId; token: string }) {
  const { room, rooms } = useWords();
  const [sure, setSure] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const end = async () => {
    const reply = await ask(`/api/one-to-one/${request}/end`, { method: 'POST', token });
    setTrouble(reply.is !== 'done');
  };
  if (!sure) {
    return (
      <Button kind="quiet" onClick={() => setSure(true)}>
        {room.endTalk}
      </Button>
    );
  }
  return (
    <Notice>
      <p>{room.endTalkSure}</p>
      {trouble && <p role="alert">{rooms.notReached}</p>}
      <div class="acts">
        <Button onClick={end}>{room.endTalkYes}</Button>
        <Button kind="primary" onClick={() => setSure(false)}>
          {room.endTalkNo}
        </Button>
      </div>
    </Notice>
  );
}
