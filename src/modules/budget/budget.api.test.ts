import { describe, expect, test } from 'vitest';
import { type Client, testApp } from '../../../test/support/app.ts';

const [RAPAT, IZIN] = ['2.17.01.2.06.0009', '2.17.07.2.01.0022'];
const UNKNOWN = '2.17.07.2.01.9999';
const TYPED = { kind: 'typed' };

const YEAR = 2027;
const table = async (client: Client, quarter: number, stage = '') => (await client.get(`/api/budget?year=${YEAR}&quarter=${quarter}${stage && `&stage=${stage}`}`)).body;
const rowOf = (found: any, code: string) => found.rows.find((row: any) => row.code === code);

const ceilings = (rows: Record<string, string | null>, more: object = {}) => ({
  year: YEAR, stage: 'murni', fromQuarter: 1, revision: 0, source: TYPED, rows: Object.entries(rows).map(([code, amount]) => ({ code, amount })), ...more,
});
const spending = (quarter: number, rows: Record<string, [string | null, string | null]>, more: object = {}) => ({
  year: YEAR, quarter, mode: 'running_total', revision: 0, source: TYPED, rows: Object.entries(rows).map(([code, [spent, physical]]) => ({ code, spent, physical })), ...more,
});
const judged = (quarter: number, codes: string[], revision: number, more: object = {}) => ({ year: YEAR, quarter, revision, codes, ...more });

async function office() {
  const app = await testApp('2027-05-03T01:00:00Z');
  return { ...app, analis: await app.as('analis'), keuangan: await app.as('keuangan') };
}

describe('pagu and realisasi', () => {
  test('are entered by one, verified by another; parents are exact sums and what is missing is not zero', async () => {
    const { analis, keuangan, database } = await office();
    expect(await analis.post('/api/budget/ceilings', ceilings({ [RAPAT]: '100000000.10', '2.17.01.2.06.0004': '50000000.20', [IZIN]: '10000000' }))).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(await analis.put('/api/budget/spending', spending(1, { [RAPAT]: ['25000000.05', '30'], '2.17.01.2.06.0004': ['0', '0'] }))).toMatchObject({ status: 200, body: { revision: 1 } });

    const seen = await table(keuangan, 1);
    expect(rowOf(seen, RAPAT)).toMatchObject({
      name: expect.stringMatching(/Rapat/), ceiling: '100000000.10', spent: '25000000.05', absorption: '25.000000024999999975', physical: '30', reason: null, ceilingStage: 'murni',
      abilities: { verify: true, return: true },
    });
    expect(rowOf(seen, '2.17.01.2.06.0004')).toMatchObject({ spent: '0.00', absorption: '0', physical: '0', reason: null });
    expect(rowOf(seen, '2.17.01.2.06')).toMatchObject({ level: 'kegiatan', ceiling: '150000000.30', spent: '25000000.05', counts: { of: 2, entered: 2, verified: 0 } });
    expect(rowOf(seen, '2.17.01')).toMatchObject({ level: 'program', ceiling: '150000000.30', spent: '25000000.05' });
    expect(rowOf(seen, IZIN)).toMatchObject({ spent: null, absorption: null, reason: 'no-spending', physical: null });
    expect(rowOf(seen, '2.17.07')).toMatchObject({ spent: null, absorption: null, reason: 'no-spending' });
    expect(seen.total).toMatchObject({ ceiling: '160000000.30', spent: '25000000.05', absorption: null, reason: 'incomplete', counts: { of: 3, entered: 2, verified: 0 } });

    expect(await keuangan.post('/api/budget/spending/verification', judged(1, [RAPAT], seen.revisions.spending))).toMatchObject({ status: 200, body: { revision: 2 } });
    const after = await table(analis, 1);
    expect(rowOf(after, RAPAT).entries[0]).toMatchObject({ state: 'verified', source: { kind: 'typed', by: 'Analis Perencanaan, Evaluasi dan Pelaporan' } });
    expect(after.total.counts).toEqual({ of: 3, entered: 2, verified: 1 });
    const entries = await database.kysely.selectFrom('kernel.journal').select(['name', 'body']).where('name', 'in', ['ceiling.import', 'spending.enter', 'spending.verify'])
      .where('body', 'like', '%"year":2027%').orderBy('at').execute();
    expect(entries.map(({ name }) => name).sort()).toEqual(['ceiling.import', 'spending.enter', 'spending.verify']);
  });

  test('the pagu perubahan holds from its quarter and leaves what it does not name; the old stage stays to be asked', async () => {
    const { analis } = await office();
    await analis.post('/api/budget/ceilings', ceilings({ [RAPAT]: '100', [IZIN]: '40' }));
    await analis.post('/api/budget/ceilings', ceilings({ [RAPAT]: '80' }, { stage: 'perubahan', fromQuarter: 4, revision: 1 }));
    expect(await table(analis, 3)).toMatchObject({ stage: 'murni', total: { ceiling: '140.00' }, stages: [{ stage: 'murni', fromQuarter: 1 }, { stage: 'perubahan', fromQuarter: 4 }] });
    const changed = await table(analis, 4);
    expect(changed).toMatchObject({ stage: 'perubahan', total: { ceiling: '120.00' } });
    expect([rowOf(changed, RAPAT).ceilingStage, rowOf(changed, IZIN).ceilingStage]).toEqual(['perubahan', 'murni']);
    expect((await table(analis, 4, 'murni')).total.ceiling).toBe('140.00');
    await analis.post('/api/budget/ceilings', ceilings({ [IZIN]: null }, { revision: 2 }));
    expect(rowOf(await table(analis, 1), IZIN)).toBeUndefined();
  });

  test('increments add up, an empty quarter among them leaves the sum unknown, a running total starts anew', async () => {
    const { analis } = await office();
    await analis.post('/api/budget/ceilings', ceilings({ [RAPAT]: '100' }));
    const mode = { mode: 'increment' };
    await analis.put('/api/budget/spending', spending(1, { [RAPAT]: ['10', '5'] }, mode));
    await analis.put('/api/budget/spending', spending(3, { [RAPAT]: ['20', '30'] }, mode));
    expect(rowOf(await table(analis, 3), RAPAT)).toMatchObject({ spent: null, reason: 'earlier-missing', findings: ['earlier-missing'] });
    await analis.put('/api/budget/spending', spending(2, { [RAPAT]: ['-1.5', '20'] }, mode));
    expect(rowOf(await table(analis, 3), RAPAT)).toMatchObject({ spent: '28.50', physical: '55', before: { spent: '8.50', physical: '25' }, findings: [] });
    expect(rowOf(await table(analis, 2), RAPAT).findings).toEqual(['falling-total']);
    await analis.put('/api/budget/spending', spending(4, { [RAPAT]: ['90', '90'] }));
    expect(rowOf(await table(analis, 4), RAPAT)).toMatchObject({ spent: '90.00', physical: '90', findings: ['physical-equals-absorption'] });
    expect(await analis.put('/api/budget/spending', spending(4, { [RAPAT]: ['1', '46'] }, { ...mode, revision: 1 })))
      .toMatchObject({ status: 422, body: { issues: [{ field: 'rows.0.physical', code: 'spending.physical-over' }] } });
  });

  test('what comes back says why, is entered again and starts unverified; verified entries are not written over', async () => {
    const { analis, keuangan } = await office();
    await analis.put('/api/budget/spending', spending(1, { [RAPAT]: ['5', '5'], [IZIN]: ['1', '1'] }));
    expect(await keuangan.post('/api/budget/spending/return', judged(1, [RAPAT], 1, { reason: 'ada' }))).toMatchObject({ status: 400 });
    expect(await keuangan.post('/api/budget/spending/return', judged(1, [RAPAT], 1, { reason: 'SP2D belum masuk.' }))).toMatchObject({ status: 200 });
    await keuangan.post('/api/budget/spending/verification', judged(1, [IZIN], 2));
    expect(rowOf(await table(analis, 1), RAPAT)).toMatchObject({ entries: [{ state: 'returned', reason: 'SP2D belum masuk.' }], findings: ['no-ceiling'], reason: 'no-ceiling' });
    expect(await keuangan.post('/api/budget/spending/verification', judged(1, [RAPAT], 3))).toMatchObject({ status: 409, body: { code: 'spending.not-entered' } });
    expect(await analis.put('/api/budget/spending', spending(1, { [IZIN]: ['2', '1'], [RAPAT]: ['6', '5'] }, { revision: 3 })))
      .toMatchObject({ status: 422, body: { code: 'budget.refused', issues: [{ field: 'rows.0.code', code: 'spending.verified' }] } });
    await analis.put('/api/budget/spending', spending(1, { [RAPAT]: ['6', '5'] }, { revision: 3 }));
    expect(rowOf(await table(analis, 1), RAPAT)).toMatchObject({ spent: '6.00', entries: [{ state: 'entered', reason: null }] });
    await analis.put('/api/budget/spending', spending(1, { [RAPAT]: [null, null] }, { revision: 4 }));
    expect(rowOf(await table(analis, 1), RAPAT)).toBeUndefined();
    // A verified one may be opened again, with its reason.
    expect(await keuangan.post('/api/budget/spending/return', judged(1, [IZIN], 5, { reason: 'Salah bulan.' }))).toMatchObject({ status: 200 });
  });

  test('never by the author, whatever posts he holds; not by another post; not on a state that has passed', async () => {
    const { as, analis, keuangan } = await office();
    await keuangan.put('/api/budget/spending', spending(1, { [RAPAT]: ['5', '5'] }));
    await analis.put('/api/budget/spending', spending(1, { [IZIN]: ['5', '5'] }, { revision: 1 }));
    expect(rowOf(await table(keuangan, 1), RAPAT).abilities).toEqual({ verify: false, return: false });
    const own = await keuangan.post('/api/budget/spending/verification', judged(1, [IZIN, RAPAT], 2));
    expect(own).toMatchObject({ status: 403, body: { code: 'spending.own', issues: [{ field: 'codes.1', code: 'spending.own' }] } });
    expect(rowOf(await table(analis, 1), IZIN).entries[0].state).toBe('entered');
    for (const account of ['koperasi', 'kadis', 'analis', 'umum']) {
      const client = await as(account);
      expect(await client.post('/api/budget/spending/verification', judged(1, [IZIN], 2))).toMatchObject({ status: 403, body: { code: 'budget.not-allowed' } });
      expect(await client.post('/api/budget/spending/return', judged(1, [IZIN], 2, { reason: 'Tidak cocok.' }))).toMatchObject({ status: 403 });
    }
    for (const account of ['koperasi', 'kadis', 'umum', 'bappeda', 'admin']) {
      const client = await as(account);
      expect(await client.put('/api/budget/spending', spending(2, { [RAPAT]: ['5', '5'] }))).toMatchObject({ status: 403, body: { code: 'budget.not-allowed' } });
      expect(await client.post('/api/budget/ceilings', ceilings({ [RAPAT]: '5' }))).toMatchObject({ status: 403, body: { code: 'budget.not-allowed' } });
    }
    for (const revision of [0, 1, 3]) {
      expect(await keuangan.post('/api/budget/spending/verification', judged(1, [IZIN], revision))).toMatchObject({ status: 409, body: { code: 'budget.changed' } });
      expect(await analis.put('/api/budget/spending', spending(1, { [IZIN]: ['6', '5'] }, { revision }))).toMatchObject({ status: 409, body: { code: 'budget.changed' } });
    }
    expect(await analis.post('/api/budget/ceilings', ceilings({ [RAPAT]: '5' }, { revision: 1 }))).toMatchObject({ status: 409, body: { code: 'budget.changed' } });
  });

  test('a Plt of the Keuangan post does not verify what he entered as planner', async () => {
    const { as, analis, database } = await office();
    const admin = await as('admin');
    const ids = await database.kysely.selectFrom('people.post').select(['id', 'key']).execute();
    const postId = ids.find(({ key }) => key === 'kasubbag-keuangan')?.id;
    const holders = await database.kysely.selectFrom('people.holder as h').innerJoin('people.post as p', 'p.id', 'h.post_id').select(['h.person_id', 'p.key']).execute();
    const personOf = (key: string) => holders.find((each) => each.key === key)?.person_id;
    const appointed = await admin.post('/api/holders', { postId, personId: personOf('analis-perencanaan'), form: 'plh', since: '2027-05-03', until: '2027-06-03', letterNumber: '800.1.11.1/12/2027' });
    expect(appointed).toMatchObject({ status: 200 });
    await analis.put('/api/budget/spending', spending(1, { [RAPAT]: ['5', '5'] }));
    expect(await analis.post('/api/budget/spending/verification', judged(1, [RAPAT], 1))).toMatchObject({ status: 403, body: { code: 'spending.own' } });
    const staf = await as('staf');
    await staf.put('/api/budget/spending', spending(1, { [RAPAT]: ['6', '5'] }, { revision: 1 }));
    expect(await analis.post('/api/budget/spending/verification', judged(1, [RAPAT], 2))).toMatchObject({ status: 200 });
  });
});

describe('a block', () => {
  test('is taken whole or not at all, with an issue per cell', async () => {
    const { analis } = await office();
    expect(await analis.post('/api/budget/ceilings', { ...ceilings({ [RAPAT]: '5', [UNKNOWN]: '5' }), rows: [{ code: RAPAT, amount: '5' }, { code: UNKNOWN, amount: '5' }, { code: RAPAT, amount: '6' }] })).toMatchObject({
      status: 422, body: { code: 'budget.refused', issues: [{ field: 'rows.1.code', code: 'budget.unknown-code' }, { field: 'rows.2.code', code: 'budget.twice' }] },
    });
    expect(await analis.put('/api/budget/spending', spending(1, { [RAPAT]: ['5', '5'], [UNKNOWN]: ['5', '5'] }))).toMatchObject({ status: 422 });
    expect((await table(analis, 1)).rows).toEqual([]);
  });

  test.each([
    ['a third decimal of a Rupiah', { spent: '1.005' }, { field: 'rows.0.spent', code: 'money.format' }],
    ['thousand marks', { spent: '1.000.000' }, { field: 'rows.0.spent', code: 'invalid_format' }],
    ['a negative running total', { spent: '-5' }, { field: 'rows.0.spent', code: 'money.negative' }],
    ['more than all of the work', { physical: '100.01' }, { field: 'rows.0.physical', code: 'percent.range' }],
    ['a code of a kegiatan', { code: '2.17.01.2.06' }, { field: 'rows.0.code', code: 'invalid_format' }],
  ])('%s is refused by its cell', async (_, cell, issue) => {
    const { analis } = await office();
    const answer = await analis.put('/api/budget/spending', { ...spending(1, {}), rows: [{ code: RAPAT, spent: '5', physical: '5', ...cell }] });
    expect(answer.status).toBe(400);
    expect(answer.body.issues).toContainEqual(expect.objectContaining(issue));
  });

  test('keeps the file it came from: name and hash, opened by who reads the table; nobody names the file of another', async () => {
    const { as, analis } = await office();
    const file = (await analis.upload('realisasi-tw1.csv', new TextEncoder().encode('kode;realisasi\n'))).body;
    const source = { kind: 'file', fileId: file.id };
    const staf = await as('staf');
    expect(await staf.put('/api/budget/spending', spending(1, { [RAPAT]: ['5', '5'] }, { source }))).toMatchObject({ status: 422, body: { code: 'budget.file-unknown' } });
    expect((await staf.get(`/api/files/${file.id}`)).status).toBe(404);
    expect(await analis.put('/api/budget/spending', spending(1, { [RAPAT]: ['5', '5'] }, { source }))).toMatchObject({ status: 200 });
    expect(rowOf(await table(staf, 1), RAPAT).entries[0].source).toMatchObject({ kind: 'file', file: { id: file.id, name: 'realisasi-tw1.csv', hash: file.hash } });
    expect((await (await as('koperasi')).raw(`/api/files/${file.id}`)).status).toBe(200);
    expect((await (await as('bappeda')).raw(`/api/files/${file.id}`)).status).toBe(404);
  });
});

describe('the sample', () => {
  test('stands below the programs of the sample plan, says that it is one, and raises no finding', async () => {
    const { analis } = await office();
    for (const [year, quarter, entered] of [[2025, 4, true], [2026, 3, true], [2026, 4, false]] as const) {
      const { body } = await analis.get(`/api/budget?year=${year}&quarter=${quarter}`);
      expect(body.sampleSource).toMatch(/rekaan/);
      expect(body.rows.filter(({ name }: any) => name === null)).toEqual([]);
      expect(body.rows.filter(({ findings }: any) => findings.length > 0).map(({ code, findings }: any) => [code, findings])).toEqual([]);
      expect(body.total.counts).toEqual({ of: 42, entered: entered ? 42 : 0, verified: entered ? 42 : 0 });
      if (entered) expect(Number(body.total.absorption)).toBeGreaterThan(50);
      else expect(body.total).toMatchObject({ spent: null, absorption: null, reason: 'no-spending' });
    }
  });
});
