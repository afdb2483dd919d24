import type { Page } from '@playwright/test';
import { look } from '../house/look';
import { Receiver } from '../house/receiver';
import { expect, test } from '../house/test';
import { staffEn } from '../house/words';

const { reached: words } = staffEn;

test('someone on call adds a way to be reached, tries it, and removes it', async ({ server, people }) => {
  const receiver = await Receiver.listens();
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  await expect(dana.page.getByText(words.mine.none)).toBeVisible();

  await dana.presses(words.add);
  await expect(dana.page.getByRole('heading', { name: words.newOne })).toBeFocused();
  await dana.page.getByLabel(words.kind, { exact: true }).selectOption('webhook');
  await dana.page.getByLabel(words.url, { exact: true }).fill(receiver.url);
  await look(dana.page, 'reached-adding');
  await dana.presses(words.addIt);
  await expect(dana.page.getByLabel(words.secret, { exact: true })).toHaveValue(/^whsec_/);
  await look(dana.page, 'reached-secret');
  await dana.presses(words.secretKept);

  await dana.page.getByRole('button', { name: words.test }).click();
  await expect(dana.page.getByText(words.delivery('answered'))).toBeVisible();
  expect(receiver.heard, 'one test, about nobody').toEqual([
    JSON.stringify({ page: 'test', link: `${server.address}/staff` }),
  ]);
  await look(dana.page, 'reached');

  await receiver.ends();
  await dana.page.getByRole('button', { name: words.test }).click();
  await expect(dana.page.getByText(words.delivery({ not_answered: 'unreachable' }))).toBeVisible();

  await dana.page.getByRole('button', { name: words.remove }).click();
  await dana.presses(words.removeYes);
  await expect(dana.page.getByText(words.mine.none)).toBeVisible();
});

test('a coordinator says who hears when nobody is on call', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await expect(cleo.page.getByText(words.house.none)).toBeVisible();
  await cleo.presses(words.add);
  await cleo.page.getByLabel(words.kind, { exact: true }).selectOption('ntfy');
  await cleo.page.getByLabel(words.url, { exact: true }).fill('ntfy.example.org/nights');
  await cleo.presses(words.addIt);
  await expect(cleo.page.getByText(staffEn.problems.address_unfit)).toBeVisible();
  await cleo.page.getByLabel(words.url, { exact: true }).fill('https://ntfy.example.org/nights');
  await cleo.presses(words.addIt);
  await expect(cleo.page.getByText('ntfy.example.org …hts')).toBeVisible();
});

test('a browser of staff shows a page, also when nothing is open, and a seeker’s has no part in it', async ({
  server,
  people,
}) => {
  const dana = await people.staff();
  await dana.page.context().grantPermissions(['notifications'], { origin: server.address });
  await dana.signsInBy(server.link('Professional'), 'Dana');
  await dana.presses(words.add);
  await dana.presses(words.allow);
  // No maker of browsers can be reached from here; what listens in the browser is there all the same.
  await expect(dana.page.getByText(words.unable)).toBeVisible();
  await deliver(dana.page, server.address, {
    page: 'waiting',
    urgency: 'R4',
    waiting_ms: 65_000,
    count: 2,
  });
  await expect
    .poll(() => shown(dana.page))
    .toEqual(['On call: emergency: 2 people are waiting, for 1 min 5 s.']);

  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  const workers = await robin.page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  );
  expect(workers).toBe(0);
});

/** As the maker of the browser would. */
async function deliver(page: Page, origin: string, said: object): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find((it) => it.scopeURL === `${origin}/staff` && !it.isDeleted);
      if (ours !== undefined) done(ours.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId,
    data: JSON.stringify(said),
  });
}

async function shown(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/staff');
    const notifications = (await registration?.getNotifications()) ?? [];
    return notifications.map(({ title, body }) => `${title}: ${body}`);
  });
}
