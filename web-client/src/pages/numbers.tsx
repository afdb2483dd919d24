import { useWords } from '../text/words';
import type { House } from '../wire';

interface NumbersProps {
  /** Absent until it is known. */
  house: House | undefined;
}

/** One line that is on every screen: whom to call in danger, and behind it every number there is. */
export function NumbersLine({ house }: NumbersProps) {
  const { numbers } = useWords();
  const emergency = house?.emergency ?? null;
  return (
    <details class="numbers">
      <summary>{emergency === null ? numbers.emergencyUnknown : numbers.emergency(emergency)}</summary>
      <div class="numbers-all">
        <EmergencyNumber house={house} />
        <Lines house={house} />
        {house?.lines.length === 0 && <p>{numbers.noLines}</p>}
      </div>
    </details>
  );
}

export function EmergencyNumber({ house }: NumbersProps) {
  const { numbers } = useWords();
  const emergency = house?.emergency ?? null;
  if (emergency === null) return <p>{numbers.emergencyTextUnknown}</p>;
  return (
    <p>
      {numbers.emergencyText}{' '}
      <a class="button button-now" href={`tel:${digits(emergency)}`}>
        {emergency}
      </a>
    </p>
  );
}

/** Only those that the house confirmed; nothing if there is none. */
export function Lines({ house, title }: NumbersProps & { title?: string }) {
  const { numbers } = useWords();
  const lines = house?.lines ?? [];
  if (lines.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul class="lines">
        {lines.map(({ name, number, hours }) => (
          <li key={number}>
            <span>
              <strong>{name}</strong>
              <br />
              {hours}
            </span>
            <a class="button" href={`tel:${digits(number)}`} aria-label={numbers.call(name, number)}>
              {number}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function digits(number: string): string {
  return number.replace(/[^\d+*#]/g, '');
}
