/** A text that the system composes: what writers may do to it, what the hand-over asks for, what is found in it. */
import { describe, expect, test } from 'vitest';
import { body, desk } from '../../../test/support/document-desk.ts';
import { markSigned, openDocuments, seedSections } from './index.ts';
import { type DataBlock, type Field, type Node, paragraphOf, type Section } from './content.contract.ts';

const block = (text: string, attrs: Partial<DataBlock['attrs']> = {}): DataBlock => ({
  type: 'dataBlock', attrs: { key: 't1', state: 'live', asOf: '2026-01-05T01:00:00.000Z', reason: null, ...attrs },
  content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'origin', attrs: { ref: 'figure:a:2025:4:actual' } }] }] }],
});
const field = (answer = '', waived: string | null = null, attrs: Partial<Field['attrs']> = {}): Field =>
  ({ type: 'field', attrs: { key: 'sebab', prompt: 'Mengapa turun?', required: true, waived, ...attrs }, content: [paragraphOf(answer)] });
const chapter = (...content: Node[]): Section => ({ id: 'bab-3', title: 'Bab III', part: 'chapter', body: { type: 'doc', content } });

/** A draft with a composed chapter, and a way to save another text in its place. */
async function composed() {
  const made = await desk();
  made.state.data = [chapter(block('71,74'), field())];
  const refresh = (given: object = {}) => made.send('staf', 'POST', `/api/documents/${made.id}/data`, given);
  expect(await refresh()).toMatchObject({ status: 200 });
  const put = async (...content: Node[]) => {
    const { revision, content: { sections } } = (await made.send('staf', 'GET', `/api/documents/${made.id}`)).body.draft;
    return made.send('staf', 'PUT', `/api/drafts/${made.id}`, {
      revision, content: { sections: sections.map((each: Section) => (each.id === 'bab-3' ? { ...each, body: { type: 'doc', content } } : each)) },
    });
  };
  const journal = async (name: string) => (await made.database.kysely.selectFrom('kernel.journal').where('name', '=', name).select('data').execute())
    .map((row) => (row.data as any));
  const stands = async () => (await made.content()).sections.find(({ id }) => id === 'bab-3')?.body.content;
  return { ...made, refresh, put, journal, stands };
}

describe('data blocks', () => {
  test('are not typed over; written over with a reason they are journalled, and come back when asked', async () => {
    const { put, refresh, journal, stands, state, handedOver, id, post, actor } = await composed();
    expect(await put(block('99'), field())).toMatchObject({ status: 422, body: { code: 'block.typed-over', params: { section: 'bab-3', key: 't1' } } });
    expect(await put(block('99', { state: 'overridden', reason: 'Salah cetak.' }), field('Anggaran.'))).toMatchObject({ status: 200 });
    expect(await journal('block.override')).toMatchObject([{
      actor: { person: actor('staf').personId, post: post('staf') }, at: '2026-01-05T01:00:00.000Z', data: { document: id, section: 'bab-3', key: 't1', reason: 'Salah cetak.' },
    }]);
    await handedOver();
    expect(await journal('document.hand-over')).toMatchObject([{ data: { document: id, overrides: [{ section: 'bab-3', key: 't1', reason: 'Salah cetak.' }] } }]);
    state.data = [chapter(block('72,00'), field())];
    await refresh();
    expect(await stands()).toMatchObject([{ attrs: { state: 'overridden' } }, { content: [paragraphOf('Anggaran.')] }]);
    expect(await refresh({ keys: ['t9'] })).toMatchObject({ status: 404, body: { code: 'block.not-found' } });
    expect(await refresh({ keys: ['t1'] })).toMatchObject({ status: 200 });
    expect(await stands()).toEqual([block('72,00'), field('Anggaran.')]);
    expect(await put(block('72,00', { state: 'frozen' }), field('Anggaran.'))).toMatchObject({ status: 200 });
  });
});

describe('hand-over', () => {
  test('waits for compulsory questions, answered or left out for a reason, and for what was composed', async () => {
    const { put, refresh, handedOver } = await composed();
    await expect(handedOver()).rejects.toMatchObject({ code: 'document.incomplete', params: { fields: [{ section: 'bab-3', key: 'sebab', prompt: 'Mengapa turun?' }], count: 1, questions: expect.stringMatching(/^“Mengapa turun\?” \(.+\)$/) } });
    await put(block('71,74'));
    await expect(handedOver()).rejects.toMatchObject({ params: { fields: [{ section: null, key: 'sebab' }] } });
    await put(field('', 'Tidak turun.'));
    await expect(handedOver()).rejects.toMatchObject({ code: 'document.blocks-missing', params: { count: 1, blocks: '“Bab III”' } });
    await refresh();
    expect(await handedOver()).toMatchObject({ no: 1 });
  });
});

describe('a question that carries data', () => {
  const asks = (level: string, answer = '') => field(answer, null, { prompt: `Mengapa turun (capaian ${level})?` });

  test('is asked with the data as they are now, and its section is saved on', async () => {
    const { put, refresh, state, stands } = await composed();
    await put(paragraphOf('Pengantar.'), block('71,74'), field('Anggaran.'));
    state.data = [chapter(block('72,00'), asks('97,35%'))];
    await refresh();
    expect(await stands()).toEqual([paragraphOf('Pengantar.'), block('72,00'), asks('97,35%', 'Anggaran.')]);
    expect(await put(paragraphOf('Pengantar bab.'), block('72,00'), asks('97,35%', 'Anggaran.'))).toMatchObject({ status: 200 });
    expect(await put(block('72,00'), asks('99,99%'))).toMatchObject({ status: 422, body: { code: 'field.changed' } });
  });

  test('stands as an older version asked it when that is taken back, and is saved on, too', async () => {
    const { id, send, put, refresh, state, stands, handedOver } = await composed();
    await put(block('71,74'), field('Anggaran.'));
    await handedOver();
    state.data = [chapter(block('72,00'), asks('97,35%'))];
    await refresh();
    const { revision } = (await send('staf', 'GET', `/api/documents/${id}`)).body.draft;
    expect(await send('staf', 'POST', `/api/documents/${id}/versions/1/restore`, { revision, reason: 'Salah ubah.' })).toMatchObject({ status: 200 });
    expect(await put(paragraphOf('Pengantar.'), block('71,74'), field('Anggaran.'))).toMatchObject({ status: 200 });
    await refresh();
    expect(await stands()).toEqual([paragraphOf('Pengantar.'), block('72,00'), asks('97,35%', 'Anggaran.')]);
  });

  test('that is asked no longer holds no hand-over up, and its answer stays', async () => {
    const { put, refresh, state, stands, handedOver } = await composed();
    state.data = [chapter(block('71,74'), field(), field('', null, { key: 'reviu-belum.iku' }), field('', null, { key: 'reviu-belum.target' }))];
    await refresh();
    await put(paragraphOf('Pengantar.'), block('71,74'), field('Anggaran.'), field('', null, { key: 'reviu-belum.iku' }), field('Disusun.', null, { key: 'reviu-belum.target' }));
    state.data = [chapter(block('71,74'), field())];
    await refresh();
    expect(await stands()).toEqual([paragraphOf('Pengantar.'), block('71,74'), field('Anggaran.'), field('Disusun.', null, { key: 'reviu-belum.target', required: false })]);
    expect(await handedOver()).toMatchObject({ no: 1 });
  });
});

describe('a version', () => {
  test('is taken back into the draft with a reason; old data blocks stand as they were and are renewed when asked', async () => {
    const { id, send, put, refresh, state, stands, handedOver, journal } = await composed();
    await put(block('71,74'), field('Anggaran.'));
    await handedOver();
    state.data = [chapter(block('72,00'), field())];
    await refresh();
    await put(block('72,00'), field('Lain.'));
    const { revision } = (await send('staf', 'GET', `/api/documents/${id}`)).body.draft;
    const restore = (account: string, no: number, more: object = {}) => send(account, 'POST', `/api/documents/${id}/versions/${no}/restore`, { revision, reason: 'Salah ubah.', ...more });
    expect(await restore('sekretaris', 1)).toMatchObject({ status: 403 });
    expect(await restore('staf', 9)).toMatchObject({ status: 404, body: { code: 'version.not-found' } });
    expect(await restore('staf', 1, { reason: '' })).toMatchObject({ status: 400 });
    expect(await restore('staf', 1, { revision: 1 })).toMatchObject({ status: 409, body: { code: 'draft.stale' } });
    expect(await restore('staf', 1)).toMatchObject({ status: 200, body: { revision: revision + 1 } });
    expect(await stands()).toEqual([block('71,74'), field('Anggaran.')]);
    expect(await journal('draft.restore')).toMatchObject([{ data: { document: id, reason: 'Salah ubah.' } }]);
    expect(await put(paragraphOf('Pengantar.'), block('71,74'), field('Anggaran.'))).toMatchObject({ status: 200 });
    await refresh();
    expect(await stands()).toEqual([paragraphOf('Pengantar.'), block('72,00'), field('Anggaran.')]);
  });
});

describe('two writers', () => {
  test('of different sections save beside each other; of the same one the second is told', async () => {
    const { id, send, content, rights, actor, post } = await desk();
    rights.set(actor('analis').personId, { may: 'write', post: post('analis') });
    const { sections } = await content();
    const [first, second] = sections.map((section) => section.id);
    const save = (account: string, revision: number, section: string | undefined, text: string) => send(account, 'PUT', `/api/drafts/${id}`, {
      revision, touched: [section], content: { sections: sections.map((each) => (each.id === section ? { ...each, body: body(text) } : each)) },
    });
    expect(await save('staf', 0, first, 'satu')).toMatchObject({ status: 200, body: { revision: 1, merged: [] } });
    expect(await save('analis', 0, second, 'dua')).toMatchObject({ status: 200, body: { revision: 2, merged: [first] } });
    expect((await content()).sections.map((each) => each.body)).toEqual([body('satu'), body('dua')]);
    expect(await save('analis', 0, first, 'lain')).toMatchObject({ status: 409, body: { code: 'draft.stale', params: { revision: 2 } } });
    expect((await send('staf', 'GET', `/api/documents/${id}`)).body.draft.authors).toHaveLength(2);
  });
});

describe('findings and last year', () => {
  test('come for the draft and for a version, to who may read it', async () => {
    const { id, send, put, state, handedOver } = await composed();
    const kinds = async (version: string, account = 'sekretaris') => (await send(account, 'GET', `/api/documents/${id}/findings?version=${version}`)).body.map((each: any) => each.kind);
    state.findings = [{ kind: 'figure-differs', section: 'bab-3', key: 't1', text: 'Berbeda dari Perjanjian Kinerja.' }];
    expect(await kinds('draft')).toEqual(['field-empty', 'figure-differs']);
    await put(block('71,74'), field('Karena ..... saja'));
    await handedOver();
    await put(block('71,74'), field('Karena anggaran.'));
    expect(await kinds('1')).toEqual(['placeholder', 'figure-differs']);
    expect(await kinds('draft')).toEqual(['figure-differs']);
    for (const account of ['ukm', 'koperasi']) expect((await send(account, 'GET', `/api/documents/${id}/findings`)).status).toBe(404);
  });

  test('what the document before answered is offered, and marked where it stands unchanged', async () => {
    const { id, owner, send, put, run, state, rights, actor, handedOver } = await composed();
    expect((await send('staf', 'GET', `/api/documents/${id}/previous`)).body).toBeNull();
    await put(block('71,74'), field('Anggaran  turun.'));
    await run('staf', (ctx) => seedSections(ctx, { owner, sections: () => [{ id: 'rekap', title: 'Rekap', body: { type: 'doc', content: [paragraphOf('Kepala Bidang Perindustrian')] } }], post: null }));
    const version = await handedOver();
    await run('staf', (ctx) => markSigned(ctx, owner, { lakip: version?.hash ?? '' }));
    const next = { kind: 'sample', id: '0198c0de-0000-7000-8000-0000000000bb' };
    const [{ id: later } = { id: '' }] = await run('staf', (ctx) => openDocuments(ctx, next, [{
      key: 'lakip', title: 'LAKIP 2027', bears: 'number', classification: '000', start: { outline: [{ title: 'Bab III', id: 'bab-3' }] },
    }]));
    const unsigned = { kind: 'sample', id: '0198c0de-0000-7000-8000-0000000000cc' };
    const [{ id: begun } = { id: '' }] = await run('staf', (ctx) => openDocuments(ctx, unsigned, [{
      key: 'lakip', title: 'LAKIP 2026 ulang', bears: 'number', classification: '000', start: { outline: [{ title: 'Bab III' }] },
    }]));
    state.previous = [begun];
    expect((await send('sekretaris', 'GET', `/api/documents/${later}/previous`)).body).toBeNull();
    // One that was begun again and is not signed hides nothing.
    state.previous = [begun, id];
    expect((await send('sekretaris', 'GET', `/api/documents/${later}/previous`)).body).toEqual({
      document: id, title: 'LAKIP 2026', fields: [{ key: 'sebab', text: 'Anggaran turun.', content: [paragraphOf('Anggaran  turun.')] }], sections: [],
    });
    await send('staf', 'POST', `/api/documents/${later}/data`, {});
    const { revision } = (await send('staf', 'GET', `/api/documents/${later}`)).body.draft;
    await send('staf', 'PUT', `/api/drafts/${later}`, { revision, content: { sections: [chapter(block('71,74'), field('Anggaran turun.'))] } });
    expect((await send('staf', 'GET', `/api/documents/${later}/findings?version=draft`)).body).toMatchObject([{ kind: 'unchanged', key: 'sebab' }]);
    rights.set(actor('sekretaris').personId, { may: 'none' });
    expect((await send('sekretaris', 'GET', `/api/documents/${later}/previous`)).status).toBe(404);
  });
});
