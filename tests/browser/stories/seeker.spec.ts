import { look } from '../house/look';
import { ELSEWHERE } from '../house/server';
import { expect, test } from '../house/test';
import { en, IN_DANGER, TIRED_OF_BEING } from '../house/words';

test('somebody arrives, reads what this is, and chooses', async ({ people }) => {
  const robin = await people.seeker();
  await robin.opensThePage();
  await expect(robin.page.getByText(en.welcome.offCall)).toBeVisible();
  await expect(robin.page.getByText(en.welcome.exception)).toBeVisible();
  await look(robin.page, 'welcome');
  await robin.page.getByRole('button', { name: en.welcome.ownName }).click();
  await look(robin.page, 'welcome-own-name');
  await robin.page.getByLabel(en.welcome.ownNameLabel).fill('Anna 1987');
  await robin.page.getByRole('button', { name: en.welcome.enter }).click();
  await expect(robin.page.getByText(en.welcome.nicknameUnfit)).toBeVisible();
  await look(robin.page, 'welcome-unfit-name');
  await robin.comesInAs('Quiet Heron');
  await expect(robin.page.getByRole('listitem').filter({ hasText: 'Evening room' })).toBeVisible();
  await look(robin.page, 'rooms');
});

test('everything can be reached with the keyboard alone', async ({ people }) => {
  const robin = await people.seeker();
  await robin.opensThePage();
  await robin.page.getByRole('button', { name: en.welcome.enter }).focus();
  await robin.page.keyboard.press('Enter');
  const door = robin.page.getByRole('button', { name: en.rooms.enterRoom('Evening room') });
  await expect(door).toBeVisible();
  await door.focus();
  await robin.page.keyboard.press('Enter');
  await expect(robin.page.getByRole('heading', { level: 1, name: 'Evening room' })).toBeFocused();
  await robin.page.getByLabel(en.room.write, { exact: true }).focus();
  await robin.page.keyboard.type('one line');
  await robin.page.keyboard.press('Shift+Enter');
  await robin.page.keyboard.type('and another');
  await robin.page.keyboard.press('Enter');
  await robin.hears('and another');
  await expect(robin.page.getByLabel(en.room.write, { exact: true })).toBeFocused();
});

test('a message of one’s own can be taken back', async ({ people }) => {
  const robin = await people.seeker();
  const sam = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');
  await robin.says('this was too much');
  await sam.hears('this was too much');
  await robin.page.getByRole('button', { name: en.room.takeBackThis('this was too much') }).click();
  await expect(sam.log.getByText('this was too much')).toHaveCount(0);
  await expect(robin.log.getByText('this was too much')).toHaveCount(0);
});

test('a telephone number is marked, and the author changes it in place', async ({ people }) => {
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says('you can call me on 0151 555 0199 tonight');
  await expect(robin.page.getByText(en.outgoing.returnedTitle)).toBeVisible();
  await expect(robin.page.locator('mark')).toContainText('0151 555 0199');
  await look(robin.page, 'returned');
  await robin.page.getByRole('button', { name: en.outgoing.edit }).click();
  const field = robin.page.getByLabel(en.room.write, { exact: true }).first();
  await expect(field).toBeFocused();
  await field.fill('you can find me here tonight');
  await robin.page.keyboard.press('Enter');
  await robin.hears('you can find me here tonight');
  await expect(robin.page.getByText(en.outgoing.returnedTitle)).toHaveCount(0);
});

test('a wish not to be here is shown, with a quiet card that can be put away', async ({ people }) => {
  const robin = await people.seeker();
  const sam = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');
  await robin.says(TIRED_OF_BEING);
  await sam.hears(TIRED_OF_BEING);
  const card = robin.page.getByRole('alert').filter({ hasText: en.card.quiet.title });
  await expect(card).toBeVisible();
  await expect(card).toContainText('Night line');
  await look(robin.page, 'quiet-card');
  await card.getByRole('button', { name: en.card.dismiss }).click();
  await expect(card).toHaveCount(0);
});

for (const way of ['the button', 'Shift three times'] as const) {
  test(`quick exit by ${way} leaves nothing behind`, async ({ server, people }) => {
    const robin = await people.seeker();
    await robin.comesInAs('Quiet Heron');
    await robin.goesInto('Evening room');
    await robin.says(IN_DANGER);
    await expect(robin.page.getByText(en.outgoing.heldTitle)).toBeVisible();
    expect((await robin.leftBehind()).tab).toBeGreaterThan(0);
    const gone = robin.page.waitForURL(ELSEWHERE);
    if (way === 'the button') {
      await robin.page.getByRole('button', { name: en.everywhere.exit }).click();
    } else {
      for (let press = 0; press < 3; press += 1) await robin.page.keyboard.press('Shift');
    }
    await gone;
    await robin.page.goto(server.address);
    await expect(robin.page.getByRole('button', { name: en.welcome.enter })).toBeVisible();
    expect(await robin.leftBehind()).toEqual({ tab: 0, browser: 0, cookies: 0 });
    await expect(robin.page.getByText('Quiet Heron')).toHaveCount(0);
  });
}

test('leaving for today forgets the visit', async ({ people }) => {
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.rooms.leaveForToday }).click();
  await expect(robin.page.getByRole('heading', { name: en.goodbye.title })).toBeVisible();
  expect(await robin.leftBehind()).toEqual({ tab: 0, browser: 0, cookies: 0 });
  await look(robin.page, 'goodbye');
});

test('the page of a seeker is small and brings no staff code', async ({ people, server }) => {
  const robin = await people.seeker();
  let bytes = 0;
  const asked: string[] = [];
  robin.page.on('response', async (response) => {
    asked.push(new URL(response.url()).pathname);
    if (new URL(response.url()).pathname.startsWith('/api/')) return;
    const { responseHeadersSize, responseBodySize } = await response.request().sizes();
    bytes += responseHeadersSize + responseBodySize;
  });
  await robin.page.goto(server.address, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('staff'))).toEqual([]);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
});

test('another name keeps the room, and is the one that the others see', async ({ people }) => {
  const robin = await people.seeker();
  const sam = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');
  await robin.goesBackToTheRooms();
  await robin.page.getByRole('button', { name: en.rooms.changeName }).click();
  await robin.page.getByRole('button', { name: en.welcome.ownName }).click();
  await robin.page.getByLabel(en.welcome.ownNameLabel).fill('Misty Lantern');
  await robin.page.getByRole('button', { name: en.rooms.useName }).click();
  await expect(robin.page.getByRole('heading', { name: en.rooms.title('Misty Lantern') })).toBeVisible();
  await robin.page.getByRole('button', { name: en.rooms.backToRoom('Evening room') }).click();
  await robin.says('it is me');
  await sam.hears('it is me');
  await expect(sam.log.getByText('Misty Lantern')).toBeVisible();
});
