import { photo } from '../support/files';
import { choose, labelled } from '../support/screen';
import { ServiceStory } from '../support/service-story';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

const service = '颈肩康复指导';
const member = '演示康复工作室';

/** Screens are checked by the journeys of each; this one follows the matter from hand to hand. */
test('A resident asks on the phone, the clerk places it, the member takes and delivers it, the resident rates by QR, and everybody can see it', async ({
  open,
  t,
  r,
  staff,
}) => {
  test.slow(); // four people
  const l = t.lists;
  const s = r.services;
  const title = `颈肩班${unique()}`;
  const where = `服务站${unique()}`;
  await new ServiceStory(staff).openSlot(service, 'member1', where);

  const resident = await open();
  await resident.setViewportSize({ width: 390, height: 844 });
  const number = await test.step('the resident asks', async () => {
    await resident.goto('/r/services');
    await resident.getByRole('searchbox', { name: s.browse.search }).fill('颈肩');
    await expect(resident.getByRole('list', { name: s.browse.title }).getByRole('listitem')).toHaveCount(1);
    await resident.getByRole('link', { name: service }).click();
    await resident.getByRole('radio', { name: new RegExp(where) }).check();
    await resident.getByRole('textbox', { name: s.request.heads }).fill('1');
    await resident.getByRole('textbox', { name: s.request.text }).fill('肩膀疼，想学几个动作。');
    await resident.getByRole('searchbox', { name: r.place.searchLabel }).fill('演示花园');
    await resident.getByRole('button', { name: /演示花园/ }).first().click();
    await resident.getByRole('button', { name: s.request.send, exact: true }).click();
    await expect(resident.getByRole('heading', { name: s.receipt.title })).toBeVisible();
    return (await resident.getByRole('definition').first().textContent()) ?? '';
  });

  const clerk = await open('clerk1');
  const project = await test.step('the clerk sorts it, lists it and places the order', async () => {
    await clerk.goto(`/lists?q=${number}`);
    await clerk.getByRole('link', { name: new RegExp(number) }).or(clerk.getByRole('link', { name: service })).first().click();
    await clerk.getByRole('button', { name: l.act.triage }).click();
    const sort = clerk.getByRole('dialog');
    await sort.getByRole('textbox', { name: l.field.title }).fill(title);
    await sort.getByRole('textbox', { name: l.demand.public }).fill('一位居民想学康复动作。');
    await choose(sort.getByLabel(l.field.category), l.category.publicService);
    await choose(sort.getByLabel(l.field.theme), l.theme.livelihoodImprovement);
    await sort.getByRole('button', { name: l.act.triage }).click();
    await clerk.getByRole('button', { name: l.act.list }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: l.act.list }).click();
    const match = clerk.getByRole('region', { name: l.match.title }).locator('.match-list > li').filter({ hasText: member });
    await match.getByRole('button', { name: l.match.order }).first().click();
    const order = clerk.getByRole('dialog', { name: l.match.order });
    await order.getByRole('button', { name: l.match.order, exact: true }).click();
    await expect(clerk).toHaveURL(/\/lists\/projects\//);
    return new URL(clerk.url()).pathname;
  });

  await test.step('the member takes it, and delivers with a photo and a head count', async () => {
    const agent = await open('member1');
    await agent.goto('/member');
    const waiting = agent.getByRole('region', { name: l.member.waiting });
    await waiting.getByRole('button', { name: `${l.act.confirm} ${title}` }).click();
    await agent.getByRole('dialog').getByRole('button', { name: l.act.confirm, exact: true }).click();
    await expect(agent.getByRole('region', { name: l.member.running }).getByText(title)).toBeVisible();
    await agent.goto(project);
    await agent.getByRole('button', { name: l.act.begin }).click();
    await agent.getByRole('dialog').getByRole('button', { name: l.act.begin }).click();
    await agent.getByRole('button', { name: l.act.deliver, exact: true }).click();
    const form = agent.getByRole('region', { name: l.act.deliver });
    await form.locator('input[type=file]').first().setInputFiles(photo());
    await expect(form.locator('[data-state=ready]')).toBeVisible();
    await form.getByRole('spinbutton', { name: labelled(l.project.deliveredHeads) }).fill('3');
    await form.getByRole('button', { name: l.act.deliver, exact: true }).click();
    await expect(agent.getByRole('region', { name: l.project.delivery })).toBeVisible();
  });

  await test.step('the resident rates with the code that is shown there', async () => {
    await clerk.goto(project);
    const link = await clerk.getByRole('link', { name: l.project.ratingLink }).getAttribute('href');
    await resident.goto(link ?? '');
    await expect(resident.getByRole('heading', { name: title })).toBeVisible();
    await resident.getByText('★').nth(4).click();
    await resident.getByRole('textbox', { name: s.rating.comment }).fill('动作都学会了。');
    await resident.getByRole('button', { name: s.rating.send }).click();
    await expect(resident.getByText(s.rating.thanks)).toBeVisible();
  });

  await test.step('the public page shows what was promised, done and said', async () => {
    await resident.goto('/r/alliance?list=projects');
    await resident.getByRole('link', { name: title }).click();
    await expect(resident.getByText('动作都学会了。')).toBeVisible();
    await expect(resident.getByRole('img', { name: s.project.picture(1) })).toBeVisible();
  });
});
