import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '#pure/decimal-text';
import type { CellLine } from './cell.contract.ts';
import { exactNumber, type ReadCell, type ReadSheet } from '#contract/document/sheet';
import { difference, returnedBook } from './workbook.rules.ts';
import { baseOf, bookOf, HEAD } from './workbook-sheet.rules.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const ID = '0198c0de-0000-7000-8000-000000000001';
const BOOK = '0198c0de-0000-7000-8000-0000000000bb';

const plainLine = {
  indicatorVersionId: ID, code: 'IKU-1', name: 'Koperasi aktif', unitName: '%', decimals: 2, polarity: 'higher', aggregation: 'last', entryMode: 'running_total',
  components: [], stages: [], target: { quarter: null, year: null, toDate: null }, lastQuarter: null, lastYear: null, state: 'asked', entered: null, drafts: [],
} as unknown as CellLine;
const line = (change: object) => ({ ...plainLine, ...change }) as CellLine;
const draft = (field: string, value: string) => ({ field, value, revision: 1 });
const shares = [{ key: 'aktif', role: 'numerator', name: 'Aktif', unit: 'unit' }, { key: 'semua', role: 'denominator', name: 'Semua', unit: 'unit' }];
const form = (lines: CellLine[]) => ({ round: { year: 2026, quarter: 4 }, unit: { name: 'Bidang Koperasi' }, lines }) as unknown as Parameters<typeof bookOf>[0];

/** The workbook of these lines with other cells typed into it, as it comes back. */
function back(lines: CellLine[], typed: Readonly<Record<string, ReadCell>> = {}): ReadSheet[] {
  const sheets = bookOf(form(lines), { id: BOOK, base: baseOf(lines, hash) }, '15 Januari 2027 16.00');
  return sheets.map(({ name, rows }) => ({
    name, rows: rows.map((cells, row) => cells.map((cell, column) => {
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      return name.startsWith('Isian') && address in typed ? typed[address] ?? null : cell?.text || null;
    })),
  }));
}

function compared(made: CellLine[], typed: Readonly<Record<string, ReadCell>>, now = made, choices: Readonly<Record<string, string>> = {}) {
  const book = returnedBook(back(made, typed));
  if (!('rows' in book)) throw book;
  return difference(now, book, new Map(Object.entries(choices)), hash);
}

describe('difference', () => {
  test.each([
    ['typed as text', '1.210', '1210'], ['a decimal comma', '1,21', '1.21'], ['a number cell', { number: '1210' }, '1210'], ['a number cell with three decimals', { number: '12.125' }, '12.1250'],
    ['a percent sign', '88%', '88'], ['what Excel writes for 44.11', { number: '44.109999999999999' }, '44.11'], ['a small one', { number: '1.5E-3' }, '0.0015'], ['zero', '0', '0'],
  ])('%s is new', (_, cell, after) => {
    expect(compared([plainLine], { I5: cell as ReadCell }).cells).toMatchObject([{ cell: 'I5', kind: 'new', after, issue: null }]);
  });

  test.each([
    ['1,210', 'paste.doubtful'], ['1.21.0', 'paste.text'], ['#DIV/0!', 'paste.text'], ['=A1', 'paste.text'], [{ other: 'date' }, 'workbook.cell-kind'], [{ other: 'boolean' }, 'workbook.cell-kind'],
    [{ number: '0.30000000000000004' }, 'workbook.inexact'], [{ number: '12345678901234567890' }, 'workbook.inexact'], [{ number: 'NaN' }, 'paste.text'], ['1,2345678901234567890123', 'decimal.precision'],
  ])('%j is refused: %s', (cell, code) => {
    expect(compared([plainLine], { I5: cell as ReadCell }).cells).toMatchObject([{ cell: 'I5', kind: 'refused', after: null, issue: { code } }]);
  });

  test('nothing touched is nothing, whatever the form holds', () => {
    const lines = [line({ drafts: [draft('value', '1,210'), draft('hindering', 'Baris satu\r\nbaris dua ')], entered: null }), line({ indicatorVersionId: ID.replace('1', '2'), components: shares, entered: { value: '66.6', words: null, components: { aktif: '2.125', semua: '3' }, narrative: { supporting: 'a', hindering: '', followUp: '' } } })];
    expect(compared(lines, {})).toEqual({ cells: [], unchanged: 4 + 5 });
    expect(compared([plainLine], {}, [line({ drafts: [draft('value', '7')] })])).toMatchObject({ cells: [] });
  });

  test('what the form got meanwhile is not written over, unless it says the same', () => {
    const now = [line({ drafts: [draft('value', '7')] })];
    expect(compared([plainLine], { I5: '8' }, now).cells).toMatchObject([{ kind: 'refused', before: '7', issue: { code: 'workbook.changed-since' } }]);
    expect(compared([plainLine], { I5: '7,0' }, now).cells).toEqual([]);
    expect(compared(now, { I5: '8' }).cells).toMatchObject([{ kind: 'changed', before: '7', after: '8' }]);
    expect(compared(now, { I5: null }).cells).toMatchObject([{ kind: 'changed', before: '7', after: '' }]);
  });

  test('components have rows of their own, and the computed value none to type in', () => {
    const lines = [line({ components: shares })];
    expect(compared(lines, { I5: '9', I6: '2', I7: '3' }).cells).toMatchObject([{ cell: 'I6', field: 'component.aktif', after: '2' }, { cell: 'I7', field: 'component.semua', name: 'Semua' }]);
  });

  test('stages are named, and sent figures stay', () => {
    const grade = line({ polarity: 'grade', stages: [{ name: 'BB', value: '75' }, { name: 'A', value: '80' }] });
    expect(compared([grade], { I5: 'bb' }).cells).toMatchObject([{ field: 'words', after: 'BB' }]);
    expect(compared([grade], { I5: 'AAA' }).cells).toMatchObject([{ issue: { code: 'grade.unknown' } }]);
    expect(compared([line({ state: 'verified' })], { I5: '1' }).cells).toMatchObject([{ issue: { code: 'cell.state', params: { state: 'verified' } } }]);
  });

  test('a doubtful number takes the reading that was chosen, and no other', () => {
    expect(compared([plainLine], { I5: '12,125' }, [plainLine], { I5: '12.125' }).cells).toMatchObject([{ after: '12.1250' }]);
    expect(compared([plainLine], { I5: '12,125' }, [plainLine], { I5: '13' }).cells).toMatchObject([{ issue: { code: 'paste.doubtful' } }]);
    expect(compared([plainLine], { I5: { number: '66.666666666666657' } }, [plainLine], { I5: '66.67' }).cells).toMatchObject([{ after: '66.67' }]);
  });

  test('rows that are none of the form, or twice, are refused by their place', () => {
    const other = line({ indicatorVersionId: ID.replace('1', '2') });
    expect(compared([plainLine, other], {}, [plainLine]).cells).toMatchObject([{ cell: 'A6', kind: 'refused', issue: { code: 'cell.not-found' } }]);
    expect(compared([plainLine, other], { A6: ID }).cells).toMatchObject([{ cell: 'A6', issue: { code: 'cell.twice' } }]);
  });
});

describe('a workbook of ours', () => {
  test('is known by its hidden sheet and its heads', () => {
    const sheets = back([plainLine]);
    expect(returnedBook(sheets)).toMatchObject({ id: BOOK });
    expect(returnedBook(sheets.slice(0, 2))).toMatchObject({ code: 'workbook.not-ours' });
    expect(returnedBook(back([plainLine], { J4: 'Catatan' }))).toMatchObject({ code: 'workbook.layout' });
    expect(returnedBook([...sheets.slice(0, 2), { name: 'tertib', rows: [[...sheets[2]?.rows[0] ?? []], [ID, '{']] }])).toMatchObject({ code: 'workbook.damaged' });
    expect(HEAD).toHaveLength(13);
  });
});

test('every number of at most fifteen digits comes back as itself, however Excel writes its binary form', () => {
  fc.assert(fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), (whole, places) => {
    const typed = Number(`${whole}e-${places}`);
    const read = exactNumber(typed.toPrecision(17), 2, undefined);
    expect('value' in read && Number(read.value)).toBe(typed === 0 ? 0 : typed);
    const again = readNumber('value' in read ? read.value : '');
    expect(again.kind === 'number' && Number(again.value.toText())).toBe(typed === 0 ? 0 : typed);
  }));
});
