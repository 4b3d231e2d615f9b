import { readFileSync } from 'node:fs';
import { checkScreen, choose, labelled } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

/** The first Monday that is two weeks off, in the county's time. */
function monday(): string {
  const day = new Date(Date.now() + 8 * 3_600_000 + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}

test('A patrol plan shows its dates and leaves out the holidays', async ({ open, t, staff }) => {
  const p = t.ledger.plans;
  const title = `汛前排水口巡查 ${unique()}`;
  const holiday = monday();
  const administrator = await staff('admin');
  await administrator.put(`/calendar-days/${holiday}`, { kind: 'holiday', name: '演示假日' });
  try {
    const page = await open('leader1');
    const dates = page.getByRole('listitem').filter({ hasText: holiday });

    await test.step('draw it up: the dates stand beside the choices', async () => {
      await page.goto('/patrol-plans');
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await checkScreen(page, 'patrol-plans');
      await page.getByRole('button', { name: p.create }).click();
      const form = page.getByRole('dialog', { name: p.create });
      await choose(form.getByRole('combobox', { name: labelled(p.item) }), /井盖、护栏|Manhole covers/, '井盖');
      await choose(form.getByRole('combobox', { name: labelled(p.grid) }), /演示网格员2$/, '演示网格员2');
      await form.getByRole('textbox', { name: labelled(p.name) }).fill(title);
      await choose(form.getByRole('combobox', { name: labelled(p.onRestDay) }), p.rule.skip);
      await expect(dates).toContainText(`${p.dateKind.skippedHoliday} · 演示假日`);
      await dates.scrollIntoViewIfNeeded();
      await checkScreen(page, 'patrol-plan-new');
      await form.getByRole('button', { name: p.create, exact: true }).click();
      await expect(form).toBeHidden();
    });

    await test.step('it stands in the list, with its dates, until it is ended', async () => {
      await page.getByRole('button', { name: title }).click();
      await expect(dates).toContainText(p.dateKind.skippedHoliday);
      await checkScreen(page, 'patrol-plan');
      await page.getByRole('button', { name: p.end, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: p.endTitle });
      await dialog.getByRole('textbox', { name: labelled(p.endReason) }).fill('汛期改由专业队伍巡查。');
      await dialog.getByRole('button', { name: p.end, exact: true }).click();
      await expect(page.getByRole('dialog', { name: p.title }).getByText(p.over, { exact: true })).toBeVisible();
    });
  } finally {
    await administrator.remove(`/calendar-days/${holiday}`);
  }
});

test('A grid leader finds a record in the ledger, corrects it, takes the table along and prints the month', async ({ open, t, staff }) => {
  const l = t.ledger.list;
  const r = t.ledger.record;
  const title = `意见箱开箱 ${unique()}`;
  const page = await open('leader1');
  const row = page.getByRole('row').filter({ hasText: title });

  const { grid, task } = await test.step('somebody did the work', async () => {
    const [leader, worker] = [await staff('leader1'), await staff('worker1')];
    const { items } = await leader.get<{ items: { id: string; name: string; worker: { userId: string; name: string } | null }[] }>('/grids?limit=200');
    const own = items.find((one) => one.worker?.name === '演示网格员1');
    const planned = await leader.post('/grid-tasks', {
      itemCode: 'suggestion-box', gridId: own?.id, title, place: title, compoundId: null, dueAt: null, assigneeId: null, note: null,
    });
    const accepted = await worker.post(`/grid-tasks/${planned.id}/accept`, {}, planned.revision);
    const submitted = await worker.post(`/grid-tasks/${planned.id}/submit`, { note: '开箱登记三件。', outcome: 'fixed', reply: null, minutesSpent: 20 }, accepted.revision);
    await leader.post(`/grid-tasks/${planned.id}/check`, { passed: true, note: null }, submitted.revision);
    return { grid: own?.name ?? '', task: planned.id };
  });

  await test.step('narrow the ledger; the address keeps it', async () => {
    await page.goto('/ledger');
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await choose(page.getByRole('combobox', { name: l.grid }), /演示网格员1$/, '演示网格员1');
    await expect(page).toHaveURL(/grid=/);
    await choose(page.getByRole('combobox', { name: l.status }), t.gridTasks.status.done);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/status=done/);
    await expect(row).toContainText(l.minute(20));
    await checkScreen(page, 'ledger');
  });

  await test.step('correct the record: the old line stays', async () => {
    await row.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(new RegExp(task));
    const drawer = page.getByRole('dialog', { name: t.ledger.desk.task });
    await drawer.getByRole('button', { name: r.correct }).click();
    await drawer.getByRole('spinbutton', { name: r.minutes }).fill('45');
    await drawer.getByRole('textbox', { name: labelled(r.reason) }).fill('漏记往返用时。');
    await checkScreen(page, 'ledger-correct');
    await drawer.getByRole('button', { name: r.correct }).click();
    await expect(drawer.getByText(r.why('漏记往返用时。'))).toBeVisible();
    await expect(drawer.getByText('开箱登记三件。').first()).toBeVisible();
    await page.goto('/ledger?corrected=true');
    await expect(row).toContainText(l.mark.corrected(1));
    await expect(row).toContainText(l.minute(45));
  });

  await test.step('take the table along', async () => {
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: l.exportXlsx }).click();
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('the sheet of the month', async () => {
    await page.getByText(l.tab.months, { exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: grid }).first()).toBeVisible();
    await checkScreen(page, 'ledger-months');
    await page.getByRole('button', { name: l.months.next }).click();
    await page.getByRole('row').filter({ hasText: grid }).first().getByRole('link').click();
    await expect(page.getByRole('heading', { name: l.sheet.title })).toBeVisible();
    await expect(row).toContainText(l.mark.corrected(1));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: t.common.print })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await checkScreen(page, 'ledger-sheet');
  });

  await test.step('what the grids carry', async () => {
    await page.goto('/burden');
    await expect(page.getByRole('heading', { name: t.ledger.burden.byGrid })).toBeVisible();
    await checkScreen(page, 'burden');
  });
});
