import type { Kind, NewTarget } from '../../wire';

/** What a person has filled in so far. Fields that the chosen kind has not are kept for when it is chosen again. */
export interface Draft {
  kind: Kind;
  url: string;
  token: string;
  routingKey: string;
  to: string;
}

/** Where PagerDuty itself takes events. */
const PAGER_DUTY = 'https://events.pagerduty.com/v2/enqueue';

export const EMPTY: Draft = { kind: 'web_push', url: '', token: '', routingKey: '', to: '' };

/** The kinds that can be chosen. Mail only where the house sends some. */
export function kinds(mail: boolean): Kind[] {
  return ['web_push', 'ntfy', 'pager_duty', ...(mail ? (['email'] as const) : []), 'webhook'];
}

/** The draft after another kind was chosen. */
export function choose(draft: Draft, kind: Kind): Draft {
  const known = draft.url === '' || draft.url === PAGER_DUTY;
  return { ...draft, kind, url: known ? (kind === 'pager_duty' ? PAGER_DUTY : '') : draft.url };
}

/** What is asked of the server. A browser says its address itself, when it was allowed to. */
export function wanted(draft: Draft): NewTarget | undefined {
  const url = draft.url.trim();
  switch (draft.kind) {
    case 'webhook':
      return { kind: 'webhook', url };
    case 'ntfy':
      return draft.token.trim() === ''
        ? { kind: 'ntfy', url }
        : { kind: 'ntfy', url, token: draft.token.trim() };
    case 'pager_duty':
      return { kind: 'pager_duty', url, routing_key: draft.routingKey.trim() };
    case 'email':
      return { kind: 'email', to: draft.to.trim() };
    case 'web_push':
      return undefined;
  }
}
