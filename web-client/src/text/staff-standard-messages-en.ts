/** The words about what professionals may begin a message from, in English. */
export const standardMessagesEn = {
  title: 'Standard messages',
  means:
    'Whoever has a case can begin a message from one of these, change it, and send it. None is ever sent by itself. Ask, rather than promise; no method, no word for what somebody is, and nothing from a case: what you write here is kept for good.',
  unreachable: 'The messages could not be loaded. Trying again.',
  changed: (by: string, time: string) => `Last changed by ${by}, ${time}.`,
  asTheyCome: 'These come with the server, until you write your own.',
  change: 'Change the messages',
  emptied: 'An empty one is left out. With none at all, those that come with the server are offered again.',
  message: (place: number) => `Message ${place}`,
  remove: 'Remove',
  removeThis: (place: number) => `Remove message ${place}`,
  up: 'Move up',
  upThis: (place: number) => `Move message ${place} up`,
  add: 'Add a message',
  full: 'There are as many as fit.',
  save: 'Save the messages',
  saved: 'Saved. Professionals see them from now on.',
  undo: 'Leave them as they were',
};
