import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { type Decided, markOf, type Reported } from '../visit/decided';
import type { Visit } from '../visit/visit';
import type { House } from '../wire';
import { isRelief, Reasons, titleOf } from './reasons';

interface ToldProps {
  /** About own messages whose words are not here, and about what no longer holds. */
  decided: readonly Decided[];
  visit: Visit;
  house: House | undefined;
  /** Which room it is about, if that is to be said. */
  roomName(decided: Decided): string | undefined;
  onPutAway(marks: readonly string[]): void;
}

/** What was decided, for somebody who cannot see what it was about. */
export function Told({ decided, visit, house, roomName, onPutAway }: ToldProps) {
  const { reasons, sanctions } = useWords();
  const about = (it: Decided) => {
    if (it.what.is === 'over') return undefined;
    const room = roomName(it);
    return room === undefined ? reasons.earlier : `${reasons.earlier} ${sanctions.where(room)}`;
  };
  return (
    <>
      {decided.map((it) => (
        <Reasons
          key={markOf({ of: it.of, appeal: undefined })}
          decided={it}
          visit={visit}
          house={house}
          about={about(it)}
          onPutAway={() => onPutAway([markOf(it)])}
        />
      ))}
    </>
  );
}

/** That something was decided about messages that keep their place, for somebody who does not see it from here. */
export function FarUp({ decided, onPutAway }: Pick<ToldProps, 'decided' | 'onPutAway'>) {
  const words = useWords();
  return (
    <>
      {decided.map((it) => (
        <Notice key={markOf(it)} title={titleOf(words, it.what)} tone={isRelief(it.what) ? 'calm' : 'heed'}>
          <p>{it.appeal === undefined ? words.reasons.earlier : words.appeal.states[it.appeal]}</p>
          <Button onClick={() => onPutAway([markOf(it)])}>{words.everywhere.understood}</Button>
        </Notice>
      ))}
    </>
  );
}

interface OutcomesProps {
  reported: readonly Reported[];
  onPutAway(marks: readonly string[]): void;
}

/** What came of messages of others that they reported. */
export function Outcomes({ reported, onPutAway }: OutcomesProps) {
  const { told, everywhere } = useWords();
  return (
    <>
      {reported.map(({ state, marks }) => (
        <Notice key={state} said="politely">
          <p>{told.reports[state]}</p>
          {state !== 'waiting' && <Button onClick={() => onPutAway(marks)}>{everywhere.understood}</Button>}
        </Notice>
      ))}
    </>
  );
}
