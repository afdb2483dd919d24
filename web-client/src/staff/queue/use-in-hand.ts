import { useState } from 'preact/hooks';
import type { Acknowledged, CaseId, CaseItem, RoomId, Taken } from '../../wire';
import { type Act, useAct } from '../shift/act';
import type { ShiftHandle } from '../shift/use-shift';
import { focusSoon, useKeptFocus } from '../ui/focus';
import { find, mine } from './cases';

interface InHand {
  /** The one person who is looked after on this screen, if there is one. */
  item: CaseItem | undefined;
  /** A case was closed here and no other was opened since. */
  closed: boolean;
  /** How far taking someone is. */
  taking: Act;
  open(id: CaseId): void;
  take(id: CaseId): void;
  /** The most urgent who waits, whatever the list looks like at that moment. */
  takeNext(): void;
  /** Goes on with someone whom a colleague offered. */
  accept(id: CaseId): void;
  close(): void;
}

/** Whom a professional looks after: the case they opened, or else one they have, so that a reload loses nobody. */
export function useInHand({ shift: { queue, me }, happen }: ShiftHandle): InHand {
  const [chosen, setChosen] = useState<CaseId>();
  const [closed, setClosed] = useState<CaseId>();
  const { act, run } = useAct();

  const own = queue === undefined ? [] : mine(queue, me.staff);
  const item = find(queue, chosen) ?? own.find((it) => it.case !== closed);
  useKeptFocus(item?.case, 'case');

  const open = (id: CaseId) => {
    setClosed(undefined);
    setChosen(id);
    focusSoon('case');
  };
  const meet = (id: CaseId, room: RoomId) => {
    happen({ is: 'watch', room });
    open(id);
  };
  const come = (id: CaseId, way: 'acknowledge' | 'accept') =>
    run<Acknowledged>(`/api/cases/${id}/${way}`, { method: 'POST' }, ({ room }) => meet(id, room));
  const takeNext = () =>
    run<Taken>('/api/cases/next', { method: 'POST' }, (taken) => meet(taken.case, taken.room));
  const close = () => {
    setChosen(undefined);
    setClosed(item?.case);
    focusSoon('case');
  };
  return {
    item,
    closed: closed !== undefined,
    taking: act,
    open,
    take: (id) => come(id, 'acknowledge'),
    takeNext,
    accept: (id) => come(id, 'accept'),
    close,
  };
}
