import type { CaseId, CaseItem, Queue, StaffId } from '../../wire';

/** Why a case makes itself heard. */
export interface Ring {
  item: CaseItem;
  because: 'new' | 'paged_again' | 'more_urgent' | 'free_again';
}

/** Which cases make themselves heard when the queue `before` becomes `after`. Those that somebody has are silent. */
export function rings(before: Queue | undefined, after: Queue): Ring[] {
  return after.cases.flatMap((item) => {
    const because = ringsBecause(find(before, item.case), item);
    return because === undefined ? [] : [{ item, because }];
  });
}

function ringsBecause(before: CaseItem | undefined, after: CaseItem): Ring['because'] | undefined {
  if (after.stage.is === 'taken') return undefined;
  if (before === undefined) return 'new';
  if (before.stage.is === 'taken') return 'free_again';
  if (after.urgency > before.urgency) return 'more_urgent';
  // The first page is sent a moment after the case came to the queue, which has rung already.
  return after.pages > Math.max(1, before.pages) ? 'paged_again' : undefined;
}

export function find(queue: Queue | undefined, id: CaseId | undefined): CaseItem | undefined {
  return queue?.cases.find((it) => it.case === id);
}

/** How many people nobody has come to yet. */
export function waiting(queue: Queue): number {
  return queue.cases.filter((it) => it.stage.is === 'waiting').length;
}

/** Who needs someone first: the most urgent who waits, and of those the one who waits longest. */
export function nextPerson(queue: Queue): CaseItem | undefined {
  return [...queue.cases].filter((it) => it.stage.is === 'waiting').sort(byUrgencyThenWait)[0];
}

export function byUrgencyThenWait(a: CaseItem, b: CaseItem): number {
  if (a.urgency !== b.urgency) return a.urgency > b.urgency ? -1 : 1;
  return a.since - b.since;
}

/** The cases this person has, the longest first. */
export function mine(queue: Queue, me: StaffId): CaseItem[] {
  return queue.cases
    .filter(({ stage }) => stage.is === 'taken' && stage.by === me)
    .sort((a, b) => a.since - b.since);
}
