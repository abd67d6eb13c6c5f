import { describe, expect, test } from 'vitest';
import { execute } from '../../kernel/command.ts';
import { systemActor } from '#pure/actor';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { loadNomenclature } from './pack.commands.ts';

const OLD = 'himpunan-kabupaten';
const NEW = 'edisi-uji';

/** The edition in use, with one program moved to a new code, one of its kegiatan with it, and one program gone. */
async function loadNewer({ app, database }: TestApp) {
  const rows = await database.kysely.selectFrom('plan.nomenclature').where('edition', '=', OLD).select(['code', 'level', 'name', 'performance', 'indicator', 'unit']).execute();
  const moved = (code: string) => code.replace(/^2\.17\.08(?=$|\.)/, '2.17.18');
  const newer = rows.filter(({ code }) => !code.startsWith('3.30.07')).map((row) => {
    const code = moved(row.code);
    return { ...row, code, name: code === '2.17.18' ? 'PROGRAM PENGEMBANGAN USAHA' : row.name, replaces: code === row.code ? [] : [row.code] };
  });
  const { id } = await database.kysely.selectFrom('people.office').select('id').executeTakeFirstOrThrow();
  await execute(app.engine, loadNomenclature, systemActor(id), { key: NEW, title: 'Edisi uji', note: 'Hanya untuk uji', rows: newer }, { key: undefined });
}

async function revised() {
  const app = await testApp();
  const planner = await app.as('analis');
  const { body: { plans } } = await planner.get('/api/plans');
  const { body: { versionId } } = await planner.post(`/api/plans/${plans[0].id}/revisions`, { reason: 'Nomenklatur baru', validFrom: { year: 2027, quarter: 1 } });
  const path = `/api/plan-versions/${versionId}`;
  return { app, planner, path, old: plans[0].versions[0].id, mapping: async () => (await planner.get(`${path}/codes`)).body };
}

describe('a draft under a newer edition', () => {
  test('is offered what replaced its codes, and takes them in one step; the version in force keeps its own', async () => {
    const { app, planner, path, old, mapping } = await revised();
    expect(await mapping()).toMatchObject({ to: null, lines: [] });
    await loadNewer(app);
    const { revision, from, to, lines } = await mapping();
    expect([from.key, to.key]).toEqual([OLD, NEW]);
    const line = (code: string) => lines.find((each: any) => each.code === code);
    expect(line('2.17.08')).toMatchObject({ state: 'replaced', offers: [{ code: '2.17.18', name: 'PROGRAM PENGEMBANGAN USAHA' }] });
    expect(line('2.17.01')).toMatchObject({ state: 'kept', offers: [{ code: '2.17.01' }] });
    expect(line('3.30.07')).toMatchObject({ state: 'unmapped', offers: [] });
    const codes = lines.map(({ nodeId, code, offers }: any) => ({ nodeId, code: offers[0]?.code ?? code }));
    const send = (change: object) => planner.put(`${path}/codes`, { revision, edition: NEW, codes, ...change });
    const at = codes.findIndex(({ code }: any) => code === '3.30.07');
    expect(await send({})).toMatchObject({ status: 422, body: { code: 'recode.refused', issues: [{ field: `codes.${at}.code`, code: 'node.code-not-in-edition' }] } });
    expect(await send({ codes: codes.slice(1) })).toMatchObject({ status: 422, body: { code: 'recode.incomplete' } });
    expect(await send({ edition: OLD })).toMatchObject({ status: 422, body: { code: 'recode.not-newer' } });
    codes[at].code = '2.17.02';
    const done = await send({});
    expect(done).toMatchObject({ status: 200, body: { revision: revision + 1 } });
    const names = async (version: string) => new Map((await planner.get(version)).body.nodes.map((node: any) => [node.code, node.name]));
    const after = await names(path);
    expect(after.get('2.17.18')).toBe('PROGRAM PENGEMBANGAN USAHA');
    expect([...after.keys()]).toContain('2.17.18.2.01');
    expect([...(await names(`/api/plan-versions/${old}`)).keys()]).toContain('2.17.08');
    expect((await planner.get(path)).body.version.edition).toBe(NEW);
    const journal = await app.database.kysely.selectFrom('kernel.journal').select('body').where('name', '=', 'plan.recode').executeTakeFirstOrThrow();
    expect(JSON.stringify(journal)).toContain('2.17.18');
  });

  test('lets two programs change their codes with each other', async () => {
    const { app, planner, path, mapping } = await revised();
    await loadNewer(app);
    const { revision, lines } = await mapping();
    const swap: Record<string, string> = { '2.17.03': '2.17.04', '2.17.04': '2.17.03', '3.30.07': '2.17.02' };
    const codes = lines.map(({ nodeId, code, offers }: any) => ({ nodeId, code: swap[code] ?? offers[0].code }));
    expect(await planner.put(`${path}/codes`, { revision, edition: NEW, codes })).toMatchObject({ status: 200 });
  });

  test('is for planners and drafts alone', async () => {
    const { app, planner, path, old } = await revised();
    expect(await (await app.as('kadis')).get(`${path}/codes`)).toMatchObject({ status: 403, body: { code: 'plan.not-allowed' } });
    expect(await (await app.as('koperasi')).put(`${path}/codes`, { revision: 1, edition: NEW, codes: [] })).toMatchObject({ status: 403 });
    expect(await planner.get(`/api/plan-versions/${old}/codes`)).toMatchObject({ status: 409, body: { code: 'plan.not-draft' } });
  });
});
