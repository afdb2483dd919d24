import { Button } from '../../ui/button';
import { clock } from '../../ui/time';
import type { NewAvailability, Rest as Own, OwnRelief } from '../../wire';
import type { List } from '../house/use-list';
import { useAct } from '../shift/act';
import type { Shift } from '../shift/shift';
import { Bar } from '../ui/bar';
import { useTitle } from '../ui/title';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { Debrief, REST } from './rest';

interface OffEverythingProps {
  relieved: OwnRelief;
  rest: List<Own>;
  shift: Shift;
  onSignedOut(): void;
}

/** All there is to see for somebody from whom everything was taken: nothing that calls for them. */
export function OffEverything({ relieved, rest, shift, onSignedOut }: OffEverythingProps) {
  const { relief: words } = useWords();
  const { act, run } = useAct();
  useTitle(words.off, 0);
  const back: NewAvailability = { is: 'available' };
  const { reply, reload } = rest;
  return (
    <div class="workplace">
      <Bar title={words.off} shift={shift} onSignedOut={onSignedOut} />
      <main class="off" id={REST} tabIndex={-1}>
        <p>{words.offText}</p>
        <p role="status">
          {relieved.seen_to_by === null
            ? words.told(clock(relieved.since))
            : words.seenTo(relieved.seen_to_by)}
        </p>
        {reply?.is === 'done' && <Debrief own={reply.body} onChanged={reload} />}
        <Button
          busy={act.is === 'busy'}
          onClick={() => run('/api/rota/availability', { method: 'PUT', body: back }, reload)}
        >
          {words.back}
        </Button>
        <Trouble act={act} />
      </main>
    </div>
  );
}
