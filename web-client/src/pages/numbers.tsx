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

/** Only those that the house confirmed. */
export function Lines({ house }: NumbersProps) {
  const { numbers } = useWords();
  const lines = house?.lines ?? [];
  if (lines.length === 0) return <p>{numbers.noLines}</p>;
  return (
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
  );
}

function digits(number: string): string {
  return number.replace(/[^\d+*#]/g, '');
}
