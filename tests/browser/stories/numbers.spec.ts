import { look } from '../house/look';
import { EMERGENCY } from '../house/server';
import { expect, test } from '../house/test';
import { en, staffEn, TIRED_OF_BEING } from '../house/words';

const words = staffEn.helplines;
const AUSTRIA = 'Austria';

test('a seeker is shown the numbers of their country, once a coordinator has checked them', async ({
  server,
  people,
}) => {
  const before = await people.seeker();
  await before.opensThePage();
  await before.page.locator('summary').click();
  await expect(before.page.getByText('Night line'), 'the line of the house').toBeVisible();
  await expect(before.page.getByLabel(en.numbers.where), 'nothing is confirmed').toHaveCount(0);

  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.page.getByLabel(words.country, { exact: true }).selectOption('AT');
  await expect(cleo.page.getByText('Rat auf Draht').first()).toBeVisible();
  await look(cleo.page, 'coordinator-numbers');
  await cleo.presses(words.confirmAll(3));
  await expect(cleo.page.getByText(words.tickFirst)).toBeVisible();
  await cleo.page.getByLabel(words.ticked(AUSTRIA)).check();
  await cleo.presses(words.confirmAll(3));
  await expect(cleo.page.getByText(words.inShort(3, 1))).toBeVisible();
  await cleo.page.getByLabel(words.country, { exact: true }).selectOption('GB');
  await cleo.page.getByRole('button', { name: words.confirmThis('Shout Crisis Text Line') }).click();
  await expect(cleo.page.getByText(words.inShort(4, 2))).toBeVisible();
  await look(cleo.page, 'coordinator-numbers-confirmed');

  const robin = await people.seeker();
  await robin.opensThePage();
  const panel = robin.page.locator('summary');
  await expect(panel).toHaveText(en.numbers.emergency(EMERGENCY));
  await panel.click();
  const country = robin.page.getByLabel(en.numbers.where);
  await expect(country, 'as the language of the browser says').toHaveValue('GB');
  const shout = robin.page.getByRole('link', {
    name: en.numbers.textTo('Shout Crisis Text Line', '85258', 'SHOUT'),
  });
  await expect(shout).toHaveAttribute('href', 'sms:85258?body=SHOUT');
  await expect(robin.page.getByText('Samaritans'), 'nobody has checked it').toHaveCount(0);
  await look(robin.page, 'numbers-of-a-country');
  await country.selectOption('AT');
  await expect(panel).toHaveText(en.numbers.emergencyIn(AUSTRIA, ['112']));
  await expect(
    robin.page.getByRole('link', { name: en.numbers.call('Telefonseelsorge', '142') }),
  ).toHaveAttribute('href', 'tel:142');
  await look(robin.page, 'numbers-of-another-country');
  expect(await robin.leftBehind(), 'where somebody is stays on the page').toMatchObject({
    browser: 0,
    cookies: 0,
  });
  await country.selectOption('GB');
  await expect(panel, 'no number of another country').toHaveText(en.numbers.emergencyUnknown);

  await cleo.page.getByRole('button', { name: words.withdrawThis('Shout Crisis Text Line') }).click();
  await expect(cleo.page.getByText(words.inShort(3, 1))).toBeVisible();
});

test('the numbers are there before they are needed, and the card has those of the same country', async ({
  server,
  people,
}) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.page.getByLabel(words.country, { exact: true }).selectOption('AT');
  await cleo.page.getByRole('button', { name: words.confirmThis('Telefonseelsorge') }).click();
  await expect(cleo.page.getByText(words.inShort(1, 1))).toBeVisible();

  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says(TIRED_OF_BEING);
  const card = robin.page.getByRole('alert').filter({ hasText: en.card.quiet.title });
  await expect(card.getByRole('link', { name: en.numbers.call('Telefonseelsorge', '142') })).toBeVisible();
  await look(robin.page, 'quiet-card-with-a-country');

  const asked: string[] = [];
  robin.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await card.getByLabel(en.numbers.where).selectOption('');
  await expect(card.getByText('Telefonseelsorge')).toHaveCount(0);
  await robin.page.locator('summary').click();
  await robin.page.getByLabel(en.numbers.where).first().selectOption('AT');
  await expect(card.getByRole('link', { name: en.numbers.call('Telefonseelsorge', '142') })).toBeVisible();
  expect(
    asked.filter((path) => path.includes('helplines')),
    'also without a network',
  ).toEqual([]);
});
