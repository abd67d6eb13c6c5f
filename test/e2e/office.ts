/**
 * What every spec starts with: a page for each official, the clock of the simulation, and two rules that hold on every
 * page: nothing is written to the console as an error, and axe finds nothing in either colour scheme.
 */
import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import axe from 'axe-core';

export { expect };

export type Account =
  | 'kadis' | 'sekretaris' | 'kasubbag' | 'analis' | 'staf' | 'umum' | 'keuangan' | 'koperasi' | 'ukm' | 'perindustrian' | 'perdagangan' | 'bappeda'
  | 'pemeriksa' | 'admin';

export const BASE = process.env['E2E_URL'] ?? '';
export const PASSWORD = process.env['E2E_PASSWORD'] ?? '';

export const DESKTOP = { width: 1366, height: 768 } as const;
export const PHONE = { width: 360, height: 740 } as const;

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;
const signedIn = new Map<Account, StorageState>();

export interface Clock {
  /** Wall clock of the office now, `2027-01-11 08:10`. */
  now(): Promise<string>;
  /** So many minutes from now, as a date and time field takes it. */
  in(minutes: number): Promise<string>;
  /** Moves so many minutes on; it never goes back, and all specs share it. */
  pass(minutes: number): Promise<void>;
}

interface Fixtures {
  /** A page of this official, signed in; the same page for the same official in one test, unless another size is asked. */
  as(account: Account, viewport?: { width: number; height: number }): Promise<Page>;
  /** A page of somebody who has not signed in. */
  visitor: Page;
  clock: Clock;
}

export const test = base.extend<Fixtures>({
  as: async ({ browser }, use) => {
    const pages = new Map<string, Page>();
    const faults: string[] = [];
    await use(async (account, viewport = DESKTOP) => {
      const key = `${account} ${viewport.width}`;
      const known = pages.get(key);
      if (known) return known;
      const page = await openPage(browser, { storageState: await stateOf(browser, account), viewport }, faults);
      pages.set(key, page);
      return page;
    });
    for (const page of pages.values()) await leave(page);
    expect(faults, 'kesalahan pada konsol').toEqual([]);
  },
  visitor: async ({ browser }, use) => {
    const faults: string[] = [];
    const page = await openPage(browser, { viewport: DESKTOP }, faults);
    await use(page);
    await leave(page);
    expect(faults, 'kesalahan pada konsol').toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern.
  clock: async ({}, use) => {
    await use(clock);
  },
});

/** Every visit ends with axe, too. */
async function leave(page: Page): Promise<void> {
  if (page.url().startsWith('http')) await lookAt(page);
  await page.context().close();
}

async function openPage(browser: Browser, options: BrowserContextOptions, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ baseURL: BASE, locale: 'id-ID', timezoneId: 'Asia/Jakarta', reducedMotion: 'reduce', acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // The browser calls every refusal of the API an error, and every call on a line that a spec cut; what a page did not expect shows on the page itself.
    const refusal = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()) && new URL(message.location().url, BASE).pathname.startsWith('/api/');
    if (message.type() === 'error' && !refusal) faults.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

/** Signs in once per account and keeps the cookie for all tests. */
async function stateOf(browser: Browser, account: Account): Promise<StorageState> {
  const known = signedIn.get(account);
  if (known) return known;
  const context = await browser.newContext({ baseURL: BASE });
  const answer = await context.request.post('/api/session', { data: { username: account, password: PASSWORD } });
  expect(answer.ok(), `${account} dapat masuk`).toBe(true);
  const state = await context.storageState();
  await context.close();
  signedIn.set(account, state);
  return state;
}

const EVERY_RULE: axe.RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } };
/** In the dark scheme only the rules about colours can say anything new. */
const COLOURS: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Axe on what is shown once the page has loaded, in both colour schemes. */
export async function lookAt(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  // Put in once a page: the library is larger than all pages together.
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
  await findNothing(page, 'light', EVERY_RULE);
  await findNothing(page, 'dark', COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function findNothing(page: Page, colorScheme: 'light' | 'dark', options: axe.RunOptions): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const told = await page.evaluate(async (given) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { ...given, resultTypes: ['violations'], elementRef: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }, options);
  expect.soft(told, `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
}

const WIB = 7 * 3_600_000;
const START = '2000-01-01T00:00:00Z';

/** The answer of the clock: where it stands now. It says so, too, when one tries to set it back. */
async function tellClock(now: string): Promise<Date> {
  const answer = await fetch(`${BASE}/api/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) });
  const said = await answer.json() as { now?: string; params?: { now: string } };
  return new Date(said.now ?? said.params?.now ?? Number.NaN);
}

const fieldIn = async (minutes: number) => new Date((await tellClock(START)).getTime() + WIB + minutes * 60_000).toISOString().slice(0, 16);

const clock: Clock = {
  now: async () => (await fieldIn(0)).replace('T', ' '),
  in: fieldIn,
  pass: async (minutes) => { await tellClock(new Date((await tellClock(START)).getTime() + minutes * 60_000).toISOString()); },
};
