import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/time';
import type { Gap, Rota, RotaPerson, StaffId } from '../../wire';
import { useWords } from '../words';
import { isNobody, personOf } from './rota';
import { local, shownZone, stretch } from './zone';

/** Longer lists are counted: nobody mends forty gaps from a list. */
const GAPS_SHOWN = 7;
const MINUTE_MS = 60_000;

/** Who is on call now, who is next, and when nobody is. */
export function OnCallNow({ rota }: { rota: Rota }) {
  const { rota: words } = useWords();
  const nameOf = (staff: StaffId) => personOf(rota, staff)?.name ?? '?';
  const names = (staff: readonly StaffId[]) =>
    staff.length === 0 ? words.none : staff.map(nameOf).join(', ');
  const { next } = rota;
  return (
    <>
      {isNobody(rota.now) && (
        <Notice tone="now" title={words.nobodyNow} said="at_once">
          <p>{words.nobodyNowText}</p>
        </Notice>
      )}
      {rota.shifts.length === 0 && <p>{words.everyone}</p>}
      <dl class="on-call">
        <dt>{words.ranks.first}</dt>
        <dd>
          <People rota={rota} staff={rota.now.first} />
        </dd>
        <dt>{words.ranks.backup}</dt>
        <dd>
          <People rota={rota} staff={rota.now.backup} />
        </dd>
        <dt>{words.nextIs}</dt>
        <dd>
          {next === null
            ? words.noChange
            : words.change(local(rota.zone, next.at), names(next.on_call.first), names(next.on_call.backup))}
        </dd>
      </dl>
      {rota.gaps.length > 0 && <Gaps gaps={rota.gaps} zone={rota.zone} />}
      <p class="small">{words.clock(shownZone(rota.zone))}</p>
    </>
  );
}

/** Those in a line, and everyone who would be there and said "not now". */
function People({ rota, staff }: { rota: Rota; staff: readonly StaffId[] }) {
  const { rota: words } = useWords();
  const there = rota.people.filter((it) => staff.includes(it.staff));
  if (there.length === 0) return <>{words.none}</>;
  return (
    <ul class="names">
      {there.map((person) => (
        <li key={person.staff} class="facts">
          <strong dir="auto">{person.name}</strong>
          <Facts person={person} zone={rota.zone} />
        </li>
      ))}
    </ul>
  );
}

export function Facts({ person, zone }: { person: RotaPerson; zone: string }) {
  const { rota: words } = useWords();
  const { availability } = person;
  return (
    <>
      {person.languages.length > 0 && <span class="small">{words.languagesOf(person.languages)}</span>}
      {person.here && <span class="small">{words.here}</span>}
      {availability.is === 'away' && (
        <span class="small">
          {availability.until === null ? words.notNow : words.notNowUntil(local(zone, availability.until))}
        </span>
      )}
    </>
  );
}

function Gaps({ gaps, zone }: { gaps: readonly Gap[]; zone: string }) {
  const { rota: words } = useWords();
  const now = useNow(MINUTE_MS);
  const more = gaps.length - GAPS_SHOWN;
  return (
    <Notice tone="heed" title={words.gaps(gaps.length)}>
      <ul>
        {gaps.slice(0, GAPS_SHOWN).map((gap) => (
          <li key={gap.from}>{words.gap(words.stretch(stretch(zone, gap, now)))}</li>
        ))}
        {more > 0 && <li>{words.moreGaps(more)}</li>}
      </ul>
    </Notice>
  );
}
