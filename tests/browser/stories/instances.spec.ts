import { look } from '../house/look';
import { expect, testWithRedis as test } from '../house/test';
import { around, en, IN_DANGER, staffEn } from '../house/words';

test('the rooms are out of reach for a while, and nobody in danger is', async ({ server, redis, people }) => {
  const robin = await people.seeker();
  const sam = await people.seeker();
  const dana = await people.staff();
  const maya = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');
  await sam.says('the kettle is on');
  await robin.hears('the kettle is on');

  await redis.dies();
  await expect(robin.page.getByText(en.everywhere.talkInterrupted)).toBeVisible();
  await expect(maya.page.getByText(staffEn.bar.links.interrupted)).toBeVisible();
  await sam.says('is anybody there');
  await expect(sam.page.getByText('is anybody there')).toBeVisible();
  await look(sam.page, 'rooms-out-of-reach');
  await look(maya.page, 'rooms-out-of-reach-moderator');

  await robin.says(IN_DANGER);
  await expect(dana.page.getByRole('heading', { name: staffEn.queue.list(1) })).toBeVisible();
  await expect(robin.help).toContainText(around(en.help.asked));
  await look(robin.page, 'in-danger-while-rooms-are-out-of-reach');

  await redis.startsAgain();
  await expect(robin.page.getByText(en.everywhere.talkInterrupted)).toHaveCount(0);
  await robin.hears('is anybody there');
  await maya.hears('is anybody there');
  await expect(maya.page.getByText(staffEn.bar.links.interrupted)).toHaveCount(0);
  await expect(sam.log.getByText('pills')).toHaveCount(0);
});
