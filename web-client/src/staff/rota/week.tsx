import { useState } from 'preact/hooks';
import type { Rota, ShiftItem } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { NewShift } from './new-shift';
import { clockOf, endsNextDay, personOf, week } from './rota';

interface WeekProps {
  rota: Rota;
  onChanged(): Promise<void>;
}

/** The week, day by day, and one more shift. */
export function Week({ rota, onChanged }: WeekProps) {
  const { rota: words } = useWords();
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="week">
      <h2 id="week" tabIndex={-1}>
        {words.week}
      </h2>
      {rota.shifts.length > 0 &&
        week(rota.shifts).map(({ day, shifts }) => (
          <div key={day} class="day">
            <h3 id={`week-${day}`} tabIndex={-1}>
              {words.days[day]}
            </h3>
            {shifts.length === 0 && <p class="small">{words.nobodyBegins}</p>}
            <ul class="items">
              {shifts.map((shift) => (
                <li key={shift.shift} class="item row">
                  <ShiftRow shift={shift} rota={rota} onRemoved={onChanged} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      <p role="status" class="small">
        {said}
      </p>
      <NewShift
        rota={rota}
        onAdded={(what) => {
          setSaid(words.added(what));
          onChanged();
        }}
      />
    </section>
  );
}

interface ShiftRowProps {
  shift: ShiftItem;
  rota: Rota;
  onRemoved(): Promise<void>;
}

function ShiftRow({ shift, rota, onRemoved }: ShiftRowProps) {
  const { rota: words } = useWords();
  const { act, run } = useAct();
  const name = personOf(rota, shift.staff)?.name ?? '?';
  const time = words.shift(clockOf(shift.from), clockOf(shift.to));
  const what = `${name}, ${words.days[shift.day]} ${time}`;
  const remove = () =>
    run(`/api/rota/shifts/${shift.shift}`, { method: 'DELETE' }, async () => {
      await onRemoved();
      focusSoon(`week-${shift.day}`, 'week');
    });
  return (
    <>
      <div class="row-what">
        <p class="facts">
          <strong>{time}</strong>
          <span dir="auto">{name}</span>
          <span>{words.ranks[shift.rank]}</span>
        </p>
        <p class="small facts">
          {endsNextDay(shift) && <span>{words.nextDay}</span>}
          {shift.languages.length > 0 && <span>{words.languagesOf(shift.languages)}</span>}
        </p>
        <Trouble act={act} />
      </div>
      <Sure
        label={words.removeThis(what)}
        question={words.removeSure(what)}
        yes={words.removeYes}
        busy={act.is === 'busy'}
        onYes={remove}
      >
        {words.remove}
      </Sure>
    </>
  );
}
