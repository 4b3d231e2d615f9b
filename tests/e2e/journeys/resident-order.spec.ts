import type { Page } from '@playwright/test';
import { checkScreen } from '../support/screen';
import { ServiceStory } from '../support/service-story';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

const service = '颈肩康复指导';

test('A resident finds a service, asks for it, follows it, confirms and rates it; the public page shows it', async ({ open, r, staff, expectRefusal }) => {
  test.slow(); // a whole life of a request
  const s = r.services;
  const story = new ServiceStory(staff);
  const title = `颈肩操小班${unique()}`;
  const where = `党群服务站${unique()}`;
  const { slotId } = await story.openSlot(service, 'member1', where);
  const page = await open();

  await test.step('find the service from the first page', async () => {
    await page.goto('/r');
    await page.getByRole('link', { name: s.entry.services }).click();
    await expect(page.getByRole('heading', { name: s.browse.title })).toBeVisible();
    await expect(page.getByRole('list', { name: s.browse.title }).getByRole('listitem').first()).toBeVisible();
    await checkScreen(page, 'services');
    await page.getByRole('button', { name: s.category.publicService, exact: true }).click();
    await page.getByRole('searchbox', { name: s.browse.search }).fill('颈肩');
    await expect(page.getByRole('list', { name: s.browse.title }).getByRole('listitem')).toHaveCount(1);
    await page.reload(); // the filter is in the address
    await page.getByRole('link', { name: service }).click();
    await expect(page.getByRole('heading', { name: service })).toBeVisible();
    await checkScreen(page, 'service');
  });

  await test.step('fill in the request; a reload loses nothing', async () => {
    await page.getByRole('button', { name: s.request.send, exact: true }).click();
    await expect(page.getByText(s.request.textNeeded)).toBeVisible();
    await page.getByRole('radio', { name: new RegExp(where) }).check();
    await page.getByRole('textbox', { name: s.request.heads }).fill('2');
    await page.getByRole('textbox', { name: s.request.text }).fill('两位老人，想学怎么锻炼。');
    await choosePlace(page, r.place.searchLabel);
    await page.getByRole('textbox', { name: s.request.phone }).fill('13900000003');
    await page.reload();
    await page.getByRole('button', { name: r.draft.restore }).click();
    await expect(page.getByRole('radio', { name: new RegExp(where) })).toBeChecked();
    await expect(page.getByRole('textbox', { name: s.request.text })).toHaveValue('两位老人，想学怎么锻炼。');
    await checkScreen(page, 'service-request');
    await page.getByRole('button', { name: s.request.send, exact: true }).click();
  });

  const { number, code } = await test.step('receive number, query code and QR', async () => {
    await expect(page.getByRole('heading', { name: s.receipt.title })).toBeVisible();
    await expect(page.getByRole('img', { name: s.receipt.qr })).toBeVisible();
    const told = await page.getByRole('definition').allTextContents();
    expect(told[0]).toMatch(/^X\d{4}-\d+$/);
    await checkScreen(page, 'service-receipt');
    return { number: told[0] ?? '', code: told[1] ?? '' };
  });

  await test.step('the page for reports sends a request on to its own', async () => {
    await page.goto('/r/track');
    await page.getByRole('textbox', { name: r.track.number }).fill(number.toLowerCase());
    await page.getByRole('textbox', { name: r.track.code }).fill(code);
    await page.getByRole('button', { name: r.track.look, exact: true }).click();
    await expect(page.getByText(s.tracked.status.collected)).toBeVisible();
    await checkScreen(page, 'request-tracking');
  });

  await test.step('a wrong code tells nothing', async () => {
    expectRefusal(404);
    await page.getByRole('button', { name: s.tracked.other }).click();
    await page.getByRole('textbox', { name: r.track.number }).fill(number);
    await page.getByRole('textbox', { name: r.track.code }).fill('AAAA-AAAA');
    await page.getByRole('button', { name: r.track.look, exact: true }).click();
    await expect(page.getByText(r.error.byCode['alliance.demand_tracking_not_found'] ?? '')).toBeVisible();
    await checkScreen(page, 'request-tracking-wrong');
  });

  const project = await story.order(number, title, slotId, 2);

  await test.step('who comes, when and where', async () => {
    await story.confirm(project, 'member1');
    await page.goto(`/r/request#${number}&${code}`);
    await page.reload();
    await expect(page.getByText(s.tracked.status.ordered)).toBeVisible();
    await expect(page.getByText('演示康复工作室')).toBeVisible();
    await expect(page.getByText(where)).toBeVisible();
    await checkScreen(page, 'request-ordered');
  });

  const ratingCode = await story.deliver(project.id, 'member1', 2);

  await test.step('confirm that it was done', async () => {
    await page.reload();
    await page.getByRole('button', { name: s.tracked.confirm }).click();
    await expect(page.getByText(s.tracked.status.confirmed)).toBeVisible();
    await expect(page.getByRole('link', { name: s.tracked.rate })).toHaveAttribute('href', `/r/rate#${ratingCode}`);
    await checkScreen(page, 'request-confirmed');
  });

  await test.step('rate by the QR link, by keyboard, once', async () => {
    await page.goto(`/r/rate#${ratingCode}`);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await page.getByRole('button', { name: s.rating.send }).click();
    await expect(page.getByText(s.rating.needed)).toBeVisible();
    await page.getByRole('radio').first().focus();
    for (let n = 1; n < 5; n++) await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: s.rating.comment }).fill('教得很仔细，老人都学会了。');
    await checkScreen(page, 'rate');
    await page.getByRole('button', { name: s.rating.send }).click();
    await expect(page.getByText(s.rating.thanks)).toBeVisible();
    await checkScreen(page, 'rate-thanks');
    await page.reload();
    await expect(page.getByText(s.rating.already)).toBeVisible();
  });

  await test.step('a neighbour rates too; then all who were there have', async () => {
    const neighbour = await open();
    await neighbour.goto(`/r/rate#${ratingCode}`);
    await neighbour.getByText('★').nth(3).click();
    await expect(neighbour.getByRole('radio', { name: s.rating.star(4, s.rating.stars[3] ?? '') })).toBeChecked();
    await neighbour.getByRole('button', { name: s.rating.send }).click();
    await expect(neighbour.getByText(s.rating.thanks)).toBeVisible();
    const late = await open();
    await late.goto(`/r/rate#${ratingCode}`);
    await expect(late.getByText(s.rating.full)).toBeVisible();
    await checkScreen(late, 'rate-closed');
    await late.goto('/r/rate#NOSUCHCODE123');
    await late.reload();
    await expect(late.getByText(s.rating.none)).toBeVisible();
  });

  await test.step('the public page shows what was promised, done and said', async () => {
    await page.goto('/r/alliance');
    await expect(page.getByRole('list', { name: s.lists.tabs.demands }).getByText(title)).toBeVisible();
    await checkScreen(page, 'public-demands');
    await page.getByRole('navigation', { name: s.lists.title }).getByRole('link', { name: s.lists.tabs.projects }).click();
    await page.getByRole('button', { name: s.theme.livelihoodImprovement, exact: true }).click();
    await expect(page).toHaveURL(/list=projects&theme=livelihoodImprovement/);
    await checkScreen(page, 'public-projects');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('教得很仔细，老人都学会了。')).toBeVisible();
    await expect(page.getByText(s.project.mean('4.5'))).toBeVisible();
    await expect(page.getByRole('img', { name: s.project.picture(1) })).toBeVisible();
    await checkScreen(page, 'public-project');
  });
});

test('Residents join in what others need, and say what is on no list', async ({ open, r }) => {
  const s = r.services;
  const page = await open();

  await test.step('gaps that nobody has filled', async () => {
    await page.goto('/r/alliance?list=gaps');
    const gaps = page.getByRole('list', { name: s.lists.tabs.gaps }).getByRole('listitem');
    await expect(gaps.first()).toBeVisible();
    await checkScreen(page, 'public-gaps');
    await gaps.first().getByRole('button').click();
    await expect(gaps.first().getByRole('button', { name: s.lists.followed })).toBeDisabled();
    await page.reload();
    await expect(gaps.first().getByRole('button', { name: s.lists.followed })).toBeDisabled();
    await page.getByRole('combobox', { name: s.filter.area }).selectOption({ index: 1 });
    await expect(page).toHaveURL(/community=\d{12}/);
    await page.goBack();
    await expect(page.getByRole('combobox', { name: s.filter.area })).toHaveValue('');
    await page.getByRole('navigation', { name: s.lists.title }).getByRole('link', { name: s.lists.tabs.resources }).click();
    await expect(page.getByRole('list', { name: s.lists.tabs.resources }).getByRole('listitem')).toHaveCount(20);
    await page.getByRole('button', { name: s.more }).click();
    await expect(page.getByRole('list', { name: s.lists.tabs.resources }).getByRole('listitem')).toHaveCount(40);
    await checkScreen(page, 'public-services');
  });

  await test.step('a wish, taken back again', async () => {
    await page.goto('/r');
    await page.getByRole('link', { name: s.entry.wish }).click();
    await page.getByRole('textbox', { name: s.request.title }).fill(`修轮椅${unique()}`);
    await page.getByRole('textbox', { name: s.request.text }).fill('刹车不灵了。');
    await page.getByRole('button', { name: s.request.sendWish, exact: true }).click();
    await expect(page.getByText(s.request.whereNeeded)).toBeVisible();
    await checkScreen(page, 'wish-lacking');
    await choosePlace(page, r.place.searchLabel);
    await page.getByRole('button', { name: s.request.sendWish, exact: true }).click();
    await page.getByRole('link', { name: s.receipt.track }).click();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: s.tracked.withdraw, exact: true }).click();
    await expect(page.getByText(s.tracked.status.withdrawn)).toBeVisible();
    await checkScreen(page, 'wish-withdrawn');
  });

  await test.step('dark and in large type', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const [name, path] of [
      ['services-dark', '/r/services'],
      ['public-projects-dark', '/r/alliance?list=projects'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
      await checkScreen(page, name);
    }
    await page.getByRole('button', { name: r.elderOn }).click();
    await checkScreen(page, 'public-projects-large');
  });
});

async function choosePlace(page: Page, label: string): Promise<void> {
  await page.getByRole('searchbox', { name: label }).fill('演示花园');
  await page.getByRole('button', { name: /演示花园/ }).first().click();
}
