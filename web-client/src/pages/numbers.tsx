import type { Words } from '../text/en';
import { useWords } from '../text/words';
import type { House } from '../wire';
import { LinesOfCountry, useCountries } from './countries';
import { digits } from './digits';
import { type Emergency, emergency } from './where';

interface NumbersProps {
  /** Absent until it is known. */
  house: House | undefined;
}

/** One line that is on every screen: whom to call in danger, and behind it every number there is. */
export function NumbersLine({ house }: NumbersProps) {
  const words = useWords();
  const { countries, here } = useCountries();
  const nothing = house?.lines.length === 0 && countries.length === 0;
  return (
    <details class="numbers">
      <summary>{inShort(words, emergency(house, here))}</summary>
      <div class="numbers-all">
        <EmergencyNumber house={house} />
        <Lines house={house} />
        {nothing && <p>{words.numbers.noLines}</p>}
      </div>
    </details>
  );
}

function inShort({ numbers: words, names }: Pick<Words, 'numbers' | 'names'>, whom: Emergency): string {
  switch (whom.is) {
    case 'of_country':
      return words.emergencyIn(
        names.country(whom.country),
        whom.numbers.map((it) => words.serves(it.number, it.serves)),
      );
    case 'of_house':
      return words.emergency(whom.number);
    case 'unknown':
      return words.emergencyUnknown;
  }
}

export function EmergencyNumber({ house }: NumbersProps) {
  const { numbers, names } = useWords();
  const whom = emergency(house, useCountries().here);
  switch (whom.is) {
    case 'of_country':
      return (
        <p>
          {numbers.emergencyTextIn(names.country(whom.country))}{' '}
          <span class="ways">
            {whom.numbers.map((it) => (
              <CallNow key={it.number} number={it.number}>
                {numbers.serves(it.number, it.serves)}
              </CallNow>
            ))}
          </span>
        </p>
      );
    case 'of_house':
      return (
        <p>
          {numbers.emergencyText} <CallNow number={whom.number}>{whom.number}</CallNow>
        </p>
      );
    case 'unknown':
      return (
        <p>
          {numbers.emergencyTextUnknown}
          {whom.whereWeWork !== null && ` ${numbers.emergencyWhereWeWork(whom.whereWeWork)}`}
        </p>
      );
  }
}

function CallNow({ number, children }: { number: string; children: string }) {
  return (
    <a class="button button-now" href={`tel:${digits(number)}`}>
      {children}
    </a>
  );
}

/** Only those that the house confirmed, its own first; nothing if there is none. */
export function Lines({ house, title }: NumbersProps & { title?: string }) {
  const { countries } = useCountries();
  const own = house?.lines ?? [];
  if (own.length === 0 && countries.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      {own.length > 0 && <OwnLines lines={own} />}
      <LinesOfCountry />
    </>
  );
}

/** The same, folded, where something else is more important. */
export function FoldedLines({ house, title }: NumbersProps & { title: string }) {
  const { countries } = useCountries();
  if ((house?.lines ?? []).length === 0 && countries.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <Lines house={house} />
    </details>
  );
}

function OwnLines({ lines }: { lines: House['lines'] }) {
  const { numbers } = useWords();
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
            <bdi dir="ltr">{number}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
