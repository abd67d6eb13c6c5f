import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { missingPieces } from '../support/sheet-words.ts';
import { arimo } from '../../src/modules/sop/arimo-widths.rules.ts';
import { loadDefinitions } from '../../src/modules/sop/load.adapter.ts';
import { sheet } from '../../src/modules/sop/sheet.rules.ts';
import type { SopDefinition } from '#contract/sop/definition';
import type { Sheet } from '#contract/sop/sheet';
import words from '../../src/web/i18n/id/sheet.json' with { type: 'json' };
import { arrowState, type LiveStep, type SheetLive, sums, symbolState, trunkOf } from '../../src/web/pages/sop/sheet-live.ts';
import { placeSlip } from '../../src/web/pages/sop/sheet-reason-place.ts';
import { SheetSvg } from '../../src/web/pages/sop/sheet-svg.tsx';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let lakip: SopDefinition;
let screen: Sheet;
let paper: Sheet;
beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'id', resources: { id: { sheet: words } }, keySeparator: false, interpolation: { escapeValue: false } });
  lakip = (await loadDefinitions('content/sops')).map(({ definition }) => definition)[4]!;
  screen = sheet(lakip, arimo, 'screen');
  paper = sheet(lakip, arimo);
});

/** Step 7 sent the work back to 6, where it is now; 5 was late. */
function running(change: (step: LiveStep) => Partial<LiveStep> = () => ({})): SheetLive {
  const standard = [120, 120, 60, null, 120, null, null, null, 120, null, 5, null];
  return {
    steps: standard.map((standardMinutes, i): LiveStep => {
      const step = i + 1;
      const base: LiveStep = {
        step, standardMinutes, late: step === 5, minutes: step > 7 ? null : step === 5 ? 185 : 30,
        state: step === 6 ? 'here' : step === 7 ? 'returned' : step < 6 ? 'done' : 'later', rounds: step === 6 ? [1, 2] : [1],
        ...(step === 7 ? { returnedTo: 6, lanes: { kasubbag: 'done', sekretaris: 'returned' } } : {}),
      };
      return { ...base, ...change(base) };
    }),
  };
}
const markup = (drawing: Sheet, page: number, live?: SheetLive): string => renderToStaticMarkup(createElement(SheetSvg, { sheet: drawing, page, live }));
const spoken = (html: string): string[] => [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => (line ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"'));

describe('the sheet on the page', () => {
  it('carries every word as text', () => {
    expect(missingPieces(lakip, paper.pages.flatMap((_, i) => spoken(markup(paper, i))))).toEqual([]);
  });

  it('paints every shape of the drawing', () => {
    for (const [i, page] of paper.pages.entries()) {
      const shapes = [...page.base, ...page.arrows.flatMap((arrow) => arrow.shapes), ...page.symbols.flatMap((symbol) => symbol.shapes)];
      const drawn = [...markup(paper, i).matchAll(/<path d="([^"]*)"/g)].map(([, d]) => d);
      expect(drawn.toSorted()).toEqual(shapes.map(({ d }) => d).toSorted());
    }
  });

  it('has a title, its arrows in words, and a label on every symbol that the keyboard reaches', () => {
    const html = markup(screen, 0);
    expect(html).toContain('SOP Penyusunan LAKIP, halaman 1 dari 1</title>');
    expect(html).toContain('Langkah 3 (kegiatan) oleh Staf Perencanaan; ke langkah 4.');
    const labels = [...html.matchAll(/tabindex="0" aria-label="([^"]*)" role="img"/g)].map(([, label]) => label);
    expect(labels).toHaveLength(screen.pages[0]!.symbols.length);
    expect(labels).toContain('Langkah 4, Bidang: Bidang menyampaikan permintaan data, dikumpulkan dan direkap');
    expect(labels).toContain('Langkah 12, Staf Perencanaan: Selesai. tafsiran, menunggu konfirmasi');
  });

  it('makes the symbols buttons where they can be picked', () => {
    const html = renderToStaticMarkup(createElement(SheetSvg, { sheet: screen, page: 0, onPick: () => {} }));
    expect(html.match(/role="button"/g)).toHaveLength(screen.pages[0]!.symbols.length);
  });

  it('shows nothing of a running dossier unless asked', () => {
    expect(markup(screen, 0)).not.toContain('data-state="done"');
    expect(spoken(markup(screen, 0))).toContain('garis putus: tafsiran, menunggu konfirmasi');
  });
});

describe('the live layer', () => {
  const symbol = (step: number, lane: string) => screen.pages[0]!.symbols.find((one) => one.step === step && one.lane === lane)!;
  const arrow = (id: string) => screen.pages[0]!.arrows.find((one) => one.id === id)!;

  it.each<[number, string, string]>([[1, 'sekretaris', 'done'], [6, 'staf', 'here'], [7, 'kasubbag', 'done'], [7, 'sekretaris', 'returned'], [8, 'kepala_dinas', 'later'], [10, 'instansi', 'later']])('step %d, %s: %s', (step, lane, state) => {
    expect(symbolState(symbol(step, lane), running())).toBe(state);
  });

  it('gives the receiver its result once the step is done', () => {
    expect(symbolState(symbol(10, 'instansi'), running(() => ({ state: 'done' })))).toBe('done');
  });

  it.each([['f1-2', 'done'], ['f5-6', 'done'], ['f6-7', 'done'], ['f7-8', 'later'], ['r7-6', 'returned'], ['r8-6', 'later'], ['h10-instansi', 'later'], ['j9-staf-kasubbag', 'later']])('arrow %s: %s', (id, state) => {
    expect(arrowState(arrow(id), running())).toBe(state);
  });

  it('takes the shared trunk along when a joined return was taken', () => {
    const joined = screen.pages[0]!.arrows.find(({ joins }) => joins !== undefined)!;
    const trunk = trunkOf(joined);
    expect(trunk[0]).toEqual(joined.drawn.at(-1));
    expect(trunk.at(-1)).toEqual(joined.route.at(-1));
    expect(trunkOf(arrow(joined.joins!))).toEqual([]);
  });

  it('tells the times in the margin, late and open ones in words', () => {
    const lines = spoken(markup(screen, 0, running()));
    expect(lines).toEqual(expect.arrayContaining(['30 / 120', '185 / 120', 'lewat 65 menit', 'Di sini, putaran 2', '30, tanpa waktu baku', 'Dikembalikan ke 6', 'disesuaikan', '5 menit', '275 dari 420 menit']));
    expect(lines).not.toContain('garis putus: tafsiran, menunggu konfirmasi');
    expect(lines).toEqual(expect.arrayContaining(['selesai', 'selesai, terlambat', 'di sini', 'dikembalikan', 'belum', 'tafsiran, menunggu konfirmasi']));
  });

  it('breaks words that would run over the edge of the paper', () => {
    const lines = spoken(markup(screen, 0, running(({ step }) => (step === 6 ? { minutes: 1465 } : {}))));
    expect(lines).not.toContain('1.465, tanpa waktu baku');
    expect(lines[lines.indexOf('1.465') + 1]).toBe('tanpa waktu baku');
  });

  it('counts only steps that print a time and were entered', () => {
    expect(sums(running())).toEqual({ used: 275, standard: 420 });
    expect(sums({ steps: [] })).toBeUndefined();
  });

  it('puts the reason where it hides no symbol and no arrow taken, for every place it can come from', () => {
    const page = screen.pages[0]!;
    for (const [step, lane] of [[7, 'sekretaris'], [7, 'kasubbag'], [8, 'kepala_dinas']] as const) {
      const live = { ...running(), reason: { step, lane, quote: 'Koperasi aktif pada Tabel 3.2 (214) belum sama dengan lampiran rekap Bidang Koperasi (211).', by: 'Sekretaris, Rabu, 3 Februari 2027, 10.02' } };
      const slip = placeSlip(page, live, live.reason, 'Dikembalikan ke langkah 6')!;
      const hides = (x: number, y: number): boolean => x > slip.x && x < slip.x + slip.w && y > slip.y && y < slip.y + slip.h;
      expect(page.symbols.filter(({ x, y }) => hides(x, y)).map(({ id }) => id)).toEqual([]);
      expect(page.arrows.filter((one) => arrowState(one, live) !== 'later' && one.drawn.some(([x, y]) => hides(x, y))).map(({ id }) => id)).toEqual([]);
      expect(slip.x + slip.w).toBeLessThanOrEqual(page.frame.x + page.frame.w);
    }
  });
});
