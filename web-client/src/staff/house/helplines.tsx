import { useState } from 'preact/hooks';
import { countryName } from '../../ui/names';
import { Notice } from '../../ui/notice';
import type { KnownCountries, KnownCountry } from '../../wire';
import { Select } from '../ui/field';
import { Loading } from '../ui/loading';
import { useWords } from '../words';
import { HelplinesOf } from './helplines-of';
import { useList } from './use-list';

const NONE = '';

/** Numbers that seekers may be shown: how many of which country are, and one country to look at. */
export function Helplines() {
  const { helplines: words } = useWords();
  const { reply, reload } = useList<KnownCountries>('/api/helplines/countries');
  const [open, setOpen] = useState(NONE);
  return (
    <section class="wide" aria-labelledby="house-helplines">
      <h2 id="house-helplines" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="small">{words.means}</p>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.unreachable}</p>}
      {reply?.is === 'done' && <Countries countries={reply.body.countries} open={open} onOpen={setOpen} />}
      {open !== NONE && <HelplinesOf key={open} country={open} onDecided={reload} />}
    </section>
  );
}

interface CountriesProps {
  countries: readonly KnownCountry[];
  open: string;
  onOpen(country: string): void;
}

function Countries({ countries, open, onOpen }: CountriesProps) {
  const { helplines: words } = useWords();
  const shown = countries.filter((it) => it.on + it.stale > 0);
  const again = countries.filter((it) => it.stale + it.changed > 0);
  const sum = shown.reduce((before, it) => before + it.on + it.stale, 0);
  const nameOf = (code: string) => {
    const country = countries.find((it) => it.country === code);
    return country === undefined ? words.choose : words.counted(countryName(code), country);
  };
  const codes = countries.map((it) => it.country);
  const sorted = codes.sort((a, b) => countryName(a).localeCompare(countryName(b)));
  return (
    <>
      <p>{words.inShort(sum, shown.length)}</p>
      {again.length > 0 && (
        <Notice tone="heed" title={words.again}>
          <p>{words.againText(again.map((it) => countryName(it.country)).join(', '))}</p>
        </Notice>
      )}
      <Select label={words.country} options={[NONE, ...sorted]} name={nameOf} value={open} onValue={onOpen} />
    </>
  );
}
