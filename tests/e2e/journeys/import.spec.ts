import { workbook } from '../support/files';
import { checkScreen } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

test('A dispatcher imports a workbook, mends its one broken cell on the screen, and the same file again changes nothing', async ({ open, t }) => {
  const f = t.feeds;
  const token = unique();
  const id = Date.now() % 1e8;
  const heading = ['编号', '网友', '主题', '提交时间', '内容', '回复内容', '回复时间'];
  const file = workbook(`留言板${token}.xlsx`, [
    heading,
    [`${id}1`, '网友甲', `路灯不亮 ${token}`, '2026-03-02 08:30', '东门路灯不亮，晚上看不清路。', '已更换灯头。', '2026-03-05 10:00'],
    [`${id}2`, '网友乙', `噪声扰民 ${token}`, '2026-13-45 09:10', '夜里施工，孩子睡不着。', '', ''],
    [`${id}3`, '网友丙', `停车难 ${token}`, '2026/3/8 19:20', '地库长期空着，地面没有车位。', '', ''],
  ]);
  const page = await open('dispatcher');

  const upload = async () => {
    await page.goto('/imports/new');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: f.choose }).click();
    await (await chooser).setFiles(file);
    await expect(page.getByRole('heading', { name: f.stepTitle.map })).toBeVisible();
  };
  const total = (name: string) => page.getByRole('main').getByText(name, { exact: true }).first().locator('..');

  await test.step('upload: the columns are guessed', async () => {
    await upload();
    await checkScreen(page, 'import-mapping');
    await page.getByRole('button', { name: f.validate, exact: true }).click();
  });

  await test.step('the one broken cell is marked and mended in place', async () => {
    await expect(page.getByText(f.someInvalid(1))).toBeVisible();
    const cell = page.getByRole('textbox', { name: `${f.rowNumber} 3 提交时间` });
    await expect(cell).toHaveValue('2026-13-45 09:10');
    await checkScreen(page, 'import-preview');
    await cell.fill('2026-03-04 09:10');
    await page.getByRole('button', { name: f.saveRow }).click();
    await expect(page.getByText(f.allValid)).toBeVisible();
  });

  await test.step('commit', async () => {
    await page.getByRole('button', { name: f.commitAll, exact: true }).click();
    await expect(page.getByText(f.state.done, { exact: true })).toBeVisible();
    await expect(total(f.totals.created)).toContainText('3');
    await checkScreen(page, 'import-result');
  });

  await test.step('the same file again creates nothing', async () => {
    await upload();
    await page.getByRole('button', { name: f.validate, exact: true }).click();
    await page.getByRole('button', { name: f.commitValid(2) }).click();
    await expect(page.getByText(f.state.done, { exact: true })).toBeVisible();
    await expect(total(f.totals.created)).toContainText('0');
    await expect(total(f.totals.unchanged)).toContainText('2');
  });

  await test.step('the list of imports shows it', async () => {
    await page.goto('/imports');
    await expect(page.getByRole('link', { name: new RegExp(token) }).first()).toBeVisible();
    await checkScreen(page, 'imports');
  });
});
