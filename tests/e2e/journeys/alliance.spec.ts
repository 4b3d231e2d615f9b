import { photo } from '../support/files';
import { checkScreen, choose } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

test('The organisation department takes a member in, drafts an agreement, records its signing, and ends it', async ({ open, t }) => {
  const a = t.alliance;
  const w = t.agreements;
  const name = `测试协会${unique()}`;
  const page = await open('orgdept');
  await page.goto('/alliance');
  await expect(page.getByRole('region', { name: a.counts })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await checkScreen(page, 'alliance');

  await test.step('a member joins', async () => {
    await page.getByRole('button', { name: a.join }).click();
    const dialog = page.getByRole('dialog', { name: a.join });
    await dialog.getByLabel(a.name, { exact: true }).fill(name);
    await choose(dialog.getByLabel(a.kindLabel), a.kind.massOrganisation);
    await dialog.getByRole('button', { name: t.common.save }).click();
    await expect(dialog).toBeHidden();
    await page.goto(`/alliance?tab=members&q=${encodeURIComponent(name)}`);
    await expect(page.getByText(name, { exact: true })).toBeVisible();
    await checkScreen(page, 'alliance-members');
  });

  await test.step('what it promises is drafted', async () => {
    await page.getByRole('button', { name: a.draft }).click();
    const dialog = page.getByRole('dialog', { name: a.draft });
    await choose(dialog.getByLabel(a.member, { exact: true }), name, name);
    await choose(dialog.getByLabel(a.signsAsLabel), a.signsAs.other);
    await dialog.getByLabel(w.commitment(1), { exact: true }).fill('每月一次书法课');
    await dialog.getByLabel(w.times(1)).fill('12');
    await dialog.getByRole('button', { name: w.add }).click();
    await dialog.getByLabel(w.commitment(2), { exact: true }).fill('春节写春联');
    await checkScreen(page, 'alliance-draft');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await expect(dialog).toBeHidden();
  });

  const row = page.getByRole('listitem').filter({ hasText: name });
  await test.step('it is negotiated, signed, and in force', async () => {
    await page.goto('/alliance?signsAs=other');
    await expect(row.getByText(a.status.draft)).toBeVisible();
    await row.getByRole('button', { name: w.actOf(w.act.negotiate, name) }).click();
    await page.getByRole('dialog').getByRole('button', { name: w.act.negotiate, exact: true }).click();
    await row.getByRole('button', { name: w.actOf(w.act.sign, name) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(a.documentNumber).fill('测试联1号');
    await dialog.locator('input[type=file]').setInputFiles(photo());
    await expect(dialog.getByText('wall')).toBeVisible();
    await checkScreen(page, 'alliance-sign');
    await dialog.getByRole('button', { name: w.act.sign, exact: true }).click();
    await expect(row.getByText(a.status.active)).toBeVisible();
    await expect(row).toContainText('测试联1号');
  });

  await test.step("the member's page shows the paper and who did what; it is amended and renewed", async () => {
    await row.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    const paper = page.getByRole('region', { name: w.files }).getByRole('link');
    await expect(paper).toHaveCount(1);
    expect((await page.request.get((await paper.getAttribute('href')) ?? '')).status()).toBe(200);
    await checkScreen(page, 'alliance-member');
    const card = page.getByRole('region', { name: w.section }).getByRole('listitem').filter({ hasText: '测试联1号' });
    await card.getByRole('button', { name: w.actsMore }).click();
    await expect(page.getByRole('menuitem', { name: w.act.resume })).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('menuitem', { name: w.act.amend }).click();
    const amend = page.getByRole('dialog');
    await amend.getByRole('button', { name: w.remove(2) }).click();
    await amend.getByLabel(a.reason).fill('春联另行安排');
    await amend.getByRole('button', { name: w.act.amend, exact: true }).click();
    await expect(amend).toBeHidden();
    await expect(page.getByRole('region', { name: w.history }).getByText('春联另行安排')).toBeVisible();
    await expect(card).not.toContainText('春节写春联');
    await card.getByRole('button', { name: w.act.renew }).click();
    const renew = page.getByRole('dialog');
    await expect(renew.getByLabel(w.commitment(1), { exact: true })).toHaveValue('每月一次书法课');
    await checkScreen(page, 'alliance-renew');
    await renew.getByRole('button', { name: w.act.renew, exact: true }).click();
    await expect(page.getByText(w.renews)).toBeVisible();
  });

  await test.step('both are ended with a reason; the next run finds the count as it was', async () => {
    for (const standing of [a.status.draft, a.status.active]) {
      const one = page.getByRole('region', { name: w.section }).getByRole('listitem').filter({ hasText: standing }).first();
      await one.getByRole('button', { name: w.act.terminate }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(a.reason).fill('测试结束');
      await dialog.getByRole('button', { name: w.act.terminate, exact: true }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(page.getByText(a.status.terminated)).toHaveCount(2);
  });

  await test.step('its facts are corrected, somebody to call is named, masked, and shown for a purpose', async () => {
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: w.correct, exact: true }).click();
    await dialog.getByRole('button', { name: w.addQualification }).click();
    await dialog.getByLabel(w.qualificationName(1)).fill('社会团体登记证');
    await dialog.getByLabel(w.qualificationNumber(1)).fill('测试0001');
    await dialog.getByLabel(w.qualificationIssuer(1)).fill('测试民政局');
    await checkScreen(page, 'alliance-member-edit');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await expect(page.getByText(w.qualification('社会团体登记证', '测试0001', '测试民政局'))).toBeVisible();

    const contacts = page.getByRole('region', { name: w.contacts });
    await contacts.getByRole('button', { name: w.addContact }).click();
    await dialog.getByLabel(w.contactName, { exact: true }).fill('测试人');
    await dialog.getByLabel(w.phone).fill('139 0000 0002');
    await dialog.getByRole('button', { name: w.addContact }).click();
    await expect(contacts.getByText('139****0002')).toBeVisible();
    await contacts.getByRole('button', { name: w.revealOf(w.postDefault) }).click();
    await dialog.getByRole('radio', { name: t.complaints.purpose.handling }).check();
    await dialog.getByRole('textbox', { name: t.lists.field.reason }).fill('约定活动时间');
    await dialog.getByRole('button', { name: t.lists.demand.reveal }).click();
    await expect(dialog.getByText('13900000002')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await checkScreen(page, 'alliance-member-contacts');
  });

  await test.step('it leaves the alliance: nothing of it is open', async () => {
    await page.getByRole('button', { name: w.leave }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(w.leaveReason).fill('测试结束');
    await dialog.getByRole('button', { name: w.leave }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: w.addContact })).toBeHidden();
    await expect(page.getByText('139****0002')).toBeHidden();
    await page.goto(`/alliance?tab=members&q=${encodeURIComponent(name)}`);
    await expect(page.getByText(name, { exact: true })).toBeHidden();
  });
});
