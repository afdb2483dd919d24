import { useState } from 'preact/hooks';
import { Marked } from '../../room/marked';
import { Button } from '../../ui/button';
import { clock } from '../../ui/time';
import type { ReviewItem, ReviewText, RoomId, Rule } from '../../wire';
import { RULES } from '../choices';
import { ActOn } from '../room/act-on';
import { useAct } from '../shift/act';
import type { Shift } from '../shift/shift';
import { Select } from '../ui/field';
import { focusSoon } from '../ui/focus';
import { Trouble } from '../ui/trouble';
import { UrgencyMark } from '../ui/urgency';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { likelyRule } from './likely-rule';

interface ReviewProps {
  item: ReviewItem;
  /** Somebody has decided. */
  over: boolean;
  shift: Shift;
  roomName(room: RoomId): string;
  onDecided(): void;
}

/** A held message: why, where, since when; its text once a person opens it; and the decision. */
export function Review({ item, over, shift, roomName, onDecided }: ReviewProps) {
  const { desk, reasons } = useWords();
  return (
    <article class={over ? 'item item-over' : 'item'} aria-labelledby={`review-${item.review}`}>
      <h3 id={`review-${item.review}`} tabIndex={-1}>
        {item.urgency !== 'R0' && <UrgencyMark urgency={item.urgency} />} <span>{reasons[item.reason]}</span>
      </h3>
      <p class="small facts">
        <span dir="auto">{roomName(item.room)}</span>
        {!over && <Waited since={item.since} aheadMs={shift.aheadMs} />}
      </p>
      {over ? (
        <p class="small">{desk.decided}</p>
      ) : (
        <>
          {(item.urgency === 'R3' || item.urgency === 'R4') && <p class="small">{desk.alsoCase}</p>}
          <ReviewBody item={item} onDecided={onDecided} />
        </>
      )}
    </article>
  );
}

function ReviewBody({ item, onDecided }: Pick<ReviewProps, 'item' | 'onDecided'>) {
  const { desk } = useWords();
  const [text, setText] = useState<ReviewText>();
  const [covered, setCovered] = useState(true);
  const { act, run } = useAct();
  const turn = () => {
    setCovered(!covered);
    if (text === undefined) run<ReviewText>(`/api/reviews/${item.review}`, {}, setText);
  };
  return (
    <>
      <Button onClick={turn} busy={act.is === 'busy'}>
        {covered || text === undefined ? desk.read : desk.cover}
      </Button>
      <Trouble act={act} />
      {text !== undefined && !covered && <Opened item={item} text={text} onDecided={onDecided} />}
    </>
  );
}

interface OpenedProps extends Pick<ReviewProps, 'item' | 'onDecided'> {
  text: ReviewText;
}

function Opened({ item, text: { excerpt, marks }, onDecided }: OpenedProps) {
  const { desk } = useWords();
  const [acting, setActing] = useState(false);
  const from = `author-${item.review}`;
  const concerned = { seeker: item.seeker, nickname: excerpt.nickname, room: item.room, from };
  return (
    <>
      <figure class="excerpt">
        <figcaption class="small">
          <strong dir="auto">{excerpt.nickname}</strong> <time>{clock(excerpt.at)}</time>
        </figcaption>
        <blockquote dir="auto">
          <Marked text={excerpt.text} marks={marks} />
        </blockquote>
      </figure>
      <Decision item={item} onDecided={onDecided} />
      {acting ? (
        <ActOn
          concerned={concerned}
          rule={likelyRule(item.reason)}
          onDone={() => {
            setActing(false);
            focusSoon(from);
          }}
        />
      ) : (
        <Button id={from} kind="quiet" onClick={() => setActing(true)}>
          {desk.actOnAuthor(excerpt.nickname)}
        </Button>
      )}
    </>
  );
}

function Decision({ item, onDecided }: Pick<ReviewProps, 'item' | 'onDecided'>) {
  const { desk, rules } = useWords();
  const [rule, setRule] = useState<Rule>(likelyRule(item.reason));
  const { act, run } = useAct();
  const address = `/api/reviews/${item.review}`;
  const busy = act.is === 'busy';
  return (
    <div class="decision">
      {item.releasable ? (
        <Button
          kind="primary"
          busy={busy}
          onClick={() => run(`${address}/release`, { method: 'POST' }, onDecided)}
        >
          {desk.release}
        </Button>
      ) : (
        <p class="small">{desk.notReleasable}</p>
      )}
      <div class="reject">
        <Select
          label={desk.rejectRule}
          options={RULES}
          name={(it) => rules[it]}
          value={rule}
          onValue={setRule}
        />
        <Button
          busy={busy}
          onClick={() => run(`${address}/reject`, { method: 'POST', body: { rule } }, onDecided)}
        >
          {desk.reject}
        </Button>
      </div>
      <Trouble act={act} />
    </div>
  );
}
