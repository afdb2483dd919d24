import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { CaseFile, CaseItem } from '../../wire';
import { StaffRoom } from '../room/staff-room';
import { type Act, useAct } from '../shift/act';
import type { ShiftHandle } from '../shift/use-shift';
import { Loading } from '../ui/loading';
import { Trouble } from '../ui/trouble';
import { UrgencyMark } from '../ui/urgency';
import { Waited } from '../ui/waited';
import { useWords } from '../words';
import { CloseCase } from './close-case';
import { Excerpts } from './excerpts';

interface OpenCaseProps extends ShiftHandle {
  item: CaseItem;
  taking: Act;
  onTake(): void;
  onClosed(): void;
}

/** One person: what they wrote, and once the case is taken the room for the two. */
export function OpenCase({ item, shift, happen, taking, onTake, onClosed }: OpenCaseProps) {
  const { queue: words } = useWords();
  const { stage } = item;
  const room = stage.is === 'taken' ? shift.rooms[stage.room] : undefined;
  const mine = stage.is === 'taken' && stage.by === shift.me.staff;
  return (
    <section class="in-hand" aria-labelledby="case">
      <div class="case-head">
        <h2 id="case" tabIndex={-1}>
          <UrgencyMark urgency={item.urgency} /> {words.stage(stage, shift.me.staff)}
        </h2>
        <p class="small facts">
          <span>{words.source[item.source]}</span>
          <span>{words.pages(item.pages)}</span>
          <span>
            {words.waitedFor} <Waited since={item.since} aheadMs={shift.aheadMs} />
          </span>
        </p>
      </div>
      <WhatTheyWrote item={item} />
      {stage.is === 'waiting' && (
        <div class="take">
          <Button kind="primary" busy={taking.is === 'busy'} onClick={onTake}>
            {words.take}
          </Button>
          <p class="small">{words.takeMeans}</p>
        </div>
      )}
      {mine && (room === undefined ? <Loading /> : <StaffRoom room={room} shift={shift} happen={happen} />)}
      {mine && <CloseCase item={item} fence={stage.fence} onClosed={onClosed} />}
    </section>
  );
}

/** Opened anew when another message joins the case, since reading it is what tells the seeker that someone looked. */
function WhatTheyWrote({ item }: { item: CaseItem }) {
  const { queue: words } = useWords();
  const [file, setFile] = useState<CaseFile>();
  const { act, run } = useAct();
  const load = () => run<CaseFile>(`/api/cases/${item.case}`, {}, setFile);
  // One more message is what makes it worth asking again.
  useEffect(() => {
    load();
  }, [item.case, item.texts]);
  return (
    <section class="written" aria-labelledby="written">
      <h3 id="written" tabIndex={-1}>
        {words.written}
      </h3>
      {file === undefined && act.is === 'busy' && <Loading />}
      <Trouble act={act} />
      {act.is === 'unreachable' && <Button onClick={load}>{words.loadAgain}</Button>}
      {file !== undefined && <Excerpts excerpts={file.excerpts} />}
    </section>
  );
}
