import { look } from '../house/look';
import { expect, test } from '../house/test';
import { en, IN_DANGER, staffEn, TIRED_OF_BEING } from '../house/words';

const { aftercare, caseWork, concerns, debriefs, passOn, queue, rest } = staffEn;

test('words of concern are answered or passed on, and the room hears a word afterwards', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  await maya.watches('Evening room');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  const sam = await people.seeker();
  await sam.comesInAs('Amber Otter');
  await sam.goesInto('Evening room');

  await sam.says(TIRED_OF_BEING);
  await robin.says(TIRED_OF_BEING);
  const lane = maya.page.getByRole('region', { name: concerns.title(2) });
  await expect(lane).toContainText('Quiet Heron');
  await look(maya.page, 'care-concerns');
  await lane.getByRole('button', { name: concerns.answeredFor('Amber Otter') }).click();
  await expect(maya.page.getByRole('heading', { name: concerns.title(1) })).toBeVisible();

  const said = maya.page.getByRole('log').locator('.said').filter({ hasText: 'Quiet Heron' });
  await said.focus();
  await maya.page.keyboard.press('a');
  await expect(maya.page.getByRole('heading', { name: concerns.title(0) })).toBeVisible();

  await maya.page.getByRole('button', { name: passOn.beginFor('Quiet Heron') }).click();
  await maya.page.getByLabel(passOn.note).fill('Spoke of a brother yesterday.');
  await look(maya.page, 'care-pass-on');
  await maya.presses(passOn.withKey(passOn.to.R3, 'U'));
  await expect(maya.page.getByText(passOn.done('Quiet Heron', passOn.to.R3))).toBeVisible();

  await dana.presses(queue.next);
  await dana.presses(caseWork.uncoverPapers(1));
  await expect(dana.page.getByText('Spoke of a brother yesterday.')).toBeVisible();

  const word = maya.page.getByLabel(aftercare.label);
  await expect(word).toHaveValue(aftercare.note);
  await look(maya.page, 'care-aftercare');
  await maya.presses(aftercare.say);
  await sam.hears(aftercare.note);
  const offered = sam.log.getByRole('region', { name: en.roomCare.title });
  await look(sam.page, 'care-room');
  await offered.getByRole('button', { name: en.rooms.askOnePerson }).click();
  await expect(maya.page.getByRole('heading', { name: staffEn.desk.requests(1) })).toBeVisible();
  await expect(offered.getByRole('button', { name: en.rooms.askOnePerson })).toHaveCount(0);
});

test('a professional reads what else someone said, by which rules, and who else was called', async ({
  server,
  people,
}) => {
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.goesInto('Evening room');
  await robin.says('it was a long week for me');
  await robin.hears('it was a long week for me');
  await robin.says(IN_DANGER);
  await dana.presses(queue.openThis(staffEn.urgencies.R4));
  const recent = dana.page.getByRole('region', { name: caseWork.recent });
  await recent.getByRole('button', { name: caseWork.uncoverRecent }).click();
  await expect(recent).toContainText('it was a long week for me');
  const written = dana.page.getByRole('region', { name: queue.written });
  await written.getByRole('button', { name: queue.uncover(1) }).click();
  await expect(written).toContainText(caseWork.rules(['en/']));
  await look(dana.page, 'care-case');
});

test('after a hard case somebody is offered a pause and a debrief, which are counted', async ({
  server,
  people,
}) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  const dana = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.everywhere.needSomeone }).click();
  await dana.presses(queue.next);
  await dana.presses(queue.close);
  await dana.page.getByLabel(staffEn.outcomes.not_a_crisis).check();
  await dana.presses(queue.closeNow);
  const own = dana.page.getByRole('region', { name: rest.title });
  await expect(own).toContainText(rest.afterwards);
  await look(dana.page, 'care-rest');
  await own.getByRole('button', { name: rest.debrief }).click();
  await expect(own).toContainText(rest.debriefWanted);
  await own.getByRole('button', { name: rest.pause }).click();
  await expect(own.getByRole('button', { name: rest.back })).toBeVisible();
  const counted = cleo.page.getByRole('region', { name: debriefs.title });
  await expect(counted.locator('dd').first()).toHaveText('1', { timeout: 15_000 });
  await look(cleo.page, 'care-debriefs');
});

test('whoever is not all right is taken off everything, and a coordinator sees to them', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const { relief: words, desk, bar } = staffEn;
  const maya = await people.staff();
  await maya.signsInBy(server.link('Moderator'), 'Maya');
  const robin = await people.seeker();
  await robin.comesInAs('Quiet Heron');
  await robin.page.getByRole('button', { name: en.rooms.askOnePerson }).click();
  await maya.page.getByRole('button', { name: desk.accept }).first().click();
  await robin.page.getByRole('button', { name: en.rooms.openTalk }).click();
  await robin.says('it was a long week for me');
  await maya.hears('it was a long week for me');
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');

  await maya.presses(words.ask);
  await expect(maya.page.getByText(words.sure)).toBeFocused();
  await look(maya.page, 'relief-sure');
  await maya.presses(words.yes);
  await expect(maya.page.getByRole('heading', { name: words.off })).toBeVisible();
  await expect(maya.page.getByRole('log')).toHaveCount(0);
  await look(maya.page, 'relief-off');
  await expect(robin.page.getByText(en.rooms.givenUp).first()).toBeVisible();
  await look(robin.page, 'relief-seeker');

  const notice = cleo.page.getByRole('alert').filter({ hasText: words.colleague('Maya') });
  await expect(notice).toBeVisible();
  await cleo.page.evaluate(() => window.scrollTo(0, 0));
  await look(cleo.page, 'relief-coordinator');
  await cleo.page.getByRole('button', { name: words.seeToThis('Maya') }).click();
  await expect(notice).toHaveCount(0);
  await expect(maya.page.getByText(words.seenTo('Cleo'))).toBeVisible();
  await maya.presses(words.back);
  await expect(maya.page.getByRole('heading', { name: desk.title, exact: true })).toBeVisible();
  await expect(maya.page.getByText(bar.links.open, { exact: true })).toBeVisible();
  await expect(maya.page.getByRole('log'), 'no room that she was put out of').toHaveCount(0);
});
