import type { Page } from '@playwright/test';
import { mendCounty } from '../support/county';
import { csv, workbook } from '../support/files';
import { checkScreen } from '../support/screen';
import { unique } from '../support/story';
import { Staff } from '../support/api';
import { expect, test } from '../support/test';
import type { ImportKind } from '../../../client/src/api/types';
import type { StaffText } from '../support/texts';

const community = '341502001003';

/** Picks the kind, uploads, takes the columns as they were guessed. */
async function upload(page: Page, t: StaffText, kind: ImportKind, file: ReturnType<typeof workbook>): Promise<void> {
  const f = t.feeds;
  await page.goto('/imports/new');
  await page.getByRole('radiogroup', { name: f.kindName }).getByText(f.kind[kind], { exact: true }).click();
  await expect(page.getByText(f.kindHint[kind])).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: f.choose }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('heading', { name: f.stepTitle.map })).toBeVisible();
}

async function commit(page: Page, t: StaffText, rows: number): Promise<void> {
  const f = t.feeds;
  await expect(page.getByText(f.allValid)).toBeVisible();
  await page.getByRole('button', { name: f.commitAll, exact: true }).click();
  await expect(page.getByText(f.state.done, { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByText(f.totals.created, { exact: true }).first().locator('..')).toContainText(String(rows));
}

test('An administrator fills the registers from files, and the coverage page ends without a fault', async ({ open, t, staff }) => {
  const f = t.feeds;
  const c = t.territory.coverage;
  const token = unique();
  const [first, second] = [`测试苑${token}`, `测试里${token}`];
  const code = community + String(crypto.getRandomValues(new Uint16Array(1))[0]! % 900 + 100);
  // Somewhere of its own: grids must not overlap.
  const [x, y] = Array.from(crypto.getRandomValues(new Uint16Array(2)), (n, i) => [116.7, 31.9][i]! + n / 300_000);
  const page = await open('admin');

  /** How many faults of a kind the page counts; it is loaded anew. */
  const count = async (kind: keyof typeof c.kind) => {
    await page.goto('/coverage');
    const counts = page.getByRole('region', { name: c.counts });
    await expect(counts).toBeVisible();
    const button = counts.getByRole('button').filter({ hasText: c.kind[kind] });
    return (await button.count()) === 0 ? 0 : Number(/\d+/.exec(await button.innerText())?.[0]);
  };

  const open0 = await test.step('what is not covered', async () => {
    const n = await count('compoundWithoutGrid');
    await checkScreen(page, 'coverage');
    return n;
  });

  await test.step('compounds: one bad cell is mended on the screen', async () => {
    const heading = ['小区名称', '小区类型', '所属社区', '地址', '常住户数', '经度', '纬度'];
    await upload(page, t, 'compounds', workbook(`小区${token}.xlsx`, [
      heading,
      [first, '封闭小区', community, '测试路1号', '160', x!.toFixed(5), y!.toFixed(5)],
      [second, '开放小区', community, '测试路2号', '一百六', (x! + 0.0004).toFixed(5), y!.toFixed(5)],
    ]));
    await page.getByRole('button', { name: f.validate, exact: true }).click();
    await expect(page.getByText(f.someInvalid(1))).toBeVisible();
    await checkScreen(page, 'import-compounds-preview');
    await page.getByRole('textbox', { name: `${f.rowNumber} 3 常住户数` }).fill('160');
    await page.getByRole('button', { name: f.saveRow }).click();
    await commit(page, t, 2);
    expect(await count('compoundWithoutGrid')).toBe(open0 + 2);
    await page.getByRole('region', { name: c.counts }).getByRole('button').filter({ hasText: c.kind.compoundWithoutGrid }).click();
    await expect(page.getByRole('row').filter({ hasText: first })).toHaveCount(1);
    await expect(page.getByRole('row').filter({ hasText: first }).getByRole('link')).toHaveAttribute('href', /\/grids\/draw\?compound=/);
    await checkScreen(page, 'coverage-kind');
  });

  const vacant = await test.step('a grid around both', async () => {
    const before = await count('gridWithoutWorker');
    const [w, s, e, n] = [x! - 0.001, y! - 0.001, x! + 0.0014, y! + 0.001].map((degrees) => degrees.toFixed(5));
    await upload(page, t, 'grids', workbook(`网格${token}.xlsx`, [
      ['网格编码', '网格名称', '网格边界', '包含小区'],
      [code, `测试网格${token}`, `POLYGON((${w} ${s}, ${e} ${s}, ${e} ${n}, ${w} ${n}, ${w} ${s}))`, `${first}、${second}`],
    ]));
    await page.getByRole('button', { name: f.validate, exact: true }).click();
    await commit(page, t, 1);
    expect(await count('compoundWithoutGrid')).toBe(open0);
    expect(await count('gridWithoutWorker')).toBe(before + 1);
    return before;
  });

  await test.step('its staff: the temporary passwords are shown once', async () => {
    const [leader, worker] = ['l', 'w'].map((post) => `e2e-${post}-${crypto.randomUUID().slice(0, 8)}`);
    await upload(page, t, 'staff', csv(`人员${token}.csv`, [
      ['网格编码', '岗位', '账号', '姓名', '值守电话'],
      [code, '网格长', leader!, '测试网格长', '0564-0000991'],
      [code, '网格员', worker!, '测试网格员', '0564-0000992'],
    ]));
    await page.getByRole('button', { name: f.validate, exact: true }).click();
    await expect(page.getByText(f.allValid)).toBeVisible();
    await page.getByRole('button', { name: f.commitAll, exact: true }).click();
    const accounts = page.getByRole('region', { name: t.access.users.newAccounts });
    await expect(accounts.getByText(f.accountsMade(2))).toBeVisible();
    await accounts.getByRole('button', { name: f.showPasswords }).click();
    const line = accounts.getByRole('row').filter({ hasText: worker! });
    await expect(line).toBeVisible();
    await checkScreen(page, 'import-staff-passwords');
    await Staff.signIn(worker!, (await line.getByRole('cell').last().innerText()).trim());
    await page.reload();
    await expect(page.getByText(f.state.done, { exact: true })).toBeVisible();
    await expect(accounts).toBeHidden();
    expect(await count('gridWithoutWorker')).toBe(vacant);
  });

  await test.step('its neighbour groups', async () => {
    const groups = [first, second].flatMap((compound, n) =>
      Array.from({ length: 10 }, (_, i) => [compound, `第${i + 1}邻`, '16', `${i + 1}号楼`, `测试管家${i + 1}`, `0564-000${9 - n}0${String(i).padStart(2, '0')}`]),
    );
    await upload(page, t, 'neighbourGroups', csv(`邻${token}.csv`, [['小区名称', '邻名称', '户数', '楼栋单元', '邻管家姓名', '值守电话'], ...groups]));
    await page.getByRole('button', { name: f.validate, exact: true }).click();
    await commit(page, t, 20);
  });

  await test.step('nothing is left once the rest of the county is mended too', async () => {
    const { items } = await (await staff('admin')).get<{ items: { code: string; worker: { userId: string } | null }[] }>('/grids?limit=200');
    await mendCounty(await staff('admin'), items.find((grid) => grid.code === code)?.worker?.userId ?? '');
    await page.goto('/coverage');
    await expect(page.getByRole('status').filter({ hasText: c.whole })).toBeVisible();
    await checkScreen(page, 'coverage-whole');
  });
});
