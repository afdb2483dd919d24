import { useState } from 'preact/hooks';
import type { Acknowledged, CaseId } from '../../wire';
import { useAct } from '../shift/act';
import type { ShiftHandle } from '../shift/use-shift';
import { Bar } from '../ui/bar';
import { focusSoon, useKeptFocus } from '../ui/focus';
import { Loading } from '../ui/loading';
import { useTitle } from '../ui/title';
import { useWords } from '../words';
import { CaseList } from './case-list';
import { find, mine, nextPerson, waiting } from './cases';
import { NobodyInHand } from './nobody-in-hand';
import { OpenCase } from './open-case';
import { SoundSwitch } from './sound-switch';
import { TakeNext } from './take-next';
import { useRing } from './use-ring';

interface QueuePageProps extends ShiftHandle {
  onSignedOut(): void;
}

/** A professional's screen: who waits on one side, and the one person being looked after on the other. */
export function QueuePage({ shift, happen, onSignedOut }: QueuePageProps) {
  const { queue: words } = useWords();
  const { queue, me } = shift;
  const { sound, said } = useRing(queue);
  const [chosen, setChosen] = useState<CaseId>();
  const [closed, setClosed] = useState<CaseId>();
  const taking = useAct();
  useTitle(words.title, queue === undefined ? 0 : waiting(queue));

  const mineNow = queue === undefined ? [] : mine(queue, me.staff);
  const inHand = find(queue, chosen) ?? mineNow.find((it) => it.case !== closed);
  useKeptFocus(inHand?.case, 'case');
  const open = (id: CaseId) => {
    setClosed(undefined);
    setChosen(id);
    focusSoon('case');
  };
  const take = (id: CaseId) =>
    taking.run<Acknowledged>(`/api/cases/${id}/acknowledge`, { method: 'POST' }, ({ room }) => {
      happen({ is: 'watch', room });
      open(id);
    });

  return (
    <div class="workplace">
      <Bar title={words.title} shift={shift} onSignedOut={onSignedOut}>
        <SoundSwitch sound={sound} />
      </Bar>
      <nav class="jump" aria-label={words.jump}>
        <a href="#queue">{words.list(queue === undefined ? 0 : waiting(queue))}</a>
        <a href="#case">{words.person}</a>
      </nav>
      <p class="unseen" role="alert">
        {said}
      </p>
      <main class="desk">
        <div class="lane">
          {queue === undefined ? (
            <Loading />
          ) : (
            <>
              <TakeNext next={nextPerson(queue)} taking={taking.act} onTake={take} />
              <CaseList queue={queue} shift={shift} chosen={inHand?.case} onOpen={open} />
            </>
          )}
        </div>
        {inHand === undefined ? (
          <NobodyInHand closed={closed !== undefined} shift={shift} happen={happen} />
        ) : (
          <OpenCase
            key={inHand.case}
            item={inHand}
            shift={shift}
            happen={happen}
            taking={taking.act}
            onTake={() => take(inHand.case)}
            onClosed={() => {
              setChosen(undefined);
              setClosed(inHand.case);
              focusSoon('case');
            }}
          />
        )}
      </main>
    </div>
  );
}
