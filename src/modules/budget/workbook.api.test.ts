import { readFile } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type Client, testApp } from '../../../test/support/app.ts';
import { edited, type Typed } from '../../../test/support/workbook.ts';
import { readSpreadsheet } from '../document/spreadsheet.adapter.ts';

const RAPAT = '2.17.01.2.06.0009';
const IZIN = '2.17.07.2.01.0022';
const YEAR = 2027;
const PAGU = { kind: 'ceiling', year: YEAR, quarter: 1, stage: 'murni' };
const REALISASI = { kind: 'spending', year: YEAR, quarter: 1, mode: 'running_total' };

async function office() {
  const app = await testApp('2027-05-03T01:00:00Z');
  const client = await app.as('keuangan');
  await client.post('/api/budget/ceilings', { year: YEAR, stage: 'murni', fromQuarter: 1, revision: 0, source: { kind: 'typed' }, rows: [{ code: RAPAT, amount: '100000000' }, { code: IZIN, amount: '40000000' }] });
  const take = async (order: object, by: Client = client) => {
    const answer = await by.raw('/api/budget/workbooks', { method: 'POST', headers: { 'idempotency-key': uuidv7(), 'content-type': 'application/json' }, body: JSON.stringify(order) });
    return { status: answer.status, name: answer.headers.get('content-disposition'), bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const send = async (step: string, bytes: Uint8Array, more: object = {}, by: Client = client) => {
    const file = await by.upload('anggaran.xlsx', bytes);
    return by.post(`/api/budget/workbooks/${step}`, { fileId: file.body.id, ...more });
  };
  const preview = (bytes: Uint8Array, more: object = {}, by: Client = client) => send('preview', bytes, more, by);
  const apply = (bytes: Uint8Array, more: object = {}) => send('application', bytes, more);
  const table = async () => (await client.get(`/api/budget?year=${YEAR}&quarter=1`)).body;
  const rowOf = async (code: string) => (await table()).rows.find((row: any) => row.code === code);
  return { app, client, take, preview, apply, table, rowOf };
}

/** The address of a column in the row of a code. */
async function placeOf(bytes: Buffer, column: string, code: string): Promise<string> {
  const rows = (await readSpreadsheet(bytes)).find(({ name }) => name === 'Isian')?.rows ?? [];
  return `${column}${rows.findIndex(([first]) => first === code) + 1}`;
}

async function filled(bytes: Buffer, cells: readonly (readonly [column: string, code: string, value: Typed])[]): Promise<Buffer> {
  const places = await Promise.all(cells.map(async ([column, code, value]) => [await placeOf(bytes, column, code), value] as const));
  return edited(bytes, Object.fromEntries(places));
}

describe('a budget workbook', () => {
  test('of realisasi goes out with pagu and names, comes back as a difference, and keeps its file with the figures', async () => {
    const { app, client, take, preview, apply, rowOf } = await office();
    const { status, name, bytes } = await take(REALISASI);
    expect([status, name]).toEqual([200, expect.stringContaining('realisasi-2027-tw1.xlsx')]);
    const sheets = await readSpreadsheet(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Petunjuk', 'Isian', 'tertib']);
    expect(sheets[1]?.rows.find(([code]) => code === RAPAT)?.slice(1, 7)).toEqual([expect.stringMatching(/Rapat/), '100.000.000', null, null, null, null]);
    expect(await preview(bytes)).toMatchObject({ status: 200, body: { order: REALISASI, cells: [], counts: { new: 0, changed: 0, refused: 0 } } });

    const sent = await filled(bytes, [['F', RAPAT, '25.000.000,50'], ['G', RAPAT, 30.5], ['F', IZIN, '0']]);
    const { body } = await preview(sent);
    expect(body.counts).toMatchObject({ new: 3, changed: 0, refused: 0 });
    expect(body.cells).toMatchObject([{ code: RAPAT, field: 'spent', before: null, after: '25000000.5' }, { code: RAPAT, field: 'physical', after: '30.5' }, { code: IZIN, field: 'spent', after: '0' }]);
    expect((await rowOf(RAPAT)).entries).toEqual([]);
    expect(await apply(sent)).toMatchObject({ status: 200, body: { year: YEAR, quarter: 1, revision: 1, applied: 3 } });
    const { entries: [entry] } = await rowOf(RAPAT);
    expect(entry).toMatchObject({ spent: '25000000.50', physical: '30.5', source: { kind: 'file', file: { name: 'anggaran.xlsx' } } });
    expect((await rowOf(IZIN)).entries).toMatchObject([{ spent: '0.00', physical: null }]);
    expect((await client.raw(`/api/files/${entry.source.file.id}`)).status).toBe(200);
    const kept = await app.database.kysely.selectFrom('kernel.journal').where('name', '=', 'spending.enter').select('body').where('body', 'like', '%"source":{"fileId"%').execute();
    expect(kept[0]?.body).toContain(entry.source.file.hash);

    const again = (await take(REALISASI)).bytes;
    const emptied = await filled(again, [['F', RAPAT, '26000000'], ['F', IZIN, null]]);
    expect((await preview(emptied)).body.cells).toMatchObject([{ kind: 'changed', before: '25000000.50', after: '26000000' }, { code: IZIN, kind: 'changed', before: '0.00', after: null }]);
    expect((await apply(emptied)).status).toBe(200);
    expect([(await rowOf(RAPAT)).entries[0].physical, (await rowOf(IZIN)).entries]).toEqual(['30.5', []]);
  });

  test('of pagu, murni and then its change', async () => {
    const { take, apply, rowOf, client } = await office();
    expect((await apply(await filled((await take(PAGU)).bytes, [['D', RAPAT, '120.000.000']]))).status).toBe(200);
    expect(await rowOf(RAPAT)).toMatchObject({ ceiling: '120000000.00', ceilingStage: 'murni' });
    const change = (await take({ ...PAGU, stage: 'perubahan', quarter: 3 })).bytes;
    const rows = (await readSpreadsheet(change))[1]?.rows ?? [];
    expect(rows.find(([code]) => code === RAPAT)?.slice(2, 4)).toEqual(['120.000.000', null]);
    expect(await apply(await filled(change, [['D', RAPAT, '90.000.000']]))).toMatchObject({ status: 200, body: { applied: 1 } });
    const later = (await client.get(`/api/budget?year=${YEAR}&quarter=3`)).body;
    expect(later).toMatchObject({ stage: 'perubahan' });
    expect(later.rows.find((row: any) => row.code === RAPAT)).toMatchObject({ ceiling: '90000000.00' });
  });

  test('one refused cell refuses all of it, each with its address; the doubtful is asked and the answer kept', async () => {
    const { take, preview, apply, table } = await office();
    const { bytes } = await take(REALISASI);
    const wrong = await filled(bytes, [['F', RAPAT, '1,210'], ['G', RAPAT, '101'], ['F', IZIN, 'lihat lampiran'], ['G', IZIN, new Date('2027-03-31')]]);
    const { body } = await preview(wrong);
    expect(body.cells.map((cell: any) => [cell.code, cell.field, cell.issue?.code])).toEqual([
      [RAPAT, 'spent', 'paste.doubtful'], [RAPAT, 'physical', 'percent.range'], [IZIN, 'spent', 'paste.text'], [IZIN, 'physical', 'workbook.cell-kind'],
    ]);
    expect(await apply(wrong)).toMatchObject({ status: 422, body: { code: 'workbook.refused', params: { count: 4 }, issues: [{ field: await placeOf(bytes, 'F', RAPAT), code: 'paste.doubtful' }, {}, {}, {}] } });
    for (const [value, code] of [['-5', 'money.negative'], ['1,125', 'paste.doubtful'], ['1,1255', 'money.format']] as const) {
      expect((await preview(await filled(bytes, [['F', RAPAT, value]]))).body.cells).toMatchObject([{ kind: 'refused', issue: { code } }]);
    }
    expect((await table()).revisions.spending).toBe(0);
    const asked = await filled(bytes, [['F', RAPAT, '1,210']]);
    expect(await apply(asked, { choices: [{ cell: await placeOf(bytes, 'F', RAPAT), chosen: '1210' }] })).toMatchObject({ status: 200, body: { applied: 1 } });
  });

  test('what is verified stays, and the rules of every other block hold', async () => {
    const { app, client, take, preview } = await office();
    const analis = await app.as('analis');
    const rows = [{ code: RAPAT, spent: '5', physical: '60' }];
    await analis.put('/api/budget/spending', { year: YEAR, quarter: 1, mode: 'running_total', revision: 0, source: { kind: 'typed' }, rows });
    await client.post('/api/budget/spending/verification', { year: YEAR, quarter: 1, revision: 1, codes: [RAPAT] });
    expect((await preview(await filled((await take(REALISASI)).bytes, [['F', RAPAT, '6']]))).body.cells).toMatchObject([{ kind: 'refused', issue: { code: 'spending.verified' } }]);
    const second = (await take({ ...REALISASI, quarter: 2, mode: 'increment' })).bytes;
    expect((await preview(await filled(second, [['F', RAPAT, '1'], ['G', RAPAT, '41']]))).body.cells).toMatchObject([{ kind: 'new' }, { kind: 'refused', field: 'physical', issue: { code: 'spending.physical-over' } }]);
  });
});

/** The sample's fourth quarter of 2026 as it goes out, opened and saved by `soffice --headless --convert-to xlsx`. */
test('a workbook that LibreOffice saved is still ours, and says what it said', async () => {
  const { app, preview } = await office();
  const bytes = await readFile(new URL('../../../test/fixtures/realisasi-libreoffice.xlsx', import.meta.url));
  const id = String((await readSpreadsheet(bytes)).find(({ name }) => name === 'tertib')?.rows[0]?.[1]);
  const { id: officeId } = await app.database.kysely.selectFrom('people.office').select('id').executeTakeFirstOrThrow();
  await app.database.kysely.insertInto('budget.workbook').values({ office_id: officeId, id, kind: 'spending', year: 2026, quarter: 4, stage: null, entry_mode: 'running_total', revision: 0, made_at: new Date() }).execute();
  expect(await preview(bytes)).toMatchObject({ status: 200, body: { cells: [], counts: { new: 0, changed: 0, unchanged: 84, refused: 0 } } });
  const sent = await filled(bytes, [['F', '2.17.01.2.01.0001', '48.900.250']]);
  expect((await preview(sent)).body.cells).toMatchObject([{ code: '2.17.01.2.01.0001', kind: 'new', after: '48900250' }]);
});

describe('a file that is not this workbook', () => {
  test('an older, foreign, disguised, damaged or huge one is refused with its reason, and whoever may not enter', async () => {
    const { app, client, take, preview, apply } = await office();
    const codeOf = async (bytes: Uint8Array) => { const { status, body } = await preview(bytes); return [status, body.code]; };
    const { bytes } = await take(REALISASI);
    expect(await apply(bytes)).toMatchObject({ status: 422, body: { code: 'workbook.nothing-new' } });
    const foreign = await edited(bytes, {}, ([[mark = ''] = [], ...rest]) => [[mark, '0198c0de-0000-7000-8000-0000000000aa'], ...rest]);
    expect(await codeOf(foreign)).toEqual([422, 'workbook.foreign']);
    expect(await codeOf(await edited(bytes, {}, () => [['tertib.isian.1', '0198c0de-0000-7000-8000-0000000000aa']]))).toEqual([422, 'workbook.not-ours']);
    expect(await codeOf(await edited(bytes, { F4: 'Realisasi' }))).toEqual([422, 'workbook.layout']);
    expect((await preview(await edited(bytes, { A6: '9.99.99.9.99.9999' }))).body.cells).toMatchObject([{ cell: 'A6', kind: 'refused', issue: { code: 'budget.unknown-code' } }]);
    expect(await codeOf(bytes.subarray(0, bytes.length - 400))).toEqual([422, 'workbook.unreadable']);
    expect(await codeOf(Buffer.concat([bytes, Buffer.alloc(9 * 1024 * 1024)]))).toEqual([413, 'workbook.too-large']);
    await client.put('/api/budget/spending', { year: YEAR, quarter: 1, mode: 'running_total', revision: 0, source: { kind: 'typed' }, rows: [{ code: RAPAT, spent: '5', physical: null }] });
    expect(await codeOf(bytes)).toEqual([409, 'budget-workbook.older']);
    expect(await apply(await filled(bytes, [['F', RAPAT, '6']]))).toMatchObject({ status: 409, body: { code: 'budget-workbook.older' } });
    expect((await take({ ...PAGU, quarter: 2 })).status).toBe(400);
    expect(await take({ ...REALISASI, year: 2040 })).toMatchObject({ status: 422 });
    for (const account of ['koperasi', 'pemeriksa']) {
      const other = await app.as(account);
      expect((await take(REALISASI, other)).status).toBe(403);
      expect((await preview(bytes, {}, other)).status).toBe(403);
    }
    const disguised = await client.upload('anggaran.xlsx', Buffer.from('bukan buku kerja'));
    expect(disguised.status).toBe(415);
  });
});
