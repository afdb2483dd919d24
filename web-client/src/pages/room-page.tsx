import { useRef, useState } from 'preact/hooks';
import { drawMessageId } from '../connection/frames';
import { Composer } from '../room/composer';
import { Log } from '../room/log';
import { OutgoingLine } from '../room/outgoing';
import type { Room } from '../room/room';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { draft, keepDraft } from '../visit/kept';
import type { VisitHandle } from '../visit/use-visit';
import type { Happening, Visit } from '../visit/visit';
import type { House, Message, RoomId } from '../wire';
import { CareCard } from './care-card';
import { helpText } from './help-panel';
import { RoomCare } from './room-care';
import { RoomHead } from './room-head';
import { SanctionNote } from './sanction';
import { isOfAnother, Worry, WorryBegin } from './worry';

interface RoomPageProps extends Pick<VisitHandle, 'visit' | 'happen'> {
  room: Room;
  house: House | undefined;
  onNeedSomeone(): void;
}

/** A room of any kind, to read and to write in. */
export function RoomPage({ visit, happen, room, house, onNeedSomeone }: RoomPageProps) {
  const words = useWords();
  const over = !visit.wanted.includes(room.id);
  const card = visit.card?.room === room.id ? visit.card.card : undefined;
  const mine = visit.outbox.filter((it) => it.room === room.id && it.state.is !== 'shown');
  const mutes = visit.standing.sanctions.filter(
    (it) => it.kind === 'mute' && (it.room === null || it.room === room.id) && room.kind === 'group',
  );
  const helped = visit.standing.help !== null && visit.standing.help.state.is !== 'asked';
  const [choosing, setChoosing] = useState(false);
  const [worried, setWorried] = useState<Message>();
  const mayWorry = room.kind === 'group' && !over && room.messages.some(isOfAnother);
  const worry = (about: Message) => {
    setWorried(about);
    setChoosing(false);
  };
  const writing = useRef<HTMLTextAreaElement>(null);
  const then = (happening: Happening) => {
    happen(happening);
    writing.current?.focus();
  };
  const write = (text: string) => happen({ is: 'write', room: room.id, id: drawMessageId(), text });

  return (
    <main class="room">
      <RoomHead room={room} over={over} visit={visit} happen={happen} />
      <Log
        messages={room.messages}
        empty={room.kind === 'group' ? words.room.empty : words.room.emptyTalk}
        acts={(message) =>
          !over && (
            <>
              <TakeBack message={message} room={room.id} happen={happen} />
              {message.card !== undefined && (
                <RoomCare house={house} token={visit.pass.token} talk={visit.standing.one_to_one?.state} />
              )}
              {choosing && mayWorry && <WorryAct message={message} onWorry={worry} />}
            </>
          )
        }
        below={`${mine.map((it) => it.id + it.state.is).join()} ${mutes.length} ${choosing}`}
      >
        <Held visit={visit} room={room.id} />
        {mine.map((it) => (
          <OutgoingLine
            key={it.id}
            outgoing={it}
            helped={helped}
            onChange={(text) => {
              write(text);
              then({ is: 'let_go', id: it.id });
            }}
            onLetGo={() => then({ is: 'let_go', id: it.id })}
          />
        ))}
        {mutes.map((it) => (
          <SanctionNote key={it.sanction} sanction={it} aheadMs={visit.aheadMs} />
        ))}
      </Log>
      {mayWorry && worried === undefined && <WorryBegin choosing={choosing} onChoosing={setChoosing} />}
      {worried !== undefined && (
        <Worry
          key={worried.seq}
          message={worried}
          room={room.id}
          token={visit.pass.token}
          onDone={() => {
            setWorried(undefined);
            writing.current?.focus();
          }}
        />
      )}
      {card !== undefined && (
        <CareCard
          card={card}
          house={house}
          asked={helpText(words, visit.standing.help, visit.asking)}
          help={visit.standing.help}
          talk={visit.standing.one_to_one?.state}
          token={visit.pass.token}
          onNeedSomeone={onNeedSomeone}
          onPutAway={() => then({ is: 'card_closed' })}
        />
      )}
      <p class="typing" aria-live="off">
        {words.room.typing(room.typing.map((it) => it.name))}
      </p>
      {over ? (
        <Notice said="politely">{words.room.over}</Notice>
      ) : (
        <Composer
          field={writing}
          draft={draft(room.id)}
          onDraft={(text) => keepDraft(room.id, text)}
          onSend={write}
          onTyping={() => happen({ is: 'typing', room: room.id })}
        />
      )}
    </main>
  );
}

interface TakeBackProps extends Pick<VisitHandle, 'happen'> {
  message: Message;
  room: RoomId;
}

function TakeBack({ message, room, happen }: TakeBackProps) {
  const words = useWords();
  if (message.mine === undefined) return null;
  return (
    <Button
      kind="quiet"
      label={words.room.takeBackThis(message.text)}
      onClick={() => happen({ is: 'take_back', room, seq: message.seq })}
    >
      {words.room.takeBack}
    </Button>
  );
}

interface WorryActProps {
  message: Message;
  onWorry(message: Message): void;
}

function WorryAct({ message, onWorry }: WorryActProps) {
  const { worry } = useWords();
  if (!isOfAnother(message)) return null;
  return (
    <Button kind="quiet" label={worry.actOn(message.author)} onClick={() => onWorry(message)}>
      {worry.act}
    </Button>
  );
}

/** After the page was loaded again it no longer has the words of a held message, but still says that it is read. */
function Held({ visit, room }: { visit: Visit; room: RoomId }) {
  const { outgoing } = useWords();
  const waiting = visit.standing.held.some(
    (it) =>
      it.room === room &&
      it.state.is === 'waiting' &&
      !visit.outbox.some((own) => own.id === it.client_message_id),
  );
  return waiting ? <Notice title={outgoing.heldTitle}>{outgoing.stillHeld}</Notice> : null;
}
