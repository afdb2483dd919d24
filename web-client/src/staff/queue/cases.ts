import type { CaseId, CaseItem, CaseStage, Queue, StaffId } from '../../wire';

/** Why a case makes itself heard. */
export interface Ring {
  item: CaseItem;
  because: 'new' | 'paged_again' | 'more_urgent' | 'free_again' | 'offered' | 'due';
}

/**
 * Which cases make themselves heard when the queue `before` becomes `after`. Those that somebody has are silent, but
 * for the one `me` is asked to go on with.
 */
export function rings(before: Queue | undefined, after: Queue, me: StaffId): Ring[] {
  return after.cases.flatMap((item) => {
    const because = ringsBecause(find(before, item.case), item, me);
    return because === undefined ? [] : [{ item, because }];
  });
}

function ringsBecause(
  before: CaseItem | undefined,
  after: CaseItem,
  me: StaffId,
): Ring['because'] | undefined {
  switch (after.stage.is) {
    case 'taken':
      return isOfferedTo(after, me) && !isOfferedTo(before, me) ? 'offered' : undefined;
    case 'follow_up':
      return before?.stage.is === 'follow_up' ? undefined : 'due';
    case 'waiting':
      return waitsBecause(before, after, me);
  }
}

/** What was taken off oneself rings for the others. */
function waitsBecause(
  before: CaseItem | undefined,
  after: CaseItem,
  me: StaffId,
): Ring['because'] | undefined {
  if (before === undefined) return 'new';
  if (before.stage.is === 'taken' && before.stage.by === me) return undefined;
  if (before.stage.is !== 'waiting') return 'free_again';
  if (after.urgency > before.urgency) return 'more_urgent';
  // The first page is sent a moment after the case came to the queue, which has rung already.
  return after.pages > Math.max(1, before.pages) ? 'paged_again' : undefined;
}

export function find(queue: Queue | undefined, id: CaseId | undefined): CaseItem | undefined {
  return queue?.cases.find((it) => it.case === id);
}

/** Whether a colleague asks `me` to go on with this one. */
export function isOfferedTo(item: CaseItem | undefined, me: StaffId): boolean {
  return item?.stage.is === 'taken' && item.stage.offered === me;
}

/** How many people nobody has come to yet. */
export function waiting(queue: Queue): number {
  return queue.cases.filter((it) => it.stage.is === 'waiting').length;
}

/**
 * Who needs someone first: the most urgent who waits, and of those the one who waits longest. After everyone who waits
 * come those it is time to look after again. The server chooses in the same order.
 */
export function nextPerson(queue: Queue): CaseItem | undefined {
  const free = queue.cases.filter((it) => it.stage.is !== 'taken');
  return free.sort((a, b) => PLACES[a.stage.is] - PLACES[b.stage.is] || byUrgencyThenWait(a, b))[0];
}

const PLACES: Record<CaseStage['is'], number> = { waiting: 1, follow_up: 2, taken: 3 };

/** The queue as `me` should read it: what a colleague asks of them comes first. */
export function inLine(queue: Queue, me: StaffId): CaseItem[] {
  const place = (it: CaseItem) => (isOfferedTo(it, me) ? 0 : PLACES[it.stage.is]);
  return [...queue.cases].sort((a, b) => place(a) - place(b) || byUrgencyThenWait(a, b));
}

/** Whether `me` may open this one: it is free, theirs, or offered to them. */
export function mayOpen(item: CaseItem, me: StaffId): boolean {
  return item.stage.is !== 'taken' || item.stage.by === me || isOfferedTo(item, me);
}

function byUrgencyThenWait(a: CaseItem, b: CaseItem): number {
  if (a.urgency !== b.urgency) return a.urgency > b.urgency ? -1 : 1;
  return a.since - b.since;
}

/** The cases this person has, the longest first. */
export function mine(queue: Queue, me: StaffId): CaseItem[] {
  return queue.cases
    .filter(({ stage }) => stage.is === 'taken' && stage.by === me)
    .sort((a, b) => a.since - b.since);
}
