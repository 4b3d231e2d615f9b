import { defineConfig } from '@playwright/test';
import { baseURL, runningAt } from './support/product';
import type { JourneyOptions } from './support/test';

const desktop = { viewport: { width: 1366, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Shared with the screenshots of the README. */
export const browser = {
  baseURL,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  actionTimeout: 20_000,
  contextOptions: { reducedMotion: 'reduce' as const },
  launchOptions: {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    // Without a GPU the map is drawn in software; the rest keeps the browser from calling home.
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

export const webServer = runningAt
  ? undefined
  : {
      command: 'node serve.mjs',
      url: `${baseURL}/health/ready`,
      // The first start builds the product and fills the demo county.
      timeout: 900_000,
      reuseExistingServer: false,
      stdout: 'pipe' as const,
      gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
      // The program's own receiver of webhooks is on this machine.
      env: { GOV_RATE_LIMIT_FACTOR: '100', GOV_WEBHOOK_ALLOW_PRIVATE: 'on' },
    };

/** Long ways through forms and files: each language and each size once is enough, and keeps the whole quick. */
const onceEach = /(admission|alliance|answering|coverage|evaluation|four-people|grid-worker-offline|import|interfaces|meetings|member-claim|orders|patrol-ledger|resident-order)\.spec\.ts$/;

export default defineConfig<JourneyOptions>({
  testDir: 'journeys',
  outputDir: '.out/results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  workers: 1,
  forbidOnly: true,
  reporter: 'list',
  use: { ...browser, trace: 'retain-on-failure' },
  webServer,
  projects: [
    { name: 'programs', testDir: 'programs' },
    { name: 'zh-desktop', use: { ...desktop, language: 'zh-CN' } },
    { name: 'zh-phone', testIgnore: onceEach, use: { ...phone, language: 'zh-CN' } },
    { name: 'en-desktop', testIgnore: onceEach, use: { ...desktop, language: 'en' } },
    { name: 'en-phone', use: { ...phone, language: 'en' } },
  ],
});
