import { photo } from '../support/files';
import { checkScreen } from '../support/screen';
import { Story, unique } from '../support/story';
import { expect, test } from '../support/test';

test('A grid worker accepts a task, proves the work with a photo, and the grid leader checks it', async ({ open, t, staff }) => {
  const g = t.gridTasks;
  const story = new Story(staff);
  const title = `垃圾桶满溢 ${unique()}`;
  const ticket = await story.register(title);
  await story.accept(ticket.id);
  await story.toGridOf(ticket.id, '演示网格员1');
  const page = await open('worker1');

  await test.step('find the task', async () => {
    await page.goto('/my-tasks');
    await expect(page.getByRole('button', { name: title })).toBeVisible();
    await checkScreen(page, 'my-tasks');
    await page.getByText(g.map, { exact: true }).click();
    await expect(page.getByRole('region', { name: g.mapLabel })).toBeVisible();
    await checkScreen(page, 'my-tasks-map');
    await page.getByText(g.list, { exact: true }).click();
    // The map goes a moment after the click, and its pin bears the same name as the task in the list.
    await expect(page.getByRole('button', { name: title })).toHaveCount(1);
    await page.getByRole('button', { name: title }).click();
    await checkScreen(page, 'task');
  });

  await test.step('accept and submit with a photo', async () => {
    await page.getByRole('button', { name: g.accept, exact: true }).click();
    await page.getByRole('button', { name: g.submit, exact: true }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: g.photos.choose }).click();
    await (await chooser).setFiles(photo());
    await page.getByRole('textbox', { name: g.whatDone }).fill('已清运并加装一个桶。');
    await page.getByRole('textbox', { name: g.reply }).fill('已清运，今后每天两次。');
    await expect(page.getByRole('img', { name: g.photos.shown(1) })).toBeVisible();
    const submit = page.getByRole('button', { name: g.submit, exact: true });
    await expect(submit).toBeEnabled();
    await checkScreen(page, 'task-submit');
    await submit.click();
    await expect(page.getByText(g.status.submitted, { exact: true })).toBeVisible();
  });

  await test.step('the leader checks', async () => {
    const leader = await open('leader1');
    await leader.goto('/my-tasks?tab=check');
    await leader.getByRole('button', { name: title }).click();
    await leader.getByRole('button', { name: g.check, exact: true }).click();
    await leader.getByRole('textbox', { name: g.note }).fill('照片清楚，通过。');
    await checkScreen(leader, 'task-check');
    await leader.getByRole('button', { name: g.pass, exact: true }).click();
    await expect(leader.getByText('照片清楚，通过。')).toBeVisible();
    // The note stands in its field before the check is answered: ask until the result has flowed back.
    const dispatcher = await staff('dispatcher');
    await expect.poll(async () => (await dispatcher.ticket(ticket.id)).status).toMatch(/^(resolved|verifying)$/);
  });
});
