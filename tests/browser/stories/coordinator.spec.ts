import { codeOf } from '../house/authenticator';
import { look } from '../house/look';
import { expect, test } from '../house/test';
import { en, staffEn } from '../house/words';

test('a coordinator invites somebody, who makes an account and signs in with it', async ({
  server,
  people,
}) => {
  const cleo = await people.staff();
  await cleo.page.goto(server.link('Coordinator'));
  await expect(cleo.page.getByRole('button', { name: staffEn.entry.signInAs('Cleo') })).toBeVisible();
  expect(cleo.page.url(), 'the secret does not stay in the address').not.toContain('link=');
  await look(cleo.page, 'sign-in-by-link');
  await cleo.page.getByRole('button', { name: staffEn.entry.signInAs('Cleo') }).click();
  await expect(cleo.page.getByRole('heading', { name: staffEn.house.title, exact: true })).toBeVisible();
  await expect(cleo.page.getByText('Evening room')).toBeVisible();
  await look(cleo.page, 'coordinator');

  await cleo.page.getByRole('radio', { name: staffEn.roles.professional }).check();
  await cleo.presses(staffEn.house.makeLink);
  const link = await cleo.page.getByLabel(staffEn.house.link, { exact: true }).inputValue();
  await look(cleo.page, 'coordinator-invitation');

  const nils = await people.staff();
  await nils.page.goto(link);
  await expect(nils.page.getByRole('heading', { name: staffEn.entry.invitedAs.professional })).toBeVisible();
  await look(nils.page, 'invitation');
  const secret = await nils.page.getByLabel(staffEn.entry.appKey, { exact: true }).inputValue();
  await nils.page.getByLabel(staffEn.entry.yourName).fill('Nils');
  await nils.page.getByLabel(staffEn.entry.newPassword).fill('a kettle and nine chairs');
  await nils.page.getByLabel(staffEn.entry.code).fill(codeOf(secret));
  await nils.presses(staffEn.entry.accept);
  await expect(nils.page.getByRole('heading', { name: staffEn.queue.title, exact: true })).toBeVisible();
  await nils.presses(staffEn.bar.signOut);
  await expect(nils.page.getByText(staffEn.entry.because.signed_out)).toBeVisible();
  await look(nils.page, 'sign-in');

  const eve = await people.staff();
  await eve.page.goto(link);
  await expect(eve.page.getByText(staffEn.entry.because.link_spent)).toBeVisible();
  await look(eve.page, 'link-spent');
});

test('a link is opened in a tab that already shows the staff page', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.page.goto(`${server.address}/staff`);
  await expect(cleo.page.getByRole('heading', { name: staffEn.entry.signIn })).toBeVisible();
  await cleo.page.goto(server.link('Coordinator'));
  await expect(cleo.page.getByRole('button', { name: staffEn.entry.signInAs('Cleo') })).toBeVisible();
  expect(cleo.page.url(), 'the secret does not stay in the address').not.toContain('link=');
});

test('a coordinator makes a room, seekers find it, and it is closed', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.page.getByLabel(staffEn.house.roomName, { exact: true }).fill('Kitchen table');
  await cleo.page.getByLabel(staffEn.house.topic).fill('Small talk and tea.');
  await cleo.presses(staffEn.house.make);
  await expect(cleo.page.getByText(staffEn.house.made('Kitchen table'))).toBeVisible();

  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Kitchen table');
  await cleo.page.getByRole('button', { name: staffEn.house.closeThis('Kitchen table') }).click();
  await look(cleo.page, 'coordinator-closing');
  await cleo.presses(staffEn.house.closeYes);
  await expect(robin.page.getByText(en.rooms.roomClosed('Kitchen table'))).toBeVisible();
});

test('a coordinator writes what professionals may begin from', async ({ server, people }) => {
  const { standardMessages: words, caseWork, queue } = staffEn;
  const own = 'I have time for you now. What would help first?';
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const section = cleo.page.getByRole('region', { name: words.title });
  await expect(section).toContainText(words.asTheyCome);
  await cleo.presses(words.change);
  await section.getByLabel(words.message(1), { exact: true }).fill(own);
  await section.getByRole('button', { name: words.removeThis(2), exact: true }).click();
  await section.getByRole('button', { name: words.upThis(2), exact: true }).click();
  await expect(section.getByLabel(words.message(1), { exact: true })).toHaveValue(caseWork.messages.safe);
  await look(cleo.page, 'coordinator-standard-messages-change');
  await cleo.presses(words.save);
  await expect(section).toContainText(words.saved);
  await expect(section.getByRole('listitem')).toHaveText([
    caseWork.messages.safe,
    own,
    caseWork.messages.someone,
    caseWork.messages.call,
    caseWork.messages.plan,
    caseWork.messages.moment,
    caseWork.messages.colleague,
  ]);

  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.everywhere.needSomeone }).click();
  await dana.presses(queue.next);
  await dana.presses(caseWork.tool.messages);
  await dana.presses(own);
  await expect(dana.page.getByLabel(en.room.write, { exact: true })).toHaveValue(own);
});
