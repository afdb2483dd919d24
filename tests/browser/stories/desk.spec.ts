import type { Page } from '@playwright/test';
import { look } from '../house/look';
import type { Seeker } from '../house/seeker';
import type { Server } from '../house/server';
import type { Staff } from '../house/staff';
import { Tab } from '../house/tab';
import { expect, type People, test } from '../house/test';
import { en, HURTS_SOMEONE, staffEn } from '../house/words';

const { appeals, complaints, desk, history, holds, keys, lease, reports } = staffEn;
const KETTLE = 'The kettle is on and it is raining';
const ADVERT = 'Buy my candles, they are lovely';

test('two moderators open one message, and the second acts only when it is given back', async ({
  server,
  people,
}) => {
  const { maya, noor } = await moderators(server, people);
  const robin = await inTheRoom(people, 'Quiet Heron');
  await robin.says(HURTS_SOMEONE);
  await expect(noor.page.getByText(lease.nobody)).toBeVisible();
  await maya.presses(desk.read);
  await expect(maya.page.getByText(lease.me)).toBeVisible();
  await expect(noor.page.getByText(has('Maya'))).toBeVisible();

  await noor.presses(desk.read);
  await expect(noor.page.getByText(HURTS_SOMEONE)).toBeVisible();
  await expect(noor.page.getByText(lease.onlyLooking('Maya'))).toBeVisible();
  await expect(noor.page.getByRole('button', { name: desk.release })).toHaveCount(0);
  await expect(noor.page.getByRole('button', { name: desk.reject })).toHaveCount(0);
  await look(noor.page, 'desk-looking-on');

  await maya.presses(desk.cover);
  await expect(noor.page.getByText(lease.freeAgain)).toBeVisible();
  await expect(noor.page.getByText(lease.me)).toBeVisible();
  await expect(maya.page.getByText(has('Noor'))).toBeVisible();
  await look(maya.page, 'desk-with-a-colleague');
  await noor.presses(desk.release);
  await robin.hears(HURTS_SOMEONE);
  await expect(maya.page.getByRole('heading', { name: desk.held(0) })).toBeVisible();
});

test('what somebody has open is free again when nothing more is heard of them', async ({
  server,
  people,
}) => {
  const { maya, noor } = await moderators(server, people);
  const robin = await inTheRoom(people, 'Quiet Heron');
  await robin.says(HURTS_SOMEONE);
  await maya.page.route('**/lease', (route) => route.fulfill({ status: 204 }));
  await maya.presses(desk.read);
  await expect(noor.page.getByText(has('Maya'))).toBeVisible();
  await expect(noor.page.getByText(lease.nobody)).toBeVisible({ timeout: 45_000 });
  await noor.presses(desk.read);
  await expect(maya.page.getByText(lease.onlyLooking('Noor'))).toBeVisible();
  await noor.presses(desk.release);
  await robin.hears(HURTS_SOMEONE);
});

test('a reported message stays, another is taken down', async ({ server, people }) => {
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  const robin = await inTheRoom(people, 'Quiet Heron');
  const sam = await people.seeker();
  const tab = new Tab(sam);
  await comesIn(sam, 'Amber Otter');
  await robin.says(KETTLE);
  await sam.hears(KETTLE);
  await robin.says(ADVERT);
  await sam.hears(ADVERT);
  await tab.reports(KETTLE, 'hurtful');
  await tab.reports(ADVERT, 'spam');
  await expect(maya.page).toHaveTitle(/^\(2\)/);
  await expect(maya.page.getByRole('status').filter({ hasText: reports.news(1) })).toBeAttached();

  const lane = maya.page.getByRole('region', { name: reports.title(2) });
  const first = lane.getByRole('article').first();
  await expect(first).toContainText(reports.categories.hurtful);
  await first.getByRole('button', { name: desk.read }).click();
  await expect(first.getByText(KETTLE)).toBeVisible();
  await look(maya.page, 'desk-reports');
  await first.getByRole('button', { name: reports.keep }).click();
  const left = maya.page.getByRole('region', { name: reports.title(1) });
  const second = left.getByRole('article').last();
  await expect(second.getByRole('heading')).toBeFocused();
  await second.getByRole('button', { name: desk.read }).click();
  await expect(second.getByLabel(desk.rejectRule)).toHaveValue('no_spam');
  await second.getByRole('button', { name: reports.takeDown }).click();
  await expect(sam.log.getByText(ADVERT)).toHaveCount(0);
  await sam.hears(KETTLE);
  await expect(maya.page.getByRole('heading', { name: reports.title(0) })).toBeVisible();
});

test('another moderator than the one who acted looks again, and undoes it or leaves it', async ({
  server,
  people,
}) => {
  const { maya, noor } = await moderators(server, people);
  await maya.watches('Evening room');
  const robin = await people.seeker();
  const tab = new Tab(robin);
  await comesIn(robin, 'Quiet Heron');
  await robin.says(HURTS_SOMEONE);
  await maya.presses(desk.read);
  await maya.presses(desk.reject);
  await expect(robin.page.getByText(en.outgoing.rejectedTitle)).toBeVisible();
  await tab.asksForAnotherLook('I was quoting a song');

  await expect(maya.page.getByText(appeals.notYours(1))).toBeVisible();
  const lane = noor.page.getByRole('region', { name: appeals.title(1) });
  await lane.getByRole('button', { name: desk.read }).click();
  await expect(lane.getByText('I was quoting a song')).toBeVisible();
  await expect(lane.getByText(HURTS_SOMEONE)).toBeVisible();
  await look(noor.page, 'desk-appeal');
  await lane.getByRole('button', { name: appeals.overturn.review }).click();
  await robin.hears(HURTS_SOMEONE);
  await expect(maya.page.getByText(appeals.notYours(1))).toHaveCount(0);

  await maya.page.getByRole('button', { name: staffEn.room.actOn('Quiet Heron') }).click();
  await maya.presses(staffEn.acts.confirm.mute('Quiet Heron', staffEn.durations['30']));
  await expect(robin.page.getByText(en.sanctions.title.mute)).toBeVisible();
  await tab.asksForAnotherLook('It was the song again');
  const again = noor.page.getByRole('region', { name: appeals.title(1) });
  await expect(again.getByText(staffEn.sanctionKinds.mute, { exact: true })).toBeVisible();
  await again.getByRole('button', { name: desk.read }).click();
  await look(noor.page, 'desk-appeal-mute');
  await again.getByRole('button', { name: appeals.uphold }).click();
  await expect(noor.page.getByRole('heading', { name: appeals.title(0) })).toBeVisible();
  await expect(robin.page.getByText(en.sanctions.title.mute)).toBeVisible();
});

test('a coordinator reads what is said about staff, and looks again where nobody else can', async ({
  server,
  people,
}) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  const robin = await people.seeker();
  const tab = new Tab(robin);
  await comesIn(robin, 'Quiet Heron');
  await maya.says(KETTLE);
  await robin.hears(KETTLE);
  await tab.reports(KETTLE, 'about_staff');
  await robin.says(HURTS_SOMEONE);
  await maya.presses(desk.read);
  await maya.presses(desk.reject);
  await tab.asksForAnotherLook('I was quoting a song');
  await expect(maya.page.getByText(appeals.notYours(1))).toBeVisible();
  await expect(maya.page.getByRole('heading', { name: reports.title(0) })).toBeVisible();

  const about = cleo.page.getByRole('region', { name: complaints.title(1) });
  await expect(about.getByRole('heading', { name: complaints.about('Maya') })).toBeVisible();
  await about.getByRole('button', { name: desk.read }).click();
  await expect(about.getByText(KETTLE)).toBeVisible();
  const again = cleo.page.getByRole('region', { name: appeals.title(1) });
  await again.getByRole('button', { name: desk.read }).click();
  await expect(again.getByText(HURTS_SOMEONE)).toBeVisible();
  await expect(cleo.page).toHaveTitle(/^\(3\)/);
  await about.getByRole('heading', { name: complaints.about('Maya') }).scrollIntoViewIfNeeded();
  await look(cleo.page, 'coordinator-complaint');
  await about.getByRole('button', { name: complaints.lookedInto }).click();
  await about.getByRole('button', { name: complaints.yes }).click();
  await expect(cleo.page.getByRole('heading', { name: complaints.title(0) })).toBeVisible();
  await again.getByRole('button', { name: appeals.overturn.review }).click();
  await robin.hears(HURTS_SOMEONE);

  const filter = cleo.page.getByRole('region', { name: staffEn.reasons.hostility });
  await expect(filter.getByText(holds.overturned).locator('..')).toContainText('1');
  await filter.getByText(holds.overturned).scrollIntoViewIfNeeded();
  await look(cleo.page, 'coordinator-holds');
});

test('who did what is found by person, kind and time, without a word of anybody', async ({
  server,
  people,
}) => {
  const { maya, noor } = await moderators(server, people);
  const robin = await inTheRoom(people, 'Quiet Heron');
  await robin.says(HURTS_SOMEONE);
  await maya.presses(desk.read);
  await maya.presses(desk.reject);
  await expect(robin.page.getByText(en.outgoing.rejectedTitle)).toBeVisible();

  const found = noor.page.getByRole('region', { name: history.title });
  await found.getByRole('button', { name: history.search }).click();
  await expect(found.getByRole('listitem').getByText(history.done.invited)).toBeVisible();
  await found.getByLabel(history.what).selectOption({ label: history.done.rejected });
  await found.getByLabel(history.who).selectOption({ label: 'Maya' });
  await found.getByRole('button', { name: history.search }).click();
  await expect(found.getByRole('heading', { name: history.found(1, false) })).toBeFocused();
  await expect(found.getByRole('listitem')).toContainText(['Maya']);
  await expect(found.getByRole('listitem')).toContainText([staffEn.rules.kindness]);
  await expect(found.getByText(HURTS_SOMEONE)).toHaveCount(0);
  await look(noor.page, 'desk-history');
  await found.getByLabel(history.until).fill('2020-01-01T00:00');
  await found.getByRole('button', { name: history.search }).click();
  await expect(found.getByRole('heading', { name: history.found(0, false) })).toBeVisible();
});

test('from signing in to a decision by the keyboard alone, with the keys that the help shows', async ({
  server,
  people,
}) => {
  const maya = await people.staff();
  await maya.page.goto(server.link('Moderator'));
  await tabsTo(maya.page, staffEn.entry.signInAs('Maya'));
  await maya.page.keyboard.press('Enter');
  await expect(maya.page.getByText(staffEn.bar.links.open, { exact: true })).toBeVisible();
  const robin = await inTheRoom(people, 'Quiet Heron');
  await robin.says(HURTS_SOMEONE);
  await expect(maya.page.getByRole('heading', { name: desk.held(1) })).toBeVisible();

  await maya.page.keyboard.press('?');
  const help = maya.page.getByRole('dialog', { name: keys.title });
  await expect(help).toBeVisible();
  for (const means of Object.values({ ...keys.page, ...keys.item, ...keys.message })) {
    await expect(help.getByText(means, { exact: true })).toBeVisible();
  }
  await look(maya.page, 'desk-keys');
  await maya.page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await maya.page.keyboard.press('j');
  const item = maya.page.getByRole('article', { name: staffEn.reasons.hostility });
  await expect(item.getByRole('heading')).toBeFocused();
  await maya.page.keyboard.press('r');
  await expect(item.getByText(HURTS_SOMEONE)).toBeVisible();
  await maya.page.keyboard.press('y');
  await expect(item.getByRole('button', { name: desk.release })).toBeFocused();
  await maya.page.keyboard.press('n');
  await expect(item.getByRole('button', { name: desk.reject })).toBeFocused();
  await look(maya.page, 'desk-keyboard');
  await maya.page.keyboard.press('Enter');
  await expect(robin.page.getByText(en.outgoing.rejectedTitle)).toBeVisible();
  await expect(maya.page.getByRole('heading', { name: desk.held(0) })).toBeFocused();

  await maya.page.keyboard.press('?');
  await tabsTo(maya.page, keys.turnOff);
  await maya.page.keyboard.press('Enter');
  await maya.page.keyboard.press('Escape');
  await maya.page.keyboard.press('?');
  await expect(help).toBeHidden();
});

/** Maya, and Noor whom the coordinator invited. */
async function moderators(server: Server, people: People): Promise<{ maya: Staff; noor: Staff }> {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const noor = await people.staff();
  await noor.acceptsAs('Noor', await cleo.invites('moderator'));
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  return { maya, noor };
}

async function inTheRoom(people: People, nickname: string): Promise<Seeker> {
  const seeker = await people.seeker();
  await comesIn(seeker, nickname);
  return seeker;
}

async function comesIn(seeker: Seeker, nickname: string): Promise<void> {
  await seeker.comesInAs(nickname);
  await seeker.goesInto('Evening room');
}

/** That `name` has it open, for however long. */
function has(name: string): RegExp {
  const [before = ''] = lease.colleague(name, 0).split('0');
  return new RegExp(before);
}

async function tabsTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused({ timeout: 100 });
  }).toPass();
}
