import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Card, Help, House, OneToOneState } from '../wire';
import { EmergencyNumber, Lines } from './numbers';
import { AskOnePerson } from './one-person';
import { ReachOut } from './reach-out';
import { useTell } from './tell';

interface CareCardProps {
  card: Card;
  house: House | undefined;
  token: string;
  /** How far help is, if someone has been asked for. */
  asked: string | undefined;
  help: Help | null;
  talk: OneToOneState | undefined;
  onNeedSomeone(): void;
  onPutAway(): void;
}

/** What is offered to someone who wrote of pain or danger: people first, then numbers, and a way to put it away. */
export function CareCard(props: CareCardProps) {
  const { card, house, onPutAway } = props;
  const words = useWords();
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [card]);
  return (
    <section ref={element} class={`card card-${card}`} role="alert">
      <h2>{words.card[card].title}</h2>
      {card === 'emergency' && <EmergencyNumber house={house} />}
      <p>{words.card[card].text}</p>
      <SomeoneHere {...props} />
      {card !== 'quiet' && <ReachOut />}
      <Lines house={house} title={words.card.lines} />
      {card === 'talk' && <EmergencyNumber house={house} />}
      {card !== 'quiet' && <SafeNow {...props} />}
      <Button onClick={onPutAway}>{words.card.dismiss}</Button>
    </section>
  );
}

/** Says so to whoever comes, if someone was asked, and puts the card away once they have it. */
function SafeNow({ help, token, onPutAway }: CareCardProps) {
  const { card } = useWords();
  const { telling, tell } = useTell(token);
  const say = () => {
    if (help === null || help.state.is === 'closed') return onPutAway();
    tell('/api/help/wish', { wish: 'safe_now' }, onPutAway);
  };
  return (
    <>
      {telling.is === 'not_told' && (
        <Notice tone="heed" said="at_once">
          {card.safeNotReached}
        </Notice>
      )}
      <Button busy={telling.is === 'busy'} onClick={say}>
        {card.safe}
      </Button>
    </>
  );
}

/** A person of this house: a peer for hard moments, someone on call for danger. */
function SomeoneHere({ card, asked, talk, token, onNeedSomeone }: CareCardProps) {
  const words = useWords();
  if (card === 'quiet') {
    const waiting = talk?.is === 'waiting' || talk?.is === 'open';
    return waiting ? null : <AskOnePerson token={token} />;
  }
  if (asked !== undefined) return <p>{asked}</p>;
  return (
    <Button kind={card === 'emergency' ? 'now' : 'primary'} onClick={onNeedSomeone}>
      {words.card.talkHere}
    </Button>
  );
}
