import type { Country, CountryHelplines, EmergencyNumber, House } from '../wire';

/** Somewhere that is not in the list, or that someone would rather not say. */
export const ELSEWHERE = '';

/**
 * Where someone is, as far as this page knows. It is never asked of the network, never sent and never kept: only what
 * they said, or which country the language of their browser names.
 */
export type Where =
  | { is: 'unknown' }
  | { is: 'guessed'; country: CountryHelplines }
  | { is: 'said'; country: CountryHelplines };

/** Whom to call in danger. */
export type Emergency =
  | { is: 'of_country'; country: Country; numbers: readonly EmergencyNumber[] }
  | { is: 'of_house'; number: string }
  | { is: 'unknown'; whereWeWork: string | null };

export function where(
  countries: readonly CountryHelplines[],
  said: string | undefined,
  languages: readonly string[],
): Where {
  if (said === ELSEWHERE) return { is: 'unknown' };
  const country = countries.find((it) => it.country === said);
  if (country !== undefined) return { is: 'said', country };
  const [only] = countries;
  if (countries.length === 1 && only !== undefined) return { is: 'guessed', country: only };
  const region = languages.map(regionOf).find((it) => it !== undefined);
  const guess = countries.find((it) => it.country === region);
  return guess === undefined ? { is: 'unknown' } : { is: 'guessed', country: guess };
}

/** `CH` of `de-CH`; many name none. */
function regionOf(language: string): string | undefined {
  return /-([A-Z]{2})$/.exec(language)?.[1];
}

/**
 * Whom to call. What someone said goes before the house, and the house before a guess: many browsers speak the English
 * of the United States all over the world.
 */
export function emergency(house: House | undefined, here: Where): Emergency {
  const ofHouse = house?.emergency ?? null;
  if (here.is === 'said') return of(here.country) ?? { is: 'unknown', whereWeWork: ofHouse };
  if (ofHouse !== null) return { is: 'of_house', number: ofHouse };
  const guessed = here.is === 'guessed' ? of(here.country) : undefined;
  return guessed ?? { is: 'unknown', whereWeWork: null };
}

function of({ country, emergency: numbers }: CountryHelplines): Emergency | undefined {
  return numbers.length === 0 ? undefined : { is: 'of_country', country, numbers };
}
