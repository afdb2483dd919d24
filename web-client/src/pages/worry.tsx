import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Message, PointedAt, ProblemKind, RoomId } from '../wire';
import { useTell } from './tell';

/** Whether it is somebody else's, of whom one may be worried. */
export function isOfAnother({ mine, role }: Message): boolean {
  return mine === undefined && role === 'seeker';
}

interface WorryProps {
  message: Message;
  room: RoomId;
  token: string;
  onDone(): void;
}

/** Someone is worried about the author of a message: asks once, says what will happen, and that it has. */
export function Worry({ message, room, token, onDone }: WorryProps) {
  const { worry, everywhere } = useWords();
  const [asked, setAsked] = useState(false);
  const { telling, tell } = useTell(token);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [asked]);
  const body: PointedAt = { room, seq: message.seq };
  const send = () => tell('/api/help/other', body, () => setAsked(true));
  return (
    <section class="card worry">
      <h2 ref={heading} tabIndex={-1}>
        {worry.title(message.author)}
      </h2>
      {asked ? (
        <>
          <p role="status">{worry.asked(message.author)}</p>
          <p>{worry.you}</p>
          <Button onClick={onDone}>{everywhere.understood}</Button>
        </>
      ) : (
        <>
          <p>{worry.text(message.author)}</p>
          {telling.is === 'not_told' && (
            <Notice tone="heed" said="at_once">
              {whyNotAsked(worry, telling.problem)}
            </Notice>
          )}
          <div class="acts">
            <Button kind="primary" busy={telling.is === 'busy'} onClick={send}>
              {worry.ask}
            </Button>
            <Button onClick={onDone}>{worry.no}</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Why nobody was asked, in words one can act on. */
export function whyNotAsked(words: Words['worry'], problem: ProblemKind | undefined): string {
  if (problem?.code === 'not_found') return words.gone;
  if (problem?.code === 'too_fast') return words.wait(Math.ceil(problem.retry_after_ms / 1_000));
  return words.notReached;
}

/** For someone who is worried about somebody outside. */
export function WorryElsewhere({ onNeedSomeone }: { onNeedSomeone(): void }) {
  const { worry } = useWords();
  return (
    <section class="panel">
      <h2>{worry.elsewhereTitle}</h2>
      <p>{worry.elsewhereText}</p>
      <Button onClick={onNeedSomeone}>{worry.elsewhereAsk}</Button>
    </section>
  );
}
