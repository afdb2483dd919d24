import { look } from '../house/look';
import { expect, test } from '../house/test';
import { staffEn } from '../house/words';

const { rota } = staffEn;

test('whoever says "not now" is missed when nobody else is on call', async ({ server, people }) => {
  const dana = await people.staff();
  const cleo = await people.staff();
  await dana.signsInBy(server.link('Professional'), 'Dana');
  await expect(dana.page.getByText(rota.onCallNow)).toBeVisible();
  await expect(dana.page.getByText(rota.noRota)).toBeVisible();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await expect(cleo.page.getByRole('heading', { name: rota.title })).toBeVisible();
  await expect(cleo.page.getByText(rota.everyone)).toBeVisible();
  await look(cleo.page, 'rota-none');

  await dana.page.getByLabel(rota.notNowFor).selectOption(rota.lasting.until_i_say_so);
  await dana.presses(rota.sayNotNow);
  await expect(dana.page.getByText(rota.youAreAway)).toBeVisible();
  await look(dana.page, 'rota-not-now');
  const alarm = cleo.page.getByRole('alert').filter({ hasText: rota.nobodyNow });
  await expect(alarm).toBeVisible();
  await look(cleo.page, 'rota-nobody');

  await dana.presses(rota.back);
  await expect(dana.page.getByText(rota.onCallNow)).toBeVisible();
  await expect(alarm).toHaveCount(0);
});

test('a coordinator plans a shift and an absence, and the professional sees theirs', async ({
  server,
  people,
}) => {
  const cleo = await people.staff();
  const dana = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await dana.signsInBy(server.link('Professional'), 'Dana');

  const newShift = cleo.page.getByRole('form', { name: rota.newShift });
  await newShift.getByLabel(rota.who, { exact: true }).selectOption('Dana');
  await newShift.getByLabel(rota.day).selectOption(rota.days.sunday);
  await newShift.getByLabel(rota.from, { exact: true }).fill('22:00');
  await newShift.getByLabel(rota.to, { exact: true }).fill('06:00');
  await newShift.getByLabel(rota.languages).fill('de, en');
  await newShift.getByRole('button', { name: rota.addShift }).click();
  const what = `Dana, ${rota.days.sunday} ${rota.shift('22:00', '06:00')}`;
  await expect(cleo.page.getByText(rota.added(what))).toBeVisible();
  await expect(cleo.page.getByText(rota.nextDay)).toBeVisible();
  await expect(cleo.page.getByText(/gaps? in the next seven days/)).toBeVisible();
  await expect(
    dana.page.getByText(/Sunday 22:00 – Monday 06:00|Sunday .* 22:00 – Monday .* 06:00/).first(),
  ).toBeVisible();
  await look(dana.page, 'rota-own');

  const newException = cleo.page.getByRole('form', { name: rota.newException });
  await newException.getByLabel(rota.whom).selectOption('Dana');
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000).toISOString().slice(0, 16);
  const later = new Date(Date.now() + 48 * 60 * 60 * 1_000).toISOString().slice(0, 16);
  await newException.getByLabel(rota.begins).fill(tomorrow);
  await newException.getByLabel(rota.ends).fill(later);
  await newException.getByRole('button', { name: rota.addException }).click();
  await expect(cleo.page.getByText(rota.added(`Dana ${rota.kinds.absence}`))).toBeVisible();
  await look(cleo.page, 'rota-week');

  await cleo.page.getByRole('button', { name: rota.removeThis(what) }).click();
  await cleo.presses(rota.removeYes);
  await expect(cleo.page.getByText(rota.everyone)).toBeVisible();
});

test('a time zone that is none is explained', async ({ server, people }) => {
  const cleo = await people.staff();
  await cleo.signsInBy(server.link('Coordinator'), 'Cleo');
  await cleo.page.getByLabel(rota.zone).fill('Europe/Atlantis');
  await cleo.presses(rota.setZone);
  await expect(cleo.page.getByText(rota.zoneUnknown)).toBeVisible();
  await cleo.page.getByLabel(rota.zone).fill('Europe/Berlin');
  await cleo.presses(rota.setZone);
  await expect(cleo.page.getByText(rota.clock('Europe/Berlin')).first()).toBeVisible();
});
