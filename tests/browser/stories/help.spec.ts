import { readFile } from 'node:fs/promises';
import { look } from '../house/look';
import { expect, test, testWithShortWaits } from '../house/test';
import { around, en, IN_DANGER, staffEn } from '../house/words';

const { caseWork, queue } = staffEn;

test('somebody says what would help, and is met, planned with and handed over', async ({
  server,
  people,
}) => {
  // One evening with ten looks at both sides: each look is four pictures and as many checks.
  test.setTimeout(300_000);
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const nils = await people.staff();
  await nils.acceptsAs('Nils', await cleo.invites('professional'));
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says(IN_DANGER);

  const card = robin.page.getByRole('alert').filter({ hasText: en.card.emergency.title });
  await card.getByLabel(en.reachOut.barriers.burden).check();
  await expect(card.getByText(en.reachOut.answers.burden)).toBeVisible();
  await expect(card).toContainText('Night line');
  await look(robin.page, 'help-reach-out');

  await robin.help.getByText(en.wishes.title).click();
  await expect(robin.help).toContainText(en.wishes.rule);
  await robin.help.getByRole('button', { name: en.wishes.names.may_call }).click();
  await expect(robin.help).toContainText(en.wishes.said.may_call);
  await robin.help.getByLabel(en.wishes.where).fill('the house behind the old mill');
  await look(robin.page, 'help-wishes');
  await robin.help.getByRole('button', { name: en.wishes.sayWhere }).click();
  await expect(robin.help).toContainText(en.wishes.saidWhere);

  const lane = dana.page.getByRole('region', { name: queue.list(1) });
  await expect(lane).toContainText(caseWork.wish.may_call);
  await expect(lane).toContainText(caseWork.here(true));
  await look(dana.page, 'help-queue');
  await dana.presses(queue.next);
  await expect(robin.help).toContainText(en.help.onTheWay('Dana'));
  await dana.presses(caseWork.uncoverPapers(1));
  await expect(dana.page.getByText('the house behind the old mill')).toBeVisible();
  await robin.help.getByRole('button', { name: en.help.openRoom }).click();

  await dana.presses(caseWork.tool.messages);
  await look(dana.page, 'help-standard-messages');
  await dana.presses(caseWork.messages.hello);
  const field = dana.page.getByLabel(en.room.write, { exact: true });
  await expect(field).toHaveValue(caseWork.messages.hello);
  await expect(field).toBeFocused();
  await expect(robin.log.getByText(caseWork.messages.hello)).toHaveCount(0);
  await dana.presses(en.room.send);
  await robin.hears(caseWork.messages.hello);

  await dana.presses(caseWork.tool.plan);
  await dana.page.getByLabel(caseWork.planParts.helps).fill('tea\nthe dog');
  await dana.page.getByLabel(caseWork.planParts.people).fill('my aunt');
  await look(dana.page, 'help-plan-form');
  await dana.presses(caseWork.savePlan);
  await expect(dana.page.getByText(caseWork.saved)).toBeVisible();
  await robin.page.getByText(en.plan.title).click();
  await expect(robin.page.getByText('the dog')).toBeVisible();
  const download = robin.page.waitForEvent('download');
  await robin.page.getByRole('button', { name: en.plan.keep }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(en.plan.file);
  expect(await readFile(await file.path(), 'utf8')).toContain(`${caseWork.planParts.people}\nmy aunt`);
  await expect(robin.page.getByText(en.plan.kept(en.plan.file))).toBeVisible();
  await look(robin.page, 'help-plan');

  await dana.presses(caseWork.tool.note);
  await dana.page.getByLabel(caseWork.note).fill('Has an aunt nearby.');
  await dana.presses(caseWork.saveNote);
  await expect(dana.page.getByText('Has an aunt nearby.')).toBeVisible();
  await look(dana.page, 'help-papers');

  await dana.presses(caseWork.tool.lower);
  await dana.page.getByLabel(staffEn.urgencies.R3).check();
  await dana.page.getByLabel(caseWork.lowered.safer_by_own_report).check();
  await look(dana.page, 'help-lower');
  await dana.presses(caseWork.lower);
  await expect(dana.page.getByRole('region', { name: queue.list(0) })).toContainText(staffEn.urgencies.R3);

  await dana.presses(caseWork.tool.bring_in);
  await dana.page.getByLabel(caseWork.colleagueIs('Maya', true)).check();
  await dana.presses(caseWork.bringIn);
  await expect(maya.page.getByText(staffEn.broughtIn.from('Dana'))).toBeVisible();
  await maya.says('Hello, I am Maya, I keep you company');
  await robin.hears('Hello, I am Maya, I keep you company');
  await look(maya.page, 'help-brought-in');

  await dana.presses(caseWork.tool.hand_over);
  await dana.page.getByLabel(caseWork.handOverNote).fill('Calmer now, likes to be asked about the dog.');
  await dana.page.getByLabel(caseWork.colleagueIs('Nils', true)).check();
  await look(dana.page, 'help-hand-over');
  await dana.presses(caseWork.offer);
  await expect(dana.page.getByRole('button', { name: caseWork.takeOfferBack })).toBeVisible();
  await nils.presses(queue.openThis(staffEn.urgencies.R3));
  await nils.presses(caseWork.uncoverPapers(4));
  await expect(nils.page.getByText('Calmer now, likes to be asked about the dog.')).toBeVisible();
  await look(nils.page, 'help-offered');
  await nils.presses(caseWork.accept);
  await nils.says('I am Nils, Dana told me what matters');
  await robin.hears('I am Nils, Dana told me what matters');

  await nils.presses(queue.close);
  await nils.page.getByLabel(staffEn.outcomes.safety_plan_made).check();
  await nils.page.getByLabel(caseWork.followUp).selectOption({ value: 'tomorrow' });
  await look(nils.page, 'help-closing');
  await nils.presses(queue.closeNow);
  await expect(robin.help).toContainText(en.help.closed);
  await expect(robin.page.getByText(en.plan.title)).toBeVisible();
});

test('somebody is worried about another, who is not told who asked', async ({ server, people }) => {
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const robin = await people.seeker();
  const sam = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');
  await sam.says('it was a long week for me');
  await robin.hears('it was a long week for me');
  await robin.page.getByRole('button', { name: en.worry.begin }).click();
  await look(robin.page, 'worry-choosing');
  await robin.page.getByRole('button', { name: en.worry.actOn('Amber Otter') }).click();
  await expect(robin.page.getByRole('heading', { name: en.worry.title('Amber Otter') })).toBeFocused();
  await look(robin.page, 'worry');
  await robin.page.getByRole('button', { name: en.worry.ask }).click();
  await expect(robin.page.getByText(en.worry.asked('Amber Otter'))).toBeVisible();
  await look(robin.page, 'worry-asked');
  await expect(dana.page.getByText(queue.source.worried)).toBeVisible();
  await expect(sam.help).toContainText(around(en.help.asked));
  await expect(sam.help).toContainText(en.help.askedByAnother);
  await expect(sam.help).not.toContainText('Quiet Heron');
  await look(sam.page, 'worry-other');
});

test('whoever is worried about someone elsewhere asks for someone themselves', async ({ people }) => {
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.worry.elsewhereAsk }).click();
  await expect(robin.help).toContainText(around(en.help.asked));
  await robin.help.getByRole('button', { name: en.wishes.names.numbers }).click();
  await expect(robin.help).toContainText(en.wishes.said.numbers);
  await look(robin.page, 'help-asked-in-the-hall');
});

testWithShortWaits('somebody is told that nobody could come, and keeps their place', async ({ people }) => {
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.everywhere.needSomeone }).click();
  await expect(robin.help).toContainText(en.help.nobodyYet, { timeout: 30_000 });
  await expect(robin.help).toContainText(en.help.keepPlace);
  await expect(robin.help).toContainText('Night line');
  await robin.help.getByLabel(en.reachOut.barriers.words).check();
  await look(robin.page, 'help-nobody-yet');
});

test('a moderator passes somebody on by one key, or by a button', async ({ server, people }) => {
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says('it was a long week for me');
  await maya.hears('it was a long week for me');

  const act = maya.page.getByRole('button', { name: staffEn.room.actOn('Quiet Heron') });
  await act.focus();
  await maya.page.keyboard.press('Shift+Tab');
  await maya.page.keyboard.press('u');
  await expect(maya.page.getByText(staffEn.passOn.done('Quiet Heron', staffEn.passOn.to.R3))).toBeVisible();
  await expect(dana.page.getByText(queue.source.staff)).toBeVisible();

  await maya.page.getByRole('button', { name: staffEn.passOn.beginFor('Quiet Heron') }).click();
  await look(maya.page, 'pass-on');
  await maya.presses(staffEn.passOn.withKey(staffEn.passOn.to.R4, 'E'));
  await expect(maya.page.getByText(staffEn.passOn.done('Quiet Heron', staffEn.passOn.to.R4))).toBeVisible();
  await look(maya.page, 'passed-on');
  await expect(dana.page.getByRole('region', { name: queue.list(1) })).toContainText(staffEn.urgencies.R4);
});
