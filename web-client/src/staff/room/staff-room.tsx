import { useState } from 'preact/hooks';
import { drawMessageId } from '../../connection/frames';
import type { Outbox } from '../../connection/outbox';
import { Composer, type Given } from '../../room/composer';
import { Log } from '../../room/log';
import { OutgoingLine } from '../../room/outgoing';
import type { Room } from '../../room/room';
import type { StaffWords } from '../../text/staff-en';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Message, RoomId } from '../../wire';
import { awaiting, useAnswer } from '../desk/answer';
import { meantBy, ON_MESSAGE, type OnMessage } from '../keys/keys';
import type { ShiftHandle } from '../shift/use-shift';
import { focusSoon } from '../ui/focus';
import { Trouble } from '../ui/trouble';
import { Shape } from '../ui/urgency';
import { useWords } from '../words';
import { ActOn } from './act-on';
import { Calming } from './calming';
import type { Concerned } from './concerned';
import { type PassedOn, usePassOn } from './pass-on';
import { PassOnPanel } from './pass-on-panel';

interface StaffRoomProps extends ShiftHandle {
  room: Room;
  /** Where another room is beside it, only the one that is being used is read aloud. */
  beside?: boolean;
  /** Put into the field for writing. */
  given?: Given | undefined;
}

/** A room of any kind, as staff read it, write in it and keep it safe. */
export function StaffRoom({ shift, happen, room, beside = false, given }: StaffRoomProps) {
  const words = useWords();
  const [used, setUsed] = useState(false);
  const [concerned, setConcerned] = useState<Concerned>();
  const [passing, setPassing] = useState<Message>();
  const { act, passed, passOn } = usePassOn(room.id);
  const over = !shift.wanted.includes(room.id);
  const mine = shift.outbox.filter((it) => it.room === room.id && it.state.is !== 'shown');
  const write = (text: string) => happen({ is: 'write', room: room.id, id: drawMessageId(), text });
  const pass = (message: Message, urgency: PassedOn, note: string) => {
    if (mayAct(shift, room, message)) passOn(message, urgency, note);
  };
  const { act: answering, answer } = useAnswer();
  const answered = (message: Message) => {
    const seen = waiting(shift, room, message);
    if (seen !== undefined) answer(seen, () => {});
  };
  const means = (message: Message, meant: OnMessage | undefined) => {
    if (meant === 'answered') answered(message);
    else if (meant !== undefined) pass(message, meant, '');
  };

  return (
    <section
      class="staff-room"
      aria-labelledby={`room-${room.id}`}
      onFocusIn={() => setUsed(true)}
      onFocusOut={() => setUsed(false)}
    >
      <RoomHead shift={shift} happen={happen} room={room} over={over} />
      <a class="skip" href={`#write-${room.id}`}>
        {words.room.toWriting}
      </a>
      <Log
        messages={room.messages}
        empty={words.room.empty}
        label={words.room.messagesOf(nameOf(words.room, room))}
        silent={beside && !used}
        acts={(message) => (
          <MessageActs
            message={message}
            room={room}
            happen={happen}
            shift={shift}
            onConcern={setConcerned}
            onPassOn={setPassing}
            onAnswered={answered}
          />
        )}
        onKey={
          shift.me.role === 'moderator' && room.kind === 'group'
            ? (message, event) => means(message, meantBy(ON_MESSAGE, event))
            : undefined
        }
        below={mine.map((it) => it.id + it.state.is).join()}
      >
        <OwnMessages messages={mine} room={room.id} happen={happen} onWrite={write} />
      </Log>
      <p class="typing">{words.shared.room.typing(room.typing.map((it) => it.name))}</p>
      <p class="small passed-on" role="status">
        {passed !== undefined && (
          <>
            {words.passOn.done(passed.nickname, words.passOn.to[passed.urgency])}{' '}
            {!passed.noteKept && `${words.passOn.noteLost} `}
            <a href="#rest">{words.rest.toRest}</a>
          </>
        )}
      </p>
      <Trouble act={act} />
      <Trouble act={answering} />
      {passing !== undefined && (
        <PassOnPanel
          key={passing.seq}
          message={passing}
          onPassOn={(urgency, note) => {
            pass(passing, urgency, note);
            setPassing(undefined);
            focusSoon(`pass-${room.id}-${passing.seq}`, `room-${room.id}`);
          }}
          onCancel={() => {
            setPassing(undefined);
            focusSoon(`pass-${room.id}-${passing.seq}`, `room-${room.id}`);
          }}
        />
      )}
      {concerned !== undefined && (
        <ActOn
          key={concerned.from}
          concerned={concerned}
          onDone={() => {
            setConcerned(undefined);
            focusSoon(concerned.from, `room-${room.id}`);
          }}
        />
      )}
      {over ? (
        <Notice said="politely">
          <p>{words.room.over}</p>
        </Notice>
      ) : (
        <div id={`write-${room.id}`} tabIndex={-1} hidden={concerned !== undefined}>
          <Composer onSend={write} onTyping={() => happen({ is: 'typing', room: room.id })} given={given} />
        </div>
      )}
    </section>
  );
}

interface OwnMessagesProps extends Pick<ShiftHandle, 'happen'> {
  messages: Outbox;
  room: RoomId;
  onWrite(text: string): void;
}

/** What this person wrote that the room does not show yet. */
function OwnMessages({ messages, room, happen, onWrite }: OwnMessagesProps) {
  return (
    <>
      {messages.map((it) => (
        <OutgoingLine
          key={it.id}
          outgoing={it}
          onChange={(text) => {
            happen({ is: 'let_go', id: it.id });
            onWrite(text);
          }}
          onLetGo={() => {
            happen({ is: 'let_go', id: it.id });
            focusSoon(`room-${room}`);
          }}
        />
      ))}
    </>
  );
}

interface RoomHeadProps extends ShiftHandle {
  room: Room;
  over: boolean;
}

function RoomHead({ shift, happen, room, over }: RoomHeadProps) {
  const { room: words } = useWords();
  const refusal = shift.refusals.find((it) => it.room === room.id);
  return (
    <div class="staff-room-head">
      <div class="staff-room-name">
        <h2 id={`room-${room.id}`} tabIndex={-1} dir="auto">
          {nameOf(words, room)}
        </h2>
        <p class="small">{words.presence(room.presence.seekers, room.presence.staff)}</p>
      </div>
      {room.kind === 'group' && (
        <Button
          kind="quiet"
          label={words.stopWatchingThis(room.name)}
          onClick={() => {
            happen({ is: 'put_away', room: room.id });
            focusSoon(`watch-${room.id}`, 'rooms');
          }}
        >
          {words.stopWatching}
        </Button>
      )}
      {room.kind === 'group' && !over && shift.me.role === 'moderator' && (
        <Calming room={room} aheadMs={shift.aheadMs} />
      )}
      {room.kind !== 'group' && over && (
        <Button
          onClick={() => {
            happen({ is: 'put_away', room: room.id });
            focusSoon('rooms', 'queue');
          }}
        >
          {words.putAway}
        </Button>
      )}
      {room.missed && (
        <p class="small full" role="status">
          {words.missed}
        </p>
      )}
      {refusal !== undefined && (
        <Notice tone="heed" said="at_once">
          <p>{words.refusals[refusal.refusal.code]}</p>
          <Button
            onClick={() => {
              happen({ is: 'refusal_read', room: room.id });
              focusSoon(`room-${room.id}`);
            }}
          >
            {words.understood}
          </Button>
        </Notice>
      )}
    </div>
  );
}

function nameOf(words: StaffWords['room'], room: Room): string {
  switch (room.kind) {
    case 'group':
      return room.name;
    case 'one_to_one':
      return words.oneToOne(seekerIn(room) ?? words.someone);
    case 'crisis':
      return words.crisis(seekerIn(room) ?? words.someone);
  }
}

/** The nickname of the other one in a talk of two, once they have written. */
function seekerIn(room: Room): string | undefined {
  return room.messages.find((it) => it.role === 'seeker')?.author;
}

interface MessageActsProps extends ShiftHandle {
  message: Message;
  room: Room;
  onConcern(concerned: Concerned): void;
  onPassOn(message: Message): void;
  onAnswered(message: Message): void;
}

/** Whether this person can do something about the author: a seeker, in a room that moderators keep. */
function mayAct(shift: ShiftHandle['shift'], room: Room, message: Message): boolean {
  return shift.me.role === 'moderator' && room.kind === 'group' && message.staff?.seeker !== undefined;
}

/** What awaits an answer, if this message is of concern and does. */
function waiting(shift: ShiftHandle['shift'], room: Room, message: Message) {
  const seeker = message.staff?.seeker;
  if (seeker === undefined || message.staff?.urgency !== 'R2') return undefined;
  return awaiting(shift.desk, { seeker, room: room.id });
}

/** What a message asks of staff, and what they can do about it. */
function MessageActs({ message, room, shift, happen, ...props }: MessageActsProps) {
  const { onConcern, onPassOn, onAnswered } = props;
  const words = useWords();
  const id = `act-${room.id}-${message.seq}`;
  const seeker = message.staff?.seeker;
  return (
    <>
      <StaffMark message={message} awaits={waiting(shift, room, message) !== undefined} />
      {message.mine !== undefined && shift.wanted.includes(room.id) && (
        <Button
          kind="quiet"
          label={words.shared.room.takeBackThis(message.text)}
          onClick={() => {
            happen({ is: 'take_back', room: room.id, seq: message.seq });
            focusSoon(`room-${room.id}`);
          }}
        >
          {words.shared.room.takeBack}
        </Button>
      )}
      {seeker !== undefined && mayAct(shift, room, message) && (
        <div class="said-acts">
          {waiting(shift, room, message) !== undefined && (
            <Button label={words.concerns.answeredFor(message.author)} onClick={() => onAnswered(message)}>
              {words.concerns.answered}
            </Button>
          )}
          <Button
            id={id}
            kind="quiet"
            label={words.room.actOn(message.author)}
            onClick={() => onConcern({ seeker, nickname: message.author, room: room.id, from: id })}
          >
            {words.room.act}
          </Button>
          <Button
            id={`pass-${room.id}-${message.seq}`}
            kind="quiet"
            label={words.passOn.beginFor(message.author)}
            onClick={() => onPassOn(message)}
          >
            {words.passOn.begin}
          </Button>
        </div>
      )}
    </>
  );
}

/** Only staff see it: something to keep an eye on, or something to answer. */
function StaffMark({ message, awaits }: { message: Message; awaits: boolean }) {
  const { room, concerns } = useWords();
  const urgency = message.staff?.urgency ?? 'R0';
  switch (urgency) {
    case 'R0':
      return null;
    case 'R1':
      return (
        <span class="staff-mark staff-mark-r1">
          <Shape urgency={urgency} />
          <span class="unseen">{room.watch}</span>
        </span>
      );
    case 'R2':
      return (
        <span class="staff-mark">
          <Shape urgency={urgency} />
          {awaits ? room.marks.R2 : concerns.mark}
        </span>
      );
    case 'R3':
    case 'R4':
      return (
        <span class="staff-mark">
          <Shape urgency={urgency} />
          {room.marks[urgency]}
        </span>
      );
  }
}
