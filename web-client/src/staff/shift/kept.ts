import type { Me, RoomId } from '../../wire';
import type { Shift } from './shift';

/** The group rooms a moderator watches, so that loading the page again changes nothing. It ends with the tab. */
interface Kept {
  staff: string;
  watched: readonly RoomId[];
}

const KEY = 'beside-staff';

export function keepWatched({ me, wanted, rooms }: Shift): void {
  const watched = wanted.filter((room) => (rooms[room]?.kind ?? 'group') === 'group');
  const kept: Kept = { staff: me.staff, watched };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

/** Written by `keepWatched` in this tab, and taken on trust. Somebody else's is not used. */
export function watchedBefore(me: Me): readonly RoomId[] {
  const json = sessionStorage.getItem(KEY);
  if (json === null) return [];
  const kept: Kept = JSON.parse(json);
  return kept.staff === me.staff ? kept.watched : [];
}

export function forgetWatched(): void {
  sessionStorage.removeItem(KEY);
}
