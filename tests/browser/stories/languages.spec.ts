import { AxeBuilder } from '@axe-core/playwright';
import { words as ar } from '../../../web-client/src/text/ar/words';
import { words as de } from '../../../web-client/src/text/de/words';
import { look } from '../house/look';
import { expect, test } from '../house/test';
import { en, staffEn } from '../house/words';

const words = staffEn.languages;

test('a seeker reads the language of their browser, and chooses another, once they are switched on', async ({
  server,
  people,
}) => {
  const before = await people.seeker('de-DE');
  await before.opensThePage();
  await expect(before.page.getByRole('region', { name: en.language.title }), 'nothing is on').toHaveCount(0);

  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.presses(words.switchOnThis('German'));
  await expect(cleo.page.getByText(words.tickFirst), 'nobody has read it').toBeVisible();
  for (const name of ['German', 'Arabic']) {
    await cleo.page.getByLabel(words.ticked(name)).check();
    await cleo.presses(words.switchOnThis(name));
    await expect(cleo.page.getByRole('button', { name: words.switchOffThis(name) })).toBeVisible();
  }
  await look(cleo.page, 'coordinator-languages');

  const robin = await people.seeker('de-DE');
  await robin.page.goto(server.address);
  await expect(robin.page.getByRole('heading', { level: 1, name: de.welcome.title })).toBeVisible();
  await expect(robin.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(robin.page.locator('html')).toHaveAttribute('dir', 'ltr');
  expect((await robin.leftBehind()).tab, 'only what is chosen by hand is kept').toBe(0);
  await look(robin.page, 'welcome-german');

  await robin.page.getByRole('button', { name: 'العربية' }).click();
  await expect(robin.page.getByRole('heading', { level: 1, name: ar.welcome.title })).toBeVisible();
  await expect(robin.page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(robin.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await look(robin.page, 'welcome-arabic');

  await robin.page.getByRole('button', { name: ar.welcome.enter }).click();
  await robin.page.getByRole('button', { name: ar.rooms.enterRoom('Evening room') }).click();
  await robin.page.getByLabel(ar.room.write, { exact: true }).fill('مساء الخير');
  await robin.page.getByRole('button', { name: ar.room.send, exact: true }).click();
  await robin.hears('مساء الخير');
  await look(robin.page, 'room-arabic');

  await robin.page.reload();
  await expect(robin.page.locator('html'), 'the choice is kept in this tab').toHaveAttribute('dir', 'rtl');
  await robin.hears('مساء الخير');
  expect(await robin.leftBehind()).toMatchObject({ browser: 0, cookies: 0 });
});

test('changing the language keeps the place, the card and what was written', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.page.getByLabel(words.ticked('German')).check();
  await cleo.presses(words.switchOnThis('German'));
  await expect(cleo.page.getByRole('button', { name: words.switchOffThis('German') })).toBeVisible();

  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says('I don’t want to be here any more');
  await expect(robin.page.getByRole('heading', { name: en.card.quiet.title })).toBeVisible();
  await robin.page.getByLabel(en.room.write, { exact: true }).fill('and then');
  await robin.goesBackToTheRooms();
  const told = robin.page.waitForResponse((it) => it.url().endsWith('/api/seekers'));
  await robin.page.getByRole('button', { name: 'Deutsch' }).click();
  expect(JSON.parse((await told).request().postData() ?? '{}'), 'the house is told').toMatchObject({
    language: 'de',
  });
  await expect(robin.page.getByRole('heading', { name: de.rooms.groups })).toBeVisible();
  await look(robin.page, 'rooms-german');
  await robin.page.getByRole('button', { name: de.rooms.backToRoom('Evening room') }).click();
  await expect(robin.page.getByRole('heading', { name: de.card.quiet.title })).toBeVisible();
  await expect(robin.page.getByLabel(de.room.write, { exact: true })).toHaveValue('and then');
  await robin.page.keyboard.press('Escape');
  await look(robin.page, 'card-german');
  await robin.page.getByRole('button', { name: de.room.send, exact: true }).click();
  await robin.hears('and then');
});

test('someone in danger is told in Arabic what is so', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.page.getByLabel(words.ticked('Arabic')).check();
  await cleo.presses(words.switchOnThis('Arabic'));
  await expect(cleo.page.getByRole('button', { name: words.switchOffThis('Arabic') })).toBeVisible();

  const robin = await people.seeker('ar-EG');
  await robin.page.goto(server.address);
  await robin.page.getByRole('button', { name: ar.welcome.enter }).click();
  await robin.page.getByRole('button', { name: ar.everywhere.needSomeone }).click();
  await expect(robin.page.getByText(ar.help.nobodyOnCall)).toBeVisible();
  await look(robin.page, 'help-arabic');
  await robin.page.locator('.top summary').click();
  await look(robin.page, 'numbers-arabic');
});

test('a coordinator can read every word before a language is switched on', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const ukrainian = cleo.page.getByRole('listitem').filter({ has: cleo.page.getByText('Українська') });
  await ukrainian.locator('summary').click();
  await expect(ukrainian.getByRole('cell', { name: en.welcome.exception })).toBeVisible();
  await expect(ukrainian.getByText('Тут 21 людина', { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: cleo.page }).include('.every-word[open]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a language that is switched off is not spoken any more', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.page.getByLabel(words.ticked('German')).check();
  await cleo.presses(words.switchOnThis('German'));
  const robin = await people.seeker('de-DE');
  await robin.page.goto(server.address);
  await robin.page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(robin.page.getByRole('heading', { level: 1, name: de.welcome.title })).toBeVisible();

  await cleo.presses(words.switchOffThis('German'));
  await cleo.presses(words.switchOffYes);
  await expect(cleo.page.getByLabel(words.ticked('German'))).toBeVisible();
  await robin.page.reload();
  await expect(robin.page.getByRole('heading', { level: 1, name: en.welcome.title })).toBeVisible();
  await expect(robin.page.locator('html')).toHaveAttribute('lang', 'en');
});
