import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { type TestApp, testApp } from '../support/app.ts';
import { drafted } from '../support/drafted.ts';
import { changes, follow } from '../support/follow.ts';
import { type Play, plainInput } from '../support/play.ts';

const START = '2026-01-20T01:00:00Z';

/** The report under way, and what can be done with its writers. */
async function writing(office: TestApp) {
  const play = await drafted(office, 2025);
  const [{ documentId: id, key }] = (await play.view('staf')).documents;
  const path = `/api/dossiers/${play.id}/documents/${key}/writers`;
  const posts = new Map<string, string>((await (await office.as('admin')).get('/api/directory')).body.units.flatMap(({ posts }: any) => posts).map((post: any) => [post.key, post.id]));
  const post = (name: string) => posts.get(name) ?? `no post ${name}`;
  const change = (account: string, name: string, end = false) => play.client(account).then((client) => (end ? client.post(`${path}/${post(name)}/end`, {}) : client.post(path, { post: post(name) })));
  return {
    play, id, post,
    invite: (name: string, account = 'staf') => change(account, name),
    end: (name: string, account = 'staf') => change(account, name, true),
    writers: async (account: string) => (await play.client(account)).get(path),
    save: (account: string, text: string) => save(play, id, account, text),
    asked: async (account: string) => (await (await play.client(account)).get('/api/desk')).body.writing,
    handOver: async (note = 'Draf') => play.perform('staf', 'draft', { ...await plainInput(play, 'staf', 'draft') as object, note }),
  };
}

/** Types into the preface, as this account sees it or, where it sees nothing, as the drafter does. */
async function save(play: Play, id: string, account: string, text: string) {
  const [own, drafter] = [await play.client(account), await play.client('staf')];
  const seen = (await own.get(`/api/documents/${id}`)).body.draft ?? (await drafter.get(`/api/documents/${id}`)).body.draft;
  const sections = seen.content.sections.map((section: any) => (section.id !== 'kata-pengantar' ? section
    : { ...section, body: { type: 'doc', content: [...section.body.content, { type: 'paragraph', content: [{ type: 'text', text }] }] } }));
  return own.put(`/api/drafts/${id}`, { revision: seen.revision, content: { sections }, touched: ['kata-pengantar'] });
}

describe('writing together', () => {
  test('who is invited writes under the invited post while the draft is open, finds it on the desk, and is an author', async () => {
    const { play, id, post, invite, writers, save, asked, handOver } = await writing(await testApp(START));
    expect(await save('koperasi', 'Belum diajak.')).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
    expect(await save('analis', 'Belum diajak.')).toMatchObject({ status: 403, body: { code: 'document.not-allowed' } });
    expect(await invite('kabid-koperasi')).toMatchObject({ status: 200 });
    expect(await invite('kabid-koperasi')).toMatchObject({ status: 409, body: { code: 'co-writer.already' } });
    expect(await asked('koperasi')).toMatchObject([{ documentId: id, dossierId: play.id, from: 'Staf Perencanaan' }]);
    expect((await play.view('koperasi')).documents.map(({ documentId }: any) => documentId)).toEqual([id, null]);
    expect(await save('koperasi', 'Ditulis koperasi.')).toMatchObject({ status: 200 });
    expect((await writers('koperasi')).body).toMatchObject({
      open: true, drafters: [{ title: 'Staf Perencanaan' }], coWriters: [{ post: { id: post('kabid-koperasi') }, by: 'Staf Perencanaan' }], candidates: [], abilities: { invite: false },
    });
    expect((await (await play.client('staf')).get(`/api/documents/${id}`)).body.draft.authors.map((author: any) => author.post)).toContain(post('kabid-koperasi'));

    expect(await handOver()).toMatchObject({ status: 200 });
    expect(await asked('koperasi')).toEqual([]);
    for (const account of ['koperasi', 'staf']) expect(await save(account, 'Terlambat.')).toMatchObject({ status: account === 'staf' ? 403 : 404 });
    expect(await (await play.client('koperasi')).get(`/api/documents/${id}`)).toMatchObject({ status: 404 });
    expect((await writers('staf')).body).toMatchObject({ open: false, abilities: { invite: false } });
    expect(await invite('kabid-ukm')).toMatchObject({ status: 409, body: { code: 'co-writer.no-draft' } });

    await play.sendBack('kasubbag', 'initial', 'Bab III belum lengkap.');
    expect(await asked('koperasi')).toMatchObject([{ documentId: id }]);
    expect(await save('koperasi', 'Dilengkapi koperasi.')).toMatchObject({ status: 200 });
    expect(await handOver('Perbaikan')).toMatchObject({ status: 200 });
    const { versions } = (await (await play.client('kasubbag')).get(`/api/documents/${id}`)).body;
    expect(versions[0]).toMatchObject({ no: 2, authors: expect.arrayContaining([expect.objectContaining({ post: post('kabid-koperasi') })]) });
    for (const [account, kind] of [['kasubbag', 'initial'], ['sekretaris', 'initial'], ['kadis', 'sign']] as const) {
      expect(await play.perform(account, kind, await plainInput(play, account, kind)), account).toMatchObject({ status: 200 });
    }
    expect(await play.perform('umum', 'record-original', await plainInput(play, 'umum', 'record-original'))).toMatchObject({ status: 200 });
    expect((await (await play.client('koperasi')).get(`/api/documents/${id}`)).body).toMatchObject({ state: 'signed', draft: null, versions: [{ no: 2 }], abilities: { edit: false } });
  });

  test('taken off, a post writes and sees the draft no longer; what it wrote stays its own', async () => {
    const { play, id, post, invite, end, save, asked } = await writing(await testApp(START));
    await invite('kabid-koperasi');
    await save('koperasi', 'Ditulis koperasi.');
    expect(await end('kabid-koperasi', 'koperasi')).toMatchObject({ status: 403, body: { code: 'co-writer.not-drafter' } });
    expect(await end('kabid-koperasi')).toMatchObject({ status: 200 });
    expect(await end('kabid-koperasi')).toMatchObject({ status: 404, body: { code: 'co-writer.not-found' } });
    expect(await asked('koperasi')).toEqual([]);
    expect(await save('koperasi', 'Masih di sini.')).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
    expect((await (await play.client('staf')).get(`/api/documents/${id}`)).body.draft.authors.map((author: any) => author.post)).toContain(post('kabid-koperasi'));
    const { entries } = (await (await play.client('sekretaris')).get(`/api/dossiers/${play.id}/story`)).body;
    expect(entries.slice(0, 2)).toMatchObject([
      { name: 'co-writer.end', post: 'Staf Perencanaan', data: { post: post('kabid-koperasi'), title: 'Kepala Bidang Koperasi' } }, { name: 'co-writer.invite' },
    ]);
  });

  test('taken off, a post that sees nothing else of the dossier hears of it at once, and nobody else of that', async () => {
    const office = await testApp(START, { live: true });
    const { play, id, post, invite, end } = await writing(office);
    await invite('kasubbag-keuangan');
    const [writer, other, reader] = [await follow(await play.client('keuangan')), await follow(await office.as('bappeda')), await follow(await play.client('sekretaris'))];
    for (const line of [writer, other, reader]) await expect.poll(() => line.heard[0]?.event).toBe('ready');
    expect(await end('kasubbag-keuangan')).toMatchObject({ status: 200 });
    await expect.poll(() => changes(writer), { timeout: 3000 }).toEqual([{ kind: 'sight', id: post('kasubbag-keuangan') }]);
    await expect.poll(() => changes(reader)).toEqual([{ kind: 'dossier', id: play.id }, { kind: 'document', id }]);
    expect(changes(other)).toEqual([]);
    expect(await (await play.client('keuangan')).get(`/api/documents/${id}`)).toMatchObject({ status: 404 });
  });

  test.each([
    ['who examines', 'kasubbag-pepp', 409, 'co-writer.examines'],
    ['who signs', 'kepala-dinas', 409, 'co-writer.examines'],
    ['who drafts anyway', 'staf-perencanaan', 409, 'co-writer.drafts'],
    ['an outside body', 'bappeda', 422, 'co-writer.unfit'],
    ['an examiner of the Inspektorat', 'pemeriksa', 422, 'co-writer.unfit'],
    ['nobody', 'no-such-post', 400, 'input.invalid'],
  ])('%s is not invited', async (_, name, status, code) => {
    const { invite } = await writing(await testApp(START));
    expect(await invite(name)).toMatchObject({ status, body: { code } });
  });

  test('only the drafter invites; who does not see the draft does not learn of it', async () => {
    const { invite, writers } = await writing(await testApp(START));
    await invite('kabid-koperasi');
    for (const [account, status] of [['kasubbag', 403], ['kadis', 403], ['koperasi', 403], ['ukm', 404], ['keuangan', 404], ['bappeda', 404], ['admin', 404]] as const) {
      expect(await invite('kabid-perdagangan', account), account).toMatchObject({ status });
    }
    for (const [account, status] of [['kasubbag', 200], ['koperasi', 200], ['ukm', 404], ['keuangan', 404], ['pemeriksa', 404]] as const) expect(await writers(account), account).toMatchObject({ status });
  });

  test('a post that saw nothing of the dossier sees the sheet and its document; the same key invites once', async () => {
    const { play, id, post, invite, save } = await writing(await testApp(START));
    expect(await (await play.client('keuangan')).get(`/api/dossiers/${play.id}`)).toMatchObject({ status: 404 });
    await invite('kasubbag-keuangan');
    expect(await save('keuangan', 'Angka anggaran.')).toMatchObject({ status: 200 });
    const client = await play.client('keuangan');
    expect((await client.get('/api/dossiers')).body.items.map((each: any) => each.id)).toContain(play.id);
    expect(await client.get(`/api/dossiers/${play.id}`)).toMatchObject({ status: 200, body: { requests: [] } });
    expect(await client.get(`/api/dossiers/${play.id}/story`)).toMatchObject({ status: 403 });
    expect((await client.raw(`/api/documents/${id}/document.pdf?version=draft`)).status).toBe(200);
    const key = { 'idempotency-key': uuidv7() };
    const path = `/api/dossiers/${play.id}/documents/${(await play.view('staf')).documents[0].key}/writers`;
    const staf = await play.client('staf');
    for (let time = 0; time < 2; time++) expect(await staf.post(path, { post: post('kabid-ukm') }, key)).toMatchObject({ status: 200 });
  });

  test('who wrote under an invited post does not initial it as Plh of the examiner, and sends it back all the same', async () => {
    const office = await testApp(START);
    const { play, invite, save, handOver } = await writing(office);
    await invite('kabid-koperasi');
    await save('koperasi', 'Ditulis koperasi.');
    await handOver();
    const admin = await office.as('admin');
    const task = await play.task('kasubbag', 'initial');
    const { units } = (await admin.get('/api/directory')).body;
    const writer = units.flatMap(({ posts }: any) => posts).find((each: any) => each.key === 'kabid-koperasi').holders[0].personId;
    expect(await admin.post('/api/holders', { postId: task.post.id, personId: writer, form: 'plh', since: '2026-01-20', until: '2026-01-30', letterNumber: '800/1/2026' })).toMatchObject({ status: 200 });
    expect(await play.perform('koperasi', 'initial', await plainInput(play, 'koperasi', 'initial'))).toMatchObject({ status: 403, body: { code: 'initial.own-work' } });
    expect(await play.sendBack('koperasi', 'initial', 'Lengkapi dahulu.')).toMatchObject({ status: 200 });
  });
});
