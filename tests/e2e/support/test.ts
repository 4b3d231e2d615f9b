import { type BrowserContext, type ConsoleMessage, expect, type Page, test as base } from '@playwright/test';
import { Staff } from './api';
import { baseURL } from './product';
import { type Language, type ResidentText, residentText, type StaffText, staffText } from './texts';

export interface JourneyOptions {
  language: Language;
}

interface Journey {
  t: StaffText;
  r: ResidentText;
  phone: boolean;
  /** A person in front of a fresh browser: signed in, or a visitor when no name is given. */
  open: (userName?: string) => Promise<Page>;
  /** Refusals that the journey provokes on purpose, 0 for a network that is gone; the browser logs each as an error. */
  expectRefusal: (status: number) => void;
  refusals: Set<number>;
}

interface Team {
  /** A member of staff at the API, signed in once in a worker. */
  staff: (userName: string) => Promise<Staff>;
}

export const test = base.extend<JourneyOptions & Journey, Team>({
  language: ['zh-CN', { option: true }],
  staff: [
      async ({}, use) => {
      const team = new Map<string, Promise<Staff>>();
      await use((userName) => {
        const known = team.get(userName) ?? Staff.signIn(userName);
        team.set(userName, known);
        return known;
      });
    },
    { scope: 'worker' },
  ],
  t: ({ language }, use) => use(staffText(language)),
  r: ({ language }, use) => use(residentText(language)),
  phone: ({ isMobile }, use) => use(isMobile ?? false),
  expectRefusal: ({ refusals }, use) => use((status) => void refusals.add(status)),
  open: async ({ browser, contextOptions, language, viewport, isMobile, hasTouch, locale, timezoneId, staff, refusals }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (userName) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        viewport,
        isMobile,
        hasTouch,
        locale,
        timezoneId,
        storageState: {
          cookies: userName ? await (await staff(userName)).cookies() : [],
          origins: [{ origin: baseURL, localStorage: [{ name: 'gov.language', value: language }] }],
        },
      });
      contexts.push(context);
      // Of every page of this person: some journeys close one and open another.
      context.on('page', (page) => {
        page.setDefaultTimeout(20_000);
        page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
        page.on('console', (message) => {
          if (isComplaint(message, refusals)) complaints.push(`${page.url()}: ${message.type()}: ${message.text()} ${message.location().url}`);
        });
      });
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(complaints, 'errors and warnings on the browser console').toEqual([]);
  },
  refusals: async ({}, use) => use(new Set<number>()),
});

function isComplaint(message: ConsoleMessage, refusals: Set<number>): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  const status = /the server responded with a status of (\d+)/.exec(message.text())?.[1] ?? (/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(message.text()) ? '0' : undefined);
  return !(status && refusals.has(Number(status)));
}

export { expect };
