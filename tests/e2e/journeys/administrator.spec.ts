import { checkScreen } from '../support/screen';
import { expect, test } from '../support/test';

test('An administrator enters a holiday and takes it back', async ({ open, t }) => {
  const c = t.territory.calendar;
  const page = await open('admin');
  const year = new Date().getFullYear() + 1;
  const date = `${year}-06-09`;
  const day = page.getByRole('button', { name: date });
  const holiday = day.and(page.getByRole('button', { name: `${c.holiday} 端午节` }));
  const dialog = page.getByRole('dialog', { name: c.set(date) });
  await page.goto(`/admin/calendar?year=${year}`);
  await checkScreen(page, 'calendar');
  await day.click();
  await dialog.getByRole('radio', { name: c.holiday }).check();
  await dialog.getByRole('textbox', { name: c.name }).fill('端午节');
  await dialog.getByRole('button', { name: t.common.save, exact: true }).click();
  await expect(holiday).toBeVisible();
  await holiday.click();
  await dialog.getByRole('button', { name: c.clear }).click();
  await expect(day).toBeVisible();
  await expect(holiday).toBeHidden();
});
