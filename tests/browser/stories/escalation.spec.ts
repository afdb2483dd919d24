import { look } from '../house/look';
import { EMERGENCY } from '../house/server';
import { expect, test } from '../house/test';
import { around, en, IN_DANGER, staffEn } from '../house/words';

test('somebody in danger is met, and sees every step', async ({ server, people }) => {
  const robin = await people.seeker();
  const sam = await people.seeker();
  const dana = await people.staff();
  const maya = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  await look(dana.page, 'queue-empty');

  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');
  await sam.says('The kettle is on and it is raining');
  await robin.hears('The kettle is on and it is raining');
  await robin.says('it was a long week for me');
  await sam.hears('it was a long week for me');
  await maya.hears('it was a long week for me');
  await look(sam.page, 'room');

  await robin.says(IN_DANGER);
  await expect(dana.page.getByRole('heading', { name: staffEn.queue.list(1) })).toBeVisible({
    timeout: 1_000,
  });
  await expect(robin.page.getByText(en.outgoing.heldTitle)).toBeVisible();
  const card = robin.page.getByRole('alert').filter({ hasText: en.card.emergency.title });
  await expect(card).toBeVisible();
  await expect(card.getByRole('link', { name: EMERGENCY })).toBeVisible();
  await expect(robin.help).toContainText(around(en.help.asked));
  await look(robin.page, 'held-and-card');
  await look(dana.page, 'queue');

  await dana.presses(staffEn.queue.openThis(staffEn.urgencies.R4));
  await expect(robin.help).toContainText(en.help.seen);
  await dana.presses(staffEn.queue.uncover(1));
  await expect(dana.page.getByText(IN_DANGER)).toBeVisible();
  await look(dana.page, 'case');

  await dana.presses(staffEn.queue.take);
  await expect(robin.help).toContainText(en.help.onTheWay('Dana'));
  await robin.help.getByRole('button', { name: en.help.openRoom }).click();
  await expect(robin.page.getByRole('heading', { level: 1, name: en.room.crisis })).toBeVisible();
  await dana.says('I see you, and I am staying with you');
  await robin.hears('I see you, and I am staying with you');
  await robin.says('I put them in the kitchen');
  await dana.hears('I put them in the kitchen');
  await look(robin.page, 'crisis-room');
  await look(dana.page, 'crisis-room-professional');
  await robin.goesBackToTheRooms();
  await expect(robin.help).toContainText(en.help.withYou('Dana'));
  await robin.help.getByRole('button', { name: en.help.openRoom }).click();

  await dana.presses(staffEn.queue.close);
  await dana.page.getByLabel(staffEn.outcomes.safety_plan_made).check();
  await look(dana.page, 'closing-a-case');
  await dana.presses(staffEn.queue.closeNow);
  await expect(robin.help).toContainText(en.help.closed);
  await expect(dana.page.getByRole('heading', { name: staffEn.queue.list(0) })).toBeVisible();
  await look(robin.page, 'help-closed');

  await sam.says('is it still raining where you are');
  await maya.hears('is it still raining where you are');
  for (const other of [sam.page, maya.page]) {
    await expect(other.getByText('pills')).toHaveCount(0);
  }
});

test('whoever needs someone now presses one button', async ({ server, people }) => {
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.everywhere.needSomeone }).click();
  await expect(robin.help).toContainText(around(en.help.asked));
  await look(robin.page, 'someone-was-asked');
  await dana.presses(staffEn.queue.next);
  await expect(robin.help).toContainText(en.help.onTheWay('Dana'));
});

test('a page that is loaded again loses nothing', async ({ server, people }) => {
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says(IN_DANGER);
  await expect(robin.help).toContainText(around(en.help.asked));
  await robin.page.reload();
  await expect(robin.help).toContainText(around(en.help.asked));
  await expect(robin.page.getByRole('heading', { level: 1, name: 'Evening room' })).toBeVisible();
  await expect(dana.page.getByRole('heading', { name: staffEn.queue.list(1) })).toBeVisible();
});
