import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { body, desk } from '../../../test/support/document-desk.ts';
import { cancelDocuments } from './index.ts';
import { type DataBlock, type Field, paragraphOf } from './content.contract.ts';
import { LOOSE_STEPS } from './room.rules.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
const base64 = (step: Uint8Array) => Buffer.from(step).toString('base64');
const block: DataBlock = { type: 'dataBlock', attrs: { key: 'd1', state: 'live', asOf: '2026-01-05T01:00:00.000Z', reason: null }, content: [paragraphOf('71,74')] };
const asked = (key: string, level: string): Field => ({ type: 'field', attrs: { key, prompt: `Mengapa (${level})?`, required: true, waived: null }, content: [paragraphOf('')] });

/** A document with a section that several write, and pages that do. */
async function table() {
  const made = await desk();
  made.rights.set(made.actor('kadis').personId, { may: 'write', post: made.post('kadis') });
  const [first, second] = (await made.content()).sections.map(({ id }) => id);
  const section = first ?? '';
  const write = (account: string, given: object = {}, where = section) => made.send(account, 'PUT', `/api/documents/${made.id}/rooms/${where}`,
    { client: uuidv7(), seq: null, step: null, caret: null, rests: false, ...given });
  const news = (account: string, known = '') => made.send(account, 'GET', `/api/documents/${made.id}/rooms?known=${known}`);
  const present = (account: string, given: object) => made.send(account, 'PUT', `/api/documents/${made.id}/presence`, { caret: null, section, ...given });
  const text = async () => JSON.stringify((await made.content()).sections.find(({ id }) => id === section)?.body.content);
  const rooms = () => made.database.kysely.selectFrom('document.room').select(['id', 'section_id', 'seq', 'folded', 'revision']).execute();
  /** A page of this person with the room open. */
  async function page(account: string) {
    const { body: stand } = await write(account);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes(stand.step));
    const root = doc.getXmlFragment(stand.room);
    let told = Y.encodeStateVector(doc);
    let { seq } = stand;
    const words = (at = 0) => {
      const element = root.get(at) as Y.XmlElement;
      if (element.length === 0) element.insert(0, [new Y.XmlText()]);
      return element.get(0) as Y.XmlText;
    };
    const step = () => base64(Y.encodeStateAsUpdate(doc, told));
    const push = async (given: object = {}) => {
      const answer = await write(account, { seq, step: step(), ...given });
      if (answer.status === 200) {
        if (answer.body.step) Y.applyUpdate(doc, bytes(answer.body.step));
        told = Y.encodeStateVector(doc);
        seq = answer.body.seq;
      }
      return answer;
    };
    return { root, doc, words, step, push, seq: () => seq };
  }
  return { ...made, section, other: second ?? '', write, news, present, text, rooms, page };
}

test('a question that asks otherwise meanwhile comes into its open room, and what is written there is saved', async () => {
  const { id, state, send, section, page, text } = await table();
  const asks = (level: string, ...more: Field[]) => [{ id: section, title: 'Pendahuluan', body: { type: 'doc' as const, content: [block, asked('sebab', level), ...more] } }];
  state.data = asks('97%', asked('lalu', ''));
  await send('staf', 'POST', `/api/documents/${id}/data`, {});
  const one = await page('staf');
  const answer = () => ((one.root.get(1) as Y.XmlElement).get(0) as Y.XmlElement);
  answer().insert(0, [new Y.XmlText('Anggaran.')]);
  expect(await one.push()).toMatchObject({ status: 200 });
  state.data = asks('98%');
  await send('staf', 'POST', `/api/documents/${id}/data`, {});
  (answer().get(0) as Y.XmlText).insert(0, 'Karena ');
  expect(await one.push()).toMatchObject({ status: 200 });
  expect((one.root.get(1) as Y.XmlElement).getAttribute('prompt')).toBe('Mengapa (98%)?');
  expect(JSON.parse(await text())).toMatchObject([{ type: 'dataBlock' }, { attrs: { prompt: 'Mengapa (98%)?' }, content: [paragraphOf('Karena Anggaran.')] }]);
  expect(JSON.parse(await text())).toHaveLength(2);
});

describe('two write in one section', () => {
  test('each hears what the other wrote, both texts stand, and both count as authors', async () => {
    const { page, text, id, send, news, section } = await table();
    const [one, two] = [await page('staf'), await page('kadis')];
    one.words().insert(0, 'Dari staf. ');
    two.words().insert(0, 'Dari kadis. ');
    expect(await one.push()).toMatchObject({ status: 200, body: { seq: 1, revision: 1, step: null } });
    expect(await news('kadis', `${section}:0`)).toMatchObject({ status: 200, body: { rooms: [{ section, seq: 1, behind: false, step: expect.any(String) }] } });
    expect((await two.push()).body).toMatchObject({ seq: 2, step: expect.any(String) });
    const stands = await text();
    expect(stands).toContain('Dari staf. ');
    expect(stands).toContain('Dari kadis. ');
    const { draft } = (await send('staf', 'GET', `/api/documents/${id}`)).body;
    expect(draft.authors.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(['Kepala Dinas']));
    expect(draft).toMatchObject({ revision: 2, authors: [{}, {}] });
  });

  test('a step sent again after a lost answer adds nothing', async () => {
    const { page, write, rooms } = await table();
    const one = await page('staf');
    one.words().insert(0, 'sekali');
    const step = one.step();
    await write('staf', { seq: 0, step });
    expect(await write('staf', { seq: 0, step })).toMatchObject({ status: 200, body: { seq: 1 } });
    expect(await rooms()).toMatchObject([{ seq: 1 }]);
  });

  test('many steps are folded; who missed them enters anew and has everything', async () => {
    const { page, rooms, news, section, write, text } = await table();
    const one = await page('staf');
    for (let n = 0; n < LOOSE_STEPS + 3; n += 1) {
      one.words().insert(0, String(n % 10));
      await one.push();
    }
    expect(await rooms()).toMatchObject([{ seq: LOOSE_STEPS + 3, folded: LOOSE_STEPS }]);
    expect((await news('kadis', `${section}:1`)).body.rooms).toEqual([{ section, seq: LOOSE_STEPS + 3, behind: true, step: null }]);
    const doc = new Y.Doc();
    const { body: stand } = await write('kadis', { seq: 1 });
    Y.applyUpdate(doc, bytes(stand.step));
    expect(doc.getXmlFragment(stand.room).toString()).toContain(one.words().toString());
    expect(await text()).toContain(one.words().toString());
  });

  test('what changes the draft beside the room comes into it as a step of nobody', async () => {
    const { page, id, send, typed, content, news, section, text, database } = await table();
    const one = await page('staf');
    one.words().insert(0, 'Dasar.');
    await one.push();
    const { sections } = await typed('Dasar. Ditambah dari luar.');
    expect(await send('staf', 'PUT', `/api/drafts/${id}`, { revision: 1, content: { sections } })).toMatchObject({ status: 200 });
    expect((await news('staf', `${section}:1`)).body.rooms).toMatchObject([{ behind: true }]);
    one.words().insert(0, 'Diketik. ');
    expect((await one.push()).body).toMatchObject({ seq: 3, step: expect.any(String) });
    expect(await text()).toContain('Diketik. Dasar. Ditambah dari luar.');
    expect(one.words().toString()).toBe('Diketik. Dasar. Ditambah dari luar.');
    expect((await content()).sections).toHaveLength(2);
    const steps = await database.kysely.selectFrom('document.room_step').orderBy('seq').select(['seq', 'person_id']).execute();
    expect(steps.map(({ person_id }) => person_id === null)).toEqual([false, true, false]);
  });
});

describe('who may', () => {
  test('is asked at every step: rights taken away end the writing at once, and nothing is stored', async () => {
    const { page, rights, actor, text, news, section, present, id, send } = await table();
    const one = await page('kadis');
    one.words().insert(0, 'Sempat.');
    expect(await one.push()).toMatchObject({ status: 200 });
    rights.set(actor('kadis').personId, { may: 'read' });
    one.words().insert(0, 'Terlambat. ');
    expect(await one.push()).toMatchObject({ status: 403, body: { code: 'document.not-allowed' } });
    expect(await news('kadis', `${section}:0`)).toMatchObject({ status: 200 });
    expect(await present('kadis', { client: uuidv7() })).toMatchObject({ status: 403 });
    rights.set(actor('kadis').personId, { may: 'none' });
    expect([(await one.push()).status, (await news('kadis', `${section}:0`)).status, (await present('kadis', { client: uuidv7() })).status]).toEqual([404, 404, 404]);
    expect(await text()).not.toContain('Terlambat');
    expect((await send('staf', 'GET', `/api/documents/${id}`)).body.draft.revision).toBe(1);
  });

  test('reads the draft hears the news; who sees signed texts alone or is not signed in does not', async () => {
    const { write, news, present } = await table();
    expect((await write('sekretaris')).status).toBe(403);
    expect((await news('sekretaris')).status).toBe(200);
    for (const account of ['koperasi', 'ukm']) {
      expect([(await write(account)).status, (await news(account)).status, (await present(account, { client: uuidv7() })).status]).toEqual([404, 404, 404]);
    }
    expect([(await write('nobody')).status, (await news('nobody')).status]).toEqual([401, 401]);
  });

  test('the rooms end with the document', async () => {
    const { page, owner, run, rooms } = await table();
    const one = await page('staf');
    one.words().insert(0, 'x');
    await run('staf', (ctx) => cancelDocuments(ctx, owner));
    expect(await one.push()).toMatchObject({ status: 409, body: { code: 'document.closed' } });
    expect(await rooms()).toEqual([]);
  });
});

describe('a step is refused and leaves nothing', () => {
  test('when it is no step, too large, for another section, or for none', async () => {
    const { write, page, other, rooms, text } = await table();
    const one = await page('staf');
    one.words().insert(0, 'x');
    const step = one.step();
    expect(await write('staf', { seq: 0, step: 'bukan base64!' })).toMatchObject({ status: 400, body: { code: 'room.malformed' } });
    expect(await write('staf', { seq: 0, step: 'AQID' })).toMatchObject({ status: 400, body: { code: 'room.malformed' } });
    expect(await write('staf', { seq: 0, step: 'A'.repeat(1_400_004) })).toMatchObject({ status: 413, body: { code: 'room.too-large' } });
    expect(await write('staf', { seq: 0, step }, other)).toMatchObject({ status: 409, body: { code: 'room.foreign' } });
    expect(await write('staf', {}, 'tiada')).toMatchObject({ status: 404, body: { code: 'room.no-section' } });
    expect((await rooms()).map(({ seq }) => seq)).toEqual([0]);
    expect(await text()).not.toContain('"x"');
    expect(await one.push()).toMatchObject({ status: 200 });
  });

  test('when it types over data or makes what no document may hold', async () => {
    const { id, send, write, rooms, page, section, state, text } = await table();
    state.data = [{ id: section, title: 'Pendahuluan', body: { type: 'doc', content: [block, paragraphOf('Narasi.')] } }];
    expect(await send('staf', 'POST', `/api/documents/${id}/data`, {})).toMatchObject({ status: 200 });
    const before = await text();
    const one = await page('staf');
    (one.root.get(0) as Y.XmlElement<any>).setAttribute('content', [paragraphOf('99,99')]);
    expect(await one.push()).toMatchObject({ status: 422, body: { code: 'block.typed-over', params: { section, key: 'd1' } } });
    const two = await page('staf');
    two.root.insert(0, [new Y.XmlElement('iframe')]);
    expect(await two.push()).toMatchObject({ status: 422, body: { code: 'room.unreadable', params: { section, title: 'Pendahuluan' } } });
    expect(await text()).toBe(before);
    expect((await rooms()).map(({ seq }) => seq)).toEqual([0]);
    const three = await page('staf');
    three.words(1).insert(0, 'Boleh. ');
    expect(await three.push()).toMatchObject({ status: 200 });
    expect(await text()).toContain('Boleh. Narasi.');
    expect(await write('staf', { seq: 99 })).toMatchObject({ status: 200, body: { step: expect.any(String) } });
  });
});

describe('who writes where', () => {
  test('is told with name, post and place, changes with the place, and ends with the page', async () => {
    const { write, news, present, section, other, actor } = await table();
    const client = uuidv7();
    await write('staf', { client, caret: { anchor: 'a', head: 'b' } });
    const there = { client, person: actor('staf').personId, title: expect.any(String), name: expect.any(String), section, caret: { anchor: 'a', head: 'b' } };
    expect((await news('sekretaris')).body.present).toEqual([there]);
    await present('staf', { client, section: other });
    expect((await news('sekretaris')).body.present).toEqual([{ ...there, section: other, caret: null }]);
    // Nobody says goodbye for another.
    await present('kadis', { client, section: null });
    expect((await news('sekretaris')).body.present).toHaveLength(1);
    await present('staf', { client, section: null });
    expect((await news('sekretaris')).body.present).toEqual([]);
  });

  test('a page that says nothing for half a minute is gone', async () => {
    const { write, news, clock } = await table();
    await write('staf');
    const later = (ms: number) => clock.set?.(new Date(clock.now().getTime() + ms));
    later(29_000);
    expect((await news('sekretaris')).body.present).toHaveLength(1);
    later(2_000);
    expect((await news('sekretaris')).body.present).toEqual([]);
  });
});

test('the text that all wrote is handed over as it stands', async () => {
  const { page, handedOver, id, send } = await table();
  const one = await page('staf');
  one.words().insert(0, 'Bersama.');
  await one.push();
  expect(await handedOver()).toMatchObject({ no: 1, authors: [{}] });
  expect((await send('staf', 'GET', `/api/documents/${id}/versions/1`)).body.content.sections[0].body).toEqual(body('Bersama.'));
});
