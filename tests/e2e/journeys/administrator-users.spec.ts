import type { Page } from '@playwright/test';
import { checkScreen, choose, labelled } from '../support/screen';
import { expect, test } from '../support/test';

test('An administrator adds a user, who has to change the password; disabling ends the session', async ({ open, t, expectRefusal }) => {
  const a = t.access;
  const u = a.users;
  const userName = `e2e-${crypto.randomUUID().slice(0, 8)}`;
  const displayName = `测试干部 ${userName}`;
  const page = await open('admin');
  const line = page.getByRole('row').filter({ hasText: userName });

  const signIn = async (them: Page, password: string) => {
    await them.getByRole('textbox', { name: a.userName }).fill(userName);
    await them.getByLabel(a.password, { exact: true }).fill(password);
    await them.getByRole('button', { name: a.signIn, exact: true }).click();
  };

  const temporary = await test.step('create the user', async () => {
    await page.goto('/admin/users');
    await expect(page.getByRole('heading', { name: u.title })).toBeVisible();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await checkScreen(page, 'users');
    await page.getByRole('button', { name: u.create }).click();
    const form = page.getByRole('dialog', { name: u.create });
    await form.getByRole('textbox', { name: labelled(a.displayName) }).fill(displayName);
    await form.getByRole('textbox', { name: labelled(a.userName) }).fill(userName);
    await choose(form.getByRole('combobox', { name: u.role }), a.role.countyDispatcher);
    await checkScreen(page, 'user-new');
    await form.getByRole('button', { name: t.common.create, exact: true }).click();
    const shown = page.getByRole('dialog', { name: u.temporaryPassword });
    await expect(shown).toBeVisible();
    await checkScreen(page, 'user-password');
    const password = (await shown.getByRole('definition').nth(1).innerText()).trim();
    await shown.getByRole('button', { name: t.common.close, exact: true }).last().click();
    return password;
  });

  const theirs = await test.step('the user signs in and has to choose a password', async () => {
    const them = await open();
    const chosen = `e2e ${crypto.randomUUID()}`;
    await them.goto('/');
    await signIn(them, temporary);
    await expect(them.getByText(a.mustChangePassword)).toBeVisible();
    await checkScreen(them, 'password');
    await them.getByLabel(a.currentPassword, { exact: true }).fill(temporary);
    await them.getByLabel(a.newPassword, { exact: true }).fill(chosen);
    await them.getByLabel(a.repeatPassword, { exact: true }).fill(chosen);
    await them.getByRole('button', { name: a.changePassword, exact: true }).click();
    await expect(them.getByText(a.passwordChanged)).toBeVisible();
    await expect(them.getByRole('heading', { name: t.complaints.title, exact: true })).toBeVisible();
    return them;
  });

  await test.step('disabling ends the session', async () => {
    await page.getByRole('searchbox', { name: u.searchHint }).fill(userName);
    await page.getByRole('searchbox', { name: u.searchHint }).press('Enter');
    await expect(line).toHaveCount(1);
    await line.getByRole('button', { name: u.disable, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: u.disable, exact: true }).click();
    await expect(line.getByText(u.disabled, { exact: true })).toBeVisible();
    expectRefusal(401);
    // Each process may remember who somebody is for ten seconds.
    await expect(async () => {
      await theirs.goto('/tickets');
      await expect(theirs.getByRole('heading', { name: a.signInTitle })).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('the role matrix reads as a table', async () => {
    await page.goto('/admin/roles');
    await expect(page.getByText(u.matrixHint)).toBeVisible();
    await checkScreen(page, 'role-matrix');
  });
});

