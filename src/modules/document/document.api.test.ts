import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { body, type Desk, desk, OWNER } from '../../../test/support/document-desk.ts';
import { sha256 } from '../../kernel/journal.ts';
import { cancelDocuments, markSigned, seedSections } from './index.ts';

describe('draft', () => {
  test('starts with its outline and saves itself, without key and without journal entry', async () => {
    const { id, send, typed, actor, post, database } = await desk();
    const entries = () => database.kysely.selectFrom('kernel.journal').select('seq').execute().then((rows) => rows.length);
    const before = await entries();
    expect((await send('staf', 'GET', `/api/documents/${id}`)).body).toMatchObject({
      title: 'LAKIP 2026', state: 'open', owner: { kind: 'sample', id: OWNER }, versions: [], abilities: { edit: true },
      draft: { revision: 0, authors: [], content: { sections: [{ title: 'Pendahuluan' }, { title: 'Penutup' }] } },
    });
    expect(await send('staf', 'PUT', `/api/drafts/${id}`, { revision: 0, content: await typed('Koperasi aktif naik.') }))
      .toEqual({ status: 200, body: { revision: 1, updatedAt: '2026-01-05T01:00:00.000Z', merged: [] } });
    expect((await send('sekretaris', 'GET', `/api/documents/${id}`)).body.draft).toMatchObject({
      revision: 1, authors: [{ person: actor('staf').personId, post: post('staf'), title: 'Staf Perencanaan' }],
    });
    expect(await entries()).toBe(before);
  });

  test('a stale revision is refused with what stands; the same save again is not', async () => {
    const { id, send, typed } = await desk();
    const first = await typed('satu');
    await send('staf', 'PUT', `/api/drafts/${id}`, { revision: 0, content: first });
    expect(await send('staf', 'PUT', `/api/drafts/${id}`, { revision: 0, content: first })).toMatchObject({ status: 200, body: { revision: 1 } });
    const stale = await send('staf', 'PUT', `/api/drafts/${id}`, { revision: 0, content: await typed('dua') });
    expect(stale).toMatchObject({ status: 409, body: { code: 'draft.stale', params: { revision: 1 } } });
    expect(stale.body.params.content.sections[0].body).toEqual(body('satu'));
  });

  test.each([
    ['a node nobody knows', { type: 'doc', content: [{ type: 'video' }] }, 'content.sections.0.body.content.0.type'],
    ['no doc at all', { type: 'paragraph' }, 'content.sections.0.body.type'],
  ])('%s is refused by field', async (_, wrong, field) => {
    const { id, send } = await desk();
    const answer = await send('staf', 'PUT', `/api/drafts/${id}`, { revision: 0, content: { sections: [{ id: 'a', title: 'x', body: wrong }] } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
    expect(answer.body.issues.map((issue: { field: string }) => issue.field)).toContain(field);
  });

  test('a long table is saved, more than any request may hold is refused', async () => {
    const { id, send } = await desk();
    const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [{ type: 'paragraph', content: [{ type: 'text', text: '1.234.567,89' }] }] };
    const table = (rows: number) => ({ type: 'table', content: Array.from({ length: rows }, () => ({ type: 'tableRow', content: Array.from({ length: 10 }, () => cell) })) });
    const save = (rows: number, revision: number) => send('staf', 'PUT', `/api/drafts/${id}`, { revision, content: { sections: [{ id: 'a', title: 'x', body: { type: 'doc', content: [table(rows)] } }] } });
    expect(await save(1400, 0)).toMatchObject({ status: 200, body: { revision: 1 } });
    const huge = await send('staf', 'PUT', `/api/drafts/${id}`, `"${'x'.repeat(9 * 1024 * 1024)}"`);
    expect(huge).toMatchObject({ status: 413, body: { code: 'request.too-large' } });
  });

  test('bottomless nesting is refused, not crashed on', async () => {
    const { id, send } = await desk();
    const depth = 20_000;
    const deep = `${'{"type":"blockquote","content":['.repeat(depth)}{"type":"paragraph"}${']}'.repeat(depth)}`;
    const answer = await send('staf', 'PUT', `/api/drafts/${id}`, `{"revision":0,"content":{"sections":[{"id":"a","title":"x","body":{"type":"doc","content":[${deep}]}}]}}`);
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ field: 'content', code: 'content.too-deep' }] } });
  });

  test('who may not is told nothing, who only reads is told so', async () => {
    const { id, send, typed } = await desk();
    const save = { revision: 0, content: await typed('x') };
    expect(await send('sekretaris', 'PUT', `/api/drafts/${id}`, save)).toMatchObject({ status: 403, body: { code: 'document.not-allowed' } });
    for (const account of ['ukm', 'koperasi']) {
      expect(await send(account, 'GET', `/api/documents/${id}`)).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
      expect(await send(account, 'PUT', `/api/drafts/${id}`, save)).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
    }
    expect(await send('nobody', 'GET', `/api/documents/${id}`)).toMatchObject({ status: 401 });
    expect(await send('staf', 'GET', `/api/documents/${uuidv7()}`)).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
  });
});

describe('hand-over', () => {
  test('makes a version with its authors, and none when nothing changed', async () => {
    const { id, send, handedOver, version, actor, post } = await desk();
    const first = await version('satu', 'Mohon diperiksa');
    expect(first).toMatchObject({ no: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), authors: [{ person: actor('staf').personId, post: post('staf') }] });
    expect(await handedOver()).toBeUndefined();
    const { body: view } = await send('staf', 'GET', `/api/documents/${id}`);
    expect(view.draft).toMatchObject({ authors: [] });
    expect(view.versions).toMatchObject([{ no: 1, note: 'Mohon diperiksa', from: 'Staf Perencanaan', code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) }]);
    expect((await send('sekretaris', 'GET', `/api/documents/${id}/versions/1`)).body.content.sections[0].body).toEqual(body('satu'));
  });

  test('whoever changed the draft is an author under the post used, also by an attachment; without a change it is who hands over', async () => {
    const { id, send, handedOver, rights, actor, post, upload, version } = await desk();
    await version('satu');
    rights.set(actor('analis').personId, { may: 'write', post: post('analis') });
    const attached = await send('analis', 'POST', `/api/documents/${id}/attachments`, { file: await upload('analis', 'tabel.txt'), title: 'Tabel' });
    expect(attached.status).toBe(200);
    const second = await handedOver();
    expect(second).toMatchObject({ no: 2, authors: [{ person: actor('analis').personId, post: post('analis') }] });
  });

  test('a stored version can be checked against its hash, and never changes', async () => {
    const { version, database } = await desk();
    const made = await version('satu');
    const row = await database.kysely.selectFrom('document.version').selectAll().executeTakeFirstOrThrow();
    expect(sha256(row.content)).toBe(made?.hash);
    await expect(database.kysely.updateTable('document.version').set({ note: 'x' }).execute()).rejects.toThrow('a version never changes');
  });

  test('tells what changed between two versions', async () => {
    const { id, send, version } = await desk();
    await version('Koperasi aktif 70 persen.');
    await version('Koperasi aktif 71,74 persen.');
    expect((await send('sekretaris', 'GET', `/api/documents/${id}/versions/1/difference/2`)).body).toMatchObject({
      from: 1, to: 2, changes: [{ part: 'section', sectionTitle: 'Pendahuluan', kind: 'changed', before: 'Koperasi aktif 70 persen.', after: 'Koperasi aktif 71,74 persen.' }],
    });
    expect(await send('sekretaris', 'GET', `/api/documents/${id}/versions/1/difference/9`)).toMatchObject({ status: 404, body: { code: 'version.not-found' } });
  });

  test('a recap stands in the draft and makes its maker an author', async () => {
    const { id, owner, send, run, actor, post } = await desk();
    await run('analis', (ctx) => seedSections(ctx, { owner, sections: () => [{ id: 'rekap', title: 'Rekap data', body: body('Bidang Koperasi: 198\u0000') }], post: post('analis') }));
    const { body: { draft } } = await send('staf', 'GET', `/api/documents/${id}`);
    expect(draft.content.sections[2]).toMatchObject({ id: 'rekap', title: 'Rekap data', body: body('Bidang Koperasi: 198 ') });
    expect(draft.authors).toMatchObject([{ person: actor('analis').personId }]);
  });

  test('data of the office fill their section anew when the writer asks, never over typed words', async () => {
    const { id, owner, send, run, state, content } = await desk();
    const refresh = async (account = 'staf') => send(account, 'POST', `/api/documents/${id}/data`, {});
    expect(await refresh()).toMatchObject({ status: 409, body: { code: 'document.no-data' } });
    state.data = [{ id: 'data-tabel', title: 'Tabel', body: body('satu') }];
    expect(await refresh('sekretaris')).toMatchObject({ status: 403, body: { code: 'document.not-allowed' } });
    expect(await refresh('koperasi')).toMatchObject({ status: 404 });
    expect(await refresh()).toMatchObject({ status: 200 });
    state.data = [{ id: 'data-tabel', title: 'Tabel', body: body('dua') }];
    await refresh();
    expect((await content()).sections.at(-1)).toMatchObject({ id: 'data-tabel', body: body('dua') });
    const { revision, content: { sections } } = (await send('staf', 'GET', `/api/documents/${id}`)).body.draft;
    await send('staf', 'PUT', `/api/drafts/${id}`, { revision, content: { sections: [...sections.slice(0, -1), { ...sections.at(-1), body: body('dua, dirapikan') }] } });
    state.data = [{ id: 'data-tabel', title: 'Tabel', body: body('tiga') }];
    await refresh();
    expect((await content()).sections.slice(-2)).toMatchObject([{ id: 'data-tabel', body: body('dua, dirapikan') }, { id: 'data-tabel-2', body: body('tiga') }]);
    await run('staf', (ctx) => cancelDocuments(ctx, owner));
    expect(await refresh()).toMatchObject({ status: 409, body: { code: 'document.closed' } });
  });
});

describe('signed', () => {
  async function signed(): Promise<Desk & { hash: string }> {
    const made = await desk();
    const file = await made.upload('staf', 'tabel.txt');
    await made.send('staf', 'POST', `/api/documents/${made.id}/attachments`, { file, title: 'Tabel' });
    await made.version('satu');
    const last = await made.version('dua');
    const hash = last?.hash ?? '';
    await made.run('staf', (ctx) => markSigned(ctx, made.owner, { lakip: hash }));
    return { ...made, hash };
  }

  test('its text stands, and who sees only signed ones sees exactly that version', async () => {
    const { id, send, typed, hash } = await signed();
    expect(await send('staf', 'PUT', `/api/drafts/${id}`, { revision: 2, content: await typed('tiga') })).toMatchObject({ status: 409, body: { code: 'document.closed' } });
    const { body: seen } = await send('koperasi', 'GET', `/api/documents/${id}`);
    expect(seen).toMatchObject({ state: 'signed', draft: null, versions: [{ no: 2, hash }], attachments: [{ title: 'Tabel' }], abilities: { edit: false } });
    expect(await send('koperasi', 'GET', `/api/documents/${id}/versions/1`)).toMatchObject({ status: 404, body: { code: 'version.not-found' } });
    expect(await send('koperasi', 'GET', `/api/documents/${id}/versions/1/difference/2`)).toMatchObject({ status: 404 });
  });

  test('its attachments open for its readers alone', async () => {
    const { id, send, raw } = await signed();
    const { body: { attachments: [{ file }] } } = await send('staf', 'GET', `/api/documents/${id}`);
    expect(await (await raw('koperasi', 'GET', `/api/files/${file.id}`)).text()).toBe('isi lampiran');
    expect((await raw('sekretaris', 'GET', `/api/files/${file.id}`)).status).toBe(200);
    expect((await raw('ukm', 'GET', `/api/files/${file.id}`)).status).toBe(404);
  });
});

describe('attachments', () => {
  test('only one own upload can be attached; taken away it leaves the draft, not the version', async () => {
    const { id, send, upload, version } = await desk();
    expect(await send('staf', 'POST', `/api/documents/${id}/attachments`, { file: await upload('ukm', 'rahasia.txt'), title: 'x' })).toMatchObject({ status: 404, body: { code: 'file.not-found' } });
    const { body: attached } = await send('staf', 'POST', `/api/documents/${id}/attachments`, { file: await upload('staf', 'tabel.txt'), title: 'Tabel' });
    await version('satu');
    expect(await send('staf', 'DELETE', `/api/documents/${id}/attachments/${attached.id}`)).toMatchObject({ status: 200 });
    expect(await send('staf', 'DELETE', `/api/documents/${id}/attachments/${attached.id}`)).toMatchObject({ status: 404, body: { code: 'attachment.not-found' } });
    await version('dua');
    const { body: view } = await send('staf', 'GET', `/api/documents/${id}`);
    expect(view.versions.map((each: { attachments: string[] }) => each.attachments)).toEqual([[], [attached.id]]);
  });

  test('a new one stands behind the others, also after some were taken away', async () => {
    const { id, send, upload } = await desk();
    const attach = async (title: string) => (await send('staf', 'POST', `/api/documents/${id}/attachments`, { file: await upload('staf', `${title}.txt`), title })).body.id;
    const [one, two] = [await attach('satu'), await attach('dua')];
    await attach('tiga');
    for (const gone of [one, two]) await send('staf', 'DELETE', `/api/documents/${id}/attachments/${gone}`);
    await attach('empat');
    expect((await send('staf', 'GET', `/api/documents/${id}`)).body.attachments.map(({ title }: { title: string }) => title)).toEqual(['tiga', 'empat']);
  });
});

describe('paper', () => {
  test('PDF and Word come by version, marked for what they are', async () => {
    const { id, raw, version } = await desk();
    const draft = await raw('staf', 'GET', `/api/documents/${id}/document.pdf`);
    expect([draft.status, draft.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await version('satu');
    const pdf = await raw('sekretaris', 'GET', `/api/documents/${id}/document.pdf?version=1`);
    expect(decodeURIComponent(pdf.headers.get('content-disposition') ?? '')).toMatch(/^inline; filename\*=UTF-8''LAKIP 2026 [0-9A-F]{4}-[0-9A-F]{4}\.pdf$/);
    const again = await raw('staf', 'GET', `/api/documents/${id}/document.pdf?version=1`);
    expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(await pdf.arrayBuffer()))).toBe(true);
    const word = await raw('staf', 'GET', `/api/documents/${id}/document.docx`);
    expect(word.headers.get('content-type')).toContain('wordprocessingml');
  });

  test.each([
    ['koperasi', 'document.pdf', 404], ['ukm', 'document.docx', 404], ['nobody', 'document.pdf', 401],
    ['sekretaris', 'document.pdf?version=7', 404], ['sekretaris', 'document.pdf?version=x', 400],
  ])('%s asks for %s: %i', async (account, path, status) => {
    const { id, raw } = await desk();
    expect((await raw(account, 'GET', `/api/documents/${id}/${path}`)).status).toBe(status);
  });
});
