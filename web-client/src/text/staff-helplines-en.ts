import type { KnownCountry, Serves, Topic } from '../wire';

/** The words of the coordinator's numbers, in English. */
export const helplinesEn = {
  title: 'Numbers',
  means:
    'Lines by country, from old lists. None is shown to seekers until you confirm it. Ask the organisation itself first: number, hours, languages, who may call. A wrong number harms.',
  unreachable: 'The numbers could not be loaded. Trying again.',
  inShort: (shown: number, countries: number) => {
    if (shown === 0) return 'Seekers are shown no number from here yet.';
    return `Seekers are shown ${shown} from ${countries === 1 ? 'one country' : `${countries} countries`}.`;
  },
  again: 'To be checked again',
  againText: (countries: string) =>
    `Confirmed more than half a year ago, or changed since and therefore not shown: ${countries}.`,
  country: 'Country',
  choose: 'Choose a country',
  counted: (name: string, { off, changed, on, stale }: Omit<KnownCountry, 'country'>) => {
    const parts = [
      on > 0 ? `${on} on` : '',
      stale > 0 ? `${stale} to check again` : '',
      changed > 0 ? `${changed} changed` : '',
      off > 0 ? `${off} off` : '',
    ];
    return `${name}: ${parts.filter((it) => it !== '').join(', ')}`;
  },
  of: (country: string) => `Numbers: ${country}`,
  emergency: 'Emergency number',
  phone: (numbers: string) => `Call ${numbers}`,
  text: (number: string, word: string | null) =>
    word === null ? `Text ${number}` : `Text ${word} to ${number}`,
  chat: (address: string) => `Chat at ${address}`,
  always: 'day and night',
  serves: {
    all: '',
    ambulance: 'ambulance',
    police: 'police',
    mobiles: 'from a mobile',
  } satisfies Record<Serves, string>,
  topics: {
    suicide: 'suicide',
    crisis: 'any crisis',
    mental_health: 'mental health',
    young_people: 'children and young people',
    bereavement: 'bereavement',
    violence: 'violence',
  } satisfies Record<Topic, string>,
  checked: (day: string) => `As of ${day}`,
  sources: (names: string) => `According to ${names}`,
  site: 'Their own page',
  siteOf: (name: string) => `Their own page: ${name}`,
  off: 'Off',
  changed: (day: string, by: string) => `Off: changed since ${by} confirmed it on ${day}`,
  on: (day: string, by: string) => `On: ${by} confirmed it on ${day}`,
  stale: (day: string, by: string) => `On, check again: ${by} confirmed it on ${day}`,
  confirm: 'Confirm',
  confirmThis: (name: string) => `Confirm ${name}`,
  confirmAgain: 'Confirm again',
  confirmAgainThis: (name: string) => `Confirm again: ${name}`,
  withdraw: 'Take off',
  withdrawThis: (name: string) => `Take off ${name}`,
  ticked: (country: string) => `I have checked these with the organisations themselves (${country})`,
  tickFirst: 'Please check them first, and then say so by the tick above.',
  confirmAll: (count: number) => (count === 1 ? 'Confirm the one that is left' : `Confirm all ${count}`),
  withdrawAll: 'Take all off…',
  withdrawAllSure: (country: string) =>
    `Take all of these off? Seekers find nothing for this country here any more: ${country}.`,
  withdrawAllYes: 'Take all off',
};
