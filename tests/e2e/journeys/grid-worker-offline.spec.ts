import type { Page } from '@playwright/test';
import { photo } from '../support/files';
import { checkScreen } from '../support/screen';
import { Story, unique } from '../support/story';
import { expect, test } from '../support/test';
import type { Text } from '../../../client/src/i18n/zh-CN/index';

// Twelve megapixels, as a phone takes them.
const picture = photo(4000, 3000);

/** From the album, as a camera cannot be held before a test; each is kept before the next is chosen. */
async function takePhotos(page: Page, t: Text, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t.gridTasks.photos.choose }).click();
    await (await chooser).setFiles(picture);
    await expect(page.getByRole('img', { name: t.gridTasks.photos.shown(n) })).toBeVisible();
  }
}

async function fill(page: Page, t: Text, note: string): Promise<void> {
  await page.getByRole('textbox', { name: t.gridTasks.whatDone }).fill(note);
  await page.getByRole('textbox', { name: t.gridTasks.reply }).fill('已清运，今后每天两次。');
}

interface Task {
  id: string;
  status: string;
  ledger: { action: string; note: string | null }[];
}

const points = [
  { name: '消防通道（1号点）', longitude: 116.49, latitude: 31.745, check: '通道是否畅通' },
  { name: '充电棚（2号点）', longitude: 116.491, latitude: 31.745, check: '有无飞线充电' },
];

test('A grid worker finishes a patrol with three photos without a network; all of it arrives once', async ({ open, t, staff, expectRefusal }) => {
  test.slow();
  const g = t.gridTasks;
  const title = `消防通道巡查 ${unique()}`;
  const plan = await new Story(staff).patrolToday(title, '演示网格员1', points);
  let page = await open('worker1');
  const device = page.context();

  await test.step('take the work along', async () => {
    await page.goto('/my-tasks');
    await page.getByRole('button', { name: g.today.take }).click();
    await expect(page.getByText(g.today.ownGrids, { exact: true })).toBeVisible();
    // Only from here on the page opens without a network.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  });

  await test.step('accept and take photos without a network', async () => {
    expectRefusal(0);
    await device.setOffline(true);
    await page.getByRole('button', { name: title }).click();
    await page.getByRole('button', { name: g.accept, exact: true }).click();
    await page.getByRole('button', { name: g.submit, exact: true }).click();
    await takePhotos(page, t, 3);
    await checkScreen(page, 'task-submit-offline');
  });

  await test.step('close the page, open it again, and submit', async () => {
    await page.close();
    page = await device.newPage();
    await page.goto('/my-tasks');
    await checkScreen(page, 'today-offline');
    await page.getByRole('button', { name: title }).click();
    await page.getByRole('button', { name: g.submit, exact: true }).click();
    await expect(page.getByRole('img', { name: g.photos.shown(3) })).toBeVisible();
    await page.getByRole('textbox', { name: g.whatDone }).fill('两处都看过，已清走堆物。');
    for (const point of points) await page.getByRole('checkbox', { name: point.name }).check();
    await page.getByRole('button', { name: g.submit, exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: g.outbox.title }).click();
    await expect(page.getByText(`${g.outbox.phase.offline} · ${g.outbox.waiting(5)}`)).toBeVisible();
    await checkScreen(page, 'outbox-offline');
  });

  await test.step('everything arrives by itself, once', async () => {
    await device.setOffline(false);
    await expect(page.getByRole('status').filter({ hasText: g.outbox.allSent })).toBeVisible();
    const worker = await staff('worker1');
    const { items } = await worker.get<{ items: { id: string }[] }>(`/grid-tasks?planId=${plan}`);
    const { task, ledger, pointsSeen, files } = await worker.get<{ task: Task; pointsSeen: number[]; files: unknown[] } & Task>(`/grid-tasks/${items[0]?.id}`);
    expect(task.status).toBe('submitted');
    expect(ledger.map((line) => line.action)).toEqual(['plan', 'assign', 'accept', 'start', 'submit']);
    expect(pointsSeen).toEqual([0, 1]);
    expect(files).toHaveLength(3);
  });

  await test.step('the leader sees the photos before judging', async () => {
    const leader = await open('leader1');
    await leader.goto('/my-tasks?tab=check');
    await leader.getByRole('button', { name: title }).click();
    await expect(leader.getByRole('region', { name: g.evidence }).getByRole('img')).toHaveCount(3);
    await checkScreen(leader, 'patrol-check');
  });

  await test.step('no answer of the server lies in the cache of the page', async () => {
    const kept = await page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url)))).flat(),
    );
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((url) => new URL(url).pathname.startsWith('/api'))).toEqual([]);
  });
});

test('A refused result says why, is mended with a photo, and is sent', async ({ open, t, staff, expectRefusal }) => {
  const g = t.gridTasks;
  const story = new Story(staff);
  const title = `绿地垃圾 ${unique()}`;
  const ticket = await story.register(title);
  await story.accept(ticket.id, await story.categoryWithEvidence());
  await story.toGridOf(ticket.id, '演示网格员1');
  const page = await open('worker1');
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: g.accept, exact: true }).click();
  await expect(page.getByText(g.status.accepted, { exact: true })).toBeVisible();

  await test.step('the refusal stands in the outbox with its reason', async () => {
    expectRefusal(409);
    await page.getByRole('button', { name: g.submit, exact: true }).click();
    await fill(page, t, '已清理。');
    await page.getByRole('button', { name: g.submit, exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: g.outbox.title }).click();
    await expect(page.getByText(g.outbox.needYou(1)).first()).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: /照片|photo/ })).toBeVisible();
    await checkScreen(page, 'outbox-refused');
  });

  await test.step('signing out warns of it', async () => {
    await page.getByRole('button', { name: t.common.signedInAs('演示网格员1') }).click();
    await page.getByText(t.access.signOut, { exact: true }).click();
    await expect(page.getByRole('dialog', { name: g.outbox.unsentTitle(1) })).toBeVisible();
    await checkScreen(page, 'sign-out-unsent');
    await page.getByRole('button', { name: g.outbox.stay }).click();
  });

  await test.step('mend and send', async () => {
    await page.getByRole('button', { name: g.outbox.edit }).click();
    await expect(page.getByRole('textbox', { name: g.whatDone })).toHaveValue('已清理。');
    await takePhotos(page, t, 1);
    await page.getByRole('textbox', { name: g.whatDone }).fill('已清理，附照片。');
    await page.getByRole('button', { name: g.submit, exact: true }).click();
    await expect(page.getByText(g.status.submitted, { exact: true })).toBeVisible();
  });
});

test('A result that meets a changed task is settled field by field', async ({ open, t, staff, expectRefusal }) => {
  const g = t.gridTasks;
  const story = new Story(staff);
  const title = `井盖松动 ${unique()}`;
  const ticket = await story.register(title);
  await story.accept(ticket.id);
  await story.toGridOf(ticket.id, '演示网格员1');
  const page = await open('worker1');
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: g.accept, exact: true }).click();
  await expect(page.getByText(g.status.accepted, { exact: true })).toBeVisible();
  expectRefusal(0);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: g.submit, exact: true }).click();
  await fill(page, t, '已加固井盖。');
  await page.getByRole('button', { name: g.submit, exact: true }).click();
  await expect(page.getByText(g.outbox.state.queued)).toBeVisible();

  await test.step('meanwhile the worker submits on another device, and it is sent back', async () => {
    const [worker, leader] = [await staff('worker1'), await staff('leader1')];
    const { items } = await worker.get<{ items: { id: string; revision: number }[] }>(`/grid-tasks?ticketId=${ticket.id}`);
    const task = items[0] ?? { id: '', revision: 0 };
    const sent = await worker.post(`/grid-tasks/${task.id}/submit`, { note: '先用警示带围挡。', outcome: 'partlyFixed', reply: '已围挡。' }, task.revision);
    await leader.post(`/grid-tasks/${task.id}/check`, { passed: false, note: '还要加固' }, sent.revision);
  });

  await test.step('mine and theirs stand side by side', async () => {
    expectRefusal(412);
    await page.context().setOffline(false);
    await page.getByRole('main').getByRole('link', { name: g.outbox.title }).click();
    await expect(page.getByText(g.conflict.choose)).toBeVisible();
    await expect(page.getByRole('cell', { name: g.status.reworked })).toBeVisible();
    await checkScreen(page, 'outbox-conflict');
  });

  await test.step('choose the other reply and send', async () => {
    await page.getByRole('group', { name: g.reply }).getByRole('radio', { name: '已围挡。' }).check();
    await page.getByRole('button', { name: g.conflict.send }).click();
    await expect(page.getByRole('status').filter({ hasText: g.outbox.allSent })).toBeVisible();
    const worker = await staff('worker1');
    const { items } = await worker.get<{ items: { id: string }[] }>(`/grid-tasks?ticketId=${ticket.id}`);
    const { ledger, reply } = await worker.get<Task & { reply: string }>(`/grid-tasks/${items[0]?.id}`);
    expect(ledger.at(-1)).toMatchObject({ action: 'submit', note: '已加固井盖。' });
    expect(reply).toBe('已围挡。');
  });
});
