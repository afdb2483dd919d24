import type { Rest as Own } from '../../wire';
import type { List } from '../house/use-list';
import { Reached } from '../reached/reached';
import { NotAllRight } from '../rest/not-all-right';
import { UnlessRelieved } from '../rest/unless-relieved';
import { OwnRota } from '../rota/own-rota';
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

/** A professional's screen. */
export function QueuePage(props: QueuePageProps) {
  return <UnlessRelieved {...props}>{(rest) => <Work {...props} rest={rest} />}</UnlessRelieved>;
}

/** Who waits on one side, and the one person being looked after on the other. */
function Work({ shift, happen, onSignedOut, rest }: QueuePageProps & { rest: List<Own> }) {
  const { queue: words, rota } = useWords();
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
        <a href="#own-rota">{rota.own}</a>
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
          <OwnRota me={shift.me} />
          <NotAllRight onAsked={rest.reload} />
          <Reached whose="mine" />
        </div>
        {item === undefined ? (
          <NobodyInHand closed={closed} rest={rest} shift={shift} happen={happen} />
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
