import { Button } from '../../ui/button';
import type { TalkItem } from '../../wire';
import { useAct } from '../shift/act';
import type { Shift } from '../shift/shift';
import { focusSoon } from '../ui/focus';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { Waited } from '../ui/waited';
import { useWords } from '../words';

interface TalksProps {
  talks: readonly TalkItem[];
  shift: Shift;
}

/** The one-to-one rooms that this person holds, and how many others are open. */
export function Talks({ talks, shift }: TalksProps) {
  const { desk } = useWords();
  const mine = talks.filter((it) => it.moderator === shift.me.staff);
  const others = talks.length - mine.length;
  return (
    <section aria-labelledby="talks">
      <h2 id="talks" tabIndex={-1}>
        {desk.talks(mine.length)}
      </h2>
      {mine.length === 0 && <p class="small">{desk.noTalks}</p>}
      <ul class="items">
        {mine.map((talk) => (
          <li key={talk.request} class="item">
            <Talk talk={talk} shift={shift} />
          </li>
        ))}
      </ul>
      {others > 0 && <p class="small">{desk.otherTalks(others)}</p>}
    </section>
  );
}

function Talk({ talk, shift }: { talk: TalkItem; shift: Shift }) {
  const { desk, room: words } = useWords();
  const { act, run } = useAct();
  const seeker = shift.rooms[talk.room]?.messages.find((it) => it.role === 'seeker')?.author;
  return (
    <>
      <h3 id={`talk-${talk.request}`} tabIndex={-1} dir="auto">
        {words.oneToOne(seeker ?? words.someone)}
      </h3>
      <p class="small facts">
        <Waited since={talk.since} aheadMs={shift.aheadMs} />
      </p>
      <div class="acts">
        <Button kind="primary" onClick={() => focusSoon(`room-${talk.room}`)}>
          {desk.goToTalk}
        </Button>
        <Sure
          question={desk.endTalkSure}
          yes={desk.endTalkYes}
          busy={act.is === 'busy'}
          onYes={() =>
            run(`/api/one-to-one/${talk.request}/end`, { method: 'POST' }, () => focusSoon('talks'))
          }
        >
          {desk.endTalk}
        </Sure>
      </div>
      <Trouble act={act} />
    </>
  );
}
