import type { Done, DoneItem, HistoryOf, StaffCard, StaffId } from '../../wire';

/** What can be looked for. `any` asks nothing; times are those of the device, as a field has them, or empty. */
export interface Wanted {
  who: StaffId | 'any';
  what: Done | 'any';
  from: string;
  until: string;
}

export const EVERYTHING: Wanted = { who: 'any', what: 'any', from: '', until: '' };

const MINUTE_MS = 60_000;

/** The same as the server is asked. The last minute is meant as a whole. */
export function historyOf({ who, what, from, until }: Wanted): HistoryOf {
  return {
    ...(who === 'any' ? {} : { staff: who }),
    ...(what === 'any' ? {} : { what }),
    ...(from === '' ? {} : { from: new Date(from).getTime() }),
    ...(until === '' ? {} : { until: new Date(until).getTime() + MINUTE_MS - 1 }),
  };
}

/** Where to ask for it; `before` is the part that came last. */
export function address(wanted: HistoryOf, before: number | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) query.set(name, `${value}`);
  if (before !== null) query.set('before', `${before}`);
  return query.size === 0 ? '/api/history' : `/api/history?${query}`;
}

export interface Person {
  staff: StaffId;
  name: string;
}

/** Whom one can look for: who has an account, and who had one when something that is shown was done. By name. */
export function people(cards: readonly StaffCard[], done: readonly DoneItem[]): readonly Person[] {
  const known = new Map<StaffId, string>(cards.map((it) => [it.staff, it.name]));
  for (const { by, name } of done) if (by !== null && name !== null) known.set(by, name);
  const all = [...known].map(([staff, name]) => ({ staff, name }));
  return all.toSorted((one, other) => one.name.localeCompare(other.name));
}
