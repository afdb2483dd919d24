import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { Card, House, OneToOneState } from '../wire';
import { EmergencyNumber, Lines } from './numbers';
import { AskOnePerson } from './one-person';

interface CareCardProps {
  card: Card;
  house: House | undefined;
  token: string;
  /** How far help is, if someone has been asked for. */
  asked: string | undefined;
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
      <Lines house={house} title={words.card.lines} />
      {card === 'talk' && <EmergencyNumber house={house} />}
      <Button onClick={onPutAway}>{card === 'quiet' ? words.card.dismiss : words.card.safe}</Button>
    </section>
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
