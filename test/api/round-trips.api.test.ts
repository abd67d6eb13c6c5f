import pg from 'pg';
import { expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { openDossier, plainInput } from '../support/play.ts';
import { schedule } from '../support/schedule.ts';

/** Statements that one request may send to PostgreSQL, transaction control, session and idempotency included. */
const LIMIT = 15;

/** Counts the statements that `work` sends, whatever connection they take. */
async function statementsOf<T>(work: () => Promise<T>): Promise<{ answer: T; sent: string[] }> {
  const real = pg.Client.prototype.query;
  const sent: string[] = [];
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text: string }];
    sent.push(typeof first === 'string' ? first : first.text);
    return Reflect.apply(real, this, args);
  } as typeof real;
  try {
    return { answer: await work(), sent };
  } finally {
    pg.Client.prototype.query = real;
  }
}

type Act = readonly [account: string, kind: string, input?: unknown];

const BIDANG = ['koperasi', 'ukm', 'perindustrian', 'perdagangan'];
const bidang: Act[] = BIDANG.map((account) => [account, 'submit-data']);

const rows = ['Bappeda', 'Bagian Organisasi', 'Inspektorat'].map((body) => ({ body, method: 'langsung', tracking: null, sentAt: '2027-01-21T02:00:00.000Z' }));

const untilSigned: Act[] = [
  ['umum', 'register'], ['kadis', 'dispose'], ['sekretaris', 'confirm'], ['sekretaris', 'instruct', { note: 'Siapkan.' }], ['analis', 'request-data'], ...bidang,
  ['analis', 'recap'], ['kasubbag', 'accept'], ['analis', 'analyse'], ['analis', 'draft'], ['kasubbag', 'initial'], ['sekretaris', 'initial'], ['kadis', 'sign'],
];

/** Every kind of act stands in one of them, some of them in several. What is signed on the screen publishes with the signature. */
const PLAYS: readonly [sop: string, opener: string, writer: string, acts: readonly Act[], closing?: 'approval_internal'][] = [
  ['penyusunan-lakip', 'sekretaris', 'staf', [
    ['sekretaris', 'dispose'], ['kasubbag', 'instruct', { note: 'Kumpulkan data.', schedule }], ['staf', 'request-data'], ...bidang, ['staf', 'recap'],
    ['kasubbag', 'analyse'], ['staf', 'draft'], ['kasubbag', 'initial'], ['sekretaris', 'return'], ['staf', 'draft'], ['kasubbag', 'initial'],
    ['sekretaris', 'initial'], ['kadis', 'sign'], ['umum', 'record-original'],
    ['kasubbag', 'instruct', { note: 'Gandakan.', copies: { count: 2, recipients: ['Bappeda'] } }], ['staf', 'copy'], ['staf', 'dispatch', { go: 'send', rows, more: false }],
    ['staf', 'receipt'],
  ]],
  ['penyusunan-renstra-renja', 'sekretaris', 'staf', [
    ['sekretaris', 'dispose'], ['kasubbag', 'instruct', { note: 'Kumpulkan data.' }], ['staf', 'request-data'], ...bidang, ['staf', 'recap'],
    ['kasubbag', 'analyse'], ['staf', 'draft'], ['kasubbag', 'initial'], ['sekretaris', 'initial'], ['kadis', 'sign'], ['umum', 'record-original'],
  ]],
  ['penyusunan-iku', 'kasubbag', 'analis', [...untilSigned, ['umum', 'record-original']]],
  ['penyusunan-iku', 'kasubbag', 'analis', untilSigned, 'approval_internal'],
  ['pengumpulan-data-kinerja', 'kasubbag', 'analis', [...untilSigned, ['umum', 'record-original']]],
  ['pengumpulan-data-kinerja', 'kasubbag', 'analis', untilSigned, 'approval_internal'],
];

async function setClosing(office: TestApp, closing: string): Promise<void> {
  const admin = await office.as('admin');
  const { zone: _zone, sample: _sample, abilities: _abilities, ...standing } = (await admin.get('/api/office')).body;
  expect(await admin.put('/api/office', { ...standing, closing })).toMatchObject({ status: 200 });
}

test.each(PLAYS)('no act of %s sends more than fifteen statements', async (sop, opener, writer, acts, closing) => {
  const office = await testApp('2027-01-04T01:00:00Z');
  if (closing) await setClosing(office, closing);
  const play = await openDossier(office, opener, sop, 2027);
  const counts: Record<string, number> = {};
  for (const [account, kind, given] of acts) {
    if (kind === 'draft') await play.write(writer, `Naskah ${Object.keys(counts).length}.`);
    const client = await play.client(account);
    if (kind === 'confirm') {
      for (const { index } of (await play.view(account)).offers[0].requirements.filter((each: any) => each.kind === 'confirmed-by-hand')) {
        await client.post(`/api/dossiers/${play.id}/confirm`, { requirement: index, note: 'Ada.' });
      }
      continue;
    }
    if (kind === 'return') {
      const { answer, sent } = await statementsOf(() => play.sendBack(account, 'initial', 'Satuannya keliru.'));
      expect(answer.status).toBe(200);
      // It looked at the desk first.
      counts[kind] = sent.slice(sent.indexOf('begin')).length + 2;
      continue;
    }
    const task = await play.task(account, kind === 'receipt' ? 'dispatch' : kind);
    const row = kind === 'receipt' ? (await play.view(account)).offers[0].progress.rows[0].row : null;
    const input = row
      ? { go: 'receipt', row, receivedBy: 'Staf Bappeda', contact: null, receivedAt: '2027-01-21T03:00:00.000Z', scan: null, by: 'paper' }
      : given ?? await plainInput(play, account, kind);
    const { answer, sent } = await statementsOf(() => client.post(`/api/tasks/${task.id}/perform`, {
      input, ...(kind === 'sign' ? { password: 'rahasia-contoh' } : {}),
    }));
    expect(answer, `${account} ${kind}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
    counts[kind] = Math.max(counts[kind] ?? 0, sent.length);
  }
  expect(Object.entries(counts).filter(([, count]) => count > LIMIT)).toEqual([]);
});
