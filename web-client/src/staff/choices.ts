import type { Lowered, Outcome, Role, Rule, SanctionKind } from '../wire';

/** What a person can choose from, in the order in which it is offered. */
export const RULES: readonly Rule[] = [
  'kindness',
  'privacy',
  'no_methods',
  'no_encouragement',
  'no_sexual_talk',
  'stay_here',
  'no_spam',
];

export const OUTCOMES: readonly Outcome[] = [
  'safer_by_own_report',
  'safety_plan_made',
  'stepped_back_to_peer',
  'referred',
  'emergency_with_consent',
  'emergency_without_consent',
  'no_contact',
  'not_a_crisis',
];

export const LOWERED: readonly Lowered[] = ['safer_by_own_report', 'not_alone', 'misread'];

/** When to look after someone again. */
export const FOLLOW_UPS = ['none', 'hour', 'tonight', 'tomorrow', 'week'] as const;

export type FollowUp = (typeof FOLLOW_UPS)[number];

export const ROLES: readonly Role[] = ['moderator', 'professional', 'coordinator'];

/** The mildest first. */
export const SANCTION_KINDS: readonly SanctionKind[] = ['mute', 'remove', 'ban'];

export const DURATIONS = ['10', '30', '60', '240', '1440', '10080', '43200'] as const;

/** In minutes, as the server counts sanctions. */
export type Duration = (typeof DURATIONS)[number];
