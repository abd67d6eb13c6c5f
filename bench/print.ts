/**
 * The LAKIP of the sample office from its data; then one of sixty pages with forty tables and twelve charts: from its content to PDF/A, and the same content printed as
 * HTML by headless Chromium (started for it, as a server would), by turns; then fifty in a row in a process of its own, for the memory.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { DocumentContent } from '../src/modules/document/content.contract.ts';
import { printDocument } from '../src/modules/document/pdf.adapter.ts';
import { printWord } from '../src/modules/document/word-file.adapter.ts';
import { bookContent, picture, pictureHash, sampleBook } from '../test/support/book.ts';
import { pdfText } from '../test/support/pdf-text.ts';
import { type Line, median, ms } from './figures.ts';
import { printData } from './print-data.ts';
import { pageOf } from './print-page.ts';

const ROUNDS = 7;
const MOST = 1500;
const MOST_WORD = 1000;
const LEAST_RATIO = 5;
const IN_A_ROW = 50;
/** From here on the memory may not grow. */
const SETTLED = 10;
const MOST_MEMORY = 600;
/** What a garbage collection more or less makes. */
const NOISE = 1.05;

const pictures = new Map([[pictureHash, picture]]);

const stored = JSON.stringify(bookContent());
/** No two alike, nor any chart of them, so that nothing is taken from what is kept. */
const contentOf = (round: number): DocumentContent => JSON.parse(stored.replaceAll('"alt":"', `"alt":"${round}. `));
const paper = (content: DocumentContent) => sampleBook({}, content);

export async function print(): Promise<Line[]> {
  const { ours, theirs, warm, first } = await byTurns();
  const word = await asWord();
  const memory = await inARow();
  const fromData = await printData();
  const settled = median(memory.slice(SETTLED, SETTLED + 5));
  const last = median(memory.slice(-5));
  return [
    ...fromData,
    { what: 'LAKIP of 60 pages, its content to PDF/A', reference: '', subject: ms(median(ours)), figure: ms(median(ours)), limit: `< ${MOST} ms`, kept: median(ours) < MOST },
    { what: 'the same, the press just started', reference: '', subject: ms(first), figure: ms(first), limit: '', kept: true },
    { what: 'the same against HTML in Chromium', reference: ms(median(theirs)), subject: ms(median(ours)), figure: `${(median(theirs) / median(ours)).toFixed(1)} x`, limit: `>= ${LEAST_RATIO} x`, kept: median(theirs) / median(ours) >= LEAST_RATIO },
    { what: 'the same, Chromium kept open', reference: ms(median(warm)), subject: ms(median(ours)), figure: `${(median(warm) / median(ours)).toFixed(1)} x`, limit: '', kept: true },
    { what: 'the same document as Word', reference: '', subject: ms(word), figure: ms(word), limit: `< ${MOST_WORD} ms`, kept: word < MOST_WORD },
    { what: `memory over ${IN_A_ROW} in a row (RSS, with the press)`, reference: '', subject: `${Math.max(...memory)} MB`, figure: `${Math.max(...memory)} MB`, limit: `< ${MOST_MEMORY} MB`, kept: Math.max(...memory) < MOST_MEMORY },
    { what: 'memory of the last against the eleventh', reference: `${settled} MB`, subject: `${last} MB`, figure: `${(last / settled).toFixed(2)} x`, limit: `<= ${NOISE} x`, kept: last <= settled * NOISE },
  ];
}

async function byTurns() {
  const ours: number[] = [];
  const theirs: number[] = [];
  const warm: number[] = [];
  const begun = performance.now();
  const pages = pdfText(await printDocument(paper(contentOf(0)), { pictures })).length;
  const first = performance.now() - begun;
  console.log(`${pages} pages; the first one, with the start of the press: ${ms(first)}`);
  if (pages < 60) throw new Error('the document of this measure has too few pages');
  for (let round = 1; round <= ROUNDS; round += 1) {
    const content = contentOf(round);
    const start = performance.now();
    await printDocument(paper(content), { pictures });
    const printed = performance.now();
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
    const open = performance.now();
    try {
      const page = await browser.newPage();
      await page.setContent(pageOf(paper(content), picture), { waitUntil: 'load' });
      await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, displayHeaderFooter: true, footerTemplate: '<small>Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></small>' });
    } finally {
      await browser.close();
    }
    const end = performance.now();
    if (round === 1) continue;
    ours.push(printed - start);
    theirs.push(end - printed);
    warm.push(end - open);
    console.log(`round ${round}: ${ms(printed - start)} here, ${ms(end - printed)} in Chromium, of which ${ms(open - printed)} to start it`);
  }
  return { ours, theirs, warm, first };
}

async function asWord(): Promise<number> {
  const took: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const content = contentOf(100 + round);
    const start = performance.now();
    await printWord(paper(content), { pictures });
    if (round > 1) took.push(performance.now() - start);
  }
  return median(took);
}

/** Memory in whole megabytes after each of fifty. */
async function inARow(): Promise<number[]> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./print-row.ts', import.meta.url)), String(IN_A_ROW)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const part of child.stdout) said += String(part);
  const memory = said.trim().split('\n').map(Number);
  if (memory.length !== IN_A_ROW || memory.some(Number.isNaN)) throw new Error(`the row ended early: ${said}`);
  console.log(`memory after 1, 10, 25, 50: ${[0, 9, 24, 49].map((at) => memory[at]).join(', ')} MB`);
  return memory;
}
