/** Sections that writers add to a draft: who may, what stays, and how several write in them. */
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { desk } from '../../../test/support/document-desk.ts';
import { type DataBlock, paragraphOf, type Section } from './content.contract.ts';

const block = (text: string): DataBlock => ({ type: 'dataBlock', attrs: { key: 't1', state: 'live', asOf: '2026-01-05T01:00:00.000Z', reason: null }, content: [paragraphOf(text)] });
const chapter = (text: string): Section => ({ id: 'bab-3', title: 'Bab III', page: 'landscape', body: { type: 'doc', content: [block(text)] } });

async function table() {
  const made = await desk();
  const { id, send, content, rights, actor, post } = made;
  rights.set(actor('kadis').personId, { may: 'write', post: post('kadis') });
  const [first, last] = (await content()).sections.map((section) => section.id) as [string, string];
  const add = (account: string, given: object = {}, headers = {}) => send(account, 'POST', `/api/documents/${id}/sections`, { title: ' Foto kegiatan ', after: last, page: 'portrait', ...given }, headers);
  const change = (account: string, section: string, given: object) => send(account, 'PUT', `/api/documents/${id}/sections/${section}`, given, { 'idempotency-key': uuidv7() });
  const remove = (account: string, section: string, revision: number) => send(account, 'POST', `/api/documents/${id}/sections/${section}/removal`, { revision });
  const page = uuidv7();
  const write = (account: string, section: string, given: object = {}) => send(account, 'PUT', `/api/documents/${id}/rooms/${section}`,
    { client: page, seq: null, step: null, caret: null, rests: false, ...given });
  /** Types these words into the room of a section, as the page of this person. */
  async function types(account: string, section: string, words: string) {
    const { body: stand } = await write(account, section);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Uint8Array.from(Buffer.from(stand.step, 'base64')));
    const before = Y.encodeStateVector(doc);
    (doc.getXmlFragment(stand.room).get(0) as Y.XmlElement).insert(0, [new Y.XmlText(words)]);
    return write(account, section, { seq: stand.seq, step: Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64') });
  }
  const titles = async () => (await content()).sections.map(({ title }) => title);
  const revision = async () => (await send('staf', 'GET', `/api/documents/${id}`)).body.draft.revision as number;
  const journal = async () => (await made.database.kysely.selectFrom('kernel.journal').where('name', 'like', 'section.%').orderBy('seq').select(['name', 'data']).execute())
    .map((row) => ({ name: row.name, data: (row.data as any).data, actor: (row.data as any).actor }));
  return { ...made, first, last, add, change, remove, write, types, titles, revision, journal, page };
}

describe('a writer', () => {
  test('adds a section, names and turns it, and removes it; each is journalled, and said twice it happens once', async () => {
    const { add, change, remove, titles, content, revision, journal, id, first, last, actor, post } = await table();
    const key = { 'idempotency-key': uuidv7() };
    const { status, body: { section } } = await add('staf', { after: first }, key);
    expect({ status, section }).toEqual({ status: 200, section: expect.stringMatching(/^own-/) });
    expect((await add('staf', { after: first }, key)).body).toEqual({ section, revision: 1 });
    expect(await titles()).toEqual(['Pendahuluan', 'Foto kegiatan', 'Penutup']);
    expect(await change('staf', section, { title: 'Lampiran foto kegiatan', page: 'landscape' })).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await content()).sections[1]).toMatchObject({ title: 'Lampiran foto kegiatan', page: 'landscape' });
    expect(await change('staf', last, { page: 'landscape' })).toMatchObject({ status: 200 });
    expect(await remove('staf', section, await revision())).toMatchObject({ status: 200 });
    expect(await titles()).toEqual(['Pendahuluan', 'Penutup']);
    expect((await content()).sections[1]).toMatchObject({ id: last, page: 'landscape' });
    expect(await journal()).toMatchObject([
      { name: 'section.add', actor: { person: actor('staf').personId, post: post('staf') }, data: { document: id, section, title: 'Foto kegiatan', after: first } },
      { name: 'section.change', data: { section, title: 'Lampiran foto kegiatan' } }, { name: 'section.change', data: { section: last, page: 'landscape' } },
      { name: 'section.remove', data: { section, title: 'Lampiran foto kegiatan', written: false } },
    ]);
  });

  test('leaves what the outline brought: neither named anew nor removed', async () => {
    const { change, remove, titles, first } = await table();
    expect(await change('staf', first, { title: 'Lain' })).toMatchObject({ status: 409, body: { code: 'section.of-outline', params: { title: 'Pendahuluan' } } });
    expect(await remove('staf', first, 0)).toMatchObject({ status: 409, body: { code: 'section.of-outline' } });
    expect(await titles()).toEqual(['Pendahuluan', 'Penutup']);
  });

  test('gives it a name and a place that is there', async () => {
    const { add, change, remove } = await table();
    expect(await add('staf', { title: '   ' })).toMatchObject({ status: 400 });
    expect(await add('staf', { after: 'x' })).toMatchObject({ status: 422, body: { code: 'section.no-place' } });
    expect(await add('staf', { part: 'annex' })).toMatchObject({ status: 422, body: { code: 'section.no-place' } });
    expect(await change('staf', 'own-x', { page: 'landscape' })).toMatchObject({ status: 404, body: { code: 'section.not-found' } });
    expect(await remove('staf', 'own-x', 9)).toMatchObject({ status: 404, body: { code: 'section.not-found' } });
  });
});

test('who may only read changes nothing of it, and who may not read hears of nothing', async () => {
  const { add, change, remove, titles, last } = await table();
  const { body: { section } } = await add('staf');
  for (const [account, status] of [['sekretaris', 403], ['koperasi', 404], ['umum', 404]] as const) {
    expect(await add(account)).toMatchObject({ status });
    expect(await change(account, section, { title: 'Lain' })).toMatchObject({ status });
    expect(await change(account, last, { page: 'landscape' })).toMatchObject({ status });
    expect(await remove(account, section, 9)).toMatchObject({ status });
  }
  expect(await titles()).toEqual(['Pendahuluan', 'Penutup', 'Foto kegiatan']);
});

describe('two authors', () => {
  test('write in it together; it is not removed under the one who writes, nor with words that were not seen', async () => {
    const { add, types, write, remove, revision, content, id, send, titles, page } = await table();
    const { body: { section } } = await add('staf');
    const seen = await revision();
    expect(await types('staf', section, 'Dari staf. ')).toMatchObject({ status: 200 });
    expect(await types('kadis', section, 'Dari kadis. ')).toMatchObject({ status: 200 });
    const stands = JSON.stringify((await content()).sections[2]);
    expect(stands).toContain('Dari staf.');
    expect(stands).toContain('Dari kadis.');
    expect((await send('staf', 'GET', `/api/documents/${id}`)).body.draft.authors).toHaveLength(2);
    expect(await remove('staf', section, await revision())).toMatchObject({ status: 409, body: { code: 'section.in-use', params: { who: 'Kepala Dinas' } } });
    await send('kadis', 'PUT', `/api/documents/${id}/presence`, { client: page, section: null, caret: null });
    expect(await remove('staf', section, seen)).toMatchObject({ status: 409, body: { code: 'section.changed' } });
    expect(await remove('staf', section, await revision())).toMatchObject({ status: 200 });
    expect(await titles()).toEqual(['Pendahuluan', 'Penutup']);
    expect(await write('kadis', section)).toMatchObject({ status: 404, body: { code: 'room.no-section' } });
  });

  test('one adds and turns while the other types: nothing is lost, and the open room follows', async () => {
    const { add, change, types, write, send, content, id, first } = await table();
    await types('kadis', first, 'Dari kadis. ');
    const news = async (seq: number) => (await send('kadis', 'GET', `/api/documents/${id}/rooms?known=${first}:${seq}`)).body.rooms;
    await add('staf', { after: first });
    expect(await change('staf', first, { page: 'landscape' })).toMatchObject({ status: 200 });
    expect(await news(1)).toMatchObject([{ behind: true }]);
    expect(await write('kadis', first, { seq: 1 })).toMatchObject({ status: 200, body: { seq: 1, step: null } });
    expect(await news(1)).toMatchObject([{ behind: false, step: null }]);
    await types('kadis', first, 'Lagi. ');
    const [section] = (await content()).sections;
    expect(section).toMatchObject({ page: 'landscape' });
    expect(JSON.stringify(section)).toMatch(/Lagi\. .*Dari kadis\. /);
  });
});

test('it stays through a refresh from data, prints turned in PDF and Word, and stands in the difference of versions', async () => {
  const { add, change, types, state, send, raw, content, id, handedOver, last, titles } = await table();
  state.data = [chapter('71,74')];
  await send('staf', 'POST', `/api/documents/${id}/data`, {});
  await handedOver();
  const { body: { section } } = await add('staf', { title: 'Foto kegiatan', page: 'landscape' });
  await types('staf', section, 'Rapat anggota.');
  await change('staf', 'bab-3', { page: 'portrait' });
  state.data = [chapter('72,00')];
  await send('staf', 'POST', `/api/documents/${id}/data`, {});
  expect(await titles()).toEqual(['Pendahuluan', 'Penutup', 'Foto kegiatan', 'Bab III']);
  const [, , own, composed] = (await content()).sections;
  expect(own).toMatchObject({ id: section, page: 'landscape', body: { content: [paragraphOf('Rapat anggota.')] } });
  expect(composed).not.toHaveProperty('page');
  expect(JSON.stringify(composed)).toContain('72,00');
  await handedOver();
  const { changes } = (await send('staf', 'GET', `/api/documents/${id}/versions/1/difference/2`)).body;
  expect(changes).toEqual(expect.arrayContaining([expect.objectContaining({ sectionTitle: 'Foto kegiatan', what: 'section', kind: 'added', after: 'Rapat anggota.' })]));
  expect(changes.map((each: { sectionTitle: string }) => each.sectionTitle)).not.toContain('Penutup');
  expect(last).not.toBe(section);
  const paper = async (form: string) => Buffer.from(await (await raw('staf', 'GET', `/api/documents/${id}/document.${form}?version=draft`)).arrayBuffer());
  const pages = (await paper('pdf')).toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
  expect(pages.some((box) => { const [, , width = 0, height = 0] = (box.match(/[\d.]+/g) ?? []).map(Number); return width > height; })).toBe(true);
  expect((await paper('docx')).subarray(0, 2).toString()).toBe('PK');
});
