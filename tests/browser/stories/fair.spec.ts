import { words as ar } from '../../../web-client/src/text/ar/words';
import { words as de } from '../../../web-client/src/text/de/words';
import { AtTheDesk } from '../house/desk';
import { tabsTo } from '../house/keyboard';
import { look } from '../house/look';
import type { Seeker } from '../house/seeker';
import type { Server } from '../house/server';
import type { Staff } from '../house/staff';
import { expect, type People, test } from '../house/test';
import { around, en, HURTS_SOMEONE, staffEn } from '../house/words';

const EVENING = 'Evening room';
const SAID = 'it was a long week for me';

/** Two moderators with the desk open, since whoever acted does not decide again. */
async function twoModerators(server: Server, people: People) {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const maya = await people.staff();
  const atMayas = new AtTheDesk(maya.page);
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  const noor = await people.staff();
  const atNoors = new AtTheDesk(noor.page);
  await noor.acceptsAs('Noor', await cleo.invites('moderator'));
  return { cleo, maya, atMayas, atNoors };
}

async function inTheRoom(people: People, nickname: string): Promise<Seeker> {
  const seeker = await people.seeker();
  await seeker.comesInAs(nickname);
  await seeker.goesInto(EVENING);
  return seeker;
}

async function reports(seeker: Seeker, author: string, category: string): Promise<void> {
  await seeker.page.getByRole('button', { name: en.worry.begin }).click();
  await seeker.page.getByRole('button', { name: en.report.actOn(author) }).click();
  await seeker.page.getByRole('radio', { name: category }).check();
  await seeker.page.getByRole('button', { name: en.report.send }).click();
}

async function mutes(maya: Staff, nickname: string): Promise<void> {
  await maya.page.getByRole('button', { name: staffEn.room.actOn(nickname) }).click();
  await maya.presses(staffEn.acts.confirm.mute(nickname, staffEn.durations['30']));
}

test('somebody reports a message by the keyboard alone, is told the outcome, and its author never learns by whom', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const maya = await people.staff();
  const atMayas = new AtTheDesk(maya.page);
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  const robin = await inTheRoom(people, 'Quiet Heron');
  const sam = await inTheRoom(people, 'Amber Otter');
  await sam.says(SAID);
  await robin.hears(SAID);

  const { page } = robin;
  await tabsTo(page, page.getByRole('button', { name: en.worry.begin }));
  await page.keyboard.press('Enter');
  await look(page, 'fair-choosing');
  await tabsTo(page, page.getByRole('button', { name: en.report.actOn('Amber Otter') }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: en.report.title })).toBeFocused();
  await expect(page.getByText(en.report.next.moderator)).toBeVisible();
  await tabsTo(page, page.getByRole('button', { name: en.report.send }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.report.chooseFirst)).toBeVisible();
  await look(page, 'fair-report');
  await tabsTo(page, page.getByRole('radio', { name: en.report.categories.hurtful.name }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await tabsTo(page, page.getByRole('button', { name: en.report.send }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.report.sent.moderator)).toBeVisible();
  await look(page, 'fair-reported');
  await tabsTo(page, page.getByRole('button', { name: en.everywhere.understood }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(en.room.write, { exact: true })).toBeFocused();
  await tabsTo(page, page.getByRole('button', { name: en.room.toRooms, exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.told.reports.waiting)).toBeVisible();

  await atMayas.takesItDown('kindness');
  await expect(page.getByText(en.told.reports.taken_down)).toBeVisible();
  await look(page, 'fair-outcome-in-the-hall');
  await page.getByRole('button', { name: en.rooms.backToRoom(EVENING) }).click();
  await expect(page.getByText(en.told.reports.taken_down)).toBeVisible();
  await expect(robin.log.getByText(SAID)).toHaveCount(0);
  await look(page, 'fair-outcome');
  await page.getByRole('button', { name: en.everywhere.understood }).click();
  await expect(page.getByText(en.told.reports.taken_down)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: EVENING })).toBeVisible();
  await robin.goesBackToTheRooms();
  await expect(page.getByRole('button', { name: en.rooms.leaveRoom(EVENING) })).toBeVisible();
  await expect(page.getByText(en.told.reports.taken_down), 'it was read').toHaveCount(0);

  const line = sam.log.locator('.said').filter({ hasText: SAID });
  await expect(line).toContainText(en.reasons.takenDownTitle);
  await expect(line).toContainText(en.ruleNames.kindness);
  await expect(sam.page.getByText(en.reasons.earlier), 'told below as well').toBeVisible();
  await expect(sam.page.locator('body')).not.toContainText('Quiet Heron');
  await look(sam.page, 'fair-taken-down');
});

test('while somebody chooses a message, what is said meanwhile moves nothing', async ({ people }) => {
  const robin = await inTheRoom(people, 'Quiet Heron');
  const sam = await inTheRoom(people, 'Amber Otter');
  await robin.page.setViewportSize({ width: 320, height: 640 });
  for (const said of [SAID, 'the kettle is on', 'it is raining', 'the dog sleeps']) {
    await sam.says(said);
    await robin.hears(said);
  }
  await robin.page.getByRole('button', { name: en.worry.begin }).click();
  const last = robin.log.getByRole('button', { name: en.report.actOn('Amber Otter') }).last();
  await expect(last).toBeInViewport();
  const before = await last.boundingBox();
  const chosen = await last.elementHandle();
  await sam.says('good night all');
  await expect(robin.page.getByRole('button', { name: en.room.newMessages })).toBeVisible();
  expect(await chosen?.boundingBox()).toEqual(before);
  await robin.page.getByRole('button', { name: en.worry.no }).click();
  await expect(robin.log.getByText('good night all')).toBeInViewport();
});

test('a message that was taken down is shown again when another moderator sees it so', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const { atMayas, atNoors } = await twoModerators(server, people);
  const robin = await inTheRoom(people, 'Quiet Heron');
  const sam = await inTheRoom(people, 'Amber Otter');
  await sam.says(SAID);
  await robin.hears(SAID);
  await reports(robin, 'Amber Otter', en.report.categories.other.name);
  await atMayas.takesItDown('kindness');

  const line = sam.log.locator('.said-gone').filter({ hasText: SAID });
  await line.getByRole('button', { name: en.appeal.ask, exact: true }).click();
  await expect(line.getByText(en.appeal.states.open)).toBeFocused();
  await expect(line.getByRole('button')).toHaveCount(0);
  await look(sam.page, 'fair-asked');
  await atNoors.overturns();
  await expect(line).toContainText(en.reasons.mayBeShown);
  await expect(line).toContainText(en.appeal.states.overturned);
  await expect(sam.log.getByText(SAID), 'where it stood, and where it stands now').toHaveCount(2);
  await robin.hears(SAID);
  await look(sam.page, 'fair-overturned');
});

test('somebody who is muted asks with a line of their own, and is told that it stays', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const { maya, atNoors } = await twoModerators(server, people);
  await maya.watches(EVENING);
  const robin = await inTheRoom(people, 'Quiet Heron');
  await robin.says(SAID);
  await mutes(maya, 'Quiet Heron');
  const reasons = robin.page.getByRole('region', { name: en.sanctions.title.mute });
  await expect(reasons).toContainText(en.sanctions.by.person);
  await expect(reasons).toContainText(en.ruleNames.kindness);
  await expect(reasons).toContainText(around(en.sanctions.until));
  await reasons.getByText(en.appeal.addWords).click();
  await reasons.getByLabel(en.appeal.words).fill('I was only quoting a song');
  await look(robin.page, 'fair-asking');
  await reasons.getByRole('button', { name: en.appeal.askWith }).click();
  await expect(reasons.getByText(en.appeal.states.open)).toBeVisible();
  expect(await atNoors.theirWords()).toContain('I was only quoting a song');
  await atNoors.upholds();
  await expect(reasons.getByText(en.appeal.states.upheld)).toBeVisible();
  await look(robin.page, 'fair-upheld');
  await robin.page.reload();
  await expect(reasons.getByText(en.appeal.states.upheld)).toBeVisible();
  await expect(reasons.getByRole('button', { name: en.appeal.ask, exact: true }), 'once').toHaveCount(0);
});

test('somebody who was removed asks from the list of rooms, and is told that it no longer holds', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const { maya, atNoors } = await twoModerators(server, people);
  await maya.watches(EVENING);
  const robin = await inTheRoom(people, 'Quiet Heron');
  await robin.says(SAID);
  await maya.page.getByRole('button', { name: staffEn.room.actOn('Quiet Heron') }).click();
  await maya.page.getByRole('radio', { name: staffEn.sanctionKinds.remove }).check();
  await maya.presses(staffEn.acts.confirm.remove('Quiet Heron', staffEn.durations['30']));
  const reasons = robin.page.getByRole('region', { name: en.sanctions.title.remove });
  await expect(reasons).toContainText(en.sanctions.where(EVENING));
  await look(robin.page, 'fair-removed');
  await reasons.getByRole('button', { name: en.appeal.ask, exact: true }).click();
  await expect(reasons.getByText(en.appeal.states.open)).toBeFocused();
  await atNoors.overturns();
  const over = robin.page.getByRole('region', { name: en.reasons.lifted });
  await expect(over).toContainText(en.appeal.states.overturned);
  await look(robin.page, 'fair-lifted');
  await over.getByRole('button', { name: en.everywhere.understood }).click();
  await expect(over).toHaveCount(0);
  await robin.goesInto(EVENING);
  await expect(over, 'it was read').toHaveCount(0);
});

test('what was not shown is told again after the page was loaded again, until it is put away', async ({
  server,
  people,
}) => {
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  const robin = await inTheRoom(people, 'Quiet Heron');
  await robin.says(HURTS_SOMEONE);
  await maya.presses(staffEn.desk.read);
  await maya.presses(staffEn.desk.reject);
  const reasons = robin.page.getByRole('region', { name: en.outgoing.rejectedTitle });
  await expect(reasons).toContainText(en.ruleNames.kindness);
  await expect(reasons).not.toContainText(en.reasons.earlier);
  await robin.page.reload();
  await expect(reasons).toContainText(en.reasons.earlier);
  await expect(robin.page.getByText(HURTS_SOMEONE)).toHaveCount(0);
  await look(robin.page, 'fair-earlier');
  await robin.goesBackToTheRooms();
  await expect(reasons).toContainText(en.sanctions.where(EVENING));
  await reasons.getByRole('button', { name: en.everywhere.understood }).click();
  await expect(reasons).toHaveCount(0);
  await robin.page.getByRole('button', { name: en.rooms.backToRoom(EVENING) }).click();
  await expect(robin.page.getByRole('heading', { level: 1, name: EVENING })).toBeVisible();
  await expect(reasons).toHaveCount(0);
});

test('what somebody has to say about staff goes past the moderators, and they are told', async ({
  server,
  people,
}) => {
  const cleo = await people.staff();
  const atCleos = new AtTheDesk(cleo.page);
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches(EVENING);
  const robin = await inTheRoom(people, 'Quiet Heron');
  await maya.says(SAID);
  await robin.hears(SAID);
  await robin.page.getByRole('button', { name: en.report.begin }).click();
  await robin.page.getByRole('button', { name: en.report.actOn('Maya') }).click();
  await expect(robin.page.getByText(en.report.next.team)).toBeVisible();
  await expect(robin.page.getByRole('radio'), 'there is nothing to choose').toHaveCount(0);
  await look(robin.page, 'fair-about-staff');
  await robin.page.getByRole('button', { name: en.report.send }).click();
  await expect(robin.page.getByText(en.report.sent.team)).toBeVisible();
  await robin.page.getByRole('button', { name: en.everywhere.understood }).click();
  await atCleos.looksIntoTheComplaint();
  await expect(robin.page.getByText(en.told.reports.looked_into)).toBeVisible();
});

test('a report is made in German and its author is told in Arabic, while nobody was there to read it', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  for (const name of ['German', 'Arabic']) {
    await cleo.page.getByLabel(staffEn.languages.ticked(name)).check();
    await cleo.presses(staffEn.languages.switchOnThis(name));
    await expect(
      cleo.page.getByRole('button', { name: staffEn.languages.switchOffThis(name) }),
    ).toBeVisible();
  }
  const robin = await people.seeker('de-DE');
  const sam = await people.seeker('ar-EG');
  for (const [seeker, words] of [
    [robin, de],
    [sam, ar],
  ] as const) {
    await seeker.page.goto(server.address);
    await seeker.page.getByRole('button', { name: words.welcome.enter }).click();
    await seeker.page.getByRole('button', { name: words.rooms.enterRoom(EVENING) }).click();
  }
  await sam.page.getByLabel(ar.room.write, { exact: true }).fill(SAID);
  await sam.page.getByRole('button', { name: ar.room.send, exact: true }).click();
  await robin.hears(SAID);
  await robin.page.getByRole('button', { name: de.worry.begin }).click();
  await robin.page.getByRole('button', { name: new RegExp(`^${de.report.act}`) }).click();
  await expect(robin.page.getByText(de.report.next.nobody)).toBeVisible();
  await robin.page.getByRole('radio', { name: de.report.categories.spam.name }).check();
  await look(robin.page, 'fair-report-german');
  await robin.page.getByRole('button', { name: de.report.send }).click();
  await expect(robin.page.getByText(de.report.sent.nobody)).toBeVisible();
  await robin.page.getByRole('button', { name: de.everywhere.understood }).click();

  const maya = await people.staff();
  const atMayas = new AtTheDesk(maya.page);
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await atMayas.takesItDown('no_spam');
  await expect(robin.page.getByText(de.told.reports.taken_down)).toBeVisible();
  await look(robin.page, 'fair-outcome-german');
  const line = sam.log.locator('.said-gone').filter({ hasText: SAID });
  await expect(line).toContainText(ar.reasons.takenDownTitle);
  await line.getByText(ar.appeal.addWords).click();
  await look(sam.page, 'fair-taken-down-arabic');
  await line.getByRole('button', { name: ar.appeal.ask, exact: true }).click();
  await expect(line.getByText(ar.appeal.states.open)).toBeVisible();
  await look(sam.page, 'fair-asked-arabic');
});
