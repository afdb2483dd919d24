import type { NewTarget } from '../../wire';

/** What a browser makes of being asked whether it may be called while the page is closed. */
export type Subscribed =
  | { is: 'subscribed'; target: Extract<NewTarget, { kind: 'web_push' }> }
  | { is: 'denied' }
  | { is: 'unable' };

const WORKER = '/staff-push.js';
const SCOPE = '/staff';

/** The page's policy lets a script be named by this maker only, and it names one. */
interface ScriptNames {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(of: string): string };
}

declare global {
  interface Window {
    trustedTypes?: ScriptNames;
  }
}

/** Asks the person for permission and the browser for an address. Call it on a click: browsers refuse it otherwise. */
export async function subscribe(pushKey: string): Promise<Subscribed> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return { is: 'unable' };
  }
  if ((await Notification.requestPermission()) !== 'granted') return { is: 'denied' };
  try {
    await navigator.serviceWorker.register(workerName(), { scope: SCOPE, updateViaCache: 'none' });
    const { pushManager } = await navigator.serviceWorker.ready;
    // One that was made for another house on this address could not be called by this one.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
    return asTarget(made.toJSON());
  } catch {
    return { is: 'unable' };
  }
}

function asTarget({ endpoint, keys }: PushSubscriptionJSON): Subscribed {
  const { p256dh, auth } = keys ?? {};
  if (endpoint === undefined || p256dh === undefined || auth === undefined) return { is: 'unable' };
  return { is: 'subscribed', target: { kind: 'web_push', endpoint, p256dh, auth } };
}

function workerName(): string {
  const policy = window.trustedTypes?.createPolicy('staff-push', { createScriptURL: () => WORKER });
  return policy === undefined ? WORKER : policy.createScriptURL(WORKER);
}
