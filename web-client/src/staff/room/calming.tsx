import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Room } from '../../room/room';
import { Button } from '../../ui/button';
import { moment, useNow } from '../../ui/time';
import type { MeasureNotice } from '../../wire';
import { useAct } from '../shift/act';
import { Choice, Select } from '../ui/field';
import { focusSoon } from '../ui/focus';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { CALM_FOR, chosen, LIKELY, LISTENS, MEASURES, PACES } from './calm';

interface CalmingProps {
  room: Room;
  /** The server's clock is ahead of this one by so much. */
  aheadMs: number;
}

/** What calms a group room, to be ended or added to. */
export function Calming({ room, aheadMs }: CalmingProps) {
  const { calming: words } = useWords();
  const [choosing, setChoosing] = useState(false);
  const begin = `calm-${room.id}`;
  const done = () => {
    setChoosing(false);
    focusSoon(begin, `room-${room.id}`);
  };
  return (
    <div class="full">
      <Staffing room={room} />
      <InForce room={room} aheadMs={aheadMs} />
      {choosing ? (
        <NewCalm room={room} onDone={done} />
      ) : (
        <Button id={begin} kind="quiet" label={words.beginFor(room.name)} onClick={() => setChoosing(true)}>
          {words.begin}
        </Button>
      )}
    </div>
  );
}

function Staffing({ room }: { room: Room }) {
  const { calming: words } = useWords();
  const is = room.keeping?.staffing.is ?? 'full';
  return <p role="status">{is !== 'full' && <span class="small">{words.staffing[is]}</span>}</p>;
}

function InForce({ room, aheadMs }: CalmingProps) {
  const { calming: words } = useWords();
  const now = useNow(5_000);
  const inForce = (room.keeping?.measures ?? []).filter((it) => now < it.until - aheadMs);
  return (
    <ul class="items" aria-label={words.inForce} aria-live="polite">
      {inForce.map((it) => (
        <li key={it.measure.is}>
          <OneInForce notice={it} room={room} until={moment(it.until - aheadMs, now)} />
        </li>
      ))}
    </ul>
  );
}

function OneInForce({ notice, room, until }: { notice: MeasureNotice; room: Room; until: string }) {
  const { calming: words } = useWords();
  const { act, run } = useAct();
  const name = words.names[notice.measure.is];
  const body = { measure: notice.measure.is };
  const address = `/api/rooms/${room.id}/measures/lift`;
  return (
    <>
      <span class="small">{words.until(name, until)}</span>{' '}
      <Button
        kind="quiet"
        label={words.liftThis(name)}
        busy={act.is === 'busy'}
        onClick={() => run(address, { method: 'POST', body }, () => focusSoon(`room-${room.id}`))}
      >
        {words.lift}
      </Button>
      <Trouble act={act} />
    </>
  );
}

/** How, for how long, and in one sentence what will happen. */
function NewCalm({ room, onDone }: { room: Room; onDone(): void }) {
  const { calming: words, everywhere } = useWords();
  const [calm, setCalm] = useState(LIKELY);
  const { act, run } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="panel"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        run(`/api/rooms/${room.id}/measures`, { method: 'POST', body: chosen(calm) }, onDone);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {words.title(room.name)}
      </h3>
      <Choice
        legend={words.what}
        options={MEASURES}
        name={(it) => (
          <>
            <strong>{words.names[it]}</strong> <span class="small">{words.means[it]}</span>
          </>
        )}
        value={calm.name}
        onValue={(name) => setCalm({ ...calm, name })}
      />
      <div class="side-by-side">
        {calm.name === 'slow' && (
          <Select
            label={words.pace}
            options={PACES}
            name={(it) => words.paces[it]}
            value={calm.pace}
            onValue={(pace) => setCalm({ ...calm, pace })}
          />
        )}
        {calm.name === 'listen_first' && (
          <Select
            label={words.listens}
            options={LISTENS}
            name={(it) => words.listensFor[it]}
            value={calm.listens}
            onValue={(listens) => setCalm({ ...calm, listens })}
          />
        )}
        <Select
          label={words.howLong}
          options={CALM_FOR}
          name={(it) => words.calmFor[it]}
          value={calm.lasting}
          onValue={(lasting) => setCalm({ ...calm, lasting })}
        />
      </div>
      <p class="small">{words.told}</p>
      <Trouble act={act} />
      <div class="acts">
        <Submit busy={act.is === 'busy'}>
          {words.confirm(words.names[calm.name], words.calmFor[calm.lasting])}
        </Submit>
        <Button onClick={onDone}>{everywhere.cancel}</Button>
      </div>
    </form>
  );
}
