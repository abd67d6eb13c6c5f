import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cellOf, paragraphOf, type Table, tableOf } from './content.contract.ts';
import { type GridChange, gridChanges, gridOf } from './difference-table.rules.ts';

const NONE = new Map<string, string>();
const changes = (before: Table, after: Table) => gridChanges(gridOf(before, NONE), gridOf(after, NONE));
/** As one line each: what, row, column, old and new. */
const told = (before: Table, after: Table) => changes(before, after).map(({ what, kind, row, column, before: old, after: now }) => [what, kind, row?.words ?? '', column?.words ?? '', old ?? '', now ?? ''].join(' ; '));
const HEAD = ['No', 'Indikator', 'Target', 'Realisasi'];
const base = tableOf(HEAD, [['1', 'Koperasi aktif', '71,50', '71,74'], ['2', 'Usaha mikro naik kelas', '38,00', '37,73'], ['3', 'Pasar tertib ukur', '20,50', '-']]);
const cell = (text: string, more: Partial<Cell['attrs']> = {}, type: Cell['type'] = 'tableCell'): Cell => { const made = cellOf(type, paragraphOf(text)); return { ...made, attrs: { ...made.attrs, ...more } }; };

describe('what differs between two tables', () => {
  test.each<[string, Table, string[]]>([
    ['nothing', base, []],
    ['a cell', tableOf(HEAD, [['1', 'Koperasi aktif', '71,50', '71,80'], ['2', 'Usaha mikro naik kelas', '38,00', '37,73'], ['3', 'Pasar tertib ukur', '20,50', '-']]),
      ['cell ; changed ; Koperasi aktif ; Realisasi ; 71,74 ; 71,80']],
    ['a row more, and the numbers that shift are not told', tableOf(HEAD, [['1', 'Koperasi aktif', '71,50', '71,74'], ['2', 'IKM baru', '5', '6'], ['3', 'Usaha mikro naik kelas', '38,00', '37,73'], ['4', 'Pasar tertib ukur', '20,50', '-']]),
      ['row ; added ; IKM baru ;  ;  ; 2 | IKM baru | 5 | 6']],
    ['a row less', tableOf(HEAD, [['1', 'Usaha mikro naik kelas', '38,00', '37,73'], ['2', 'Pasar tertib ukur', '20,50', '-']]), ['row ; removed ; Koperasi aktif ;  ; 1 | Koperasi aktif | 71,50 | 71,74 ; ']],
    ['a row elsewhere, with a cell of it', tableOf(HEAD, [['1', 'Usaha mikro naik kelas', '38,00', '37,73'], ['2', 'Pasar tertib ukur', '20,50', '-'], ['3', 'Koperasi aktif', '71,50', '72,00']]),
      ['row ; moved ; Koperasi aktif ;  ;  ; 3 | Koperasi aktif | 71,50 | 72,00', 'cell ; changed ; Koperasi aktif ; Realisasi ; 71,74 ; 72,00']],
    ['another name of a row', tableOf(HEAD, [['1', 'Koperasi berkualitas', '71,50', '71,74'], ['2', 'Usaha mikro naik kelas', '38,00', '37,73'], ['3', 'Pasar tertib ukur', '20,50', '-']]),
      ['cell ; changed ; Koperasi aktif ; Indikator ; Koperasi aktif ; Koperasi berkualitas']],
    ['a column more', tableOf([...HEAD, '%'], [['1', 'Koperasi aktif', '71,50', '71,74', '100,34'], ['2', 'Usaha mikro naik kelas', '38,00', '37,73', '99,29'], ['3', 'Pasar tertib ukur', '20,50', '-', '-']]),
      ['column ; added ;  ; % ;  ; 100,34 | 99,29 | -']],
    ['a column less', tableOf(['No', 'Indikator', 'Realisasi'], [['1', 'Koperasi aktif', '71,74'], ['2', 'Usaha mikro naik kelas', '37,73'], ['3', 'Pasar tertib ukur', '-']]),
      ['column ; removed ;  ; Target ; 71,50 | 38,00 | 20,50 ; ']],
    ['another head', tableOf(['No', 'Indikator', 'Target 2027', 'Realisasi'], [['1', 'Koperasi aktif', '71,50', '71,74'], ['2', 'Usaha mikro naik kelas', '38,00', '37,73'], ['3', 'Pasar tertib ukur', '20,50', '-']]),
      ['cell ; changed ;  ; Target ; Target ; Target 2027']],
  ])('%s', (_, after, expected) => {
    expect(told(base, after)).toEqual(expected);
  });

  test('cells that span rows and columns are told once, under both their heads', () => {
    const table = (spent: string, unit = 'Bidang Koperasi'): Table => ({ type: 'table', content: [
      { type: 'tableRow', content: [cell('Bidang', { rowspan: 2 }, 'tableHeader'), cell('Program', { rowspan: 2 }, 'tableHeader'), cell('Anggaran', { colspan: 2 }, 'tableHeader')] },
      { type: 'tableRow', content: [cell('Pagu', {}, 'tableHeader'), cell('Realisasi', {}, 'tableHeader')] },
      { type: 'tableRow', content: [cell(unit, { rowspan: 2 }), cell('Pengawasan'), cell('10'), cell('9')] },
      { type: 'tableRow', content: [cell('Pendidikan'), cell('20'), cell(spent)] },
    ] });
    expect(told(table('18'), table('19'))).toEqual(['cell ; changed ; Bidang Koperasi, Pendidikan ; Anggaran / Realisasi ; 18 ; 19']);
    expect(told(table('18'), table('18', 'Bidang UKM')).filter((line) => line.includes('Bidang UKM'))).toHaveLength(1);
    const merged: Table = { type: 'table', content: [...table('18').content.slice(0, 3), { type: 'tableRow', content: [cell('Pendidikan'), cell('20 18', { colspan: 2 })] }] };
    expect(told(table('18'), merged)).toEqual(['cell ; changed ; Bidang Koperasi, Pendidikan ; Anggaran / Pagu ; 20 ; 20 18', 'cell ; changed ; Bidang Koperasi, Pendidikan ; Anggaran / Realisasi ; 18 ; 20 18']);
  });

  test('a table without words or head is told by the numbers of its rows and columns', () => {
    const [before, after] = [['1', '2'], ['1', '5']].map((last): Table => ({ type: 'table', content: [['10', '20'], last].map((row) => ({ type: 'tableRow', content: row.map((one) => cell(one)) })) })) as [Table, Table];
    expect(changes(before, after)).toMatchObject([{ what: 'cell', row: { no: 2, words: '' }, column: { no: 2, words: '' }, before: '2', after: '5' }]);
    const headed = { type: 'table' as const, content: [...tableOf(['A', 'B'], []).content, ...before.content] };
    expect(told(before, headed)).toContain('row ; added ;  ;  ;  ; A | B');
  });
});

/** A table of rows with names of their own. */
const sheet = fc.uniqueArray(fc.constantFrom('Koperasi', 'Usaha mikro', 'Industri', 'Pasar', 'Tera', 'Ekspor'), { minLength: 1, maxLength: 6 })
  .chain((names) => fc.tuple(...names.map((name) => fc.array(fc.integer({ min: 0, max: 9 }).map(String), { minLength: 3, maxLength: 3 }).map((values) => [name, ...values]))));
const COLUMNS = ['Uraian', '2025', '2026', '2027'];
const made = (rows: readonly string[][]) => tableOf(COLUMNS, rows);

/** The new rows with every told change taken back. */
function undone(rows: readonly string[][], list: readonly GridChange[]): string[] {
  const back = rows.map((row) => [...row]);
  for (const { what, row, column, before } of list) if (what === 'cell') (back[(row?.no ?? 0) - 1] as string[])[(column?.no ?? 0) - 1] = before ?? '';
  const added = new Set(list.filter(({ what, kind }) => what === 'row' && kind === 'added').map(({ row }) => (row?.no ?? 0) - 1));
  const removed = list.flatMap(({ what, kind, before }) => (what === 'row' && kind === 'removed' ? [before ?? ''] : []));
  return [...back.filter((_, index) => !added.has(index)).map((row) => row.join('|')), ...removed.map((row) => row.replaceAll(' | ', '|'))].sort();
}

describe('for any two tables', () => {
  test('every changed cell is told with its row and column, and no other', () => {
    fc.assert(fc.property(sheet, fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 3 })), { maxLength: 8 }), (rows, places) => {
      const now = rows.map((row) => [...row]);
      for (const [y, x] of places) (now[y % now.length] as string[])[x] = 'baru';
      const expected = now.flatMap((row, y) => row.flatMap((text, x) => (text === rows[y]?.[x] ? [] : [`${row[0]} ${COLUMNS[x]} ${rows[y]?.[x]} ${text}`])));
      expect(changes(made(rows), made(now)).map(({ row, column, before, after }) => `${row?.words} ${column?.words} ${before} ${after}`).sort()).toEqual(expected.sort());
    }));
  });

  test('taking back what was told gives the old rows', () => {
    fc.assert(fc.property(sheet, sheet, (before, after) => {
      expect(undone(after, changes(made(before), made(after)))).toEqual(before.map((row) => row.join('|')).sort());
    }));
  });

  test('columns that come and go are told as such', () => {
    fc.assert(fc.property(sheet, fc.subarray([1, 2, 3]), (rows, gone) => {
      const kept = (row: readonly string[]) => row.filter((_, x) => !gone.includes(x));
      const less = tableOf(kept(COLUMNS), rows.map(kept));
      const names = gone.map((x) => COLUMNS[x]);
      expect(changes(made(rows), less).map(({ what, kind, column }) => `${what} ${kind} ${column?.words}`)).toEqual(names.map((name) => `column removed ${name}`));
      expect(changes(less, made(rows)).map(({ what, kind, column }) => `${what} ${kind} ${column?.words}`)).toEqual(names.map((name) => `column added ${name}`));
    }));
  });
});
