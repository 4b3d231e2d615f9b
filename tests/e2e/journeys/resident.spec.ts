import { photo } from '../support/files';
import { checkScreen } from '../support/screen';
import { Story, unique } from '../support/story';
import { expect, test } from '../support/test';

test('A resident reports without signing in, follows it, disputes, confirms and sees who read their data', async ({
  open,
  r,
  staff,
  expectRefusal,
}) => {
  const story = new Story(staff);
  const page = await open();
  const next = page.getByRole('button', { name: r.next, exact: true });
  const words = `单元门禁坏了，${unique()}，晚上谁都能进。`;

  await test.step('report with place, photo and contact', async () => {
    await page.goto('/r');
    await expect(page.getByRole('heading', { name: r.place.title })).toBeVisible();
    await page.getByRole('searchbox', { name: r.place.searchLabel }).fill('演示花园');
    await page.getByRole('button', { name: /演示花园/ }).click();
    await page.getByRole('textbox', { name: r.place.detail }).fill('3 号楼 1 单元');
    await checkScreen(page, 'report-place');
    await next.click();

    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: r.what.addPhoto }).click();
    await (await chooser).setFiles(photo());
    await page.getByRole('textbox', { name: r.what.text }).fill(words);
    await page.getByRole('combobox', { name: r.what.category }).selectOption({ index: 1 });
    await page.getByRole('combobox', { name: r.what.kind }).selectOption({ index: 1 });
    await expect(page.getByText(r.what.sent, { exact: true })).toBeVisible();
    await checkScreen(page, 'report-what');
    await next.click();

    await page.getByRole('radio', { name: r.contact.leave }).check();
    await page.getByRole('textbox', { name: r.contact.phone }).fill('13900000002');
    await page.getByRole('textbox', { name: r.contact.name }).fill('测试居民');
    await checkScreen(page, 'report-contact');
    await next.click();

    const mine = page.getByRole('button', { name: r.nearby.none });
    const send = page.getByRole('button', { name: r.check.send, exact: true });
    await expect(mine.or(send)).toBeVisible();
    if (await mine.isVisible()) {
      await checkScreen(page, 'report-nearby');
      await mine.click();
    }
    await checkScreen(page, 'report-check');
    await send.click();
  });

  const { number, code } = await test.step('receive number, query code and QR', async () => {
    await expect(page.getByRole('heading', { name: r.done.title })).toBeVisible();
    await expect(page.getByRole('img', { name: r.done.qr })).toBeVisible();
    const told = await page.getByRole('definition').allTextContents();
    await checkScreen(page, 'report-done');
    return { number: told[0] ?? '', code: told[1] ?? '' };
  });

  await test.step('follow the link of the receipt', async () => {
    await page.getByRole('link', { name: r.done.track }).click();
    await expect(page.getByText(number)).toBeVisible();
    await expect(page.getByText(r.track.noViews)).toBeVisible();
  });

  await test.step('meanwhile staff read the contact, handle and answer', async () => {
    const clerk = await staff('clerk1');
    const id = await clerk.idOf(number);
    await clerk.post(`/tickets/${id}/reveal-reporter`, { purpose: 'callBack', reason: '核实门牌号' });
    await story.accept(id);
    await story.resolveByDepartment(id, '已更换门禁主板，请再试。');
  });

  await test.step('a wrong code tells nothing', async () => {
    expectRefusal(404);
    await page.goto('/r/track');
    await page.getByRole('textbox', { name: r.track.number }).fill(number);
    await page.getByRole('textbox', { name: r.track.code }).fill('AAAA-AAAA');
    await page.getByRole('button', { name: r.track.look, exact: true }).click();
    await expect(page.getByText(r.error.byCode['tickets.tracking_not_found'] ?? '')).toBeVisible();
    await checkScreen(page, 'track-form');
  });

  await test.step('number and code show the answer and who looked', async () => {
    await page.getByRole('textbox', { name: r.track.code }).fill(code);
    await page.getByRole('button', { name: r.track.look, exact: true }).click();
    await expect(page.getByText('已更换门禁主板，请再试。').first()).toBeVisible();
    await expect(page.getByText(/核实门牌号/)).toBeVisible();
    await expect(page.getByRole('heading', { name: r.track.doneTitle })).toBeVisible();
    await checkScreen(page, 'tracking');
  });

  await test.step('dispute: another officer takes it up again', async () => {
    await page.getByText(r.track.disputeTitle).click();
    await page.getByRole('textbox', { name: r.track.disputeText }).fill('第二天又坏了。');
    await page.getByRole('button', { name: r.track.dispute, exact: true }).click();
    await expect(page.getByText(r.track.thanks)).toBeVisible();
    await expect(page.getByText('第二天又坏了。')).toBeVisible();
    await checkScreen(page, 'tracking-disputed');
    const dispatcher = await staff('dispatcher2');
    const id = await dispatcher.idOf(number);
    expect((await dispatcher.ticket(id)).status).toBe('disputed');
    await dispatcher.act(id, 'decide-dispute', { upheld: true, note: '情况属实，重新办理。' });
    await story.resolveByDepartment(id, '已换新锁，并留下维修电话。', 'housing');
  });

  await test.step('confirm', async () => {
    await page.reload();
    await expect(page.getByText('已换新锁，并留下维修电话。').first()).toBeVisible();
    await page.getByRole('button', { name: r.track.solved, exact: true }).click();
    await page.getByRole('button', { name: r.track.satisfied, exact: true }).click();
    await page.getByRole('button', { name: r.track.confirm, exact: true }).click();
    await expect(page.getByText(r.track.thanks)).toBeVisible();
    await expect(page.getByRole('heading', { name: r.track.doneTitle })).toBeHidden();
    await checkScreen(page, 'tracking-confirmed');
  });

  await test.step('large type fits too', async () => {
    await page.getByRole('button', { name: r.elderOn }).click();
    await checkScreen(page, 'tracking-large');
  });
});
