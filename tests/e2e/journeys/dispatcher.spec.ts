import { password } from '../support/product';
import { checkScreen, choose } from '../support/screen';
import { Story, unique } from '../support/story';
import { expect, test } from '../support/test';

test('A dispatcher signs in, finds, accepts and dispatches a complaint, and is told when somebody was quicker', async ({
  open,
  t,
  staff,
  phone,
  expectRefusal,
}) => {
  const story = new Story(staff);
  const c = t.complaints;
  const token = unique();
  const page = await open();
  const detail = page.getByRole('complementary', { name: c.keys.open });
  const row = page.getByRole('button', { name: token });
  const first = await story.register(`楼道灯不亮 ${token}`);

  await test.step('sign in', async () => {
    await page.goto('/');
    await checkScreen(page, 'sign-in');
    await page.getByRole('textbox', { name: t.access.userName }).fill('dispatcher');
    await page.getByLabel(t.access.password, { exact: true }).fill(password);
    await page.getByRole('button', { name: t.access.signIn, exact: true }).click();
    await expect(page.getByRole('heading', { name: c.title, exact: true })).toBeVisible();
    await expect(page.getByRole('navigation', { name: c.queuesLabel }).getByRole('button').first()).toBeVisible();
    await checkScreen(page, 'desk');
  });

  await test.step('queue and search stand in the address', async () => {
    await page.getByRole('navigation', { name: c.queuesLabel }).getByRole('button', { name: c.queue.toAccept }).click();
    await expect(page).toHaveURL(/queue=toAccept/);
    await page.getByRole('searchbox', { name: c.filters.q }).fill(token);
    await page.getByRole('searchbox', { name: c.filters.q }).press('Enter');
    await expect(page).toHaveURL(/[?&]q=/);
    await expect(row).toHaveCount(1);
  });

  const second = await test.step('what others register appears without a reload', async () => {
    const registered = await story.register(`井盖松动 ${token}`);
    await expect(row).toHaveCount(2);
    return registered;
  });

  if (!phone)
    await test.step('the keyboard alone opens tickets', async () => {
      await page.getByRole('heading', { name: c.title, exact: true }).click();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: c.keys.title })).toBeVisible();
      await checkScreen(page, 'keys');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: c.keys.title })).toBeHidden();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await expect(detail.getByText(first.number)).toBeVisible();
      await page.keyboard.press('k');
      await expect(detail.getByText(second.number)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(detail).toBeHidden();
    });

  await test.step('"back" closes the ticket and keeps the filters', async () => {
    await row.filter({ hasText: '楼道灯' }).click();
    await expect(detail.getByText(first.number)).toBeVisible();
    await checkScreen(page, 'ticket');
    await page.goBack();
    await expect(detail).toBeHidden();
    await expect(page).toHaveURL(/queue=toAccept/);
    await expect(row).toHaveCount(2);
  });

  await test.step('accept', async () => {
    await row.filter({ hasText: '楼道灯' }).click();
    await detail.getByRole('button', { name: c.action.accept, exact: true }).click();
    const form = detail.getByRole('region', { name: c.action.accept });
    await choose(form.getByRole('combobox', { name: c.form.category }), /园林绿化环卫|Parks · greenery and sanitation/, '园林绿化环卫');
    await form.getByRole('button', { name: c.form.submit(c.action.accept) }).click();
    await expect(detail.getByText(c.status.accepted, { exact: true }).first()).toBeVisible();
  });

  await test.step('the clock explains itself', async () => {
    await detail.getByRole('tab', { name: c.detail.tabs.clocks }).click();
    await expect(detail.getByRole('list', { name: c.clock.stripLabel }).first()).toBeVisible();
    await checkScreen(page, 'ticket-clock');
  });

  await test.step('dispatch to a grid', async () => {
    await detail.getByRole('button', { name: c.action.dispatch, exact: true }).click();
    const form = detail.getByRole('region', { name: c.action.dispatch });
    await form.getByRole('radio', { name: c.form.toGrid }).check();
    await choose(form.getByRole('combobox', { name: c.form.grid }), /演示网格员1$/, '演示网格员1');
    await form.getByRole('button', { name: c.form.submit(c.action.dispatch) }).click();
    await expect(detail.getByText(c.status.dispatched, { exact: true }).first()).toBeVisible();
  });

  await test.step('a colleague who was quicker is shown, and nothing is lost', async () => {
    expectRefusal(412);
    await detail.getByRole('button', { name: c.actionsMore }).click();
    await page.getByRole('menuitem', { name: c.action.addNote }).click();
    const form = detail.getByRole('region', { name: c.action.addNote });
    await form.getByRole('textbox', { name: c.form.text }).fill('已电话告知网格员');
    await (await staff('dispatcher2')).act(first.id, 'add-note', { text: '同事先写了一条', public: false });
    await form.getByRole('button', { name: c.form.submit(c.action.addNote) }).click();
    await expect(form.getByText(t.problems.conflictTitle)).toBeVisible();
    await form.getByRole('button', { name: t.problems.loadLatest }).click();
    await expect(form.getByText(t.problems.conflictTitle)).toBeHidden();
    await form.getByRole('button', { name: c.form.submit(c.action.addNote) }).click();
    await expect(form).toBeHidden();
    await detail.getByRole('tab', { name: c.detail.tabs.timeline }).click();
    await expect(detail.getByText('同事先写了一条')).toBeVisible();
    await expect(detail.getByText('已电话告知网格员')).toBeVisible();
    await checkScreen(page, 'ticket-timeline');
  });

  await test.step('a saved view brings the filters back', async () => {
    await detail.getByRole('button', { name: c.keys.close }).click();
    await page.getByRole('button', { name: c.views.title }).click();
    await page.getByRole('textbox', { name: c.views.name }).fill(token);
    await page.getByRole('button', { name: c.views.save }).click();
    await expect(page.getByRole('button', { name: token, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.goto('/tickets');
    await page.getByRole('button', { name: c.views.title }).click();
    await page.getByRole('button', { name: token, exact: true }).click();
    await expect(page).toHaveURL(/queue=toAccept/);
    await expect(page).toHaveURL(/[?&]q=/);
  });
});
