import type { Page } from '@playwright/test';
import { photo } from '../support/files';
import { checkScreen, choose, labelled } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

interface Admission {
  admission: { itemCode: string; revision: number; status: string };
}

test('A department asks, grid leaders review, the county approves by document; only then can the work be given', async ({
  open,
  t,
  staff,
  language,
  expectRefusal,
}) => {
  const a = t.gridWork.admissions;
  const p = t.gridWork.plan;
  const title = `燃气阀门排查 ${unique()}`;
  const document = `演示政办〔2026〕${title.slice(-6)}号`;
  const [department, leader] = [await open('citymgmt'), await open('leader1')];
  const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  const id = await test.step('the department asks, with money', async () => {
    const page = department;
    await page.goto('/admissions');
    await page.getByRole('link', { name: a.create }).click();
    await page.getByRole('textbox', { name: labelled(t.gridWork.catalogue.name) }).fill(title);
    await choose(page.getByRole('combobox', { name: labelled(t.gridWork.catalogue.classLabel) }), t.gridWork.class.safetyHazards);
    await page.getByRole('textbox', { name: labelled(a.purpose) }).fill('入户走访时看一看燃气阀门，不采集居民信息。');
    await page.getByRole('textbox', { name: labelled(a.basis) }).fill('演示依据，非真实文件');
    await page.getByRole('checkbox', { name: t.gridWork.catalogue.evidenceLabel }).uncheck();
    await choose(page.getByRole('combobox', { name: a.grids }), /演示网格员1$/, '演示网格员1');
    await page.getByRole('spinbutton', { name: a.amount }).fill('68000');
    await page.getByRole('textbox', { name: a.source }).fill('县财政专项经费（演示）');
    await checkScreen(page, 'admission-new');
    await act(page, a.save).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await act(page, a.action.submit).click();
    await expect(page.getByText(a.status.communityImpactReview, { exact: true }).first()).toBeVisible();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  const read = async () => (await (await staff('leader1')).get<Admission>(`/admissions/${id}`)).admission;
  const { items: grids } = await (await staff('leader1')).get<{ items: { id: string; name: string; worker: { name: string } | null }[] }>('/grids?limit=200');
  const grid = grids.find((one) => one.worker?.name === '演示网格员1');
  // The form offers no work that no list holds: whoever tries all the same is told so.
  const refused = async () =>
    (await staff('leader1')).refusal('/grid-tasks', { itemCode: (await read()).itemCode, gridId: grid?.id, title, place: null, compoundId: null, dueAt: null, assigneeId: null, note: null }, language);
  const before = await test.step('before that the work cannot be given', async () => {
    const answer = await refused();
    expect(answer).toMatchObject({ status: 409, code: 'grid_tasks.catalogue_not_listed' });
    expect(/[\u4e00-\u9fff]/.test(answer.detail)).toBe(language === 'zh-CN');
    return answer;
  });

  await test.step('the grid leader says what it would mean', async () => {
    await leader.goto('/admissions?waiting=true');
    await leader.getByRole('link', { name: title }).click();
    await act(leader, a.action.review).click();
    const form = leader.getByRole('region', { name: a.action.review });
    await form.getByRole('radio', { name: a.opinion.bearable, exact: true }).check();
    await form.getByRole('spinbutton', { name: labelled(a.hoursNow) }).fill('96');
    await checkScreen(leader, 'admission-review');
    await act(leader, a.action.review).click();
    await expect(leader.getByText(a.status.gridOfficeReview, { exact: true }).first()).toBeVisible();
    const township = await staff('township');
    await township.post(`/admissions/${id}/recommend`, { supports: true, note: '可以承担。' }, (await read()).revision);
  });

  await test.step('the county approves by document', async () => {
    const page = await open('approver');
    await page.goto(`/admissions/${id}`);
    await act(page, a.action.approve).click();
    const form = page.getByRole('region', { name: a.action.approve });
    await form.getByRole('textbox', { name: labelled(a.documentNumber) }).fill(document);
    await form.getByRole('textbox', { name: labelled(a.meeting) }).fill('演示县区政府常务会议');
    await form.getByRole('checkbox', { name: a.confirmed }).check();
    await checkScreen(page, 'admission-approve');
    await act(page, a.action.approve).click();
    await expect(page.getByText(document).first()).toBeVisible();
    expect(await refused()).toMatchObject({ status: 409, code: 'grid_tasks.admission_guarantee_unproven' });
  });

  await test.step('the department proves the money', async () => {
    await department.reload();
    await act(department, a.action.proveGuarantee).click();
    const chooser = department.waitForEvent('filechooser');
    await department.getByRole('button', { name: t.complaints.upload.add }).click();
    await (await chooser).setFiles(photo());
    await expect(act(department, a.action.proveGuarantee)).toBeEnabled();
    await act(department, a.action.proveGuarantee).click();
    await expect(department.getByText(a.proven, { exact: true })).toBeVisible();
    await checkScreen(department, 'admission-proven');
  });

  const give = async () => {
    await leader.goto('/my-tasks');
    await leader.getByRole('button', { name: p.title }).click();
    const drawer = leader.getByRole('dialog', { name: p.title });
    await choose(drawer.getByRole('combobox', { name: labelled(p.grid) }), new RegExp(`^${grid?.name}$`), grid?.name);
    await choose(drawer.getByRole('combobox', { name: labelled(p.item) }), title, title);
    return drawer;
  };

  await test.step('the leader gives it', async () => {
    const drawer = await give();
    await checkScreen(leader, 'plan-task');
    await act(leader, p.title).last().click();
    await expect(drawer).toBeHidden();
    const { items } = await (await staff('leader1')).get<{ items: { title: string; admissionId: string | null }[] }>(`/grid-tasks?status=assigned&gridId=${grid?.id}&limit=200`);
    expect(items.find((task) => task.title === title)?.admissionId).toBe(id);
  });

  await test.step('once it has ended, who had it open is told so', async () => {
    const drawer = await give();
    await (await staff('dispatcher')).post(`/admissions/${id}/retire`, { assessment: '试行结束。' }, (await read()).revision);
    expectRefusal(409);
    await act(leader, p.title).last().click();
    await expect(drawer.getByText(before.detail)).toBeVisible();
    await checkScreen(leader, 'plan-task-refused');
  });

  await test.step('the catalogue shows what may be given', async () => {
    await leader.goto('/task-catalogue');
    await expect(leader.getByRole('heading', { name: t.gridWork.catalogue.title })).toBeVisible();
    await checkScreen(leader, 'task-catalogue');
  });
});
