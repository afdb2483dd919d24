import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { usePolled } from '../connection/use-polled';
import { useWords } from '../text/words';
import type { Names } from '../ui/names';
import type { CountryHelplines, Helpline, Helplines, Hours } from '../wire';
import { digits } from './digits';
import { ELSEWHERE, type Where, where } from './where';

/** Seldom, because lines seldom change; now and then, because a wrong one is withdrawn. */
const HELPLINES_EVERY_MS = 10 * 60 * 1_000;

interface Countries {
  countries: readonly CountryHelplines[];
  here: Where;
  say(country: string): void;
}

const Known = createContext<Countries>({ countries: [], here: { is: 'unknown' }, say: () => {} });

/**
 * The lines of every country, asked for before anybody needs them and kept while the page is open, also when the network is
 * gone. Nothing of it stays on the device.
 */
export function WithCountries({ children }: { children: ComponentChildren }) {
  const reply = usePolled<Helplines>('/api/helplines', HELPLINES_EVERY_MS);
  const [said, say] = useState<string>();
  const countries = reply?.is === 'done' ? reply.body.countries : [];
  const here = where(countries, said, navigator.languages);
  return <Known.Provider value={{ countries, here, say }}>{children}</Known.Provider>;
}

export function useCountries(): Countries {
  return useContext(Known);
}

/** Choosing a country, and what is known of it. */
export function LinesOfCountry() {
  const { countries, here, say } = useCountries();
  const { numbers, names } = useWords();
  const id = useId();
  if (countries.length === 0) return null;
  const lines = here.is === 'unknown' ? [] : here.country.lines;
  return (
    <>
      <p class="where">
        <label for={id}>{numbers.where}</label>
        <select
          id={id}
          class="field"
          value={here.is === 'unknown' ? ELSEWHERE : here.country.country}
          onChange={(event) => say(event.currentTarget.value)}
        >
          <option value={ELSEWHERE}>{numbers.elsewhere}</option>
          {byName(countries, names).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <span class="small">{numbers.whereStays}</span>
      </p>
      {lines.length > 0 && (
        <ul class="lines">
          {lines.map((line) => (
            <li key={line.name}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function byName(countries: readonly CountryHelplines[], names: Names): [code: string, name: string][] {
  const named = countries.map(({ country }): [string, string] => [country, names.country(country)]);
  return named.sort(([, a], [, b]) => a.localeCompare(b));
}

function Line({ line }: { line: Helpline }) {
  const { numbers } = useWords();
  const { name, phone, text, word, chat } = line;
  return (
    <>
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <Facts line={line} />
      </span>
      <span class="ways">
        {phone.map((number) => (
          <a
            key={number}
            class="button"
            href={`tel:${digits(number)}`}
            aria-label={numbers.call(name, number)}
          >
            <bdi dir="ltr">{number}</bdi>
          </a>
        ))}
        {text !== null && (
          <a class="button" href={messageTo(text, word)} aria-label={numbers.textTo(name, text, word)}>
            {numbers.text(text, word)}
          </a>
        )}
        {chat !== null && (
          <a class="button" href={chat} target="_blank" rel="noreferrer" aria-label={numbers.chatWith(name)}>
            {numbers.chat}
          </a>
        )}
      </span>
    </>
  );
}

function Facts({ line }: { line: Helpline }) {
  const { numbers, names } = useWords();
  const facts = [
    line.hours === null ? '' : hoursText(numbers.always, line.hours),
    names.languages(line.languages),
    names.list(line.topics.map((topic) => numbers.topics[topic])),
  ];
  return facts
    .filter((fact) => fact !== '')
    .map((fact) => (
      <span key={fact} class="fact">
        {fact}
      </span>
    ));
}

export function hoursText(always: string, hours: Hours): string {
  return hours.is === 'always' ? always : hours.words;
}

function messageTo(number: string, word: string | null): string {
  return `sms:${digits(number)}${word === null ? '' : `?body=${encodeURIComponent(word)}`}`;
}
