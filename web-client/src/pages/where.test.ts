import { expect, test } from 'vitest';
import type { CountryHelplines, House } from '../wire';
import { ELSEWHERE, emergency, where } from './where';

const HOUSE: House = {
  name: 'The Lighthouse',
  bands: [],
  emergency: '112',
  lines: [],
  exit: '',
  languages: ['en'],
  here: 0,
  on_duty: false,
  on_call: false,
  asked_again_after: 0,
  without_consent: 'only if a life is in danger',
  told_nobody_after: 0,
  backup_asked_after: 0,
  asked_again_every: 0,
  first_word_within: 0,
};

const of = (country: string, ...numbers: string[]): CountryHelplines => ({
  country,
  emergency: numbers.map((number) => ({ number, serves: 'all' })),
  lines: [],
});
const AUSTRALIA = of('AU', '000');
const BRAZIL = of('BR');
const BOTH = [AUSTRALIA, BRAZIL];

test('what someone says goes before the house, and the house before a guess', () => {
  const said = where(BOTH, 'AU', ['pt-BR']);
  expect(emergency(HOUSE, said)).toEqual({ is: 'of_country', country: 'AU', numbers: AUSTRALIA.emergency });
  const guessed = where(BOTH, undefined, ['en-AU']);
  expect(guessed).toEqual({ is: 'guessed', country: AUSTRALIA });
  expect(emergency(HOUSE, guessed)).toEqual({ is: 'of_house', number: '112' });
  expect(emergency({ ...HOUSE, emergency: null }, guessed)).toMatchObject({ country: 'AU' });
});

test('nobody is given the number of another country as if it were theirs', () => {
  const said = where(BOTH, 'BR', []);
  expect(emergency(HOUSE, said)).toEqual({ is: 'unknown', whereWeWork: '112' });
  expect(emergency(undefined, said)).toEqual({ is: 'unknown', whereWeWork: null });
});

test('the language of the browser only guesses a country that it names', () => {
  expect(where(BOTH, undefined, ['en', 'zh-Hant', 'pt-BR'])).toEqual({ is: 'guessed', country: BRAZIL });
  expect(where(BOTH, undefined, ['en', 'de-CH'])).toEqual({ is: 'unknown' });
  expect(where([], undefined, ['en-AU'])).toEqual({ is: 'unknown' });
});

test('where there is one country, it is shown without asking', () => {
  expect(where([BRAZIL], undefined, ['en-AU'])).toEqual({ is: 'guessed', country: BRAZIL });
});

test('whoever is elsewhere is shown no country', () => {
  expect(where(BOTH, ELSEWHERE, ['en-AU'])).toEqual({ is: 'unknown' });
  expect(where([BRAZIL], ELSEWHERE, [])).toEqual({ is: 'unknown' });
});

test('a country whose lines were all withdrawn is not shown any more', () => {
  expect(where([AUSTRALIA, of('CA', '911')], 'BR', [])).toEqual({ is: 'unknown' });
});
