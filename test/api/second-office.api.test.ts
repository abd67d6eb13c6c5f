/** Plan, figures and money of a second office with the same codes are never seen, listed, or changed by id. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { parse } from 'yaml';
import { type Command, execute } from '../../src/kernel/command.ts';
import { systemActor } from '../../src/kernel/pure/actor.ts';
import { loadBudget } from '../../src/modules/budget/index.ts';
import { hashPassword, loadOffice } from '../../src/modules/people/index.ts';
import { loadPerformance } from '../../src/modules/performance/index.ts';
import { loadPlan } from '../../src/modules/plan/index.ts';
import { predicateScales } from '../../src/runtime/content.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { SAMPLE_PASSWORD } from '../support/global-setup.ts';
import { openDossier } from '../support/play.ts';
import { openRound } from '../support/round.ts';

const content = async (name: string) => parse(await readFile(new URL(`../../content/sample/${name}.yaml`, import.meta.url), 'utf8'), { merge: true });

/** The sample office once more, its people signing in as `kadis_2`. */
async function plantTwin({ app }: TestApp): Promise<void> {
  const actor = systemActor(uuidv7());
  const load = <I>(command: Command<I, unknown>, input: unknown) => execute(app.engine, command, actor, input as I, { key: undefined });
  const pack = await content('office');
  pack.office.key = 'kembar';
  for (const person of pack.persons) person.login = `${person.login}_2`;
  await load(loadOffice, { pack, sample: true, personName: '(nama pejabat kembar)', passwordHash: await hashPassword(SAMPLE_PASSWORD) });
  const { card: _shared, ...plan } = await content('plan');
  await load(loadPlan, plan);
  await load(loadBudget, await content('budget'));
  await load(loadPerformance(await predicateScales()), await content('performance'));
}

const LISTS = ['/api/plans', '/api/iku?year=2026&quarter=4', '/api/agreements?year=2026', '/api/budget?year=2026&quarter=3', '/api/rounds', '/api/matrix?fromYear=2026&toYear=2027',
  '/api/heat-map?year=2026', '/api/dashboard?year=2026&quarter=3', '/api/efficiency?year=2026&quarter=3', '/api/progress?year=2026&quarter=3', '/api/performance-settings'];
const bodies = async (client: Client) => Promise.all(LISTS.map(async (path) => (await client.get(path)).body));
const idsIn = (value: unknown) => new Set(JSON.stringify(value).match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g));

test('lists stay as they were when the twin comes, and no id stands in both', async () => {
  const office = await testApp('2027-01-04T01:00:00Z');
  const own = await office.as('kasubbag');
  const before = await bodies(own);
  await plantTwin(office);
  expect(await bodies(own)).toEqual(before);
  const twin = await bodies(await office.as('kasubbag_2'));
  expect(twin.map((body) => JSON.stringify(body).length)).toEqual(before.map((body) => JSON.stringify(body).length));
  expect([...idsIn(twin)].filter((id) => idsIn(before).has(id))).toEqual([]);
});

test('nothing of it is found by id, to read or to write', async () => {
  const office = await testApp('2027-01-04T01:00:00Z');
  await plantTwin(office);
  const round = await openRound(office);
  const [line] = await round.fill('koperasi', 'Bidang Koperasi');
  const planner = await round.client('analis');
  const plan = (await planner.get('/api/plans')).body.plans[0];
  const tree = (await planner.get(`/api/plan-versions/${plan.versions[0].id}`)).body;
  const statement = { id: round.id, indicatorVersionId: line.indicatorVersionId, label: 'Pernyataan', kind: 'statement', statement: 'Dihitung ulang.', personal: true };
  const evidence = (await (await round.client('koperasi')).post(`/api/rounds/${round.id}/evidence`, statement)).body;
  const { unitId } = await round.unit('Bidang Koperasi');
  const [of, version, cell] = [`/api/rounds/${round.id}`, tree.version, { indicatorVersionId: line.indicatorVersionId, revision: line.revision }];
  const as = async (account: string) => office.as(`${account}_2`);
  const [analis, kasubbag, kadis, koperasi] = [await as('analis'), await as('kasubbag'), await as('kadis'), await as('koperasi')];
  const correction = { ...cell, revision: undefined, year: 2026, quarter: 4, no: 1, value: '1', reason: 'Salah baca satu digit.' };
  for (const [what, answer] of Object.entries({
    tree: await analis.get(`/api/plan-versions/${version.id}`), card: await analis.get(`/api/indicators/${line.indicatorId}`), series: await analis.get(`/api/indicators/${line.indicatorId}/series`),
    round: await analis.get(of), form: await analis.get(`${of}/forms/${unitId}`), queue: await kasubbag.get(`${of}/queue`), meeting: await kadis.get(`${of}/meeting`),
    trail: await kasubbag.get(`/api/figures/${line.indicatorVersionId}/2026/4`), reads: await koperasi.get(`/api/evidence/${evidence.id}/openings`),
    open: await koperasi.post(`/api/evidence/${evidence.id}/openings`, { id: evidence.id }), mark: await koperasi.post(`/api/evidence/${evidence.id}/personal`, { id: evidence.id, personal: false }),
    revise: await analis.post(`/api/plans/${plan.id}/revisions`, { reason: 'Milik orang lain', validFrom: { year: 2027, quarter: 1 } }),
    publish: await analis.post(`/api/plan-versions/${version.id}/publication`, { revision: version.revision }),
    rename: await analis.put(`/api/plan-nodes/${tree.nodes[0].id}/name`, { revision: version.revision, name: 'Milik orang lain' }),
    next: await analis.post(`/api/indicator-versions/${line.indicatorVersionId}/successors`, { revision: 1, from: { year: 2027, quarter: 1 }, reason: 'Milik orang lain' }),
    enter: await koperasi.post(`${of}/entries`, { id: round.id, cells: [{ ...cell, value: '1', narrative: { supporting: '', hindering: '', followUp: '' } }] }),
    release: await koperasi.post(`${of}/releases`, { id: round.id, cells: [cell] }), verify: await kasubbag.post(`${of}/verifications`, { id: round.id, cells: [cell] }),
    except: await analis.post(`${of}/exceptions`, { id: round.id, revision: 1, unitId, dueAt: '2027-02-01T09:00:00.000Z', reason: 'Milik orang lain' }),
    lock: await kasubbag.post(`${of}/lock`, { id: round.id, revision: 1, leaveMissing: true }), close: await kasubbag.post(`${of}/closing`, { id: round.id, revision: 1 }),
    note: await kadis.post(`${of}/leader-notes`, { id: round.id, indicatorVersionId: line.indicatorVersionId, kind: 'note', text: 'Milik orang lain', decidedOn: '2027-01-04' }),
    correct: await kasubbag.post(`/api/figures/${line.indicatorVersionId}/2026/4/corrections`, correction),
  })) expect({ what, status: answer.status }).toEqual({ what, status: 404 });
  expect((await kasubbag.get(`/api/evidence?indicatorVersionId=${line.indicatorVersionId}&year=2026&quarter=4`)).body).toEqual({ evidence: [] });
  expect(await kasubbag.post('/api/performance-settings/units', { unitId, since: '2027-01-04', releaseByHead: false })).toMatchObject({ status: 422, body: { code: 'setting.unit-unknown' } });
  expect((await round.form('koperasi', 'Bidang Koperasi')).body.lines[0]).toMatchObject({ state: 'entered', revision: line.revision });
});

test('nobody of it enters a room, hears of one, or is seen there', async () => {
  const office = await testApp('2027-01-04T01:00:00Z');
  await plantTwin(office);
  const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
  const [document] = (await play.view('sekretaris')).documents;
  const { sections } = (await (await play.client('sekretaris')).get(`/api/documents/${document.documentId}`)).body.draft.content;
  const of = `/api/documents/${document.documentId}`;
  for (const account of ['staf_2', 'kasubbag_2', 'kadis_2']) {
    const other = await office.as(account);
    const room = { client: uuidv7(), seq: null, step: null, caret: null, rests: false };
    expect((await other.put(`${of}/rooms/${sections[0].id}`, room)).status).toBe(404);
    expect((await other.get(`${of}/rooms`)).status).toBe(404);
    expect((await other.put(`${of}/presence`, { client: uuidv7(), section: sections[0].id, caret: null })).status).toBe(404);
  }
});
