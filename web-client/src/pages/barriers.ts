/** What keeps people from reaching out, in the order in which it is offered. */
export const BARRIERS = ['burden', 'words', 'sent', 'before', 'overheard', 'other'] as const;

export type Barrier = (typeof BARRIERS)[number];
