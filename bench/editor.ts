/**
 * The longest Bab of a LAKIP opened to be written, by a browser whose processor is slowed down four times: from the desk, which
 * fetches the editor and the text; from the outline beside another Bab; and from its address, which starts the whole
 * application, too, with nothing kept and with the pages kept. Then the time from a key to the next picture, typed into an
 * answer in the middle of it.
 */
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Section } from '../src/modules/document/content.contract.ts';
import { type Server, startServer } from '../test/support/server.ts';
import { type As, asked, drafting, REPORT } from '../test/e2e/prepare.ts';
import { type Line, median, ms, percentile } from './figures.ts';

const ROUNDS = 5;
const KEYS = 60;
const SLOWER = 4;
const MOST_OPEN = 1500;
const MOST_KEY = 50;
const YEAR = 2025;

export async function editor(): Promise<Line[]> {
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await measure(browser, server);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function measure(browser: Browser, server: Server): Promise<Line[]> {
  const contexts = new Map<string, BrowserContext>();
  const as: As = async (account) => {
    const context = contexts.get(account) ?? await entered(browser, server, account);
    contexts.set(account, context);
    return context.newPage();
  };
  const { document, chapter } = await composed(as);
  const address = `/documents/${document}?section=${chapter.id}`;
  const [cold, warm, desk, outline, keys]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const context = await entered(browser, server, 'staf');
    const page = await context.newPage();
    await watch(page, chapter);
    for (const times of [cold, warm]) {
      await page.goto('about:blank');
      await slowed(page, async () => {
        await page.goto(address, { waitUntil: 'commit' });
        times.push(await openedAt(page));
      });
    }
    desk.push(await openedWithin(page, '/', () => page.evaluate((to) => { history.pushState({}, '', to); dispatchEvent(new PopStateEvent('popstate')); }, address)));
    outline.push(await openedWithin(page, `/documents/${document}`, () => page.getByRole('navigation', { name: 'Kerangka' }).getByRole('link', { name: chapter.title }).evaluate((link: HTMLElement) => link.click())));
    await slowed(page, async () => { keys.push(...await typed(page, chapter)); });
    await context.close();
    const last = keys.slice(-KEYS);
    console.log(`round ${round}: from the desk ${ms(desk.at(-1) ?? 0)}, the outline ${ms(outline.at(-1) ?? 0)}, its address ${ms(cold.at(-1) ?? 0)}, again ${ms(warm.at(-1) ?? 0)}; a key ${ms(median(last))}, p95 ${ms(percentile(last, 0.95))}`);
  }
  const line = (what: string, value: number, most: number | null): Line => ({ what, reference: '', subject: ms(value), figure: ms(value), limit: most === null ? '' : `< ${most} ms`, kept: most === null || value < most });
  return [
    line('longest Bab, until one can type, from the desk', median(desk), MOST_OPEN), line('the same, from the outline', median(outline), MOST_OPEN),
    line('the same, from its address, nothing kept', median(cold), null), line('the same, pages kept', median(warm), null),
    line('a key until the next picture, median', median(keys), MOST_KEY), line('the same, p95', percentile(keys, 0.95), null),
  ];
}

interface Watched { opened: Promise<number> }

/** Every page notes when the text of the chapter takes a key: it stands there and the page has drawn a picture since. */
const watch = (page: Page, { title }: Section) => page.addInitScript((name) => {
  const text = `[role="textbox"][aria-label="Bagian: ${name}"]:not([aria-readonly])`;
  Object.assign(window, { opened: new Promise<number>((done) => {
    const watcher = new MutationObserver(() => {
      const box = document.querySelector<HTMLElement>(text);
      if (!box) return;
      watcher.disconnect();
      box.focus();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    });
    watcher.observe(document, { childList: true, subtree: true });
  }) } satisfies Watched);
}, title);

/** Milliseconds since the page began. */
const openedAt = (page: Page) => page.evaluate(() => (window as unknown as Watched).opened);

/** Milliseconds from a step within the application, which stands at `from` by then. */
async function openedWithin(page: Page, from: string, step: () => Promise<unknown>): Promise<number> {
  await page.goto(from);
  await page.waitForLoadState('networkidle');
  return slowed(page, async () => {
    const begun = await page.evaluate(() => performance.now());
    await step();
    return await openedAt(page) - begun;
  });
}

async function slowed<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const made = await run();
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await slow.detach();
  return made;
}

async function entered(browser: Browser, { url, password }: Server, username: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, locale: 'id-ID', viewport: { width: 1366, height: 768 } });
  const answer = await context.request.post('/api/session', { data: { username, password } });
  if (!answer.ok()) throw new Error(`${username}: ${answer.status()}`);
  return context;
}

/** The LAKIP of the sample office for its last full year, composed and being drafted; answers its document and longest Bab. */
async function composed(as: As): Promise<{ document: string; chapter: Section }> {
  const staf = await as('staf');
  const document = await drafting(as, await asked(as, YEAR, REPORT), 'Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)');
  const { draft } = await (await staf.request.get(`/api/documents/${document}`)).json();
  const size = (section: Section) => JSON.stringify(section).length;
  const [chapter] = (draft.content.sections as Section[]).toSorted((one, other) => size(other) - size(one));
  if (!chapter) throw new Error('the text has no chapter');
  console.log(`${chapter.title}: ${Math.round(size(chapter) / 1024)} kB`);
  return { document, chapter };
}

/** Milliseconds of every key, as the page itself feels them. */
async function typed(page: Page, chapter: Section): Promise<number[]> {
  const box = page.getByRole('textbox', { name: `Bagian: ${chapter.title}` });
  const answers = box.getByRole('group', { name: /penyebab/ });
  await answers.nth(Math.floor(await answers.count() / 2)).getByRole('paragraph').last().click();
  await box.evaluate((element) => {
    const kept: number[] = [];
    Object.assign(window, { keyTimes: kept });
    element.addEventListener('keydown', (event) => {
      const { timeStamp } = event;
      requestAnimationFrame(() => setTimeout(() => kept.push(performance.now() - timeStamp)));
    }, { capture: true });
  });
  for (let count = 0; count < KEYS; count += 1) await page.keyboard.press('abcde '[count % 6] ?? 'a', { delay: 20 });
  await page.waitForFunction((count) => (window as unknown as { keyTimes: number[] }).keyTimes.length >= count, KEYS);
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}
