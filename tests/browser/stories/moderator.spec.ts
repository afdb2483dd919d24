import { look } from '../house/look';
import { expect, test } from '../house/test';
import { en, HURTS_SOMEONE, staffEn } from '../house/words';

test('a held message is read and shown, another is not and its author is told the rule', async ({
  server,
  people,
}) => {
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await look(maya.page, 'desk-empty');
  await maya.watches('Evening room');
  const robin = await people.seeker();
  const sam = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');

  await robin.says(HURTS_SOMEONE);
  await expect(robin.page.getByText(en.outgoing.held.hostility)).toBeVisible();
  await maya.presses(staffEn.desk.read);
  await expect(maya.page.getByText(HURTS_SOMEONE)).toBeVisible();
  await look(maya.page, 'desk-held');
  await expect(sam.page.getByText(HURTS_SOMEONE)).toHaveCount(0);
  await maya.presses(staffEn.desk.release);
  await sam.hears(HURTS_SOMEONE);
  await robin.hears(HURTS_SOMEONE);

  await robin.says(`${HURTS_SOMEONE} either`);
  await maya.presses(staffEn.desk.read);
  await maya.presses(staffEn.desk.reject);
  await expect(robin.page.getByText(en.outgoing.rejectedTitle)).toBeVisible();
  await expect(robin.page.getByText(en.ruleNames.kindness)).toBeVisible();
  await look(robin.page, 'rejected');
});

test('somebody is muted, is told why and until when, and the mute is lifted', async ({ server, people }) => {
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says('The kettle is on and it is raining');
  await maya.page.getByRole('button', { name: staffEn.room.actOn('Quiet Heron') }).click();
  await look(maya.page, 'desk-acting');
  await maya.presses(staffEn.acts.confirm.mute('Quiet Heron', staffEn.durations['30']));
  await expect(robin.page.getByText(en.sanctions.title.mute)).toBeVisible();
  await expect(robin.page.getByText(en.ruleNames.kindness)).toBeVisible();
  await look(robin.page, 'muted');
  await expect(maya.page.getByRole('heading', { name: staffEn.desk.sanctions(1) })).toBeVisible();
  await maya.page.getByRole('button', { name: /^Lift/ }).click();
  await maya.presses(staffEn.desk.liftYes);
  await expect(robin.page.getByText(en.sanctions.title.mute)).toHaveCount(0);
});

test('a seeker and a moderator talk alone until one of them ends it', async ({ server, people }) => {
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.rooms.askOnePerson }).click();
  await expect(robin.page.getByText(en.rooms.waitingFirst)).toBeVisible();
  await look(robin.page, 'waiting-for-a-peer');
  await maya.presses(staffEn.desk.accept);
  await expect(robin.page.getByText(en.rooms.peerReady('Maya'))).toBeVisible();
  await robin.page.getByRole('button', { name: en.rooms.openTalk }).click();
  await maya.says('Hello, I am Maya');
  await robin.hears('Hello, I am Maya');
  await robin.says('it was a long week for me');
  await maya.hears('it was a long week for me');
  await look(robin.page, 'one-to-one');
  await look(maya.page, 'one-to-one-moderator');
  await robin.page.getByRole('button', { name: en.room.endTalk }).click();
  await robin.page.getByRole('button', { name: en.room.endTalkYes }).click();
  await expect(robin.page.getByText(en.room.over)).toBeVisible();
  await expect(maya.page.getByText(staffEn.room.over)).toBeVisible();
});
