import { describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { openDossier, plainInput, type Play } from '../support/play.ts';
import { schedule } from '../support/schedule.ts';

/** A dossier at step 3: the Staf has been instructed by the Kasubbag. */
async function atStepThree(): Promise<{ office: TestApp; play: Play; taskId: string }> {
  const office = await testApp('2027-01-04T01:00:00Z');
  const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
  await play.perform('sekretaris', 'dispose', await plainInput(play, 'sekretaris', 'dispose'));
  await play.perform('kasubbag', 'instruct', { note: 'Kumpulkan.', schedule });
  return { office, play, taskId: (await play.task('staf', 'request-data')).id };
}

const nudge = async (play: Play, account: string, taskId: string, key?: string) =>
  (await play.client(account)).post(`/api/tasks/${taskId}/nudge`, {}, key ? { 'idempotency-key': key } : {});
const seenBy = async (play: Play, account: string) => (await play.task(account, 'request-data')).nudge;

describe('reminding the post that has a task', () => {
  test('who handed it on and who answers for the work may, half a working day apart; the desk reminded and the journal say so', async () => {
    const { office, play, taskId } = await atStepThree();
    expect(await seenBy(play, 'staf')).toEqual({ count: 0, lastAt: null, lastBy: null, may: false, again: null });
    const [waiting] = (await (await play.client('kasubbag')).get('/api/desk')).body.waiting;
    expect(waiting).toMatchObject({ id: taskId, nudge: { count: 0, may: true, again: null } });
    const before = (await play.view('kasubbag')).revision;

    expect(await nudge(play, 'kasubbag', taskId)).toMatchObject({ status: 200, body: { id: play.id, revision: before, status: 'open', step: 3 } });
    expect(await seenBy(play, 'staf')).toMatchObject({ count: 1, lastAt: '2027-01-04T01:00:00.000Z', lastBy: 'Kasubbag PEPP' });
    // 08.00 on a Monday and 240 working minutes, the break between them not counted.
    const soon = await nudge(play, 'kasubbag', taskId);
    expect(soon).toMatchObject({ status: 409, body: { code: 'nudge.too-soon' } });
    const again = new Date(soon.body.params.again);
    expect(again.getTime()).toBeGreaterThan(Date.parse('2027-01-04T04:59:00Z'));

    expect(await nudge(play, 'sekretaris', taskId)).toMatchObject({ status: 200 });
    office.clock.set?.(again);
    expect(await nudge(play, 'kasubbag', taskId)).toMatchObject({ status: 200 });
    expect(await seenBy(play, 'staf')).toMatchObject({ count: 3, lastBy: 'Kasubbag PEPP' });

    const { entries } = (await (await play.client('kasubbag')).get(`/api/dossiers/${play.id}/story`)).body;
    const told = entries.filter((entry: any) => entry.name === 'dossier.nudge');
    expect(told.map((entry: any) => entry.post)).toEqual(['Kasubbag PEPP', 'Sekretaris', 'Kasubbag PEPP']);
    expect(told[0].data).toMatchObject({ nudge: { task: '3.1.0.1' } });
  });

  test('nobody else may, not the own desk, not a task that is done, and the same key reminds once', async () => {
    const { office, play, taskId } = await atStepThree();
    const answers = await Promise.all(['staf', 'analis', 'koperasi', 'umum', 'admin'].map(async (account) => {
      const { status, body } = await nudge(play, account, taskId);
      return [account, status, body.code];
    }));
    expect(answers).toEqual([
      ['staf', 403, 'nudge.not-waiting'], ['analis', 403, 'nudge.not-waiting'], ['koperasi', 404, 'task.not-found'],
      ['umum', 404, 'task.not-found'], ['admin', 404, 'task.not-found'],
    ]);
    expect(await nudge(play, 'kasubbag', '01900000-0000-7000-8000-000000000000')).toMatchObject({ status: 404, body: { code: 'task.not-found' } });

    const other = await openDossier(office, 'sekretaris', 'penyusunan-renstra-renja', 2028);
    const own = await other.task('sekretaris', 'dispose');
    expect(own.nudge.may).toBe(false);
    expect(await nudge(other, 'sekretaris', own.id)).toMatchObject({ status: 403, body: { code: 'nudge.not-waiting' } });

    const key = '01900000-0000-4000-8000-000000000001';
    expect(await nudge(play, 'kasubbag', taskId, key)).toMatchObject({ status: 200 });
    expect(await nudge(play, 'kasubbag', taskId, key)).toMatchObject({ status: 200 });
    expect(await seenBy(play, 'staf')).toMatchObject({ count: 1 });

    await play.perform('staf', 'request-data', await plainInput(play, 'staf', 'request-data'));
    expect(await nudge(play, 'sekretaris', taskId)).toMatchObject({ status: 409, body: { code: 'nudge.task-closed' } });
  });
});

describe('a post that nobody holds', () => {
  test('stands with its waiting tasks on the desk of the leaders alone, until somebody acts for it', async () => {
    const { office, play, taskId } = await atStepThree();
    const admin = await office.as('admin');
    const blocked = async (account: string) => (await (await play.client(account)).get('/api/desk')).body.blocked.map((task: any) => [task.id, task.post.title]);
    expect(await blocked('sekretaris')).toEqual([]);
    const { post } = await play.task('staf', 'request-data');
    const { holders: [holder] } = (await admin.get(`/api/holders?postId=${post.id}`)).body;
    expect(await admin.post(`/api/holders/${holder.id}/end`, { until: '2027-01-04' })).toMatchObject({ status: 200 });
    office.clock.set?.(new Date('2027-01-05T01:00:00Z'));

    expect(await blocked('sekretaris')).toEqual([[taskId, 'Staf Perencanaan']]);
    expect(await blocked('kadis')).toEqual([[taskId, 'Staf Perencanaan']]);
    for (const account of ['kasubbag', 'analis', 'koperasi']) expect(await blocked(account)).toEqual([]);

    const { body: { persons } } = await admin.get('/api/persons');
    const analis = persons.find((person: any) => person.posts.some(({ title }: any) => title.startsWith('Analis')));
    const plt = { form: 'plt', postId: post.id, personId: analis.id, since: '2027-01-05', until: null, letterNumber: '800/1/2027' };
    expect(await admin.post('/api/holders', plt)).toMatchObject({ status: 200 });
    expect(await blocked('sekretaris')).toEqual([]);
    expect((await (await office.as('analis')).get('/api/desk')).body.todo.map((task: any) => task.id)).toContain(taskId);
  });
});

describe('kualifikasi when work is assigned', () => {
  test('what the holder\'s record does not show is told before, blocks nothing, and stands in the journal with the reason', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
    const { offers: [offer], lanes } = await play.view('sekretaris');
    const [kasubbag] = lanes.kasubbag;
    const lines = ['Memahami aturan perundang-undangan'];
    expect(offer.unqualified).toMatchObject([{ post: { id: kasubbag.id, title: 'Kasubbag PEPP' }, lines }]);

    const input: any = await plainInput(play, 'sekretaris', 'dispose');
    expect(await play.perform('sekretaris', 'dispose', { ...input, despite: 'Sedang mengikuti pelatihan.' })).toMatchObject({ status: 200 });
    const data = await newest(play);
    expect(data.event.input.despite).toBe('Sedang mengikuti pelatihan.');
    expect(data.results).toContainEqual({ unqualified: [{ post: kasubbag.id, lines }] });

    expect(await play.perform('kasubbag', 'instruct', { note: 'Kumpulkan.', schedule })).toMatchObject({ status: 200 });
    const [{ unqualified }] = (await newest(play)).results.filter((result: any) => result.unqualified);
    expect(unqualified).toMatchObject([{ lines }]);
  });

  test('a record that shows them all is told nothing of', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const admin = await office.as('admin');
    const { body: { persons } } = await admin.get('/api/persons');
    const person = (await admin.get(`/api/persons/${persons.find((one: any) => one.posts.some(({ title }: any) => title === 'Kasubbag PEPP')).id}`)).body;
    const { id, name, titleBefore, titleAfter, rank, revision, record: { nip, education } } = person;
    const training = ['Tata Naskah Dinas', 'Microsoft Office', 'Aturan Perundang-undangan'];
    expect(await admin.put(`/api/persons/${id}`, { name, titleBefore, titleAfter, rank, revision, nip, education, training })).toMatchObject({ status: 200 });
    const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
    expect((await play.view('sekretaris')).offers[0].unqualified).toEqual([]);
    await play.perform('sekretaris', 'dispose', await plainInput(play, 'sekretaris', 'dispose'));
    expect((await newest(play)).results.some((result: any) => result.unqualified)).toBe(false);
  });
});

const newest = async (play: Play) => (await (await play.client('kasubbag')).get(`/api/dossiers/${play.id}/story`)).body.entries[0].data;
