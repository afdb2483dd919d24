/** What a professional can do while they have a case, in the order in which it is offered. */
export const TOOLS = ['messages', 'note', 'plan', 'hand_over', 'bring_in', 'lower', 'close'] as const;

export type Tool = (typeof TOOLS)[number];

/** Messages to begin from. None is ever sent by itself. */
export const STANDARD_MESSAGES = [
  'hello',
  'asking',
  'safe',
  'someone',
  'call',
  'plan',
  'moment',
  'colleague',
] as const;

export type StandardMessage = (typeof STANDARD_MESSAGES)[number];
