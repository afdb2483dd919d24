import type { OnCall, Rank, Rota, RotaPerson, ShiftItem, StaffId, Weekday } from '../../wire';
import { WEEKDAYS } from './zone';

export const RANKS: readonly Rank[] = ['first', 'backup'];

/** The shifts that begin on a day, the earliest first. */
export interface Day {
  day: Weekday;
  shifts: readonly ShiftItem[];
}

/** The week from Monday on, also the days on which nobody begins. */
export function week(shifts: readonly ShiftItem[]): readonly Day[] {
  return WEEKDAYS.map((day) => ({ day, shifts: shifts.filter((it) => it.day === day) }));
}

/** Nobody would be paged. */
export function isNobody({ first, backup }: OnCall): boolean {
  return first.length === 0 && backup.length === 0;
}

/** In which lines someone may stand. */
export function ranksOf(person: RotaPerson): readonly Rank[] {
  return person.role === 'professional' ? RANKS : ['backup'];
}

export function personOf(rota: Rota, staff: StaffId): RotaPerson | undefined {
  return rota.people.find((it) => it.staff === staff);
}

/** `1320` as `22:00`. */
export function clockOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `22:00` as `1320`; undefined if it is no time. */
export function minuteOf(clock: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Whether a shift ends on the day after it begins. */
export function endsNextDay({ from, to }: { from: number; to: number }): boolean {
  return to <= from;
}

/** `de, EN` as two languages; undefined if something in it is no language. */
export function languagesIn(written: string): string[] | undefined {
  const codes = written
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((it) => it !== '');
  return codes.every((it) => /^[a-z]{2}$/.test(it)) ? [...new Set(codes)] : undefined;
}
