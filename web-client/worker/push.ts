import { notification } from '../src/text/push-en';
import type { Page } from '../src/wire';

/**
 * Wakes up in a browser of staff when a page comes, also when none of ours is open. It keeps nothing and sees no
 * request: there is deliberately no `fetch` here.
 */
declare const self: ServiceWorkerGlobalScope;

const STAFF_PAGE = '/staff';

self.addEventListener('push', (event) => {
  event.waitUntil(show(event.data));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openStaffPage());
});

async function show(data: PushMessageData | null): Promise<void> {
  if (data === null) return;
  const page: Page = data.json();
  const { title, body } = notification(page);
  // A page that is newer takes the place of the one before, and is heard again.
  const options: NotificationOptions & { renotify: boolean } = {
    body,
    tag: page.page === 'test' ? 'test' : 'page',
    renotify: true,
    requireInteraction: page.page !== 'test',
  };
  await self.registration.showNotification(title, options);
}

async function openStaffPage(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = open.find((it) => new URL(it.url).pathname === STAFF_PAGE);
  await (there === undefined ? self.clients.openWindow(STAFF_PAGE) : there.focus());
}
