import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pdfText } from '../../../test/support/pdf-text.ts';
import { missingPieces } from '../../../test/support/sheet-words.ts';
import { arimo } from './arimo-widths.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import { loadDefinitions } from './load.adapter.ts';
import { sheetPdf } from './sheet-pdf.adapter.ts';
import type { Sheet } from './sheet.contract.ts';
import { sheet } from './sheet.rules.ts';

/** Drawing is arithmetic: on a busy machine it takes as long as it takes. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const made = new Date('2026-11-24T03:00:00Z');
let library: { sop: SopDefinition; drawing: Sheet; pdf: Buffer }[];
beforeAll(async () => {
  library = await Promise.all((await loadDefinitions('content/sops')).map(async ({ definition: sop }) => {
    const drawing = sheet(sop, arimo);
    return { sop, drawing, pdf: await sheetPdf(drawing, sop.unit, made) };
  }));
});

/** Text by a second reader, poppler, where the machine has it; undefined elsewhere. */
function poppler(pdf: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    return execFileSync('pdftotext', ['-raw', join(folder, 'sheet.pdf'), '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
describe('the sheet as PDF', () => {
  it('holds every word of the transcription', () => {
    for (const { sop, pdf } of library) {
      expect([sop.key, missingPieces(sop, pdfText(pdf).flat())]).toEqual([sop.key, []]);
      const other = poppler(pdf);
      if (other !== undefined) expect([sop.key, missingPieces(sop, other.split('\n'))]).toEqual([sop.key, []]);
    }
  });

  it('has the pages of the drawing, with its lines in their order', () => {
    for (const { drawing, pdf } of library) {
      expect(pdfText(pdf).map((lines) => lines.join(' '))).toEqual(drawing.pages.map(({ texts }) => texts.map(({ words }) => words).join(' ')));
    }
  });

  it('is tagged, archival, on F4 landscape, and says in words what its charts show', () => {
    for (const { drawing, pdf } of library) {
      const text = pdf.toString('latin1');
      expect(text).toContain('/MarkInfo');
      expect(text).toMatch(/pdfaid:part>2<\/pdfaid:part>/);
      expect(text.match(/\/MediaBox \[0 0 935\.43 609\.45\]/g)).toHaveLength(drawing.pages.length);
      expect(text.match(/\/Alt \(Bagan alur\./g)).toHaveLength(drawing.pages.filter(({ kind }) => kind === 'activity').length);
    }
  });

  it('is the same file for the same drawing and time', async () => {
    const { sop, drawing, pdf } = library[1]!;
    expect((await sheetPdf(structuredClone(drawing), sop.unit, made)).equals(pdf)).toBe(true);
    expect((await sheetPdf(drawing, sop.unit, new Date('2026-11-25T03:00:00Z'))).equals(pdf)).toBe(false);
  });

  it('prints marks on every page', async () => {
    const { sop, drawing } = library[4]!;
    const pages = pdfText(await sheetPdf(drawing, sop.unit, made, ['SIMULASI']));
    expect(pages.map((lines) => lines.filter((line) => line === 'SIMULASI').length)).toEqual(drawing.pages.map(() => 1));
  });
});
