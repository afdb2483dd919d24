import { look } from '../house/look';
import { expect, test } from '../house/test';
import { en, staffEn } from '../house/words';

test('a room is paused, everyone is told, and it goes on when the pause is ended', async ({
  server,
  people,
}) => {
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');

  await maya.page.getByRole('button', { name: staffEn.calming.beginFor('Evening room') }).click();
  await maya.page.getByRole('radio', { name: staffEn.calming.names.pause }).check();
  await look(maya.page, 'calming');
  await maya.presses(staffEn.calming.confirm(staffEn.calming.names.pause, staffEn.calming.calmFor['30']));
  await expect(robin.page.getByText(/This room rests for now/)).toBeVisible();
  await robin.says('The kettle is on and it is raining');
  await expect(robin.page.getByText(/so the others do not see it/)).toBeVisible();
  await look(robin.page, 'paused');
  await maya.says('We take a breath together');
  await robin.hears('We take a breath together');

  await maya.presses(staffEn.calming.liftThis(staffEn.calming.names.pause));
  await expect(robin.page.getByText(/This room rests for now\. You can read here/)).toHaveCount(0);
  await robin.page.getByRole('button', { name: en.outgoing.sendAgain }).click();
  await maya.hears('The kettle is on and it is raining');
});

test('a moderator takes everything first by keyboard alone', async ({ server, people }) => {
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await maya.page.getByRole('button', { name: staffEn.calming.beginFor('Evening room') }).focus();
  await maya.page.keyboard.press('Enter');
  await maya.page.getByRole('radio', { name: staffEn.calming.names.slow }).focus();
  await maya.page.keyboard.press('ArrowDown');
  await maya.page.keyboard.press('ArrowDown');
  await maya.page.keyboard.press('Enter');
  await expect(robin.page.getByText(/reads every message before the others do/)).toBeVisible();
  await robin.says('it was a long week for me');
  await expect(robin.page.getByText(en.outgoing.held.every_message)).toBeVisible();
  await maya.presses(staffEn.desk.read);
  await maya.presses(staffEn.desk.release);
  await robin.hears('it was a long week for me');
});
