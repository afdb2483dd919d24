import { useRef, useState } from 'preact/hooks';
import { drawMessageId } from '../connection/frames';
import { Composer } from '../room/composer';
import { Log } from '../room/log';
import { OutgoingLine } from '../room/outgoing';
import type { Room } from '../room/room';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import {
  isTakenDown,
  markOf,
  over as noLongerHolding,
  ofMessage,
  ofSanction,
  reported,
  toldFarUp,
  toldIn,
  withTakenDown,
} from '../visit/decided';
import { draft, keepDraft } from '../visit/kept';
import type { VisitHandle } from '../visit/use-visit';
import type { Happening, Visit } from '../visit/visit';
import type { ClientMessageId, House, Message, RoomId } from '../wire';
import { type About, AboutActs, AboutBegin, AboutPanel } from './about';
import { CareCard } from './care-card';
import { helpText } from './help-panel';
import { Reasons } from './reasons';
import { RoomCare } from './room-care';
import { RoomHead } from './room-head';
import { FarUp, Outcomes, Told } from './told';
import { isOfAnother } from './worry';

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
  const [about, setAbout] = useState<About>();
  const messages = withTakenDown(room, visit.standing);
  const ofAnother = room.kind === 'group' && messages.some(isOfAnother);
  const mayPoint = !over && messages.some((it) => it.mine === undefined);
  const told = [...toldIn(visit, room.id), ...(room.kind === 'group' ? noLongerHolding(visit) : [])];
  const farUp = toldFarUp(visit, room.id);
  const outcomes = reported(visit, room.id).filter((it) => it.state !== 'waiting');
  const writing = useRef<HTMLTextAreaElement>(null);
  const then = (happening: Happening) => {
    happen(happening);
    writing.current?.focus();
  };
  const write = (text: string) => happen({ is: 'write', room: room.id, id: drawMessageId(), text });
  const putAway = (marks: readonly string[]) => happen({ is: 'put_away', marks });
  const letGo = (id: ClientMessageId) => {
    const read = ofMessage(visit.standing, id);
    if (read !== undefined) putAway([markOf(read)]);
    then({ is: 'let_go', id });
  };
  const reasons = (id: ClientMessageId | undefined) => (
    <OwnReasons visit={visit} house={house} id={id} mayWrite={mutes.length === 0} />
  );

  return (
    <main class="room">
      <RoomHead room={room} over={over} visit={visit} happen={happen} />
      <Log
        messages={messages}
        isGone={(message) => isTakenDown(visit.standing, message)}
        choosing={choosing}
        empty={room.kind === 'group' ? words.room.empty : words.room.emptyTalk}
        acts={(message) =>
          isTakenDown(visit.standing, message)
            ? reasons(message.mine)
            : !over && (
                <>
                  <TakeBack message={message} room={room.id} happen={happen} />
                  {message.card !== undefined && (
                    <RoomCare
                      house={house}
                      token={visit.pass.token}
                      talk={visit.standing.one_to_one?.state}
                    />
                  )}
                  {choosing && (
                    <AboutActs
                      message={message}
                      onAbout={(chosen) => {
                        setAbout(chosen);
                        setChoosing(false);
                      }}
                    />
                  )}
                </>
              )
        }
        below={`${mine.map((it) => it.id).join()} ${mutes.length}`}
        came={`${mine.map((it) => it.state.is).join()} ${[...told, ...farUp].map(markOf).join()} ${outcomes.flatMap((it) => it.marks).join()}`}
      >
        <Held visit={visit} room={room.id} />
        {mine.map((it) => (
          <OutgoingLine
            key={it.id}
            outgoing={it}
            helped={helped}
            reasons={reasons(it.id)}
            onChange={(text) => {
              write(text);
              letGo(it.id);
            }}
            onLetGo={() => letGo(it.id)}
          />
        ))}
        {mutes.map((it) => (
          <Reasons key={it.sanction} decided={ofSanction(visit.standing, it)} visit={visit} house={house} />
        ))}
        <Told decided={told} visit={visit} house={house} roomName={() => undefined} onPutAway={putAway} />
        <FarUp decided={farUp} onPutAway={putAway} />
        <Outcomes reported={outcomes} onPutAway={putAway} />
      </Log>
      {mayPoint && about === undefined && (
        <AboutBegin ofAnother={ofAnother} choosing={choosing} onChoosing={setChoosing} />
      )}
      {about !== undefined && (
        <AboutPanel
          about={about}
          room={room.id}
          house={house}
          token={visit.pass.token}
          onDone={() => {
            setAbout(undefined);
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

interface OwnReasonsProps {
  visit: Visit;
  house: House | undefined;
  /** What the message was called when it was written. */
  id: ClientMessageId | undefined;
  mayWrite: boolean;
}

/** Why an own message is not shown, below its words. */
function OwnReasons({ visit, house, id, mayWrite }: OwnReasonsProps) {
  const { outgoing } = useWords();
  const decided = ofMessage(visit.standing, id);
  if (decided === undefined) return null;
  return (
    <Reasons decided={decided} visit={visit} house={house}>
      {mayWrite && decided.what.is !== 'may_be_shown' && <p>{outgoing.rejectedTail}</p>}
    </Reasons>
  );
}

/** After the page was loaded again it no longer has the words of a held message, but still says that it is read. */
function Held({ visit, room }: { visit: Visit; room: RoomId }) {
  const { outgoing } = useWords();
  const waiting = visit.standing.held.some(
    (it) =>
      it.room === room &&
      it.state.is === 'waiting' &&
      ofMessage(visit.standing, it.client_message_id) === undefined &&
      !visit.outbox.some((own) => own.id === it.client_message_id),
  );
  return waiting ? <Notice title={outgoing.heldTitle}>{outgoing.stillHeld}</Notice> : null;
}
