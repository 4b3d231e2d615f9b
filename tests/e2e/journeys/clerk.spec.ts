import { checkScreen, choose } from '../support/screen';
import { Story, unique } from '../support/story';
import { expect, test } from '../support/test';

test('A clerk registers for a caller, sees look-alikes, reads the receipt back, and closes by calling back', async ({ open, t, staff }) => {
  const c = t.complaints;
  const r = c.register;
  const story = new Story(staff);
  // Long enough to tell this run from the others, which leave the same kind of ticket at the same place.
  const token = unique() + unique();
  const earlier = await story.register(`排水沟堵塞发臭 ${token}`);
  const page = await open('clerk1');
  const title = page.getByRole('textbox', { name: r.ticketTitle });

  await test.step('register, and see what may be the same', async () => {
    await page.goto('/tickets/new');
    await title.fill(`排水沟堵塞 ${token}`);
    await page.getByRole('textbox', { name: r.text }).fill(`小区北侧排水沟堵塞发臭，${token}，下雨就漫出来。`);
    await choose(page.getByRole('combobox', { name: r.compound }), /^演示花园/, '演示花园');
    await expect(page.getByRole('complementary', { name: r.lookalikes }).getByText(earlier.number)).toBeVisible();
    await expect(page.getByText(t.common.draftSaved)).toBeVisible();
    await checkScreen(page, 'register');
  });

  await test.step('the draft survives a reload', async () => {
    await page.reload();
    await page.getByRole('button', { name: t.common.restoreDraft }).click();
    await expect(title).toHaveValue(`排水沟堵塞 ${token}`);
    await page.getByRole('textbox', { name: r.place }).fill('北门东侧');
    await page.getByRole('textbox', { name: c.detail.name }).fill('来电居民');
    await page.getByRole('textbox', { name: c.detail.phone }).fill('13900000003');
  });

  const number = await test.step('the receipt is read back', async () => {
    await page.getByRole('button', { name: r.submit, exact: true }).click();
    await expect(page.getByRole('heading', { name: r.receipt })).toBeVisible();
    await expect(page.getByRole('img', { name: r.queryHint })).toBeVisible();
    await expect(page.getByText('北门东侧')).toBeVisible();
    await expect(page.getByText(r.queryCode, { exact: true })).toBeVisible();
    await checkScreen(page, 'receipt');
    await page.getByRole('link', { name: r.openTicket }).click();
    await expect(page.getByRole('heading', { name: `排水沟堵塞 ${token}` })).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    return (await (await staff('clerk1')).ticket(id)).number;
  });

  await test.step('others handle it; the clerk calls back and closes', async () => {
    const id = await (await staff('clerk1')).idOf(number);
    await story.accept(id);
    await story.resolveByDepartment(id, '已疏通并清淤。');
    await page.reload();
    await page.getByRole('button', { name: c.action.verify, exact: true }).click();
    const form = page.getByRole('region', { name: c.action.verify });
    await form.getByRole('radio', { name: c.method.callBack }).check();
    await form.getByRole('radio', { name: c.form.solvedYes, exact: true }).check();
    await form.getByRole('radio', { name: c.form.satisfiedYes, exact: true }).check();
    await form.getByRole('textbox', { name: c.form.note }).fill('已电话核实。');
    await checkScreen(page, 'verify');
    await form.getByRole('button', { name: c.form.submit(c.action.verify) }).click();
    await expect(page.getByText(c.status.closed, { exact: true }).first()).toBeVisible();
  });

  await test.step('the blank form prints with its QR', async () => {
    await page.goto('/print/blank-form');
    await expect(page.getByRole('heading', { name: c.print.blankTitle })).toBeVisible();
    await checkScreen(page, 'blank-form');
  });
});
