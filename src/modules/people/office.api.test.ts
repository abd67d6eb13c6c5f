import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SAMPLE_PASSWORD } from '../../../test/support/global-setup.ts';
import { type Client, testApp } from '../../../test/support/app.ts';
import { execute } from '../../kernel/command.ts';
import { systemActor } from '../../kernel/pure/actor.ts';
import type { OfficeView } from './office.contract.ts';
import { hashPassword, holdersAt, loadOffice, officeOf, postsInLane, unmetByPost, vacantPosts } from './index.ts';

describe('the office', () => {
  test('the administrator changes the letterhead, everyone reads it, an old revision is told the current one', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const { zone, sample, abilities, ...office } = (await admin.get<OfficeView>('/api/office')).body;
    expect({ zone, sample, abilities, city: office.city }).toEqual({ zone: 'Asia/Jakarta', sample: true, abilities: { change: true }, city: 'Kuala Tungkal' });
    const change = { ...office, contact: 'Telepon (0742) 000000' };
    expect(await admin.put('/api/office', change)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await (await as('koperasi')).get<OfficeView>('/api/office')).body).toMatchObject({ contact: 'Telepon (0742) 000000', abilities: { change: false } });
    expect(await admin.put('/api/office', change)).toMatchObject({ status: 409, body: { code: 'office.stale', params: { current: { revision: 2 } } } });
    expect(await (await as('kadis')).put('/api/office', { ...change, revision: 2 })).toMatchObject({ status: 403, body: { code: 'people.not-allowed' } });
    const bad = await admin.put('/api/office', { ...change, revision: 2, name: '', acting: { pltMonths: 0, plhMonths: 3 } });
    expect(bad.body.issues.map(({ field }: { field: string }) => field)).toEqual(['name', 'acting.pltMonths']);
  });

  test('the administrator sets which signing closes its step and how numbers are written; the journal keeps both', async () => {
    const { as, database } = await testApp();
    const admin = await as('admin');
    const { zone: _zone, sample: _sample, abilities: _abilities, ...office } = (await admin.get<OfficeView>('/api/office')).body;
    expect(office).toMatchObject({ closing: 'basah', numberPattern: '{classification}/{sequence}/{unit}/{year}' });
    const change = { ...office, closing: 'approval_internal', numberPattern: 'B-{sequence}/{year}' };
    expect(await (await as('kadis')).put('/api/office', change)).toMatchObject({ status: 403, body: { code: 'people.not-allowed' } });
    expect(await admin.put('/api/office', change)).toMatchObject({ status: 200 });
    expect((await admin.get('/api/office')).body).toMatchObject({ closing: 'approval_internal', numberPattern: 'B-{sequence}/{year}' });
    const entry = await database.kysely.selectFrom('kernel.journal').select('body').where('name', '=', 'office.change').executeTakeFirstOrThrow();
    expect(entry.body).toContain('approval_internal');

    // What the settings are read for: the closing when a dossier opens, the pattern when a number is given.
    const { sops: [{ key: sopKey }] } = (await admin.get('/api/sops')).body;
    const play = await (await as('sekretaris')).post('/api/dossiers', { sopKey, year: 2026, checklist: [] });
    expect((await (await as('sekretaris')).get(`/api/dossiers/${play.body.id}`)).body.closing).toBe('approval_internal');
  });

  test.each([
    ['{classification}/{unit}/{year}', 'office.pattern-incomplete'],
    ['{sequence}', 'office.pattern-incomplete'],
    ['{sequence}/{bulan}/{year}', 'office.pattern-unknown'],
    ['{sequence}/{year}}', 'office.pattern-unknown'],
  ])('a pattern that would double or spoil numbers is refused: %s', async (numberPattern, code) => {
    const admin = await (await testApp()).as('admin');
    const { zone: _zone, sample: _sample, abilities: _abilities, ...office } = (await admin.get<OfficeView>('/api/office')).body;
    const answer = await admin.put('/api/office', { ...office, numberPattern });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ field: 'numberPattern', code }] } });
  });
});

/** The same office once more, with the same keys and titles; only its accounts bear other names. */
async function plantSecond({ app }: Awaited<ReturnType<typeof testApp>>) {
  const pack = parse(readFileSync(new URL('../../../content/sample/office.yaml', import.meta.url), 'utf8'));
  pack.office.key = 'kembar';
  for (const person of pack.persons) person.login = `${person.login}_2`;
  const officeId = uuidv7();
  await execute(app.engine, loadOffice, systemActor(officeId), {
    pack, sample: true, personName: 'Nama Kantor Lain', passwordHash: await hashPassword(SAMPLE_PASSWORD),
  }, { key: undefined });
  return officeId;
}

async function idsSeen(client: Client) {
  const { units } = (await client.get('/api/directory')).body;
  const { accounts } = (await client.get('/api/accounts')).body;
  return { unit: units[4], post: units[4].posts[0], holder: units[4].posts[0].holders[0], account: accounts[2] };
}

describe('a second office with the same codes', () => {
  test('is never seen in any list', async () => {
    const app = await testApp();
    const admin = await app.as('admin');
    const before = await Promise.all(['/api/directory', '/api/persons', '/api/holders', '/api/accounts', '/api/office'].map((path) => admin.get(path)));
    await plantSecond(app);
    for (const answer of before) expect(JSON.stringify(answer.body)).not.toContain('Nama Kantor Lain');
    const after = await Promise.all(['/api/directory', '/api/persons', '/api/holders', '/api/accounts', '/api/office'].map((path) => admin.get(path)));
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    expect((await admin.get('/api/persons?search=Kantor')).body.persons).toEqual([]);
  });

  test('cannot be read or changed by id: everything of it is not found', async () => {
    const app = await testApp();
    await plantSecond(app);
    const admin = await app.as('admin');
    const { unit, post, holder, account } = await idsSeen(await app.as('admin_2'));
    const person = { name: 'Nama', titleBefore: null, titleAfter: null, rank: null, nip: null, education: null, training: [] };
    const own = (await admin.get('/api/directory')).body.units[4];
    for (const answer of [
      await admin.get(`/api/persons/${holder.personId}`),
      await admin.put(`/api/persons/${holder.personId}`, { ...person, revision: 1 }),
      await admin.put(`/api/units/${unit.id}`, { name: 'Lain', kind: 'bidang', parentId: null, headPostId: null, dataPostId: null, revision: 1 }),
      await admin.post(`/api/units/${unit.id}/close`),
      await admin.put(`/api/posts/${post.id}`, { title: 'Lain', unitId: own.id, duties: [], lanes: [], revision: 1 }),
      await admin.post(`/api/posts/${post.id}/close`),
      await admin.post('/api/posts', { title: 'Lain', unitId: unit.id, duties: [], lanes: [] }),
      await admin.post('/api/units', { name: 'Lain', kind: 'bidang', parentId: unit.id }),
      await admin.post(`/api/holders/${holder.id}/end`, { until: '2026-01-05' }),
      await admin.delete(`/api/holders/${holder.id}`),
      await admin.post('/api/holders', { postId: post.id, personId: own.posts[0].holders[0].personId, form: 'definitif', since: '2026-01-05', until: null, letterNumber: null }),
      await admin.post('/api/holders', { postId: own.posts[0].id, personId: holder.personId, form: 'definitif', since: '2026-01-05', until: null, letterNumber: null }),
      await admin.post(`/api/accounts/${account.id}/disable`),
      await admin.post(`/api/accounts/${account.id}/password`, { password: 'sandi-yang-baru' }),
      await admin.post('/api/accounts', { personId: holder.personId, username: 'contoh', password: 'sandi-yang-baru' }),
    ]) expect(answer).toMatchObject({ status: 404 });
    expect((await admin.get(`/api/holders?postId=${post.id}`)).body.holders).toEqual([]);
    const elsewhere = await admin.put(`/api/units/${own.id}`, { name: own.name, kind: own.kind, parentId: own.parentId, headPostId: post.id, dataPostId: null, revision: 1 });
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'unit.head-elsewhere' } });
  });

  test('stays out of what other modules ask', async () => {
    const app = await testApp();
    const admin = await app.as('admin');
    const { id: office } = (await admin.get('/api/session')).body.office;
    await plantSecond(app);
    await app.database.read(office, async (reader) => {
      const lane = await postsInLane(reader, 'bidang');
      expect(lane.map(({ key }) => key)).toEqual(['kabid-koperasi', 'kabid-ukm', 'kabid-perindustrian', 'kabid-perdagangan']);
      expect(await postsInLane(reader, 'tim_mutu')).toEqual([]);
      const holders = await holdersAt(reader, lane.map(({ postId }) => postId), '2026-01-05');
      expect(holders).toHaveLength(4);
      expect(holders[0]).toMatchObject({ title: 'Kepala Bidang Koperasi', printedName: '(nama pejabat contoh)', rank: 'Pembina (IV/a)', form: 'definitif' });
      expect(await holdersAt(reader, lane.map(({ postId }) => postId), '2024-12-31')).toEqual([]);
      expect(await vacantPosts(reader, '2026-01-05')).toMatchObject([{ title: 'Kepala UPTD Metrologi Legal', closed: false }]);
      expect(await vacantPosts(reader, '2024-12-31')).toHaveLength(15);
      expect(await officeOf(reader)).toMatchObject({ shortName: 'Diskoperindag', city: 'Kuala Tungkal', sample: true });
      const lines = ['Pendidikan D3/S1', 'Memahami Tata Naskah Dinas'];
      const [first = ''] = lane.map(({ postId }) => postId);
      const at = new Date('2026-01-05T01:00:00Z');
      expect([...await unmetByPost(reader, [first, uuidv7()], lines, at)]).toEqual([[first, ['Memahami Tata Naskah Dinas']]]);
      expect((await unmetByPost(reader, [first], ['Pendidikan D3/S1'], at)).size).toBe(0);
      expect((await unmetByPost(reader, [first], lines, new Date('2024-12-31T01:00:00Z'))).size).toBe(0);
    });
  });
});
