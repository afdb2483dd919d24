import type { ConcernItem, Desk, StaffId, Urgency } from '../../wire';
import { mayDecide } from './may-decide';

/** What came to the desk since it was last seen. */
export interface News {
  reviews: number;
  /** Of the reviews that came. */
  mostUrgent: Urgency;
  requests: number;
  /** Messages that were reported. */
  reports: number;
  /** Other looks that this person may decide about. */
  appeals: number;
  /** Messages of concern. */
  concerns: number;
  /** Cases that became overdue. */
  overdue: number;
  /** Crisis rooms this person was asked into. */
  broughtIn: number;
}

/** What `after` has that `before` had not, or undefined if that is nothing. The first desk is no news. */
export function news(before: Desk | undefined, after: Desk, me: StaffId): News | undefined {
  if (before === undefined) return undefined;
  const reviews = after.reviews.filter((it) => !before.reviews.some((known) => known.review === it.review));
  const requests = after.requests.filter(
    (it) => !before.requests.some((known) => known.request === it.request),
  );
  const reports = after.reports.filter((it) => !before.reports.some((known) => known.report === it.report));
  const appeals = toDecide(after, me).filter(
    (it) => !before.appeals.some((known) => known.appeal === it.appeal),
  );
  const concerns = toAnswer(before, after);
  const overdue = Math.max(0, after.cases_overdue - before.cases_overdue);
  const broughtIn = after.brought_in.filter(
    (it) => it.moderator === me && !before.brought_in.some((known) => known.room === it.room),
  );
  const lists = [reviews, requests, reports, appeals, broughtIn];
  if (lists.every((it) => it.length === 0) && overdue + concerns === 0) return undefined;
  const urgencies = reviews.map((it) => it.urgency).sort();
  return {
    reviews: reviews.length,
    mostUrgent: urgencies.at(-1) ?? 'R0',
    requests: requests.length,
    reports: reports.length,
    appeals: appeals.length,
    concerns,
    overdue,
    broughtIn: broughtIn.length,
  };
}

/** What to say about on call, the gravest first. */
export type Alarm = 'overdue' | 'nobody_on_call' | 'none';

export function alarm(desk: Desk): Alarm {
  if (desk.cases_overdue > 0) return 'overdue';
  return desk.on_call ? 'none' : 'nobody_on_call';
}

/** What cannot wait until somebody looks at the page. */
export function isRed({ reviews, mostUrgent, overdue, broughtIn }: News): boolean {
  const urgent = mostUrgent === 'R3' || mostUrgent === 'R4';
  return (reviews > 0 && urgent) || overdue > 0 || broughtIn > 0;
}

/** How many things at the desk wait for this person or a colleague; not what only a colleague may decide. */
export function atTheDesk(desk: Desk, me: StaffId): number {
  const { reviews, requests, concerns, aftercare, reports } = desk;
  const lists = [reviews, requests, concerns, aftercare, reports, toDecide(desk, me)];
  return lists.reduce((sum, it) => sum + it.length, 0);
}

function toDecide(desk: Desk, me: StaffId): Desk['appeals'] {
  return desk.appeals.filter((it) => mayDecide(it, me));
}

/** How many messages of concern came, whatever was answered meanwhile. */
function toAnswer(before: Desk, after: Desk): number {
  const known = (it: ConcernItem) =>
    before.concerns.find((other) => other.seeker === it.seeker && other.room === it.room)?.count ?? 0;
  return after.concerns.reduce((sum, it) => sum + Math.max(0, it.count - known(it)), 0);
}
