/** The lists of the lane from the top: what moves while one further down is used would push it. */
const LISTS = ['concerns', 'held', 'reports', 'requests', 'appeals', 'aftercare', 'sanctions'] as const;

export function placeOf(list: (typeof LISTS)[number]): number {
  return LISTS.indexOf(list);
}
