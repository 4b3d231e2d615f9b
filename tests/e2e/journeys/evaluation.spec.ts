import { checkScreen, choose } from '../support/screen';
import { expect, test } from '../support/test';

interface Published {
  items: { memberName: string; band: string; points: number }[];
}

/** Each run of a demo county has two members at their notice: one for each size of window. */
const members = [
  { agent: 'member1', name: '演示康复工作室' },
  { agent: 'member2', name: '演示书法工作室' },
] as const;

const lapsed = '逾期未回应社区认领';

test('A member traces its score to records, appeals, and the corrected score becomes final and public', async ({ open, staff, t, phone }) => {
  const e = t.evaluations;
  const { agent, name } = members[phone ? 1 : 0];
  const desk = await staff('orgdept');
  const { year } = await desk.get<{ year: number }>('/member-evaluations/progress');

  const mine = await open(agent);
  await test.step('the member sees where each point comes from', async () => {
    await mine.goto('/evaluations');
    await expect(mine.getByText(e.status.noticed, { exact: true }).first()).toBeVisible();
    const items = mine.getByRole('region', { name: e.items });
    await items.getByText(e.recordsBehind(4), { exact: true }).first().click();
    await expect(items.getByText(e.deducted(e.kind.claimLapsed, 1, 3))).toBeVisible();
    await checkScreen(mine, 'evaluation-mine');
  });

  await test.step('and reads its records apart from any score', async () => {
    await mine.goto(`/evaluations?tab=records&year=${year}&kind=claimLapsed`);
    await expect(mine.getByRole('main').getByText(lapsed)).toBeVisible();
    await checkScreen(mine, 'evaluation-records');
    await mine.goto('/evaluations');
  });

  await test.step('it disputes a record', async () => {
    await mine.getByRole('button', { name: e.appeal }).click();
    const dialog = mine.getByRole('dialog', { name: e.appeal });
    await dialog.getByRole('checkbox', { name: new RegExp(lapsed) }).check();
    await dialog.getByLabel(e.appealReason).fill('当时已书面回复社区');
    await checkScreen(mine, 'evaluation-appeal');
    await dialog.getByRole('button', { name: e.appeal }).click();
    await expect(dialog).toBeHidden();
    await expect(mine.getByText(e.status.appealed, { exact: true }).first()).toBeVisible();
  });

  const page = await open('orgdept');
  await test.step('the organisation department upholds the appeal', async () => {
    await page.goto(`/evaluations?year=${year}`);
    await expect(page.getByRole('region', { name: e.progress })).toBeVisible();
    await checkScreen(page, 'evaluations');
    await page.goto(`/evaluations?year=${year}&q=${encodeURIComponent(name)}`);
    await page.getByRole('button', { name, exact: true }).click();
    const drawer = page.getByRole('dialog', { name });
    await checkScreen(page, 'evaluation-one');
    await drawer.getByRole('button', { name: e.decide }).click();
    const dialog = page.getByRole('dialog', { name: e.decide });
    await dialog.getByRole('radio', { name: e.outcome.upheld, exact: true }).check();
    await dialog.getByLabel(e.decisionReason).fill('经查，回复在期限内');
    await checkScreen(page, 'evaluation-decide');
    await dialog.getByRole('button', { name: e.decide }).click();
    await expect(dialog).toBeHidden();
    await expect(drawer.getByText(e.status.decided, { exact: true }).first()).toBeVisible();
    await expect(drawer.getByText(e.deducted(e.kind.claimLapsed, 1, 3))).toBeHidden();
    await expect(drawer.getByLabel(e.versions)).toBeVisible();
  });

  await test.step('the result is final, then public', async () => {
    const drawer = page.getByRole('dialog', { name });
    await drawer.getByRole('button', { name: e.step.finalise }).click();
    await expect(drawer.getByText(e.status.final, { exact: true }).first()).toBeVisible();
    await drawer.getByRole('button', { name: e.step.publish }).click();
    await expect(drawer.getByText(e.status.published, { exact: true }).first()).toBeVisible();
    const { items } = await desk.get<Published>(`/public/member-evaluations?year=${year}&limit=200`);
    const published = items.find((one) => one.memberName === name);
    await mine.reload();
    await expect(mine.getByText(e.total(String((published?.points ?? 0) / 100)), { exact: true }).first()).toBeVisible();
  });
});

test('The organisation department drafts a scheme whose weights make a hundred, tries it and throws it away', async ({ open, t }) => {
  const { scheme: s } = t.evaluations;
  const page = await open('orgdept');
  await page.goto('/evaluations?tab=schemes');
  await page.getByRole('button', { name: s.draft }).click();
  const drawer = page.getByRole('dialog').first();
  await expect(drawer.getByText(s.sum(100))).toBeVisible();
  await drawer.getByLabel(s.weight).first().fill('40');
  await expect(drawer.getByText(s.sum(110))).toBeVisible();
  await drawer.getByLabel(s.weight).nth(1).fill('10');
  await expect(drawer.getByText(s.sum(100))).toBeVisible();
  await checkScreen(page, 'evaluation-scheme');
  await drawer.getByRole('button', { name: t.common.save }).click();
  await expect(page.getByText(s.said.revise, { exact: true })).toBeVisible();
  await choose(drawer.getByLabel(t.evaluations.member, { exact: true }), '演示民政局', '民政');
  await expect(drawer.getByRole('region', { name: s.preview }).getByText(/\d/).first()).toBeVisible();
  await drawer.getByRole('button', { name: s.discard }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: s.discard }).click();
  await expect(page.getByRole('button', { name: s.draft })).toBeVisible();
});
