import type { ShiftHandle } from '../shift/use-shift';
import { Bar } from '../ui/bar';
import { Loading } from '../ui/loading';
import { useTitle } from '../ui/title';
import { useWords } from '../words';
import { CaseList } from './case-list';
import { nextPerson, waiting } from './cases';
import { NobodyInHand } from './nobody-in-hand';
import { OpenCase } from './open-case';
import { SoundSwitch } from './sound-switch';
import { TakeNext } from './take-next';
import { useInHand } from './use-in-hand';
import { useRing } from './use-ring';

interface QueuePageProps extends ShiftHandle {
  onSignedOut(): void;
}

/** A professional's screen: who waits on one side, and the one person being looked after on the other. */
export function QueuePage({ shift, happen, onSignedOut }: QueuePageProps) {
  const { queue: words } = useWords();
  const { queue } = shift;
  const { sound, said } = useRing(queue, shift.me.staff);
  const { item, closed, taking, open, take, takeNext, accept, close } = useInHand({ shift, happen });
  const count = queue === undefined ? 0 : waiting(queue);
  useTitle(words.title, count);
  return (
    <div class="workplace">
      <Bar title={words.title} shift={shift} onSignedOut={onSignedOut}>
        <SoundSwitch sound={sound} />
      </Bar>
      <nav class="jump" aria-label={words.jump}>
        <a href="#queue">{words.list(count)}</a>
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
              <TakeNext next={nextPerson(queue)} taking={taking} onTake={takeNext} />
              <CaseList queue={queue} shift={shift} chosen={item?.case} onOpen={open} />
            </>
          )}
        </div>
        {item === undefined ? (
          <NobodyInHand closed={closed} shift={shift} happen={happen} />
        ) : (
          <OpenCase
            key={item.case}
            item={item}
            shift={shift}
            happen={happen}
            taking={taking}
            onTake={() => take(item.case)}
            onAccept={() => accept(item.case)}
            onClosed={close}
          />
        )}
      </main>
    </div>
  );
}
