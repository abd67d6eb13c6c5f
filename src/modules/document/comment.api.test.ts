import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { desk } from '../../../test/support/document-desk.ts';
import { openDatabase } from '../../kernel/db.ts';
import { cancelOpen } from './document.store.ts';
import { markSigned } from './index.ts';

async function table() {
  const made = await desk();
  const [section] = (await made.content()).sections;
  const path = `/api/documents/${made.id}/comments`;
  const given = { version: null, section: section?.id ?? '', quote: { exact: 'naik', prefix: 'Koperasi aktif ', suffix: ' 2,10 poin' }, replacement: null, text: 'Sebutkan sumbernya.' };
  const add = (account: string, more: object = {}, headers = {}) => made.send(account, 'POST', path, { ...given, ...more }, headers);
  const list = async (account = 'staf') => (await made.send(account, 'GET', path)).body;
  const reply = (account: string, comment: string, text: string) => made.send(account, 'POST', `${path}/${comment}/entries`, { text });
  const set = (account: string, comment: string, state: string) => made.send(account, 'PUT', `${path}/${comment}/state`, { state }, { 'idempotency-key': uuidv7() });
  return { ...made, path, given, add, list, reply, set };
}

describe('comments', () => {
  test('stand at their words, are answered, resolved and opened again, and the journal has each', async () => {
    const { given, add, list, reply, set, actor, post, database } = await table();
    const { status, body: { id } } = await add('sekretaris');
    expect(status).toBe(200);
    expect(await reply('staf', id, 'Sudah ditambahkan.')).toMatchObject({ status: 200 });
    expect(await list()).toMatchObject([{
      id, version: null, section: given.section, quote: given.quote, replacement: null, state: 'open', closed: null, abilities: { close: true, apply: false },
      entries: [{ person: actor('sekretaris').personId, post: post('sekretaris'), title: 'Sekretaris', text: 'Sebutkan sumbernya.' }, { person: actor('staf').personId, text: 'Sudah ditambahkan.' }],
    }]);
    expect(await set('sekretaris', id, 'resolved')).toMatchObject({ status: 200 });
    expect(await list()).toMatchObject([{ state: 'resolved', closed: { person: actor('sekretaris').personId, title: 'Sekretaris', at: '2026-01-05T01:00:00.000Z' } }]);
    expect(await reply('staf', id, 'lagi')).toMatchObject({ status: 409, body: { code: 'comment.closed' } });
    expect(await set('staf', id, 'open')).toMatchObject({ status: 200 });
    expect(await list()).toMatchObject([{ state: 'open', closed: null }]);
    const names = await database.kysely.selectFrom('kernel.journal').where('name', 'like', 'comment.%').orderBy('seq').select('name').execute();
    expect(names.map(({ name }) => name)).toEqual(['comment.add', 'comment.reply', 'comment.change', 'comment.change']);
  });

  test('a suggestion is marked as applied by who may write alone', async () => {
    const { add, list, set } = await table();
    const { body: plain } = await add('sekretaris');
    const { body: { id } } = await add('sekretaris', { replacement: 'turun' });
    expect((await list('sekretaris')).map((each: any) => each.abilities)).toEqual([{ close: true, apply: false }, { close: true, apply: false }]);
    expect((await list()).map((each: any) => each.abilities)).toEqual([{ close: true, apply: false }, { close: true, apply: true }]);
    expect(await set('sekretaris', id, 'applied')).toMatchObject({ status: 403, body: { code: 'comment.not-allowed' } });
    expect(await set('staf', plain.id, 'applied')).toMatchObject({ status: 422, body: { code: 'comment.no-suggestion' } });
    expect(await set('staf', id, 'applied')).toMatchObject({ status: 200 });
    expect((await list())[1]).toMatchObject({ state: 'applied', replacement: 'turun', abilities: { apply: false } });
    await set('sekretaris', id, 'resolved');
    expect((await list())[1]).toMatchObject({ state: 'resolved', abilities: { close: true, apply: false } });
    expect(await set('staf', id, 'applied')).toMatchObject({ status: 409, body: { code: 'comment.closed' } });
  });

  test('are for those who read the draft, not for who sees signed texts alone', async () => {
    const { owner, path, add, list, reply, set, send, rights, actor, run, version } = await table();
    const { body: { id } } = await add('sekretaris');
    rights.set(actor('kadis').personId, { may: 'read' });
    for (const account of ['koperasi', 'ukm']) {
      expect([(await add(account)).status, (await send(account, 'GET', path)).status, (await reply(account, id, 'x')).status, (await set(account, id, 'resolved')).status]).toEqual([404, 404, 404, 404]);
    }
    expect(await set('kadis', id, 'resolved')).toMatchObject({ status: 403, body: { code: 'comment.not-allowed' } });
    expect((await send('nobody', 'GET', path)).status).toBe(401);
    const made = await version('dua');
    expect(await add('kadis', { version: 1 })).toMatchObject({ status: 200 });
    expect((await list()).map((each: any) => each.version)).toEqual([null, 1]);
    await run('staf', (ctx) => markSigned(ctx, owner, { lakip: made?.hash ?? '' }));
    expect(await add('sekretaris')).toMatchObject({ status: 409, body: { code: 'document.closed' } });
    expect((await send('sekretaris', 'GET', path)).body).toHaveLength(2);
  });

  test('wait for a text that is being signed or ended, and come too late then', async () => {
    const { owner, actor, add, databaseUrl } = await table();
    const another = openDatabase({ url: databaseUrl, size: 1, onError: () => undefined });
    const { answer } = await another.transaction(actor('staf').officeId, async (tx) => {
      await cancelOpen(tx, owner);
      const late = add('sekretaris');
      await Promise.race([late, new Promise((done) => { setTimeout(done, 500); })]);
      return { answer: late };
    });
    expect(await answer).toMatchObject({ status: 409, body: { code: 'document.closed' } });
    await another.close();
  });

  test('need a place and a text; the same one sent twice comes once', async () => {
    const { add, list, reply, set } = await table();
    expect(await add('staf', { section: 'tiada' })).toMatchObject({ status: 422, body: { code: 'comment.no-place' } });
    expect(await add('staf', { version: 7 })).toMatchObject({ status: 404, body: { code: 'version.not-found' } });
    expect((await add('staf', { text: '' })).status).toBe(400);
    expect(await reply('staf', uuidv7(), 'x')).toMatchObject({ status: 404, body: { code: 'comment.not-found' } });
    expect(await set('staf', uuidv7(), 'resolved')).toMatchObject({ status: 404 });
    const key = { 'idempotency-key': uuidv7() };
    expect((await add('staf', {}, key)).body).toEqual((await add('staf', {}, key)).body);
    expect(await list()).toHaveLength(1);
  });
});
