/** A room as the dossier knows it: who may join is its policy, asked at every step, and the hand-over closes it. */
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { testApp } from '../support/app.ts';
import { acting, drafted } from '../support/drafted.ts';
import { changes, follow } from '../support/follow.ts';
import { changeFilter } from '../../src/modules/dossier/index.ts';

/** A LAKIP that is being written, and one section of it. */
async function drafting() {
  const office = await testApp('2027-01-04T01:00:00Z', { live: true });
  const play = await drafted(office, 2026);
  const act = acting(play);
  const id = (await play.view('staf')).documents.find(({ key }: any) => key === 'lkjip').documentId as string;
  const text = async () => (await (await play.client('staf')).get(`/api/documents/${id}`)).body;
  const { sections } = (await text()).draft.content;
  const write = async (account: string, section: string, given: object = {}) => (await play.client(account)).put(`/api/documents/${id}/rooms/${section}`,
    { client: uuidv7(), seq: null, step: null, caret: null, rests: false, ...given });
  return { office, play, act, id, text, write, sections: sections as { id: string; title: string; body: { content: any[] } }[] };
}

/** Writes in front of the section. */
function typed(stand: { room: string; step: string }, words: string): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(stand.step, 'base64'));
  const since = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(stand.room).insert(0, [paragraph]);
  return Buffer.from(Y.encodeStateAsUpdate(doc, since)).toString('base64');
}

test('every section of a composed text goes into its room and comes back word for word', async () => {
  const { sections, write, text, play, id } = await drafting();
  for (const section of sections) {
    const { body: stand } = await write('staf', section.id);
    const before = (await text()).draft;
    expect(await write('staf', section.id, { seq: 0, step: typed(stand, 'Ditulis bersama.') })).toMatchObject({ status: 200 });
    const after = (await text()).draft.content.sections.find((each: any) => each.id === section.id);
    const [first, ...rest] = after.body.content;
    expect(first).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'Ditulis bersama.', marks: [] }] });
    expect(rest, section.title).toEqual(before.content.sections.find((each: any) => each.id === section.id).body.content.map(joined));
  }
  // And is composed anew beside the open rooms: what was written stays, and the rooms follow.
  expect(await (await play.client('staf')).post(`/api/documents/${id}/data`, {})).toMatchObject({ status: 200 });
  const data = sections.find(({ body }) => JSON.stringify(body).includes('"dataBlock"'))!;
  const { body: again } = await write('staf', data.id);
  expect(await write('staf', data.id, { seq: again.seq, step: typed(again, 'Lagi.') })).toMatchObject({ status: 200 });
  expect(JSON.stringify((await text()).draft.content)).toContain('Ditulis bersama.');
});

/** Words of one look that the system composed in pieces are one as soon as somebody writes in their section. */
function joined(node: any): any {
  if (node.type === 'dataBlock' || !Array.isArray(node.content)) return node;
  const content: any[] = [];
  for (const each of node.content.map(joined)) {
    const last = content.at(-1);
    if (each.type === 'text' && last?.type === 'text' && JSON.stringify(each.marks) === JSON.stringify(last.marks)) content[content.length - 1] = { ...last, text: last.text + each.text };
    else content.push(each);
  }
  return { ...node, content };
}

test('closes with the hand-over, and opens with its text when the draft comes back', async () => {
  const { sections: [section], write, act, play, text } = await drafting();
  const { body: stand } = await write('staf', section!.id);
  const late = typed(stand, 'Belum terkirim.');
  expect(await write('staf', section!.id, { seq: 0, step: typed(stand, 'Terkirim.') })).toMatchObject({ status: 200 });
  await act('staf', 'draft');
  expect(await write('staf', section!.id, { seq: 1, step: late })).toMatchObject({ status: 403, body: { code: 'document.not-allowed' } });
  expect(JSON.stringify((await text()).draft.content)).not.toContain('Belum terkirim.');
  expect(await play.sendBack('kasubbag', 'initial', 'Lengkapi.')).toMatchObject({ status: 200 });
  // Who was off the line at the hand-over has lost nothing.
  expect(await write('staf', section!.id, { seq: 1, step: late })).toMatchObject({ status: 200 });
  const stands = JSON.stringify((await text()).draft.content);
  for (const words of ['Terkirim.', 'Belum terkirim.']) expect(stands).toContain(words);
});

test('a room is known to those who see its dossier, as the document itself is', async () => {
  const { office, id, sections: [section], write } = await drafting();
  const rows = await office.database.kysely.selectFrom('people.login as l').innerJoin('people.holder as h', 'h.person_id', 'l.person_id').innerJoin('people.post as p', 'p.id', 'h.post_id')
    .select(['l.username', 'l.office_id', 'l.person_id', 'p.id as post', 'p.key', 'p.title', 'p.unit_id']).execute();
  const told = async (account: string) => {
    const row = rows.find(({ username }) => username === account)!;
    const actor = { officeId: row.office_id, personId: row.person_id, sessionId: row.person_id, posts: [{ postId: row.post, key: row.key, title: row.title, unitId: row.unit_id, lanes: [], duties: [], form: 'definitif' as const }] };
    return office.database.read(row.office_id, (reader) => changeFilter({ reader, actor, now: office.clock.now() }, [{ kind: 'room', id }, { kind: 'document', id }]));
  };
  expect((await write('staf', section!.id)).status).toBe(200);
  expect(await told('staf')).toEqual([{ kind: 'room', id }, { kind: 'document', id }]);
  expect(await told('umum')).toEqual([]);
});

test('each step is told to who asked for the room and may see it, and to nobody else', async () => {
  const { office, sections: [section], write, play, id } = await drafting();
  const lines = Object.fromEntries(await Promise.all(['staf', 'sekretaris', 'kadis', 'koperasi'].map(async (account) => [account, await follow(await office.as(account))] as const)));
  await expect.poll(() => Object.values(lines).map(({ heard }) => heard[0]?.event)).toEqual(['ready', 'ready', 'ready', 'ready']);
  expect((await (await play.client('sekretaris')).get(`/api/documents/${id}/rooms`)).status).toBe(200);
  expect((await (await play.client('koperasi')).get(`/api/documents/${id}/rooms`)).status).toBe(404);
  const { body: stand } = await write('staf', section!.id);
  await write('staf', section!.id, { seq: 0, step: typed(stand, 'Satu.') });
  await expect.poll(() => changes(lines['sekretaris']!)).toContainEqual({ kind: 'room', id });
  await write('staf', section!.id, { seq: 1, rests: true });
  await expect.poll(() => changes(lines['kadis']!)).toContainEqual({ kind: 'document', id });
  for (const account of ['staf', 'kadis', 'koperasi']) expect({ account, told: changes(lines[account]!).filter(({ kind }) => kind === 'room') }).toEqual({ account, told: [] });
});
