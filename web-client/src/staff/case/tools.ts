import type { CaseItem, CaseStage } from '../../wire';

/** A case that this person has. */
export interface Mine {
  item: CaseItem;
  stage: Extract<CaseStage, { is: 'taken' }>;
}

/** What every panel is given. */
export interface PanelOf extends Mine {
  /** It was done, or decided against; what to say about it. */
  onDone(said: string): void;
}

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
