import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { generatedSop } from '../../../test/support/generated-sop.ts';
import { crossings, faultsOf } from '../../../test/support/sheet-geometry.ts';
import { missingPieces } from '../../../test/support/sheet-words.ts';
import { arimo } from './arimo-widths.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import { loadDefinitions } from './load.adapter.ts';
import { sheetDrawing, type Sheet, type SheetPage } from './sheet.contract.ts';
import { flowsOf } from './sheet-flow.rules.ts';
import { sheet } from './sheet.rules.ts';

/** Drawing is arithmetic: on a busy machine it takes as long as it takes. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PAPERS = ['F4', 'A4', 'screen'] as const;
const large = generatedSop({ steps: 25, lanes: 7, decisions: { 9: 4, 18: 12 }, seed: 7919 });

let library: SopDefinition[];
beforeAll(async () => {
  library = (await loadDefinitions('content/sops')).map(({ definition }) => definition);
});

/** Drawn once: most tests look at the same sheets. */
const drawn = new Map<string, Sheet>();
function draw(sop: SopDefinition, paper: (typeof PAPERS)[number] = 'F4'): Sheet {
  const key = `${sop.key} ${paper}`;
  const drawing = drawn.get(key) ?? sheet(sop, arimo, paper);
  drawn.set(key, drawing);
  return drawing;
}

const activity = (drawing: Sheet): SheetPage[] => drawing.pages.filter(({ kind }) => kind === 'activity');
const faults = (drawing: Sheet): string[] => drawing.pages.flatMap((page) => faultsOf(page).map((fault) => `page ${page.number}: ${fault}`));
const steps = (page: SheetPage): number[] => page.rows.flatMap(({ step }) => (step === null ? [] : [step]));

describe.each(PAPERS)('every SOP in content on %s', (paper) => {
  it('has no line through a symbol or a word, no line on another, no end in the air, no crossing', () => {
    expect(library).toHaveLength(6);
    for (const sop of library) {
      const drawing = draw(sop, paper);
      expect([sop.key, faults(drawing), drawing.pages.flatMap(crossings)]).toEqual([sop.key, [], []]);
    }
  });

  it('draws every flow of the SOP, whole or through a connector', () => {
    for (const sop of library) {
      const pages = activity(draw(sop, paper));
      for (const flow of flowsOf(sop)) {
        const parts = pages.flatMap((page) => page.arrows.filter(({ id }) => id === flow.id).map((arrow) => ({ arrow, page })));
        const ends = parts.flatMap(({ arrow, page }) => [arrow.from, arrow.to].map((id) => page.symbols.find((symbol) => symbol.id === id)!));
        expect(ends.filter(({ step }) => step === flow.from).length, flow.id).toBeGreaterThan(0);
        expect(ends.filter(({ step }) => step === flow.to).length, flow.id).toBeGreaterThan(0);
        const letters = ends.flatMap(({ letter }) => letter ?? []);
        expect(letters, flow.id).toHaveLength(parts.length === 1 ? 0 : 2);
        expect(new Set(letters).size, flow.id).toBe(letters.length === 0 ? 0 : 1);
      }
    }
  });
});

describe('the words', () => {
  it('all stand on the sheet', () => {
    for (const sop of library) {
      const lines = draw(sop).pages.flatMap(({ texts }) => texts.map(({ words }) => words));
      expect([sop.key, missingPieces(sop, lines)]).toEqual([sop.key, []]);
    }
  });

  it('of every step stand in its own row, each in its column', () => {
    const bare = (words: readonly string[]): string => words.join('').replaceAll(' ', '');
    for (const sop of library) {
      for (const paper of PAPERS) {
        const texts = activity(draw(sop, paper)).flatMap((page) => page.texts);
        for (const step of sop.steps) {
          const cell = (name: string): string => bare(texts.filter((text) => text.step === step.step && text.cell === name).map(({ words }) => words));
          const time = step.duration === null ? '' : 'adjusted' in step.duration ? 'Disesuaikan' : `${step.duration.value} ${step.duration.unit}`;
          expect({ no: cell('no'), activity: cell('activity'), inputs: cell('inputs'), time: cell('time'), outputs: cell('outputs'), note: cell('note') }).toEqual({
            no: String(step.step), activity: bare([step.activity]), inputs: bare(step.inputs ?? []), time: bare([time]), outputs: bare(step.outputs ?? []), note: bare([step.note ?? '']),
          });
        }
      }
    }
  });

  it('are missed when a line of them is not drawn', () => {
    const sop = library[4]!;
    const lines = draw(sop).pages.flatMap(({ texts }) => texts.map(({ words }) => words));
    const cut = lines.indexOf('Menugaskan Kasubbag Untuk menyusun LAKIP');
    expect(cut).toBeGreaterThan(0);
    expect(missingPieces(sop, lines.toSpliced(cut, 1))).toEqual(['Menugaskan Kasubbag Untuk menyusun LAKIP']);
    expect(missingPieces(sop, lines.map((line) => line.replace('Disesuaikan', 'Di')))).toEqual(['Disesuaikan']);
  });

  it('are never smaller than 7 points on paper', () => {
    for (const sop of library) for (const page of draw(sop).pages) expect(Math.min(...page.texts.map(({ size }) => size))).toBeGreaterThanOrEqual(7);
  });
});

describe('pages', () => {
  it.each(['F4', 'A4'] as const)('the five break between steps 5 and 6 on %s, where one line is cut', (paper) => {
    for (const sop of library.slice(0, 5)) {
      const pages = activity(draw(sop, paper));
      expect(pages.map((page) => steps(page).at(-1))).toEqual([5, sop.steps.length]);
      expect(pages.map(({ symbols }) => symbols.filter(({ role }) => role === 'connector').length)).toEqual([1, 1]);
    }
  });

  it('number on, and say so at their foot', () => {
    const { pages } = draw(library[2]!);
    expect(pages.map(({ kind }) => kind)).toEqual(['identity', 'activity', 'activity', 'narrative']);
    expect(pages.map(({ texts }) => texts.filter(({ words }) => /^Halaman \d dari 4$/.test(words)).map(({ words }) => words))).toEqual([1, 2, 3, 4].map((number) => [`Halaman ${number} dari 4`]));
  });

  it('repeat the header when the table breaks', () => {
    const heads = activity(draw(library[0]!)).map(({ texts }) => texts.filter(({ cell }) => cell === 'head').map(({ words }) => words));
    expect(heads[1]).toEqual(heads[0]);
  });

  it('mark an example on every page', () => {
    const example = library[5]!;
    for (const page of draw(example).pages) expect(page.texts.some(({ words }) => words.includes('CONTOH, bukan SOP yang ditetapkan'))).toBe(true);
  });
});

describe('a generated SOP of 25 steps, 7 lanes and two decisions', () => {
  it('takes three activity pages and is drawn without a fault', () => {
    const drawing = sheet(large, arimo);
    expect(activity(drawing)).toHaveLength(3);
    expect(activity(drawing).flatMap(steps)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(faults(drawing)).toEqual([]);
  });

  it('is drawn without a fault unbroken and with all columns', () => {
    expect(faults(sheet(large, arimo, 'screen'))).toEqual([]);
    expect(faults(sheet(generatedSop({ steps: 25, lanes: 7, decisions: { 9: 4, 18: 12 }, seed: 31, quality: true, words: 14 }), arimo))).toEqual([]);
  });
});

it('draws any SOP without a fault', () => {
  const wish = fc.record({ steps: fc.integer({ min: 2, max: 22 }), lanes: fc.integer({ min: 1, max: 9 }), seed: fc.integer({ min: 1, max: 1e6 }), quality: fc.boolean(), back: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }) });
  fc.assert(fc.property(wish, ({ back, ...size }) => {
    const decisions = Object.fromEntries(back.map(([at, to]) => [2 + at % Math.max(1, size.steps - 2), to] as const).map(([at, to]) => [at, 1 + to % (at - 1)]));
    const drawing = sheet(generatedSop({ ...size, decisions }), arimo);
    expect(faults(drawing)).toEqual([]);
  }), { numRuns: 12, seed: 42 });
});

it('is the same drawing every time, and fits its schema', () => {
  const sop = library[1]!;
  const drawing = draw(sop);
  expect(sheet(structuredClone(sop), arimo)).toEqual(drawing);
  expect(sheetDrawing.parse(drawing)).toEqual(drawing);
  expect(sheetDrawing.parse(JSON.parse(JSON.stringify(draw(sop, 'screen'))))).toEqual(draw(sop, 'screen'));
});

describe('the geometric check', () => {
  const broken = (change: (page: SheetPage) => void): string[] => {
    const page = structuredClone(activity(draw(library[1]!))[1]!);
    change(page);
    return faultsOf(page);
  };
  const shift = (page: SheetPage, id: string, dx: number, dy: number): void => {
    const arrow = page.arrows.find((one) => one.id === id)!;
    arrow.drawn = arrow.drawn.map(([x, y]) => [x + dx, y + dy]);
  };

  it('is content with the page as drawn', () => {
    expect(broken(() => {})).toEqual([]);
  });
  it('sees an arrow pushed through a symbol', () => {
    expect(broken((page) => shift(page, 'f6-7', -20, 84))).toContain('f6-7 runs through 7:kasubbag');
  });
  it('sees an arrow pushed through a word', () => {
    expect(broken((page) => shift(page, 'f8-9', -200, 0)).some((fault) => fault.startsWith('f8-9 runs through the words'))).toBe(true);
  });
  it('sees an arrow that ends short of its symbol', () => {
    expect(broken((page) => { const { drawn } = page.arrows.find(({ id }) => id === 'f7-8')!; drawn[drawn.length - 1]![1] -= 9; })).toContain('f7-8 does not end on 8:sekretaris');
  });
  it('sees an arrow laid on another', () => {
    expect(broken((page) => { page.arrows.find(({ id }) => id === 'r8-6')!.drawn = structuredClone(page.arrows.find(({ id }) => id === 'r9-6')!.drawn); })).toContain('r8-6 lies on r9-6');
  });
  it('sees a joined return whose trunk went away', () => {
    expect(broken((page) => shift(page, 'r7-6', 0, 90))).toEqual(expect.arrayContaining([expect.stringMatching(/^r[89]-6 does not end on the trunk of r7-6$/)]));
  });
  it('sees words on words', () => {
    expect(broken((page) => { const label = page.texts.find(({ words }) => words === 'Ya')!; const other = page.texts.find(({ words }) => words === 'Tidak')!; label.x = other.x; label.y = other.y; label.anchor = other.anchor; }).some((fault) => /"(Ya|Tidak)" lies on "(Ya|Tidak)"/.test(fault))).toBe(true);
  });
});

describe('inferred parts', () => {
  it('are dashed, and only they are', () => {
    for (const sop of library) {
      for (const page of activity(draw(sop))) {
        for (const { role, step, dashed } of page.symbols) {
          const inferred = sop.steps.find((one) => one.step === step)?.inferred ?? [];
          expect(dashed, `${sop.key} ${step}`).toBe(inferred.includes('actors') || inferred.includes(role === 'receiver' ? 'hands_to' : 'kind'));
        }
        for (const { kind, fromStep, dashed, shapes } of page.arrows) {
          const inferred = sop.steps.find((one) => one.step === fromStep)?.inferred ?? [];
          if (kind === 'return') expect(dashed).toBe(inferred.includes('on_reject'));
          if (kind === 'forward' && inferred.includes('hands_to')) expect(dashed).toBe(true);
          expect(shapes.filter(({ part }) => part === 'line').every(({ stroke }) => Boolean(stroke?.dash) === dashed)).toBe(true);
        }
      }
    }
  });

  it('are solid once the owner has confirmed everything', () => {
    const confirmed = structuredClone(library[4]!);
    for (const step of confirmed.steps) delete step.inferred;
    const [first, second] = activity(sheet(confirmed, arimo));
    expect([...first!.symbols, ...second!.symbols].filter(({ dashed }) => dashed)).toEqual([]);
    expect([...first!.arrows, ...second!.arrows].filter(({ dashed }) => dashed).map(({ id }) => id)).toEqual(['f4-5']);
    expect(activity(draw(library[4]!))[1]!.symbols.find(({ role }) => role === 'receiver')?.dashed).toBe(true);
  });

  it('are dashed where the step hands to nobody who acts next', () => {
    const iku = activity(draw(library[1]!))[0]!;
    expect(iku.arrows.find(({ id }) => id === 'f2-3')?.dashed).toBe(true);
    expect(iku.arrows.find(({ id }) => id === 'f1-2')?.dashed).toBe(false);
  });
});
