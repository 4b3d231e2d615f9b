import { checkScreen, choose } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

test('The organisation department takes a member in, drafts an agreement, records its signing, and ends it', async ({ open, t }) => {
  const a = t.alliance;
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
    await dialog.getByLabel(a.commitment).fill('每月一次书法课');
    await dialog.getByLabel(a.times).fill('12');
    await checkScreen(page, 'alliance-draft');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await expect(dialog).toBeHidden();
  });

  const row = page.getByRole('listitem').filter({ hasText: name });
  await test.step('it is negotiated, signed, and in force', async () => {
    await page.goto('/alliance?signsAs=other');
    await expect(row.getByText(a.status.draft)).toBeVisible();
    await row.getByRole('button', { name: `${a.action.negotiate} ${name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: a.action.negotiate, exact: true }).click();
    await row.getByRole('button', { name: `${a.action.sign} ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(a.documentNumber).fill('测试联1号');
    await dialog.getByRole('button', { name: a.action.sign, exact: true }).click();
    await expect(row.getByText(a.status.active)).toBeVisible();
    await expect(row).toContainText('测试联1号');
  });

  await test.step('it is ended with a reason; the next run finds the count as it was', async () => {
    await row.getByRole('button', { name: `${a.action.terminate} ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(a.reason).fill('测试结束');
    await dialog.getByRole('button', { name: a.action.terminate, exact: true }).click();
    await expect(row.getByText(a.status.terminated)).toBeVisible();
  });
});
