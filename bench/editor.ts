/**
 * The longest Bab of a LAKIP opened to be written, by a browser whose processor is slowed down four times: cold, as on the
 * first visit, and warm, with the pages kept; then the time from a key to the next picture, typed in the middle of it.
 */
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Node, Section } from '../src/modules/document/content.contract.ts';
import { bookContent } from '../test/support/book.ts';
import { type Server, startServer } from '../test/support/server.ts';
import { type As, asked, drafting } from '../test/e2e/prepare.ts';
import { type Line, median, ms, percentile } from './figures.ts';

const ROUNDS = 5;
const KEYS = 60;
const SLOWER = 4;
const MOST_OPEN = 1500;
const MOST_KEY = 50;
const YEAR = 2036;
const CHAPTER = /^Bab III/;

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
  const document = await drafting(as, await asked(as, YEAR), 'Rencana Kerja dan Anggaran (RKA)');
  const staf = await as('staf');
  const chapter = await written(staf, document);
  const [cold, warm, keys]: [number[], number[], number[]] = [[], [], []];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const context = await entered(browser, server, 'staf');
    const page = await context.newPage();
    cold.push(await opened(page, document, chapter));
    warm.push(await opened(page, document, chapter));
    keys.push(...await typed(page, chapter));
    await context.close();
    console.log(`round ${round}: open ${ms(cold.at(-1) ?? 0)} cold, ${ms(warm.at(-1) ?? 0)} warm; a key ${ms(median(keys.slice(-KEYS)))}, p95 ${ms(percentile(keys.slice(-KEYS), 0.95))}`);
  }
  const line = (what: string, value: number, most: number | null): Line => ({ what, reference: '', subject: ms(value), figure: ms(value), limit: most === null ? '' : `< ${most} ms`, kept: most === null || value < most });
  return [
    line('longest Bab, until one can type, cold', median(cold), MOST_OPEN), line('the same, pages kept', median(warm), MOST_OPEN),
    line('a key until the next picture, median', median(keys), MOST_KEY), line('the same, p95', percentile(keys, 0.95), null),
  ];
}

async function entered(browser: Browser, { url, password }: Server, username: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, locale: 'id-ID', viewport: { width: 1366, height: 768 } });
  const answer = await context.request.post('/api/session', { data: { username, password } });
  if (!answer.ok()) throw new Error(`${username}: ${answer.status()}`);
  return context;
}

/** The LAKIP of the print measure as people would have typed it; answers its longest Bab. */
async function written(page: Page, document: string): Promise<Section> {
  const sections = bookContent().sections.map((section): Section => ({ ...section, body: { ...section.body, content: free(section.body.content) } }));
  const { draft } = await (await page.request.get(`/api/documents/${document}`)).json();
  const answer = await page.request.put(`/api/drafts/${document}`, { data: { revision: draft.revision, content: { sections } } });
  if (!answer.ok()) throw new Error(`the text was not taken: ${await answer.text()}`);
  const chapter = sections.find(({ title }) => CHAPTER.test(title));
  if (!chapter) throw new Error('the text has no such chapter');
  console.log(`${chapter.title}: ${Math.round(JSON.stringify(chapter).length / 1024)} kB`);
  return chapter;
}

/** What data and fields hold, as words of one's own, without the picture: they belong to another text. */
const free = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => {
  if (node.type === 'dataBlock' || node.type === 'field') return free(node.content);
  if (JSON.stringify(node).includes('"type":"image"')) return [];
  return [JSON.parse(JSON.stringify(node, (name, value) => (name === 'marks' ? value.filter(({ type }: { type: string }) => type !== 'origin') : value))) as Node];
});

/** From the address to a text that takes a key. */
async function opened(page: Page, document: string, chapter: Section): Promise<number> {
  await page.goto('about:blank');
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const start = performance.now();
  await page.goto(`/documents/${document}?section=${chapter.id}`, { waitUntil: 'commit' });
  const box = page.getByRole('textbox', { name: `Bagian: ${chapter.title}` });
  await box.waitFor();
  // The page answers again when it has time for a picture.
  await box.evaluate((element) => new Promise<void>((done) => {
    element.focus();
    requestAnimationFrame(() => setTimeout(done));
  }));
  return performance.now() - start;
}

/** Milliseconds of every key, as the page itself feels them. */
async function typed(page: Page, chapter: Section): Promise<number[]> {
  const box = page.getByRole('textbox', { name: `Bagian: ${chapter.title}` });
  const paragraphs = box.getByRole('paragraph');
  await paragraphs.nth(Math.floor(await paragraphs.count() / 2)).click();
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
