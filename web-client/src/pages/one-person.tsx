import { useState } from 'preact/hooks';
import { ask } from '../connection/http';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Visit } from '../visit/visit';
import type { House, OneToOneState, RoomId } from '../wire';

interface OnePersonProps {
  visit: Visit;
  house: House | undefined;
  onGo(room: RoomId): void;
}

/** Asking for one peer to talk to, and waiting for them. */
export function OnePerson({ visit, house, onGo }: OnePersonProps) {
  const { rooms } = useWords();
  const state = visit.standing.one_to_one?.state;
  const { token } = visit.pass;
  return (
    <section class="panel" aria-live="polite">
      <h2>{rooms.onePerson}</h2>
      {state?.is === 'open' ? (
        <Ready state={state} onGo={onGo} />
      ) : (
        <>
          <p>{howItStands(rooms, state)}</p>
          {state?.is !== 'waiting' && house?.on_duty === false && <p>{rooms.onePersonNobody}</p>}
          {state?.is === 'waiting' ? (
            <Wish key="wish" method="DELETE" token={token} label={rooms.cancel} />
          ) : (
            <Wish key="wish" method="POST" token={token} label={rooms.askOnePerson} />
          )}
        </>
      )}
    </section>
  );
}

function howItStands(
  words: Words['rooms'],
  state: Exclude<OneToOneState, { is: 'open' }> | undefined,
): string {
  switch (state?.is) {
    case undefined:
      return words.onePersonText;
    case 'waiting':
      return `${waitingText(words, state)} ${words.waitingElse}`;
    case 'ended':
      return words.talkEnded;
  }
}

interface TalkNoteProps {
  visit: Visit;
  here: RoomId;
  onGo(room: RoomId): void;
}

/** The same in one line, for someone who is in a room meanwhile. */
export function TalkNote({ visit, here, onGo }: TalkNoteProps) {
  const { rooms } = useWords();
  const state = visit.standing.one_to_one?.state;
  const ready = state?.is === 'open' && state.room !== here;
  return (
    <div class="talk-note" role="status" hidden={state?.is !== 'waiting' && !ready}>
      {state?.is === 'waiting' && (
        <p>
          <strong>{rooms.onePerson}.</strong> {waitingText(rooms, state)}
        </p>
      )}
      {ready && <Ready state={state} onGo={onGo} />}
    </div>
  );
}

interface ReadyProps {
  state: Extract<OneToOneState, { is: 'open' }>;
  onGo(room: RoomId): void;
}

function Ready({ state, onGo }: ReadyProps) {
  const { rooms } = useWords();
  return (
    <>
      <p>{rooms.peerReady(state.name)}</p>
      <Button kind="primary" onClick={() => onGo(state.room)}>
        {rooms.openTalk}
      </Button>
    </>
  );
}

/** How many are before, in words; and that it is nothing they did, if somebody could not go on. */
export function waitingText(
  words: Words['rooms'],
  { before, given_up }: Extract<OneToOneState, { is: 'waiting' }>,
): string {
  const place = before === 0 ? words.waitingFirst : words.waiting(before);
  return given_up ? `${words.givenUp} ${place}` : place;
}

export function AskOnePerson({ token }: { token: string }) {
  const { rooms } = useWords();
  return <Wish method="POST" token={token} label={rooms.askOnePerson} />;
}

interface WishProps {
  method: 'POST' | 'DELETE';
  token: string;
  label: string;
}

/** Asks for a peer, or takes it back. What comes of it arrives with the standing. */
function Wish({ method, token, label }: WishProps) {
  const { rooms } = useWords();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const send = async () => {
    setBusy(true);
    const reply = await ask('/api/one-to-one', { method, token });
    setBusy(false);
    if (reply.is === 'done') return setTrouble(undefined);
    if (reply.is === 'problem' && reply.problem.code === 'already_asked')
      return setTrouble(rooms.alreadyAsked);
    if (reply.is === 'problem' && reply.problem.code === 'too_fast') {
      return setTrouble(rooms.wait(Math.ceil(reply.problem.retry_after_ms / 1_000)));
    }
    setTrouble(rooms.notReached);
  };
  return (
    <>
      {trouble !== undefined && (
        <Notice tone="heed" said="at_once">
          {trouble}
        </Notice>
      )}
      <Button busy={busy} onClick={send}>
        {busy ? rooms.asking : label}
      </Button>
    </>
  );
}
