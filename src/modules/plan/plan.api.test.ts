import { describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../../test/support/app.ts';

const EDITION = 'himpunan-kabupaten';
const renja = { kind: 'renja', title: 'Renja 2026', fromYear: 2026, toYear: 2026, edition: EDITION };

async function samplePlan(client: Client) {
  const { body } = await client.get('/api/plans');
  const plan = body.plans.find((each: any) => each.kind === 'renstra');
  return { plan, tree: (await client.get(`/api/plan-versions/${plan.versions[0].id}`)).body };
}

describe('the sample plan', () => {
  test('stands in force with the published targets, named as sample, and every office account reads it', async () => {
    const { as } = await testApp();
    const { plan, tree } = await samplePlan(await as('koperasi'));
    expect(plan).toMatchObject({ fromYear: 2025, toYear: 2030, sampleSource: expect.stringContaining('Banyuwangi') });
    expect(plan.versions).toMatchObject([{ no: 1, stage: 'murni', status: 'in_force', edition: EDITION, validFrom: { year: 2025, quarter: 1 } }]);
    const counts = Object.groupBy(tree.nodes, (node: any) => node.level);
    expect(Object.fromEntries(Object.entries(counts).map(([level, nodes]) => [level, nodes?.length]))).toEqual({ tujuan: 1, sasaran: 4, program: 13, kegiatan: 13 });
    const program = tree.nodes.find((node: any) => node.code === '3.30.04');
    expect(program).toMatchObject({ owner: { title: 'Kepala Bidang Perdagangan' }, indicators: [{ polarity: 'lower', baseline: '5.14' }] });
    expect(program.indicators[0].targets).toContainEqual({ year: 2030, quarter: 0, value: '5', low: null, high: null, words: null });
    expect(tree.nodes.find((node: any) => node.id === program.answers[0])).toMatchObject({ level: 'sasaran' });
    expect(tree.abilities).toEqual({ edit: false, publish: false, withdraw: false, setYearTargets: false, setQuarterTargets: false, addIndicator: false });
    // The two rows whose thousand mark the source read as a decimal point.
    const misread = tree.nodes.find((node: any) => node.code === '2.17.08.2.01').indicators[0];
    expect(misread.targets.map((cell: any) => cell.value)).toEqual(['2480', '2540', '2600', '2650', '2700', '2750']);
  });

  test('the name of a code comes from the nomenclature, also for Penunjang that the decrees write X.XX.01', async () => {
    const { tree } = await samplePlan(await (await testApp()).as('staf'));
    expect(tree.nodes.find((node: any) => node.code === '2.17.01')).toMatchObject({ name: expect.stringContaining('PENUNJANG') });
  });
});

describe('who may', () => {
  test.each([
    ['kadis', 200, 403], ['sekretaris', 200, 403], ['kasubbag', 200, 200], ['analis', 200, 200], ['staf', 200, 200], ['umum', 200, 403],
    ['koperasi', 200, 403], ['bappeda', 403, 403], ['pemeriksa', 403, 403], ['admin', 403, 403],
  ])('%s reads %i and opens %i', async (account, reads, opens) => {
    const client = await (await testApp()).as(account);
    expect((await client.get('/api/plans')).status).toBe(reads);
    expect((await client.get(`/api/nomenclature?edition=${EDITION}`)).status).toBe(reads);
    expect((await client.post('/api/plans', renja)).status).toBe(opens);
  });
});

/** A plan with one tujuan, one sasaran and one program, grown through the API. */
async function grow(app: TestApp, account = 'analis') {
  const client = await app.as(account);
  const opened = await client.post('/api/plans', renja);
  const state = { id: opened.body.versionId, revision: opened.body.revision };
  const step = async (method: 'post' | 'put', path: string, body: object) => {
    const answer = await client[method](path, { ...body, revision: state.revision });
    if (answer.status === 200) state.revision = answer.body.revision;
    return answer;
  };
  const add = (node: object) => step('post', `/api/plan-versions/${state.id}/nodes`, { parentId: null, code: null, ownerPostId: null, ...node });
  return { client, state, step, add, tree: async () => (await client.get(`/api/plan-versions/${state.id}`)).body };
}

describe('growing a tree', () => {
  test('level by level, with codes of the edition; journal and revision follow each step', async () => {
    const app = await testApp();
    const { add, tree, step } = await grow(app);
    const tujuan = await add({ level: 'tujuan', name: 'Tujuan satu' });
    const sasaran = await add({ level: 'sasaran', parentId: tujuan.body.nodeId, name: 'Sasaran satu' });
    const program = await add({ level: 'program', code: '2.17.03', answers: [sasaran.body.nodeId] });
    expect([tujuan, sasaran, program].map(({ status }) => status)).toEqual([200, 200, 200]);
    const kegiatan = await add({ level: 'kegiatan', parentId: program.body.nodeId, code: '2.17.03.2.01' });
    await step('put', `/api/plan-nodes/${tujuan.body.nodeId}/name`, { name: 'Tujuan yang lain' });
    const { nodes, version } = await tree();
    expect(nodes.map((node: any) => [node.level, node.name])).toEqual([
      ['tujuan', 'Tujuan yang lain'], ['sasaran', 'Sasaran satu'], ['program', 'PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI'], ['kegiatan', expect.any(String)],
    ]);
    expect(version.revision).toBe(6);
    const names = await app.database.kysely.selectFrom('kernel.journal').select('name').where('name', 'like', 'node.%').where('person_id', 'is not', null).orderBy('seq').execute();
    expect(names.map(({ name }) => name)).toEqual(['node.add', 'node.add', 'node.add', 'node.add', 'node.rename']);
    expect(await step('post', `/api/plan-nodes/${program.body.nodeId}/removal`, {})).toMatchObject({ status: 409, body: { code: 'node.has-children' } });
    expect(await step('post', `/api/plan-nodes/${kegiatan.body.nodeId}/removal`, {})).toMatchObject({ status: 200 });
  });

  test('refusals name what is wrong, and change nothing', async () => {
    const { add, tree, step, client, state } = await grow(await testApp());
    const tujuan = await add({ level: 'tujuan', name: 'Tujuan satu' });
    const refused = async (node: object) => (await add(node)).body.code;
    expect(await refused({ level: 'sasaran', name: 'Yatim' })).toBe('node.parent-missing');
    expect(await refused({ level: 'program', code: '2.17.99' })).toBe('node.code-not-in-edition');
    expect(await refused({ level: 'program', name: 'Tanpa kode' })).toBe('node.code-missing');
    expect(await refused({ level: 'program', code: '2.17.03', answers: [tujuan.body.nodeId] })).toBe('node.answers-no-sasaran');
    expect(await refused({ level: 'tujuan', name: 'Milik siapa', ownerPostId: tujuan.body.nodeId })).toBe('node.owner-unknown');
    expect(await client.post(`/api/plan-versions/${state.id}/nodes`, { level: 'tujuan', name: 'Lama', parentId: null, code: null, ownerPostId: null, revision: 1 }))
      .toMatchObject({ status: 409, body: { code: 'plan.changed' } });
    expect(await step('post', `/api/plan-versions/${state.id}/publication`, {})).toMatchObject({ status: 422, body: { code: 'plan.incomplete' } });
    expect((await tree()).nodes).toHaveLength(1);
  });

  test('moves before a sibling, never below the wrong level', async () => {
    const { add, step, tree } = await grow(await testApp());
    const tujuan = (await add({ level: 'tujuan', name: 'Tujuan' })).body.nodeId;
    const [one, two] = [await add({ level: 'sasaran', parentId: tujuan, name: 'Satu' }), await add({ level: 'sasaran', parentId: tujuan, name: 'Dua' })];
    await step('put', `/api/plan-nodes/${two.body.nodeId}/place`, { parentId: tujuan, before: one.body.nodeId });
    expect((await tree()).nodes.map((node: any) => node.name)).toEqual(['Tujuan', 'Dua', 'Satu']);
    expect(await step('put', `/api/plan-nodes/${two.body.nodeId}/place`, { parentId: one.body.nodeId, before: null })).toMatchObject({ body: { code: 'node.level-order' } });
  });
});

describe('versions', () => {
  test('a change copies the tree with its targets; publishing supersedes, and the old version stays readable', async () => {
    const app = await testApp();
    const planner = await app.as('analis');
    const { plan, tree } = await samplePlan(planner);
    expect((await planner.post(`/api/plans/${plan.id}/revisions`, { reason: 'Perubahan RPJMD', validFrom: { year: 2025, quarter: 1 } })).body.code).toBe('plan.valid-from');
    const draft = await planner.post(`/api/plans/${plan.id}/revisions`, { reason: 'Perubahan RPJMD', validFrom: { year: 2027, quarter: 1 } });
    expect(draft.status).toBe(200);
    expect((await planner.post(`/api/plans/${plan.id}/revisions`, { reason: 'Sekali lagi', validFrom: { year: 2027, quarter: 2 } })).body.code).toBe('plan.draft-open');
    const copy = (await planner.get(`/api/plan-versions/${draft.body.versionId}`)).body;
    const shape = (of: any) => of.nodes.map(({ lineageId, level, code, name, owner, answers, indicators }: any) => ({ lineageId, level, code, name, owner, answers: answers.length, indicators }));
    expect(shape(copy)).toEqual(shape(tree));
    expect(copy.nodes[1].id).not.toBe(tree.nodes[1].id);
    const published = await planner.post(`/api/plan-versions/${draft.body.versionId}/publication`, { revision: 1 });
    expect(published).toMatchObject({ status: 200, body: { revision: 2 } });
    const versions = (await samplePlan(planner)).plan.versions;
    expect(versions.map((each: any) => [each.no, each.stage, each.status])).toEqual([[2, 'perubahan', 'in_force'], [1, 'murni', 'superseded']]);
    const old = (await planner.get(`/api/plan-versions/${versions[1].id}`)).body;
    expect(old.until).toEqual({ year: 2027, quarter: 1 });
    expect(shape(old)).toEqual(shape(tree));
  });

  test('a draft of changes may be thrown away, the first one not', async () => {
    const app = await testApp();
    const planner = await app.as('kasubbag');
    const { plan } = await samplePlan(planner);
    const draft = await planner.post(`/api/plans/${plan.id}/revisions`, { reason: 'Perubahan RPJMD', validFrom: { year: 2027, quarter: 1 } });
    expect(await planner.post(`/api/plan-versions/${draft.body.versionId}/withdrawal`, { revision: 1 })).toMatchObject({ status: 200 });
    expect((await samplePlan(planner)).plan.versions).toHaveLength(1);
    const { state, step } = await grow(app);
    expect((await step('post', `/api/plan-versions/${state.id}/withdrawal`, {})).body.code).toBe('plan.first-version');
  });
});

describe('nomenclature', () => {
  test('is searched by the beginning of a code, by words and by older codes, and paged by code', async () => {
    const client = await (await testApp()).as('staf');
    const search = async (query: string) => (await client.get(`/api/nomenclature?edition=${EDITION}&${query}`)).body;
    expect((await search('search=2.17.03&level=program')).items).toMatchObject([{ code: '2.17.03', level: 'program' }]);
    expect((await search('search=koperasi%20aktif%20tidak%20ada')).items).toEqual([]);
    expect((await search('search=2.17.07.2.01.0002')).items.map((row: any) => row.code)).toContain('2.17.07.2.01.0016');
    const codes: string[] = [];
    for (let after = ''; ;) {
      const page = await search(after === '' ? '' : `after=${after}`);
      codes.push(...page.items.map((row: any) => row.code));
      if (page.next === null) break;
      after = page.next;
    }
    expect(codes).toHaveLength(359);
    expect(new Set(codes).size).toBe(359);
  });
});
