import { describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { NARRATIVE, openRound } from '../../../test/support/round.ts';
import { wholeMatrix } from './matrix.contract.ts';

const START = '2027-01-04T01:00:00Z';
const CODE = 'PROG-2.17.03';
const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A card of the sample plan as an office would have filled it in. */
async function card(app: TestApp, code: string, change: object) {
  const { id } = await app.database.kysely.selectFrom('plan.indicator').select('id').where('code', '=', code).executeTakeFirstOrThrow();
  await app.database.kysely.updateTable('plan.indicator_version').set(change).where('indicator_id', '=', id).execute();
}
const lineOf = (lines: readonly any[], code: string) => lines.find((line) => line.code === code);
const share = {
  components: JSON.stringify([{ key: 'aktif', role: 'numerator', name: 'Koperasi aktif', unit: 'unit', source: 'ODS', factor: '1' }, { key: 'semua', role: 'denominator', name: 'Semua koperasi', unit: 'unit', source: 'ODS', factor: '1' }]),
  multiplier: '100',
};
const evidence = { evidence: JSON.stringify([{ kind: 'file', label: 'Rekap ODS', mandatory: true }]) };

async function begin(change?: object) {
  const app = await testApp(START);
  if (change) await card(app, CODE, change);
  const round = await openRound(app);
  const koperasi = await round.client('koperasi');
  const line = async (account = 'koperasi') => lineOf((await round.form(account, 'Koperasi')).body.lines, CODE);
  const enter = async (of: object, account = 'koperasi') => round.step(account, 'entries', [await line(account)], () => ({ narrative: NARRATIVE, ...of }));
  return { app, round, koperasi, line, enter };
}

describe('entering', () => {
  test('the value is computed from components and never typed; the card is fixed from then on', async () => {
    const { app, enter, line } = await begin(share);
    expect(await enter({ value: '90' })).toMatchObject({ status: 422, body: { code: 'cell.refused', issues: [{ field: 'cells.0.value', code: 'cell.value-computed' }] } });
    expect(await enter({ components: { aktif: '2' } })).toMatchObject({ body: { issues: [{ field: 'cells.0.components.semua', code: 'cell.components-missing' }] } });
    expect(await enter({ components: { aktif: '2', semua: '0' } })).toMatchObject({ body: { issues: [{ code: 'cell.zero-denominator' }] } });
    expect(await enter({ components: { aktif: '2', semua: '3' } })).toMatchObject({ status: 200, body: { cells: [{ state: 'entered' }] } });
    expect(await line()).toMatchObject({ entered: { value: '66.666666666666666667', components: { aktif: '2', semua: '3' } }, achievement: { achievement: expect.stringMatching(/^75\.56/), printed: '75,57', predicate: 'sedang' } });
    const row = await app.database.kysely.selectFrom('plan.indicator_version').select('frozen_at').where('id', '=', (await line()).indicatorVersionId).executeTakeFirstOrThrow();
    expect(row.frozen_at).not.toBeNull();
  });

  test('a figure with more digits than are kept is refused, never cut', async () => {
    const { enter, line } = await begin();
    expect(await enter({ value: '123456789012345678901' })).toMatchObject({ status: 400, body: { issues: [{ field: 'cells.0.value', code: 'decimal.precision' }] } });
    expect((await enter({ value: '12345678901234567890' })).status).toBe(200);
    expect(await line()).toMatchObject({ entered: { value: '12345678901234567890' } });
  });

  test('missing is not zero, and not applicable is neither', async () => {
    const { round, koperasi, enter, line } = await begin();
    const figure = async () => {
      const matrix = wholeMatrix((await koperasi.get('/api/matrix?fromYear=2026&toYear=2026')).body);
      return lineOf(matrix.rows, CODE).cells.find((cell: any) => cell.quarter === 4);
    };
    expect(await figure()).toMatchObject({ state: 'missing', actual: null, achievement: { printed: null, reason: 'no-actual' } });
    await enter({ value: '0' });
    expect(await figure()).toMatchObject({ state: 'zero', actual: '0', achievement: { printed: '0,00', predicate: 'sangat-rendah' } });
    const { indicatorVersionId, revision } = await line();
    const inapplicable = { id: round.id, indicatorVersionId, revision, reason: 'Pendataan ditunda pusat sampai tahun depan.' };
    expect(await koperasi.post(`/api/rounds/${round.id}/cells/${indicatorVersionId}/inapplicability`, inapplicable)).toMatchObject({ status: 200 });
    expect(await figure()).toMatchObject({ state: 'not_applicable', actual: null, achievement: { printed: null, reason: 'no-actual' } });
  });

  test('mandatory evidence is a gate, and stays while the figure rests on it', async () => {
    const { round, koperasi, enter, line } = await begin(evidence);
    expect((await line()).missingEvidence).toEqual(['Rekap ODS']);
    expect(await enter({ value: '80' })).toMatchObject({ status: 422, body: { issues: [{ field: 'cells.0.evidence', code: 'cell.evidence-missing', params: { label: 'Rekap ODS' } }] } });
    const { indicatorVersionId } = await line();
    const add = async (body: object) => koperasi.post(`/api/rounds/${round.id}/evidence`, { id: round.id, indicatorVersionId, label: 'Rekap ODS', ...body });
    expect((await add({ kind: 'link', link: 'https://ods.example.id/rekap' })).status).toBe(200);
    expect((await line()).missingEvidence).toEqual(['Rekap ODS']);
    const foreign = await (await round.client('ukm')).upload('rekap.pdf', PDF);
    expect(await add({ kind: 'file', fileId: foreign.body.id })).toMatchObject({ status: 422, body: { code: 'evidence.file-unknown' } });
    const file = await koperasi.upload('rekap.pdf', PDF);
    const added = await add({ kind: 'file', fileId: file.body.id });
    expect(added).toMatchObject({ status: 200, body: { name: 'rekap.pdf', hash: file.body.hash, abilities: { withdraw: true } } });
    expect((await enter({ value: '80' })).status).toBe(200);
    expect(await koperasi.post(`/api/evidence/${added.body.id}/withdrawal`, { id: added.body.id, reason: 'Salah berkas.' })).toMatchObject({ status: 409, body: { code: 'evidence.needed' } });
  });

  test.each([
    ['another bidang', 'ukm', 404, 'cell.not-found'], ['the planners', 'analis', 403, 'performance.not-allowed'], ['the Kepala Dinas', 'kadis', 403, 'performance.not-allowed'],
    ['an outside body', 'bappeda', 403, 'performance.not-allowed'], ['the administrator', 'admin', 403, 'performance.not-allowed'],
  ])('not by %s', async (_, account, status, code) => {
    const { round, line } = await begin();
    const answer = await round.step(account, 'entries', [await line()], () => ({ value: '1', narrative: NARRATIVE }));
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('an older state is refused with how it stands now, and one refused cell refuses the block', async () => {
    const { round, line, enter } = await begin();
    const old = await line();
    await enter({ value: '80' });
    expect(await round.step('koperasi', 'entries', [old], () => ({ value: '81', narrative: NARRATIVE })))
      .toMatchObject({ status: 409, body: { code: 'cell.stale', params: { cells: [{ indicatorVersionId: old.indicatorVersionId, state: 'entered', revision: 2 }] } } });
    const { body } = await round.form('koperasi', 'Koperasi');
    const block = await round.step('koperasi', 'entries', body.lines, (each) => ({ value: each.code === 'PROG-2.17.04' ? null : '5', narrative: NARRATIVE }));
    expect(block).toMatchObject({ status: 422, body: { params: { count: 1 }, issues: [{ code: 'cell.value-missing' }] } });
    expect((await round.form('koperasi', 'Koperasi')).body.lines.map((each: any) => [each.state, each.entered?.value ?? null])).toEqual(body.lines.map((each: any) => [each.state, each.entered?.value ?? null]));
  });
});

describe('never the author', () => {
  test('not as the Kasubbag, who is also Plt of the bidang', async () => {
    const { app, round, line } = await begin();
    const { kysely } = app.database;
    const post = await kysely.selectFrom('people.post').select(['id', 'office_id']).where('key', '=', 'kabid-koperasi').executeTakeFirstOrThrow();
    const kasubbag = await kysely.selectFrom('people.holder as h').innerJoin('people.post as p', 'p.id', 'h.post_id').where('p.key', '=', 'kasubbag-pepp').select('h.person_id').executeTakeFirstOrThrow();
    await kysely.insertInto('people.holder').values({ office_id: post.office_id, id: '0198c0de-0000-7000-8000-0000000000aa', post_id: post.id, person_id: kasubbag.person_id, form: 'plt', since: '2027-01-01' }).execute();
    expect(await round.step('kasubbag', 'entries', [await line('kasubbag')], () => ({ value: '80', narrative: NARRATIVE }))).toMatchObject({ status: 200 });
    expect(await round.step('kasubbag', 'releases', [await line('kasubbag')])).toMatchObject({ status: 200, body: { cells: [{ state: 'released' }] } });
    const own = await line('kasubbag');
    expect(own.abilities).toMatchObject({ verify: false, return: false });
    expect(await round.step('kasubbag', 'verifications', [own])).toMatchObject({ status: 403, body: { code: 'cell.own' } });
    expect(await round.step('kasubbag', 'returns', [own], () => ({ reason: 'Saya kembalikan.' }))).toMatchObject({ status: 403, body: { code: 'cell.own' } });
    expect(await line('kasubbag')).toMatchObject({ state: 'released', revision: own.revision });
  });

  test('what the unit of the planners enters, the Kasubbag releases and the Sekretaris verifies; of others he verifies nothing', async () => {
    const { round, line, enter } = await begin();
    const entered = await round.fill('analis', 'Perencanaan');
    expect(await round.step('analis', 'releases', entered)).toMatchObject({ status: 403, body: { code: 'performance.not-allowed' } });
    expect((await round.step('kasubbag', 'releases', entered)).status).toBe(200);
    const released = (await round.form('kasubbag', 'Perencanaan')).body.lines;
    expect(await round.step('kasubbag', 'verifications', released)).toMatchObject({ status: 403, body: { code: 'cell.own' } });
    expect(await round.step('sekretaris', 'verifications', released)).toMatchObject({ status: 200, body: { cells: [{ state: 'verified' }] } });
    await enter({ value: '80' });
    expect(await round.step('kasubbag', 'verifications', [await line()])).toMatchObject({ status: 422, body: { code: 'cell.refused', issues: [{ code: 'cell.state', params: { state: 'entered' } }] } });
    await round.step('koperasi', 'releases', [await line()]);
    expect(await round.step('sekretaris', 'verifications', [await line()])).toMatchObject({ status: 403, body: { code: 'performance.not-allowed' } });
    expect(await round.step('koperasi', 'entries', [await line()], () => ({ value: '81', narrative: NARRATIVE }))).toMatchObject({ status: 422, body: { issues: [{ code: 'cell.state', params: { state: 'released' } }] } });
  });

  test('a unit whose head does not release sends straight to the verifier', async () => {
    const { round, enter, line } = await begin();
    const kasubbag = await round.client('kasubbag');
    const { unitId } = await round.unit('Bidang Koperasi');
    expect(await (await round.client('koperasi')).post('/api/performance-settings/units', { unitId, since: '2027-01-04', releaseByHead: false })).toMatchObject({ status: 403 });
    expect(await kasubbag.post('/api/performance-settings/units', { unitId, since: '2027-01-03', releaseByHead: false })).toMatchObject({ status: 422, body: { code: 'setting.in-past' } });
    expect((await kasubbag.post('/api/performance-settings/units', { unitId, since: '2027-01-04', releaseByHead: false })).status).toBe(200);
    expect(await enter({ value: '80' })).toMatchObject({ body: { cells: [{ state: 'released' }] } });
    expect((await line('kasubbag')).abilities).toMatchObject({ verify: true });
  });
});

describe('typing', () => {
  test('each field is saved with its own revision, without a key, and answers what it amounts to', async () => {
    const { round, koperasi, line } = await begin();
    const { indicatorVersionId } = await line();
    const save = (fields: object[]) => koperasi.put(`/api/rounds/${round.id}/cells/${indicatorVersionId}/draft`, { id: round.id, indicatorVersionId, fields }, { 'idempotency-key': '' });
    expect(await save([{ field: 'value', value: '44,11', revision: 0 }])).toMatchObject({
      status: 200, body: { state: 'drafted', value: '44.11', drafts: [{ field: 'value', value: '44,11', revision: 1 }], achievement: { printed: '50,00' }, warnings: [{ code: 'no-narrative' }] },
    });
    expect(await save([{ field: 'hindering', value: 'Pendataan terhenti banjir.', revision: 0 }, { field: 'value', value: '1,210', revision: 1 }]))
      .toMatchObject({ status: 200, body: { value: null, achievement: null, warnings: [] } });
    expect(await save([{ field: 'value', value: '45', revision: 1 }]))
      .toMatchObject({ status: 409, body: { code: 'cell.draft-stale', params: { drafts: expect.arrayContaining([expect.objectContaining({ field: 'value', value: '1,210', revision: 2 })]) } } });
    expect(await save([{ field: 'component.aktif', value: '1', revision: 0 }])).toMatchObject({ status: 422, body: { issues: [{ code: 'cell.field-unknown' }] } });
    expect((await line()).drafts).toHaveLength(2);
    await round.step('koperasi', 'entries', [await line()], () => ({ value: '45', narrative: NARRATIVE }));
    expect((await line()).drafts).toEqual([]);
  });

  test('opening the form is seen once by the unit alone', async () => {
    const { round, koperasi } = await begin();
    const { unitId } = await round.unit('Bidang Koperasi');
    const path = `/api/rounds/${round.id}/forms/${unitId}/sightings`;
    expect((await koperasi.post(path, { id: round.id, unitId })).body.cells.map((cell: any) => cell.state)).toEqual(['seen', 'seen', 'seen', 'seen', 'seen']);
    expect((await (await round.client('analis')).post(path, { id: round.id, unitId })).status).toBe(403);
  });

  test('a pasted block is read by Indonesian rules, all of it or nothing, and the doubtful is asked', async () => {
    const { round, koperasi } = await begin();
    const { body } = await round.form('koperasi', 'Koperasi');
    const paste = (texts: string[], chosen?: string) => koperasi.post(`/api/rounds/${round.id}/pasted`, {
      id: round.id, cells: texts.map((text, index) => ({ indicatorVersionId: body.lines[index].indicatorVersionId, field: 'value', text, revision: 0, ...(chosen && text === '1,210' ? { chosen } : {}) })),
    });
    expect(await paste(['1.210', '1,21', '1,210', 'lihat lampiran', '5'])).toMatchObject({
      status: 422, body: { issues: [{ field: 'cells.2.text', code: 'paste.doubtful', params: { readings: ['1.21', '1210'] } }, { field: 'cells.3.text', code: 'paste.text' }] },
    });
    expect((await round.form('koperasi', 'Koperasi')).body.lines.flatMap((line: any) => line.drafts)).toEqual([]);
    expect(await paste(['1.210', '1,21', '1,210', '', '5'], '1210')).toMatchObject({ status: 200, body: { cells: [{ value: '1210' }, { value: '1.21' }, { value: '1210' }, { value: '' }, { value: '5' }] } });
    expect((await round.form('koperasi', 'Koperasi')).body.lines.map((line: any) => [line.state, line.drafts[0].value])).toEqual([['drafted', '1210'], ['drafted', '1.21'], ['drafted', '1210'], ['drafted', ''], ['drafted', '5']]);
  });
});

describe('personal evidence', () => {
  test('is opened by the unit, the verifier and the examiner alone; each opening is kept; others see name and hash', async () => {
    const { app, round, koperasi, line, enter } = await begin();
    const file = await koperasi.upload('daftar-nik.pdf', PDF);
    const { indicatorVersionId } = await line();
    const added = (await koperasi.post(`/api/rounds/${round.id}/evidence`, { id: round.id, indicatorVersionId, label: 'Daftar anggota', kind: 'file', fileId: file.body.id })).body;
    expect(await (await round.client('ukm')).post(`/api/evidence/${added.id}/personal`, { id: added.id, personal: true })).toMatchObject({ status: 404 });
    expect(await (await round.client('kasubbag')).post(`/api/evidence/${added.id}/personal`, { id: added.id, personal: true })).toMatchObject({ status: 200, body: { personal: true, fileId: null, abilities: { open: true } } });
    const examiner = await round.client('pemeriksa');
    expect((await examiner.post(`/api/evidence/${added.id}/openings`, { id: added.id })).status).toBe(404);
    await enter({ value: '80' });
    await round.step('koperasi', 'releases', [await line()]);
    await round.step('kasubbag', 'verifications', [await line()]);
    const at = `indicatorVersionId=${indicatorVersionId}&year=2026&quarter=4`;
    const opens: Record<string, number> = { koperasi: 200, kasubbag: 200, pemeriksa: 200, analis: 403, kadis: 403, ukm: 404, umum: 404, bappeda: 404, admin: 404 };
    for (const [account, status] of Object.entries(opens)) {
      const client = await round.client(account);
      const before = (await client.raw(`/api/files/${file.body.id}`)).status;
      expect({ account, before }).toEqual({ account, before: 404 });
      expect({ account, status: (await client.post(`/api/evidence/${added.id}/openings`, { id: added.id })).status }).toEqual({ account, status });
      expect({ account, after: (await client.raw(`/api/files/${file.body.id}`)).status }).toEqual({ account, after: status === 200 ? 200 : 404 });
    }
    const [seen] = (await (await round.client('ukm')).get(`/api/evidence?${at}`)).body.evidence;
    expect(seen).toMatchObject({ name: 'daftar-nik.pdf', hash: file.body.hash, fileId: null, link: null, abilities: { open: false } });
    expect((await koperasi.get(`/api/evidence/${added.id}/openings`)).body.reads.map((read: any) => read.by.post)).toEqual(['Pemeriksa Inspektorat', 'Kasubbag PEPP', 'Kepala Bidang Koperasi']);
    expect((await (await round.client('ukm')).get(`/api/evidence/${added.id}/openings`)).status).toBe(404);
    // An opening lets one fetch for ten minutes, not for ever.
    app.clock.set?.(new Date('2027-01-04T02:00:00Z'));
    for (const account of ['kasubbag', 'koperasi']) expect((await (await round.client(account)).raw(`/api/files/${file.body.id}`)).status).toBe(404);
  });

  test('a statement that names persons stands nowhere but in itself', async () => {
    const { app, round, koperasi, line } = await begin();
    const { indicatorVersionId } = await line();
    const statement = 'NIK 1571010101900001, Jalan Kenanga 3.';
    const add = { id: round.id, indicatorVersionId, label: 'Pernyataan', kind: 'statement', statement, personal: true };
    const { body } = await koperasi.post(`/api/rounds/${round.id}/evidence`, add);
    expect(body).toMatchObject({ personal: true, statement: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const kasubbag = await round.client('kasubbag');
    expect((await kasubbag.post(`/api/evidence/${body.id}/openings`, { id: body.id })).body).toMatchObject({ statement });
    const entries = await app.database.kysely.selectFrom('kernel.journal').select('body').where('name', 'like', 'evidence.%').execute();
    expect(entries).toHaveLength(2);
    const seen = [entries, await line('kasubbag'), (await kasubbag.get(`/api/figures/${indicatorVersionId}/2026/4`)).body];
    expect(JSON.stringify(seen)).toContain(body.hash);
    expect(JSON.stringify(seen)).not.toContain('1571010101900001');
  });
});
