/**
 * The LAKIP of the sample office from its data: filled anew and printed as PDF/A, by a server as people start it. Before each
 * round every figure and every Rupiah changes, so that neither the paper nor a chart of it is taken from what is kept.
 */
import { randomUUID } from 'node:crypto';
import { type BrowserContext, chromium } from '@playwright/test';
import pg from 'pg';
import { asked, drafting, REPORT } from '../test/e2e/prepare.ts';
import { paragraphOf, type Section } from '../src/modules/document/content.contract.ts';
import { pdfText } from '../test/support/pdf-text.ts';
import { type Server, startServer } from '../test/support/server.ts';
import { type Line, median, ms } from './figures.ts';
import { openGround, SECRET } from './office.ts';

const ROUNDS = 7;
const MOST = 1500;
const YEAR = 2025;
const PAGES = 60;
const PARAGRAPHS = 5;
const ANSWER = 'Hasil tahun ini ditentukan oleh pendampingan yang dilakukan sejak awal tahun, kelengkapan data dari setiap kecamatan, dan kerja sama dengan instansi terkait. Hambatan yang ditemui di lapangan dibahas dalam rapat evaluasi triwulanan, dan tindak lanjutnya dimuat dalam rencana aksi tahun berikutnya beserta penanggung jawab dan batas waktunya.';

interface Ready { readonly document: string; readonly cookie: string }
interface Took { readonly filled: number; readonly printed: number; readonly pages: number; readonly text: string }

export async function printData(): Promise<Line[]> {
  const ground = await openGround();
  try {
    await ground.copy('template1', 'printed');
    const server = await startServer({ env: { DATABASE_URL: ground.urlOf('printed'), TERTIB_SECRET: SECRET } });
    const database = new pg.Client(ground.urlOf('printed'));
    await database.connect();
    try {
      return await measure(server, database);
    } finally {
      await database.end();
      await server.stop();
    }
  } finally {
    await ground.close();
  }
}

async function measure(server: Server, database: pg.Client): Promise<Line[]> {
  const ready = await drafted(server);
  const all: number[] = [];
  const texts = new Set<string>();
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= ROUNDS; round += 1) {
    await change(database, round);
    const { filled, printed, pages, text } = await fromData(server, ready);
    console.log(`${round === 0 ? 'the first one' : `round ${round}`}: ${pages} pages, filled in ${ms(filled)}, printed in ${ms(printed)}`);
    texts.add(text);
    least = Math.min(least, pages);
    all.push(filled + printed);
  }
  if (least < PAGES) throw new Error(`the document of this measure has ${least} pages`);
  if (texts.size !== all.length) throw new Error('two papers of this measure say the same');
  const [first = 0, ...later] = all;
  const whole = median(later);
  return [
    { what: `LAKIP of the sample office, ${least} pages, its data to PDF/A by HTTP`, reference: '', subject: ms(whole), figure: `${(whole / MOST).toFixed(2)} of ${MOST} ms`, limit: `< ${MOST} ms`, kept: whole < MOST },
    { what: 'the same, the first since the server started', reference: '', subject: ms(first), figure: ms(first), limit: '', kept: true },
  ];
}

/** The report at its drafting task, every question answered at length. */
async function drafted(server: Server): Promise<Ready> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const contexts = new Map<string, BrowserContext>();
  try {
    const contextOf = async (username: string) => {
      const context = contexts.get(username) ?? await browser.newContext({ baseURL: server.url });
      if (!contexts.has(username)) await context.request.post('/api/session', { data: { username, password: server.password } });
      contexts.set(username, context);
      return context;
    };
    const as = async (account: string) => (await contextOf(account)).newPage();
    const document = await drafting(as, await asked(as, YEAR, REPORT), 'Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)');
    await answer(await contextOf('staf'), document);
    const { cookies } = await (await contextOf('staf')).storageState();
    return { document, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  } finally {
    await browser.close();
  }
}

/** As long as an office writes it, so that the whole has sixty pages. */
async function answer({ request }: BrowserContext, document: string): Promise<void> {
  const { draft } = await (await request.get(`/api/documents/${document}`)).json();
  const said = (prompt: string) => Array.from({ length: PARAGRAPHS }, (_, index) => paragraphOf(`${index + 1}. ${prompt} ${ANSWER}`));
  const sections = (draft.content.sections as Section[]).map((section) => ({
    ...section, body: { ...section.body, content: section.body.content.map((node) => (node.type === 'field' ? { ...node, content: said(node.attrs.prompt) } : node)) },
  }));
  const saved = await request.put(`/api/drafts/${document}`, { data: { revision: draft.revision, content: { sections } } });
  if (!saved.ok()) throw new Error(await saved.text());
  const count = (type: string) => JSON.stringify(sections).split(`"type":"${type}"`).length - 1;
  console.log(`${count('table')} tables, ${count('chart')} charts`);
}

/** As corrections would, but all at once. */
async function change(database: pg.Client, round: number): Promise<void> {
  await database.query('update performance.figure set actual_to_date = actual_to_date + 0.01, achievement = $1 where actual_to_date is not null', [String(90 + round)]);
  await database.query('update budget.spending set spent = spent + 1000 where spent is not null');
}

async function fromData(server: Server, { document, cookie }: Ready): Promise<Took> {
  const good = async (answer: Response) => { if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`); return answer; };
  const begun = performance.now();
  await (await good(await fetch(`${server.url}/api/documents/${document}/data`, { method: 'POST', body: '{}', headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() } }))).arrayBuffer();
  const filled = performance.now();
  const pdf = Buffer.from(await (await good(await fetch(`${server.url}/api/documents/${document}/document.pdf?version=draft`, { headers: { cookie } }))).arrayBuffer());
  const printed = performance.now();
  const pages = pdfText(pdf);
  return { filled: filled - begun, printed: printed - filled, pages: pages.length, text: JSON.stringify(pages) };
}
