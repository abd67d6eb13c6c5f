import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Actor } from '#pure/actor';
import { type Client, type TestApp, testApp } from '../../../test/support/app.ts';
import { SCAN } from '../../../test/support/play.ts';
import { execute } from '../../kernel/command.ts';
import { openDatabase } from '../../kernel/db.ts';
import { insertNumberBehind, reserveNumber } from './number.commands.ts';

const purpose = { classification: '000.5.3.1', subject: 'Undangan rapat koordinasi', addressee: 'Bappeda', reason: 'Surat dicetak di luar Tertib' };
const letter = { subject: 'Undangan rapat koordinasi', addressee: 'Bappeda', signer: 'Kepala Dinas' };
const reserve = async (umum: Client, more = {}) => (await umum.post('/api/letters/numbers', { ...purpose, ...more })).body as { id: string; text: string };
const book = async (client: Client) => (await client.get('/api/letters/outgoing')).body.items as any[];

describe('numbers by hand', () => {
  test('reserve, insert behind, use, void: each with its reason, none lost', async () => {
    const office = await testApp('2027-02-08T02:00:00Z');
    const umum = await office.as('umum');
    const first = await reserve(umum);
    expect(first.text).toBe('000.5.3.1/1/Diskoperindag/2027');
    office.clock.set?.(new Date('2027-02-10T02:00:00Z'));
    const second = await reserve(umum, { reason: 'Menunggu tanda tangan Bupati' });

    const behind = await umum.post(`/api/letters/numbers/${first.id}/insert`, { ...purpose, date: '2027-02-08', reason: 'Surat bertanggal 8 Februari baru dilaporkan' });
    expect(behind.body).toMatchObject({ text: '000.5.3.1/1.a/Diskoperindag/2027' });
    const again = await umum.post(`/api/letters/numbers/${behind.body.id}/insert`, { ...purpose, date: '2027-02-09' });
    expect(again.body).toMatchObject({ text: '000.5.3.1/1.b/Diskoperindag/2027' });
    expect(await umum.post(`/api/letters/numbers/${first.id}/insert`, { ...purpose, date: '2027-02-11' }))
      .toMatchObject({ status: 422, body: { code: 'number.date-outside', params: { from: '2027-02-08', until: '2027-02-10' } } });

    const scan = (await umum.upload('undangan.pdf', SCAN)).body.id;
    expect(await umum.post(`/api/letters/numbers/${second.id}/use`, { ...letter, sentOn: '2027-02-11', method: 'langsung', file: scan })).toMatchObject({ status: 200 });
    expect(await umum.post(`/api/letters/numbers/${second.id}/use`, letter)).toMatchObject({ status: 409, body: { code: 'number.not-reserved' } });
    expect(await umum.post(`/api/letters/numbers/${again.body.id}/void`, { reason: 'Surat tidak jadi dikirim' })).toMatchObject({ status: 200 });
    expect(await umum.post(`/api/letters/numbers/${again.body.id}/void`, { reason: 'Dua kali' })).toMatchObject({ status: 409, body: { code: 'number.already-void' } });

    expect((await book(umum)).map(({ text, state, reason, voidReason, addressee, methods, fileId }) => ({ text, state, reason, voidReason, addressee, methods, fileId }))).toEqual([
      { text: second.text, state: 'given', reason: 'Menunggu tanda tangan Bupati', voidReason: null, addressee: 'Bappeda', methods: ['langsung'], fileId: scan },
      { text: again.body.text, state: 'void', reason: purpose.reason, voidReason: 'Surat tidak jadi dikirim', addressee: 'Bappeda', methods: [], fileId: null },
      { text: behind.body.text, state: 'reserved', reason: 'Surat bertanggal 8 Februari baru dilaporkan', voidReason: null, addressee: 'Bappeda', methods: [], fileId: null },
      { text: first.text, state: 'reserved', reason: purpose.reason, voidReason: null, addressee: 'Bappeda', methods: [], fileId: null },
    ]);
    // A voided suffix is not used again, and the next number goes on.
    expect((await umum.post(`/api/letters/numbers/${first.id}/insert`, { ...purpose, date: '2027-02-10' })).body).toMatchObject({ text: '000.5.3.1/1.c/Diskoperindag/2027' });
    expect((await reserve(umum)).text).toBe('000.5.3.1/3/Diskoperindag/2027');
    expect((await (await office.as('kadis')).raw(`/api/files/${scan}`)).status).toBe(200);
    expect((await (await office.as('koperasi')).raw(`/api/files/${scan}`)).status).toBe(404);
  });

  test('each is one entry of the journal, and a repeated key takes no second number', async () => {
    const office = await testApp('2027-02-08T02:00:00Z');
    const umum = await office.as('umum');
    const key = uuidv7();
    const answers = await Promise.all([1, 2].map(() => umum.post('/api/letters/numbers', purpose, { 'idempotency-key': key })));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await book(umum)).toHaveLength(1);
    const rows = await office.database.kysely.selectFrom('kernel.journal').where('name', 'like', 'number.%').select(['name', 'chain', 'data']).execute();
    expect(rows).toMatchObject([{ name: 'number.reserve', data: { data: { reason: purpose.reason, text: answers[0]?.body.text } } }]);
  });

  test('only the post that keeps the registers does it, and only with a reason', async () => {
    const office = await testApp('2027-02-08T02:00:00Z');
    const umum = await office.as('umum');
    const { id } = await reserve(umum);
    for (const account of ['kadis', 'kasubbag', 'staf', 'koperasi', 'admin', 'pemeriksa']) {
      const client = await office.as(account);
      const statuses = await Promise.all([
        client.post('/api/letters/numbers', purpose), client.post(`/api/letters/numbers/${id}/insert`, { ...purpose, date: '2027-02-08' }),
        client.post(`/api/letters/numbers/${id}/use`, letter), client.post(`/api/letters/numbers/${id}/void`, { reason: 'Tidak jadi' }),
      ]);
      expect({ account, statuses: statuses.map(({ status }) => status) }).toEqual({ account, statuses: [403, 403, 403, 403] });
    }
    expect(await umum.post('/api/letters/numbers', { ...purpose, reason: '' })).toMatchObject({ status: 400 });
    expect(await umum.post(`/api/letters/numbers/${id}/void`, {})).toMatchObject({ status: 400 });
    expect(await umum.post(`/api/letters/numbers/${uuidv7()}/void`, { reason: 'Tidak ada' })).toMatchObject({ status: 404, body: { code: 'number.not-found' } });
    const foreign = (await (await office.as('kadis')).upload('lain.pdf', SCAN)).body.id;
    expect(await umum.post(`/api/letters/numbers/${id}/use`, { ...letter, file: foreign })).toMatchObject({ status: 404, body: { code: 'file.not-found' } });
  });

  test('taken at the same time, none doubles and none skips', async () => {
    const office = await testApp('2027-02-08T02:00:00Z');
    const { id: first } = await reserve(await office.as('umum'));
    const database = openDatabase({ url: office.databaseUrl, size: 8, onError: () => undefined });
    onTestFinished(() => database.close());
    const engine = { database, now: office.clock.now, newId: () => uuidv7() };
    const actor = await actorOf(office, 'kasubbag-umum');
    const texts = (await Promise.all(Array.from({ length: 24 }, (_, index) => (index % 3 === 0
      ? execute(engine, insertNumberBehind, actor, { id: first, date: '2027-02-08', ...purpose }, { key: uuidv7() })
      : execute(engine, reserveNumber, actor, purpose, { key: uuidv7() }))))).map(({ text }) => text);
    const sequence = (text: string) => text.split('/')[1] ?? '';
    expect(texts.map(sequence).filter((each) => !each.includes('.')).map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index + 2));
    expect(texts.map(sequence).filter((each) => each.includes('.')).sort()).toEqual([...'abcdefgh'].map((suffix) => `1.${suffix}`));
  });
});

async function actorOf({ database }: TestApp, key: string): Promise<Actor> {
  const row = await database.kysely.selectFrom('people.post as p').innerJoin('people.holder as h', 'h.post_id', 'p.id').where('p.key', '=', key)
    .select(['p.office_id', 'p.id', 'p.title', 'p.unit_id', 'p.duties', 'h.person_id']).executeTakeFirstOrThrow();
  const post = { postId: row.id, key, title: row.title, unitId: row.unit_id, lanes: [], duties: row.duties as Actor['posts'][number]['duties'], form: 'definitif' as const };
  return { officeId: row.office_id, personId: row.person_id, sessionId: uuidv7(), posts: [post] };
}
