import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import type { Directory, DirectoryPost } from './directory.contract.ts';

const postIn = ({ units }: Directory, key: string): DirectoryPost => {
  const found = units.flatMap(({ posts }) => posts).find((post) => post.key === key);
  if (!found) throw new Error(`no post ${key}`);
  return found;
};

describe('the directory', () => {
  test('everyone signed in reads posts and holders, a visitor nothing', async () => {
    const { as } = await testApp();
    for (const account of ['kadis', 'koperasi', 'bappeda', 'pemeriksa']) {
      expect(await (await as(account)).get('/api/directory')).toMatchObject({ status: 200, body: { day: '2026-01-05', abilities: { change: false } } });
    }
    const { body } = await (await as('staf')).get<Directory>('/api/directory');
    expect(body.units).toHaveLength(16);
    expect(body.lanes).toEqual(['analis', 'bidang', 'instansi', 'kasubbag', 'kepala_dinas', 'sekretaris', 'staf', 'umum']);
    expect(postIn(body, 'kepala-dinas')).toMatchObject({
      title: 'Kepala Dinas', lanes: ['kepala_dinas'], duties: ['leader'],
      holders: [{ person: '(nama pejabat contoh)', form: 'definitif', since: '2025-01-01', until: null }],
    });
    expect(postIn(body, 'kepala-uptd-metrologi').holders).toEqual([]);
    expect(await (await as()).get('/api/directory')).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  });
});

describe('units and posts', () => {
  test('the administrator adds a unit with a post, names its head, and closes both again', async () => {
    const { as, database } = await testApp();
    const admin = await as('admin');
    const unit = (await admin.post('/api/units', { name: 'Bidang Kemetrologian', kind: 'bidang', parentId: null })).body.id;
    const post = (await admin.post('/api/posts', { title: 'Kepala Bidang Kemetrologian', unitId: unit, duties: [], lanes: ['bidang', 'tim_mutu'] })).body.id;
    const named = await admin.put(`/api/units/${unit}`, {
      name: 'Bidang Metrologi', kind: 'bidang', parentId: null, headPostId: post, dataPostId: post, revision: 1,
    });
    expect(named).toMatchObject({ status: 200, body: { id: unit } });

    const seen = (await (await as('koperasi')).get<Directory>('/api/directory')).body;
    expect(seen.units.at(-1)).toMatchObject({ key: 'bidang-kemetrologian', name: 'Bidang Metrologi', headPostId: post, dataPostId: post, revision: 2 });
    expect(postIn(seen, 'kepala-bidang-kemetrologian')).toMatchObject({ lanes: ['bidang', 'tim_mutu'], holders: [] });
    expect(seen.lanes).toContain('tim_mutu');

    expect(await admin.post(`/api/units/${unit}/close`)).toMatchObject({ status: 409, body: { code: 'unit.has-posts' } });
    expect(await admin.post(`/api/posts/${post}/close`)).toMatchObject({ status: 200 });
    expect(await admin.post(`/api/posts/${post}/close`)).toMatchObject({ status: 409, body: { code: 'post.closed' } });
    expect(await admin.post(`/api/units/${unit}/close`)).toMatchObject({ status: 200 });
    expect((await (await as('koperasi')).get<Directory>('/api/directory')).body.units.map(({ id }) => id)).not.toContain(unit);
    const kept = (await admin.get<Directory>('/api/directory')).body.units.find(({ id }) => id === unit);
    expect(kept).toMatchObject({ closed: true, headPostId: null, dataPostId: null });

    expect(await admin.post(`/api/posts/${post}/reopen`)).toMatchObject({ status: 409, body: { code: 'unit.closed' } });
    expect(await admin.post(`/api/units/${unit}/reopen`)).toMatchObject({ status: 200 });
    expect(await admin.post(`/api/posts/${post}/reopen`)).toMatchObject({ status: 200 });
    const names = await database.kysely.selectFrom('kernel.journal').select('name').where('name', 'like', 'unit.%').orderBy('at').orderBy('name').execute();
    expect(names.map(({ name }) => name).sort()).toEqual(['unit.add', 'unit.change', 'unit.close', 'unit.reopen']);
  });

  test('a post changes title, unit, duties and lanes; it leads its old unit no longer', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const before = (await admin.get<Directory>('/api/directory')).body;
    const post = postIn(before, 'kabid-ukm');
    const target = before.units.find(({ key }) => key === 'metrologi');
    const change = { title: 'Kepala UPTD UKM', unitId: target?.id, duties: ['planner'], lanes: [], revision: post.revision };
    expect(await admin.put(`/api/posts/${post.id}`, change)).toMatchObject({ status: 200 });
    const after = (await admin.get<Directory>('/api/directory')).body;
    expect(postIn(after, 'kabid-ukm')).toMatchObject({ title: 'Kepala UPTD UKM', duties: ['planner'], lanes: [], revision: 2 });
    expect(after.units.find(({ key }) => key === 'ukm')).toMatchObject({ posts: [], headPostId: null, dataPostId: post.id });
    expect(await admin.put(`/api/posts/${post.id}`, change)).toMatchObject({
      status: 409, body: { code: 'post.stale', params: { current: { title: 'Kepala UPTD UKM', revision: 2 } } },
    });
  });

  test('a post that somebody holds does not close, and says who', async () => {
    const admin = await (await testApp()).as('admin');
    const post = postIn((await admin.get<Directory>('/api/directory')).body, 'sekretaris');
    expect(await admin.post(`/api/posts/${post.id}/close`)).toMatchObject({ status: 409, body: { code: 'post.held', params: { person: '(nama pejabat contoh)' } } });
  });

  test('the last administrator\'s post keeps its duty', async () => {
    const admin = await (await testApp()).as('admin');
    const { units } = (await admin.get<Directory>('/api/directory')).body;
    const unit = units.find(({ key }) => key === 'sistem');
    const post = unit?.posts[0];
    const answer = await admin.put(`/api/posts/${post?.id}`, { title: 'Administrator', unitId: unit?.id, duties: [], lanes: [], revision: 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'holder.last-administrator' } });
    expect((await admin.get<Directory>('/api/directory')).body.abilities.change).toBe(true);
  });

  const nobody = '0198c0de-0000-7000-8000-00000000dead';

  test('every change is the administrator\'s alone', async () => {
    const { as } = await testApp();
    const [kadis, umum, admin] = [await as('kadis'), await as('umum'), await as('admin')];
    for (const [method, path, body] of [
      ['post', '/api/units', { name: 'Bidang', kind: 'bidang', parentId: null }],
      ['put', `/api/units/${nobody}`, { name: 'Bidang', kind: 'bidang', parentId: null, headPostId: null, dataPostId: null, revision: 1 }],
      ['post', `/api/units/${nobody}/close`, undefined],
      ['post', `/api/units/${nobody}/reopen`, undefined],
      ['post', '/api/posts', { title: 'Staf', unitId: nobody, duties: [], lanes: [] }],
      ['put', `/api/posts/${nobody}`, { title: 'Staf', unitId: nobody, duties: [], lanes: [], revision: 1 }],
      ['post', `/api/posts/${nobody}/close`, undefined],
      ['post', `/api/posts/${nobody}/reopen`, undefined],
    ] as const) {
      for (const client of [kadis, umum]) {
        expect(await client[method](path, body), path).toMatchObject({ status: 403, body: { code: 'people.not-allowed' } });
      }
      if (path.includes(nobody)) expect(await admin[method](path, body), path).toMatchObject({ status: 404 });
    }
  });

  test('bad input is refused by field', async () => {
    const admin = await (await testApp()).as('admin');
    for (const [path, body, field, code] of [
      ['/api/units', { name: ' ', kind: 'bidang', parentId: null }, 'name', 'too_small'],
      ['/api/units', { name: 'Bidang', kind: 'seksi', parentId: null }, 'kind', 'invalid_value'],
      ['/api/units', { name: 'Bidang', kind: 'bidang', parentId: null, sort: 1 }, '', 'unrecognized_keys'],
      ['/api/posts', { title: 'Staf', duties: [], lanes: [] }, 'unitId', 'invalid_type'],
      ['/api/posts', { title: 'Staf', unitId: nobody, duties: ['king'], lanes: [] }, 'duties.0', 'invalid_value'],
      ['/api/posts', { title: 'Staf', unitId: nobody, duties: [], lanes: ['Kepala Dinas'] }, 'lanes.0', 'invalid_format'],
      ['/api/posts', { title: 'Staf', unitId: nobody, duties: [], lanes: ['staf', 'staf'] }, 'lanes', 'post.twice'],
    ] as const) {
      const answer = await admin.post(path, body);
      expect(answer, field).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
      expect(answer.body.issues).toContainEqual(expect.objectContaining({ field, code }));
    }
    expect(await admin.post('/api/posts', { title: 'Staf', unitId: nobody, duties: [], lanes: [] }))
      .toMatchObject({ status: 404, body: { code: 'unit.not-found', issues: [{ field: 'unitId' }] } });
  });
});
