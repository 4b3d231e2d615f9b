import { photo } from '../support/files';
import { checkScreen, choose, labelled } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

const member = '演示康复工作室';

test('A clerk takes a demand down, lists it and orders a service for it; the member confirms, delivers with a photo, and residents can rate', async ({
  open,
  t,
  phone,
}) => {
  test.slow(); // a whole life of an order, with every screen looked at
  const l = t.lists;
  const d = l.demand;
  const title = `颈肩康复指导${unique()}`;
  const clerk = await open('clerk1');

  await test.step('the three lists stand beside each other, one at a time on a phone', async () => {
    await clerk.goto('/lists');
    await expect(clerk.getByRole('heading', { name: l.title })).toBeVisible();
    await expect(clerk.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await checkScreen(clerk, 'lists');
    if (phone) {
      await clerk.getByRole('tab', { name: l.projects }).click();
      await expect(clerk).toHaveURL(/list=projects/);
      await clerk.reload();
      await expect(clerk.getByRole('tab', { name: l.projects })).toHaveAttribute('aria-selected', 'true');
      await checkScreen(clerk, 'lists-projects');
    } else for (const name of [l.demands, l.resources, l.projects]) await expect(clerk.getByRole('region', { name })).toBeVisible();
  });

  await test.step('what a resident wishes for is taken down, and a receipt given', async () => {
    await clerk.getByRole('link', { name: d.collect }).click();
    await clerk.getByRole('textbox', { name: l.field.title }).fill(title);
    await clerk.getByRole('textbox', { name: d.told }).fill('三号楼的张阿姨肩膀疼，想请人来教几个动作。');
    await clerk.getByRole('textbox', { name: d.name }).fill('测试居民');
    await clerk.getByRole('textbox', { name: d.phone }).fill('13900000001');
    await expect(clerk.getByText(t.common.draftSaved)).toBeVisible();
    await checkScreen(clerk, 'demand-collect');
    await clerk.getByRole('button', { name: d.collect }).click();
    await expect(clerk.getByRole('heading', { name: d.receipt })).toBeVisible();
    await expect(clerk.getByRole('img', { name: d.queryHint })).toBeVisible();
    await checkScreen(clerk, 'demand-receipt');
    await clerk.getByRole('link', { name: d.openIt }).click();
    await expect(clerk.getByRole('heading', { name: title })).toBeVisible();
  });

  await test.step('who asked is masked, and shown for a purpose and a reason', async () => {
    await expect(clerk.getByText('13900000001')).toBeHidden();
    await clerk.getByRole('button', { name: d.reveal }).click();
    const dialog = clerk.getByRole('dialog', { name: d.reveal });
    await dialog.getByRole('radio', { name: t.complaints.purpose.callBack }).check();
    await dialog.getByRole('textbox', { name: l.field.reason }).fill('约时间');
    await dialog.getByRole('button', { name: d.reveal }).click();
    await expect(dialog.getByText('13900000001')).toBeVisible();
    await dialog.getByRole('button', { name: /close|关闭/i }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('it is triaged and put on the list', async () => {
    await clerk.getByRole('button', { name: l.act.triage }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: d.public }).fill('一位老人肩膀不适，想学康复动作。');
    await choose(dialog.getByLabel(l.field.category), l.category.publicService);
    await choose(dialog.getByLabel(l.field.theme), l.theme.livelihoodImprovement);
    await checkScreen(clerk, 'demand-triage');
    await dialog.getByRole('button', { name: l.act.triage }).click();
    await clerk.getByRole('button', { name: l.act.list }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: l.act.list }).click();
    await expect(clerk.getByText(l.demandStatus.listed, { exact: true })).toBeVisible();
  });

  await test.step('what fits is proposed with its reasons, and ordered', async () => {
    const matches = clerk.getByRole('region', { name: l.match.title });
    const match = matches.locator('.match-list > li').filter({ hasText: member });
    await expect(match.getByText(l.match.category(true))).toBeVisible();
    await checkScreen(clerk, 'demand-matches');
    await match.getByRole('button', { name: l.match.order }).first().click();
    const dialog = clerk.getByRole('dialog', { name: l.match.order });
    await expect(dialog.getByRole('textbox', { name: l.field.title })).toHaveValue(title);
    await checkScreen(clerk, 'demand-order');
    await dialog.getByRole('button', { name: l.match.order, exact: true }).click();
    await expect(clerk).toHaveURL(/\/lists\/projects\//);
    await expect(clerk.getByText(l.project.claimedBy.community)).toBeVisible();
    await checkScreen(clerk, 'project-claimed');
  });
  const address = new URL(clerk.url()).pathname;

  const agent = await open('member1');
  await test.step('the member starts at what waits for it, and confirms', async () => {
    await agent.goto('/');
    await expect(agent).toHaveURL(/\/member/);
    await expect(agent.getByRole('heading', { name: member })).toBeVisible();
    const waiting = agent.getByRole('region', { name: l.member.waiting });
    await expect(waiting.getByText(title)).toBeVisible();
    await checkScreen(agent, 'member');
    await waiting.getByRole('button', { name: `${l.act.confirm} ${title}` }).click();
    await agent.getByRole('dialog').getByRole('button', { name: l.act.confirm, exact: true }).click();
    await expect(agent.getByRole('region', { name: l.member.running }).getByText(title)).toBeVisible();
  });

  await test.step('it begins, and delivers with a photo', async () => {
    await agent.getByRole('region', { name: l.member.running }).getByRole('link', { name: title }).click();
    await agent.getByRole('button', { name: l.act.begin }).click();
    await agent.getByRole('dialog').getByRole('button', { name: l.act.begin }).click();
    await agent.getByRole('button', { name: l.act.deliver, exact: true }).click();
    await expect(agent).toHaveURL(/do=deliver/);
    const form = agent.getByRole('region', { name: l.act.deliver });
    await form.locator('input[type=file]').first().setInputFiles(photo());
    await expect(form.locator('[data-state=ready]')).toBeVisible();
    await form.getByRole('spinbutton', { name: labelled(l.project.deliveredHeads) }).fill('6');
    await form.getByRole('textbox', { name: l.project.deliverNote }).fill('教了三个动作');
    await checkScreen(agent, 'project-deliver');
    await form.getByRole('button', { name: l.act.deliver, exact: true }).click();
    await expect(agent.getByRole('region', { name: l.project.delivery })).toContainText(l.project.heads(6, 2));
  });

  await test.step('the community shows residents the code to rate with', async () => {
    await clerk.goto(address);
    await expect(clerk.getByRole('img', { name: l.project.rating })).toBeVisible();
    await expect(clerk.getByRole('link', { name: l.project.ratingLink })).toHaveAttribute('href', /^\/r\/rate#.{13}$/);
    await expect(clerk.getByRole('region', { name: l.project.delivery }).getByRole('img')).toBeVisible();
    await checkScreen(clerk, 'project-delivered');
  });

  await test.step('its day shows it on the calendar', async () => {
    await clerk.goto('/lists/calendar');
    await expect(clerk.getByRole('heading', { name: l.calendar })).toBeVisible();
    await clerk.getByRole('button', { name: l.cal.next }).click();
    await expect(clerk).toHaveURL(/day=/);
    await checkScreen(clerk, 'project-calendar');
  });
});
