import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Category, House, Message, NewReport, ProblemKind, RoomId } from '../wire';
import { useTell } from './tell';

/** What somebody can find wrong with a message, in the order in which it is offered. */
const CATEGORIES: readonly Category[] = [
  'hurtful',
  'personal_data',
  'wants_me_elsewhere',
  'sexual',
  'unsafe_detail',
  'spam',
  'about_staff',
  'other',
];

/** Who reads a report, and whether somebody is there to read it. */
export type Reader = 'moderator' | 'nobody' | 'team';

interface ReportProps {
  message: Message;
  room: RoomId;
  house: House | undefined;
  token: string;
  onDone(): void;
}

/** Something is not right with a message: says what will happen, asks what it is, and says that it has reached us. */
export function Report({ message, room, house, token, onDone }: ReportProps) {
  const { report, worry, everywhere, time } = useWords();
  const [sentTo, setSentTo] = useState<Reader>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [sentTo]);
  return (
    <section class="card report">
      <h2 ref={heading} tabIndex={-1}>
        {report.title}
      </h2>
      {sentTo === undefined ? (
        <>
          <p>{report.which(message.author, time.clock(message.at))}</p>
          <Choose
            message={message}
            room={room}
            house={house}
            token={token}
            onSent={setSentTo}
            onDone={onDone}
          />
        </>
      ) : (
        <>
          <p role="status">{report.sent[sentTo]}</p>
          <p>{worry.you}</p>
          <Button onClick={onDone}>{everywhere.understood}</Button>
        </>
      )}
    </section>
  );
}

interface ChooseProps extends ReportProps {
  onSent(to: Reader): void;
}

function Choose({ message, room, house, token, onSent, onDone }: ChooseProps) {
  const { report, worry, rooms } = useWords();
  const ofTeam = message.role !== 'seeker';
  const [category, setCategory] = useState<Category | undefined>(ofTeam ? 'about_staff' : undefined);
  const [unchosen, setUnchosen] = useState(false);
  const { telling, tell } = useTell(token);
  const reader = readerOf(category, house);
  const send = () => {
    if (category === undefined) return setUnchosen(true);
    const body: NewReport = { room, seq: message.seq, category };
    tell('/api/reports', body, () => onSent(reader));
  };
  const choose = (chosen: Category) => {
    setCategory(chosen);
    setUnchosen(false);
  };
  return (
    <>
      {!ofTeam && <Categories chosen={category} onChoose={choose} />}
      <p aria-live="polite">{report.next[reader]}</p>
      {unchosen && (
        <Notice tone="heed" said="at_once">
          {report.chooseFirst}
        </Notice>
      )}
      {telling.is === 'not_told' && (
        <Notice tone="heed" said="at_once">
          {whyNotReported(report, rooms, telling.problem)}
        </Notice>
      )}
      <div class="acts">
        <Button kind="primary" busy={telling.is === 'busy'} onClick={send}>
          {report.send}
        </Button>
        <Button onClick={onDone}>{worry.no}</Button>
      </div>
    </>
  );
}

interface CategoriesProps {
  chosen: Category | undefined;
  onChoose(category: Category): void;
}

function Categories({ chosen, onChoose }: CategoriesProps) {
  const { report } = useWords();
  const group = useId();
  return (
    <fieldset class="choice categories">
      <legend>{report.question}</legend>
      {CATEGORIES.map((it) => (
        <label key={it}>
          <input type="radio" name={group} checked={it === chosen} onChange={() => onChoose(it)} />
          <span>
            <strong>{report.categories[it].name}</strong>
            <span class="small">{report.categories[it].means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who will read it. What is about staff does not wait for a moderator. */
export function readerOf(category: Category | undefined, house: Pick<House, 'on_duty'> | undefined): Reader {
  if (category === 'about_staff') return 'team';
  return house?.on_duty === false ? 'nobody' : 'moderator';
}

/** Why it did not reach anybody, in words one can act on. */
export function whyNotReported(
  words: Words['report'],
  { wait, notReached }: Pick<Words['rooms'], 'wait' | 'notReached'>,
  problem: ProblemKind | undefined,
): string {
  if (problem?.code === 'not_found') return words.gone;
  if (problem?.code === 'already_over') return words.over;
  if (problem?.code === 'too_many') return words.tooMany;
  if (problem?.code === 'too_fast') return wait(Math.ceil(problem.retry_after_ms / 1_000));
  return notReached;
}
