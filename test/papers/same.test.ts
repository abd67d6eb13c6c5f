/** PDF, Word, and Word as LibreOffice opens it say the same tables and numbers as the document they are made from. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Section } from '#contract/document/content';
import { differenceOf } from '../../src/modules/document/difference.rules.ts';
import { printDocument } from '../../src/modules/document/pdf.adapter.ts';
import { readWord } from '../../src/modules/document/word.adapter.ts';
import { printWord } from '../../src/modules/document/word-file.adapter.ts';
import { NAMES } from '../../src/modules/document/word-name.adapter.ts';
import { returned } from '../../src/modules/document/word-return.rules.ts';
import type { WordBlock } from '../../src/modules/document/word-text.rules.ts';
import { bookContent, sampleBook } from '../support/book.ts';
import { pdfText } from '../support/pdf-text.ts';
import { docxText } from '../walkthrough/docx.ts';
import { composedReport, composedSections, pictures } from './kinds.ts';
import { chartsIn, numbersIn, rowOf, rowsIn, wordsIn } from './tables.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** With how many rows, charts and rows with figures each holds at least. */
const REPORTS = [
  ['an invented report', sampleBook(), bookContent().sections, [150, 12, 60]],
  ['a report composed of data', composedReport, composedSections, [140, 5, 50]],
] as const;

describe.each(REPORTS)('%s', (_name, printed, sections, least) => {
  const rows = rowsIn(printed);
  const charts = chartsIn(printed);
  let word: Buffer;
  let pdf: Buffer;
  beforeAll(async () => {
    word = await printWord(printed, { pictures });
    pdf = await printDocument(printed, { pictures });
  });

  test('it is one that can differ: a real report', () => {
    const found = [rows.length, charts.length, rows.filter((row) => /\d,\d\d/.test(row)).length];
    expect(found.filter((count, index) => count < (least[index] ?? 0))).toEqual([]);
  });

  test('Word: every table row by row, every number as often', async () => {
    const { blocks } = await readWord(word);
    const found = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => rowOf(cells.map((cell) => wordsOf(cell.blocks)))) : []));
    // Signatures are set in tables of their own, without borders.
    expect(found.filter((row) => rows.includes(row))).toEqual(rows);
    const there = numbersIn(docxText(word));
    expect([...numbersIn(wordsIn(printed))].filter(([number, times]) => (there.get(number) ?? 0) < times)).toEqual([]);
  });

  test('Word: every chart draws the values of the document', () => {
    const parts = Object.entries(unzipSync(word)).filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name)).map(([, bytes]) => new TextDecoder().decode(bytes));
    const valuesOf = (xml: string) => [...xml.matchAll(/<c:ser>[\s\S]*?<c:val>([\s\S]*?)<\/c:val>/g)].map(([, values = '']) => [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)).join(' '));
    const wanted = charts.map(({ series }) => series.map(({ values }) => values.flatMap((value) => (value === null ? [] : [Number(value)])).join(' ')).sort());
    expect(parts.map((xml) => valuesOf(xml).sort()).sort()).toEqual(wanted.sort());
  });

  test('PDF: every row of every table stands on one page, its cells in their order', () => {
    const pages = pdfText(pdf).map((lines) => bare(lines.join(' ')));
    expect(rows.filter((row) => !pages.some((page) => page.includes(bare(row))))).toEqual([]);
  });

  test('the lists of contents of Word name the pages of the PDF', () => {
    const pages = pdfText(pdf).map((lines) => bare(lines.join(' ')));
    const xml = new TextDecoder().decode(unzipSync(word)['word/document.xml']);
    // References in running text are links too, and name no page.
    const entries = [...xml.matchAll(/<w:hyperlink\b[^>]*>([\s\S]*?)<\/w:hyperlink>/g)].map(([, entry = '']) => entry).filter((entry) => entry.includes('<w:tab/>'));
    const listed = entries.map((entry) => {
      const [, words = '', page = ''] = /^([\s\S]*?)<w:tab\/>[\s\S]*separate"\/>([\s\S]*)/.exec(entry) ?? [];
      return [bare(words.replaceAll(/<[^>]+>/g, '')), Number(page.replaceAll(/<[^>]+>/g, ''))] as const;
    });
    expect(listed.length).toBeGreaterThan(65);
    for (const [words, page] of listed) expect([words, pages[page - 1]?.toLowerCase().includes(words.toLowerCase())]).toEqual([words, true]);
  });

  test('Word: every reference leads to the table or picture that it names', () => {
    const xml = new TextDecoder().decode(unzipSync(word)['word/document.xml']);
    const links = [...xml.matchAll(/<w:hyperlink\b[^>]*w:anchor="(tertib_captioned_[^"]*)"[^>]*>([\s\S]*?)<\/w:hyperlink>/g)];
    expect(links.length).toBe(JSON.stringify(sections).split('"type":"reference"').length - 1);
    for (const [, anchor = '', words = ''] of links) {
      const mark = xml.search(new RegExp(`<w:bookmarkStart [^>]*"${anchor}"`));
      expect(numbered(xml.slice(xml.lastIndexOf('<w:p>', mark)))).toBe(words.replaceAll(/<[^>]+>/g, ''));
    }
  });

  test('Word: every mark has a number and a name of its own', () => {
    const xml = new TextDecoder().decode(unzipSync(word)['word/document.xml']);
    const marks = xml.match(/<w:bookmarkStart [^>]*>/g) ?? [];
    for (const part of ['w:id', 'w:name']) {
      const values = marks.map((mark) => new RegExp(`${part}="([^"]*)"`).exec(mark)?.[1]);
      expect([part, values.filter((value, index) => values.indexOf(value) !== index)]).toEqual([part, []]);
    }
    expect(marks.length).toBeGreaterThan(150);
  });

  test('LibreOffice opens the Word file with the same tables and numbers', (context) => {
    const opened = openedAs(word, 'fodt', 'fodt');
    if (!opened) return context.skip('LibreOffice tidak terpasang');
    const xml = opened.toString('utf8');
    expect(openRows(xml).filter((row) => rows.includes(row))).toEqual(rows);
    const [there, written] = [numbersIn(textOf(xml.slice(xml.indexOf('<office:text')))), numbersIn(wordsIn(printed))];
    expect([...written].filter(([number, times]) => (there.get(number) ?? 0) < times)).toEqual([]);
  });

  test('a Word file that LibreOffice saved comes back as it was', async (context) => {
    const saved = openedAs(word, 'docx:MS Word 2007 XML', 'docx');
    if (!saved) return context.skip('LibreOffice tidak terpasang');
    const { properties, blocks } = await readWord(saved);
    const { properties: ours } = await readWord(word);
    expect(Object.fromEntries(properties)).toMatchObject(Object.fromEntries(ours));
    const stand = (section: Section) => ({ title: '', sections: [section], attachments: [] });
    const changed = returned(blocks, sections, NAMES).flatMap(({ section, found }) => (found === null ? [[section.id, 'absent']] : [
      ...found.gone.map((key) => [section.id, 'gone', key]), ...(found.pictures > 0 ? [[section.id, 'pictures', found.pictures]] : []),
      ...differenceOf(stand(section), stand(found.whole)).map(({ what, kind, before, after }) => [section.id, what, kind, before, after]),
    ]));
    expect(changed).toEqual([]);
  });
});

const wordsOf = (blocks: readonly WordBlock[]): string => blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text, break: turns }) => (turns ? ' ' : text)).join('') : '')).join(' ');
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}.,-]+/gu, '');

/** The number of the first caption in it. */
const numbered = (xml: string): string | undefined => /(?:Tabel|Gambar) [\w.]+(?= )/.exec(xml.slice(xml.search(/w:val="Keterangan/)).replaceAll(/<[^>]+>/g, ''))?.[0];

/** What LibreOffice makes of the Word file, or null where it is not installed. */
function openedAs(word: Buffer, format: string, ending: string): Buffer | null {
  const program = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((path) => existsSync(path));
  if (!program) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tertib-word-'));
  try {
    writeFileSync(join(folder, 'lakip.docx'), word);
    execFileSync(program, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, 'lakip.docx')], { stdio: 'ignore', timeout: 240_000 });
    return readFileSync(join(folder, 'out', `lakip.${ending}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const textOf = (xml: string): string => xml.replaceAll(/<\/text:p>|<text:line-break\/>|<text:s\b[^>]*\/>|<text:tab\/>/g, ' ').replaceAll(/<[^>]+>/g, '').replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const openRows = (xml: string): string[] => [...xml.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)]
  .map(([, row = '']) => rowOf([...row.matchAll(/<table:table-cell\b[^>]*?(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].map(([, cell = '']) => textOf(cell))));
