import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

const folder = new URL('../.out/screens/', import.meta.url).pathname;

/**
 * What every main screen has to be: fit for assistive technology (no serious or critical finding of WCAG 2.2 A and AA), no wider
 * than the window. Leaves a picture behind for a person to look at.
 */
export async function checkScreen(page: Page, name: string): Promise<void> {
  await test.step(`the screen ${name} is accessible and fits`, async () => {
    await settled(page);
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']);
    // What a dialog covers cannot be pressed, so its size says nothing.
    if (await page.getByRole('dialog').first().isVisible()) axe.include('[role=dialog]');
    const { violations } = await axe.analyze();
    const grave = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
    const told = grave.map((one) => `${one.id} (${one.impact}): ${one.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join('\n')}`);
    mkdirSync(`${folder}${test.info().project.name}`, { recursive: true });
    await page.screenshot({ path: `${folder}${test.info().project.name}/${name}.png`, animations: 'disabled' });
    expect.soft(told, `accessibility of ${name}`).toEqual([]);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect.soft(content, `${name} is wider than its window`).toBeLessThanOrEqual(window ?? 0);
  });
}

/** Colours are only measured once nothing fades any more; what turns for ever, such as a spinner, is not waited for. */
export async function settled(page: Page): Promise<void> {
  // Two frames, so that what was just changed has begun to fade.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity),
  );
}

/** Chooses from a list of Ant Design; with `typed` the list is narrowed first. */
export async function choose(box: Locator, label: string | RegExp, typed?: string): Promise<void> {
  await settled(box.page());
  await box.click();
  if (typed) await box.fill(typed);
  await settled(box.page());
  // The options with a role are a hidden list for readers; what a person clicks is the popup's row.
  const option = box.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: label });
  await option.first().click();
}

/** The name of a field whose label may wear the mark of a required one. */
export const labelled = (label: string): RegExp => new RegExp(`^[* ]*${label.replace(/[()?.]/g, '\\$&')}$`);
