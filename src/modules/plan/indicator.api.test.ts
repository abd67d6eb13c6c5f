import { describe, expect, test } from 'vitest';
import { type Client, testApp } from '../../../test/support/app.ts';
import { freezeCards, indicatorsInForce } from './index.ts';

const card = {
  code: 'UJI-1', name: 'Persentase koperasi yang diawasi', kind: 'outcome', isIku: true, isIkk: false, isSpm: false,
  definition: 'Koperasi aktif yang diperiksa sekali setahun.', reason: 'Mandat pengawasan.', formula: 'Diperiksa dibagi aktif kali 100.', unit: '%', decimals: 2,
  polarity: 'higher', method: null, aggregation: 'last', entryMode: 'running_total', frequency: 'triwulan', source: 'ODS', producer: 'Bidang Koperasi', collection: 'Rekap',
  evidence: [{ kind: 'file', label: 'Berita acara', mandatory: true }], postId: null as string | null, baseline: '40.5', baselineWords: null, baselineYear: 2025,
  components: [
    { key: 'diperiksa', role: 'numerator', name: 'Koperasi diperiksa', unit: 'unit', source: 'BA', factor: '1' },
    { key: 'aktif', role: 'denominator', name: 'Koperasi aktif', unit: 'unit', source: 'ODS', factor: '1' },
  ],
  multiplier: '100', stages: [], benchmarks: [{ year: 2025, scope: 'provinsi', value: '55.10', source: 'Laporan provinsi' }],
};

async function tree(client: Client) {
  const { plans } = (await client.get('/api/plans')).body;
  return (await client.get(`/api/plan-versions/${plans[0].versions[0].id}`)).body;
}

async function drafted() {
  const app = await testApp();
  const planner = await app.as('analis');
  const program = (await tree(planner)).nodes.find((node: any) => node.code === '2.17.03');
  const full = { ...card, postId: program.owner.postId };
  const added = await planner.post('/api/indicators', { nodeId: program.id, from: { year: 2026, quarter: 1 }, card: full });
  expect(added.status).toBe(200);
  const at = (step: string) => `/api/indicator-versions/${added.body.versionId}/${step}`;
  return { app, planner, head: await app.as('kasubbag'), leader: await app.as('kadis'), added: added.body, full, at, program };
}
const approval = { level: 'kepala_pd', number: 'B/100/2026', date: '2026-01-20' };
const quarterOne = { year: 2026, quarter: 1 };

describe('the card', () => {
  test('comes back as it was written, below its sasaran and tujuan, with what an auditor would ask', async () => {
    const { planner, added, full } = await drafted();
    const { body } = await planner.get(`/api/indicators/${added.indicatorId}`);
    expect(body.card).toEqual(full);
    expect(body).toMatchObject({ version: { no: 1, status: 'draft', frozen: false }, postTitle: 'Kepala Bidang Koperasi', approval: null });
    expect(body.path.map((each: any) => each.level)).toEqual(['program', 'sasaran', 'tujuan']);
    expect(body.findings).toEqual([{ code: 'no-target', field: 'targets' }]);
    expect(body.abilities).toEqual({ edit: true, version: false, check: false, approve: false, retire: false });
  });

  test('its parts must fit together, and its code be free', async () => {
    const { planner, program, full } = await drafted();
    const refused = async (change: object) => {
      const { body } = await planner.post('/api/indicators', { nodeId: program.id, from: quarterOne, card: { ...full, code: 'UJI-2', ...change } });
      return body.issues?.[0] ? `${body.issues[0].field} ${body.issues[0].code}` : body.code;
    };
    expect(await refused({ polarity: 'lower' })).toBe('card.method indicator.method');
    expect(await refused({ polarity: 'grade', method: 'ordinal', components: [], multiplier: null })).toBe('card.stages indicator.stages');
    expect(await refused({ components: full.components.slice(0, 1) })).toBe('card.components indicator.components');
    expect(await refused({ multiplier: null })).toBe('card.multiplier indicator.multiplier');
    expect(await refused({ baseline: '1,5' })).toBe('card.baseline invalid_format');
    expect(await refused({ code: 'UJI-1' })).toBe('indicator.code-taken');
    expect(await refused({ postId: program.id })).toBe('indicator.post-unknown');
  });

  test('planners write, their head checks, a leader approves; nobody else', async () => {
    const { planner, head, leader, at, added } = await drafted();
    expect((await planner.post(at('check'), { revision: 1 })).body.code).toBe('plan.not-allowed');
    expect((await leader.post(at('approval'), { revision: 1, approval })).body.code).toBe('indicator.not-checked');
    expect((await head.post(at('check'), { revision: 1 })).body).toMatchObject({ status: 'checked', revision: 2 });
    expect((await head.post(at('approval'), { revision: 2, approval })).body.code).toBe('plan.not-allowed');
    expect((await leader.post(at('approval'), { revision: 1, approval })).body.code).toBe('indicator.changed');
    expect((await leader.post(at('approval'), { revision: 2, approval })).body).toMatchObject({ status: 'approved', revision: 3 });
    expect((await planner.get(`/api/indicators/${added.indicatorId}`)).body).toMatchObject({ approval, abilities: { edit: false, version: true } });
  });

  test('an unfinished card is not checked, and a checked one that is edited is a draft again', async () => {
    const { planner, head, full, added, at } = await drafted();
    await planner.put(`/api/indicator-versions/${added.versionId}`, { revision: 1, card: { ...full, definition: '', source: '' } });
    const refused = await head.post(at('check'), { revision: 2 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'indicator.incomplete', issues: [{ code: 'indicator.no-definition' }, { code: 'indicator.no-source' }] } });
    expect(await planner.put(`/api/indicator-versions/${added.versionId}`, { revision: 2, card: full })).toMatchObject({ body: { revision: 3 } });
    await head.post(at('check'), { revision: 3 });
    expect((await planner.put(`/api/indicator-versions/${added.versionId}`, { revision: 4, card: full })).body).toMatchObject({ status: 'draft', revision: 5 });
  });
});

describe('versions of a card', () => {
  test('a measured card stays; its successor holds from a quarter on, each in its own time', async () => {
    const { app, planner, head, leader, added, at, full } = await drafted();
    await head.post(at('check'), { revision: 1 });
    await leader.post(at('approval'), { revision: 2, approval });
    const office = await app.database.kysely.selectFrom('people.office').select('id').executeTakeFirstOrThrow();
    await app.database.transaction(office.id, (tx) => freezeCards(tx, [added.versionId], new Date('2026-04-05T01:00:00Z')));
    expect((await planner.put(`/api/indicator-versions/${added.versionId}`, { revision: 4, card: full })).body.code).toBe('indicator.fixed');
    const next = (from: object) => planner.post(at('successors'), { revision: 4, from, reason: 'Definisi diperluas' });
    expect((await next(quarterOne)).body.code).toBe('indicator.version-order');
    const { body: successor } = await next({ year: 2026, quarter: 3 });
    expect(successor).toMatchObject({ indicatorId: added.indicatorId, status: 'draft', revision: 1 });
    const renamed = { ...full, name: 'Persentase koperasi aktif yang diawasi' };
    await planner.put(`/api/indicator-versions/${successor.versionId}`, { revision: 1, card: renamed });
    await head.post(`/api/indicator-versions/${successor.versionId}/check`, { revision: 2 });
    await leader.post(`/api/indicator-versions/${successor.versionId}/approval`, { revision: 3, approval });
    const holding = async (quarter: number) => (await app.database.read(office.id, (reader) => indicatorsInForce(reader, { year: 2026, quarter })))
      .filter((each) => each.indicatorId === added.indicatorId).map((each) => each.card.name);
    expect(await Promise.all([1, 2, 3, 4].map(holding))).toEqual([[full.name], [full.name], [renamed.name], [renamed.name]]);
    const { body } = await planner.get(`/api/indicators/${added.indicatorId}?version=${added.versionId}`);
    expect(body.versions.map((each: any) => [each.no, each.from.quarter, each.until?.quarter ?? null])).toEqual([[2, 3, null], [1, 1, 2]]);
    expect(body.card.name).toBe(full.name);
  });

  test('a retired indicator holds to its last quarter and not after', async () => {
    const { planner, leader } = await drafted();
    const iku = async (quarter: number) => (await planner.get(`/api/iku?year=2026&quarter=${quarter}`)).body.rows.map((row: any) => row.code);
    const [first] = (await planner.get('/api/iku?year=2026&quarter=1')).body.rows;
    expect(first).toMatchObject({ code: 'IKU-1', name: 'Nilai SAKIP Perangkat Daerah', post: 'Sekretaris', approval: { number: '(contoh, tanpa keputusan)' } });
    expect(first.targets.map((cell: any) => cell.value)).toEqual(['91.0', '91.1', '91.2', '91.3', '91.4', '91.5']);
    const { revision } = (await planner.get(`/api/indicators/${first.indicatorId}`)).body.version;
    expect(await leader.post(`/api/indicator-versions/${first.versionId}/retirement`, { revision, last: { year: 2026, quarter: 2 } })).toMatchObject({ status: 200 });
    expect(await iku(2)).toEqual(['IKU-1', 'IKU-2', 'IKU-3', 'IKU-4', 'IKU-5']);
    expect(await iku(3)).toEqual(['IKU-2', 'IKU-3', 'IKU-4', 'IKU-5']);
  });
});

describe('targets', () => {
  const empty = { value: null, low: null, high: null, words: null };

  test('a block is set whole and read back exactly; the split of a year says what does not add up', async () => {
    const { planner, added } = await drafted();
    const { version } = await tree(planner);
    const cell = (quarter: number, value: string) => ({ indicatorVersionId: added.versionId, year: 2026, quarter, ...empty, value });
    const set = (cells: object[], revision: number) => planner.put(`/api/plan-versions/${version.id}/targets`, { revision, cells });
    const cells = ['10.10', '20', '30.000000000000000001', '45'].map((value, index) => cell(index + 1, value));
    expect(await set(cells, version.revision)).toMatchObject({ status: 200, body: { revision: version.revision + 1 } });
    const read = async () => (await planner.get(`/api/indicators/${added.indicatorId}`)).body.targets.map((each: any) => each.value);
    expect(await read()).toEqual(['10.10', '20', '30.000000000000000001', '45']);
    const bad = await set([cell(1, '11'), cell(0, '45'), { ...cell(2, '1'), year: 2040 }, { ...cell(3, '1'), value: null, words: '1,5' }], version.revision + 1);
    expect(bad).toMatchObject({ status: 422, body: { code: 'target.refused' } });
    expect(bad.body.issues.map((issue: any) => `${issue.field} ${issue.code}`)).toEqual([
      'cells.1.value target.year-in-force', 'cells.2.year target.year-outside-plan', 'cells.3.words decimal.format',
    ]);
    expect(await read()).toEqual(['10.10', '20', '30.000000000000000001', '45']);
    expect(await set([{ ...cell(4, '1'), value: null }], version.revision + 1)).toMatchObject({ status: 200 });
    expect(await read()).toEqual(['10.10', '20', '30.000000000000000001']);
    expect((await planner.get(`/api/indicators/${added.indicatorId}`)).body.targetFindings).toEqual([{ year: 2026, code: 'quarters-incomplete' }]);
  });

  test('the same key again answers what was stored; others may not set any', async () => {
    const { planner, leader, added } = await drafted();
    const { version } = await tree(planner);
    const path = `/api/plan-versions/${version.id}/targets`;
    const body = { revision: version.revision, cells: [{ indicatorVersionId: added.versionId, year: 2026, quarter: 1, ...empty, value: '5' }] };
    const headers = { 'idempotency-key': '0198c0de-0000-7000-8000-000000000002' };
    const first = await planner.put(path, body, headers);
    expect(await planner.put(path, body, headers)).toMatchObject({ status: 200, body: first.body });
    expect(await leader.put(path, { ...body, revision: version.revision + 1 })).toMatchObject({ status: 403, body: { code: 'plan.not-allowed' } });
  });
});

describe('agreements', () => {
  test('every post promises its own nodes with the targets of the year', async () => {
    const client = await (await testApp()).as('koperasi');
    const { body } = await client.get('/api/agreements?year=2027');
    expect(body).toMatchObject({ year: 2027, stage: 'murni', sampleSource: expect.stringContaining('Banyuwangi') });
    expect(body.agreements[0]).toMatchObject({ post: { title: 'Kepala Dinas' } });
    expect(body.agreements[0].rows.map((row: any) => row.targets[0].value)).toEqual(['91.2', '93.5', '54.19', '38.23', '2.71']);
    const own = body.agreements.find((each: any) => each.post.title === 'Kepala Bidang Koperasi');
    expect(own.funded.map((each: any) => each.code)).toEqual(['2.17.03', '2.17.04', '2.17.05', '2.17.06']);
    expect((await client.get('/api/agreements?year=2031')).body).toMatchObject({ stage: null, agreements: [] });
  });
});
