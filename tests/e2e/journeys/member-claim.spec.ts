import { checkScreen, choose } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

/** Of the demo county, in the community of the clerk. */
const gap = '残疾人轮椅维修';

test('A member claims a published gap, the community declines with a reason, and the gap is free again', async ({ open, t }) => {
  const l = t.lists;
  const reason = `暂不需要${unique()}`;
  const agent = await open('member1');
  const claim = agent.getByRole('region', { name: l.member.fitting }).getByRole('button', { name: `${l.act.claim} ${gap}` });

  await test.step('the member claims it without an appointment', async () => {
    await agent.goto('/member');
    await claim.click();
    const dialog = agent.getByRole('dialog', { name: l.member.claim });
    await choose(dialog.getByLabel(l.field.theme), l.theme.povertyRelief);
    await checkScreen(agent, 'member-claim');
    await dialog.getByRole('button', { name: l.act.claim, exact: true }).click();
    await expect(agent).toHaveURL(/\/lists\/projects\//);
    await expect(agent.getByText(l.project.claimedBy.member)).toBeVisible();
    await checkScreen(agent, 'member-claimed');
  });
  const address = new URL(agent.url()).pathname;

  await test.step('the community says no, with a reason', async () => {
    const clerk = await open('clerk1');
    await clerk.goto(address);
    await clerk.getByRole('button', { name: l.act.decline }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: l.field.reason }).fill(reason);
    await dialog.getByRole('button', { name: l.act.decline }).click();
    await expect(clerk.getByText(l.projectStatus.declined, { exact: true })).toBeVisible();
    await expect(clerk.getByText(l.project.let)).toBeVisible();
  });

  await test.step('the member reads the reason; the gap can be claimed again', async () => {
    await agent.reload();
    await expect(agent.getByRole('region', { name: l.history }).getByText(reason)).toBeVisible();
    await agent.getByRole('link', { name: l.member.title }).first().click();
    await expect(claim).toBeVisible();
  });
});
