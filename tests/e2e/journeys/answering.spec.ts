import { checkScreen } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

test('A community reports to its residents, one of them answers, and what is said there and on a visit goes on', async ({
  open,
  t,
  r: texts,
  expectRefusal,
}) => {
  test.slow();
  const w = t.answering;
  const r = texts.answering;
  const mark = unique();
  const [title, wish, lamp] = [`${mark}季度汇报`, `${mark}周末也开放`, `${mark}楼道灯坏了`];
  expectRefusal(422);
  const clerk = await open('clerk1');
  const dialog = clerk.getByRole('dialog');

  await test.step('a clerk drafts the report and sees the figures of its period', async () => {
    await clerk.goto('/answering');
    await expect(clerk.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await checkScreen(clerk, 'answering');
    await clerk.getByRole('button', { name: w.newReport }).click();
    await dialog.getByLabel(w.reportTitle).fill(title);
    await dialog.getByLabel(w.text).fill('办成了康复和理发。联系人电话13900000001。');
    await dialog.getByRole('button', { name: w.newReport }).click();
    // What would tell everybody a phone number is refused, and nothing typed is lost.
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.getByLabel(w.text).fill('办成了康复和理发。\n没办成的：充电棚还在选址。');
    await checkScreen(clerk, 'answering-draft');
    await dialog.getByRole('button', { name: w.newReport }).click();
    await expect(clerk.getByRole('heading', { name: title })).toBeVisible();
    await expect(clerk.getByRole('region', { name: w.figures })).toContainText(w.figure.collected);
    await expect(clerk.getByRole('button', { name: w.act.publish })).toBeHidden();
  });

  const secretary = await open('secretary');
  await test.step('the secretary publishes it', async () => {
    await secretary.goto(new URL(clerk.url()).pathname);
    await secretary.getByRole('button', { name: w.act.publish }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: w.act.publish }).click();
    await expect(secretary.getByText(w.status.published, { exact: true })).toBeVisible();
    await checkScreen(secretary, 'answering-report');
  });

  const resident = await open();
  await test.step('a resident reads it on a phone and says something', async () => {
    await resident.goto('/r/reports');
    await resident.getByRole('link', { name: title }).click();
    await expect(resident.getByRole('heading', { name: title })).toBeVisible();
    await resident.getByLabel(r.say).fill(wish);
    await resident.getByRole('button', { name: r.send }).click();
    await expect(resident.getByText(r.sent)).toBeVisible();
    await expect(resident.getByRole('listitem').filter({ hasText: wish })).toBeVisible();
    await checkScreen(resident, 'resident-report');
  });

  await test.step('the clerk takes it up as a demand, and the resident sees that', async () => {
    await clerk.reload();
    await clerk.getByRole('button', { name: w.actNamed(w.raise, wish) }).click();
    await checkScreen(clerk, 'answering-raise');
    await dialog.getByRole('button', { name: w.raise }).click();
    await expect(clerk.getByRole('link', { name: new RegExp(w.raiseAs.demand, 'i') })).toBeVisible();
    await resident.reload();
    await expect(resident.getByText(r.wentOn.demand)).toBeVisible();
  });

  await test.step('a visit is noted, and what was heard becomes a ticket', async () => {
    await clerk.goto('/answering?tab=visits');
    await clerk.getByRole('button', { name: w.newVisit }).click();
    await dialog.getByLabel(w.households).fill('6');
    await dialog.getByRole('textbox', { name: w.matterAt(1) }).fill(lamp);
    await checkScreen(clerk, 'visit-note');
    await dialog.getByRole('button', { name: w.newVisit }).click();
    await expect(dialog).toBeHidden();
    await clerk.getByRole('button', { name: w.actNamed(w.raise, lamp) }).click();
    await dialog.getByRole('radio', { name: w.raiseAs.ticket }).check();
    await dialog.getByRole('button', { name: w.raise }).click();
    const went = clerk.getByRole('main').getByRole('listitem').filter({ hasText: lamp }).first().getByRole('link');
    await expect(went).toBeVisible();
    await checkScreen(clerk, 'visits');
    await went.click();
    await expect(clerk.getByText(lamp).first()).toBeVisible();
  });

  await test.step('the brands of county and communities are shown with what was done under them', async () => {
    await secretary.goto('/answering?tab=brands');
    await expect(secretary.getByText(w.ofCounty).first()).toBeVisible();
    await checkScreen(secretary, 'brands');
    await resident.goto('/r/alliance');
    await resident.getByRole('region', { name: r.brands }).getByRole('link').first().click();
    await expect(resident.getByText(r.showing.delivered)).toBeVisible();
    await checkScreen(resident, 'resident-showing');
  });

  await test.step('the secretary hides what names somebody, and says why', async () => {
    await secretary.goto('/answering');
    await secretary.getByRole('link', { name: title }).click();
    await secretary.getByRole('button', { name: w.actNamed(w.hide, wish) }).click();
    await secretary.getByRole('dialog').getByLabel(w.reason).fill('演示：涉及他人住处');
    await secretary.getByRole('dialog').getByRole('button', { name: w.hide }).click();
    await expect(secretary.getByText(w.hiddenBecause('演示：涉及他人住处'))).toBeVisible();
  });
});
