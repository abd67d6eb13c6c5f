import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { openDossier, plainInput } from '../support/play.ts';

const BIDANG = ['koperasi', 'ukm', 'perindustrian', 'perdagangan'];

describe('a ten-step SOP that begins with a letter', () => {
  test('registers, disposes, takes its number at the signature, and drops initials when it comes back', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const play = await openDossier(office, 'kasubbag', 'penyusunan-iku', 2027);
    const act = async (account: string, kind: string, input?: unknown) => {
      const answer = await play.perform(account, kind, input ?? await plainInput(play, account, kind));
      expect(answer, `${account} ${kind}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
      return answer.body;
    };
    await act('umum', 'register');
    await act('kadis', 'dispose');
    await play.client('sekretaris');
    const { offers } = await play.view('sekretaris');
    const byHand = offers[0].requirements.filter((each: any) => each.kind === 'confirmed-by-hand');
    const early = await play.perform('sekretaris', 'instruct', { note: 'Siapkan.' });
    expect(early).toMatchObject({ status: 409, body: { code: 'requirement.unmet' } });
    for (const { index } of byHand) {
      const confirmed = await (await play.client('sekretaris')).post(`/api/dossiers/${play.id}/confirm`, { requirement: index, note: 'Data awal ada di map.' });
      expect(confirmed.status).toBe(200);
    }
    await act('sekretaris', 'instruct', { note: 'Siapkan.' });
    await act('analis', 'request-data');
    for (const bidang of BIDANG) await act(bidang, 'submit-data');
    const post = (await play.view('analis')).requests[0].submissions.find((one: any) => one.post.title === 'Kepala Bidang UKM').post.id;
    expect(await (await play.client('analis')).post(`/api/dossiers/${play.id}/return-submission`, { post, reason: 'Sumber data belum disebut.' })).toMatchObject({ status: 200 });
    expect((await play.task('ukm', 'submit-data')).returnedReason).toBe('Sumber data belum disebut.');
    await act('ukm', 'submit-data');
    expect(await (await play.client('koperasi')).post(`/api/dossiers/${play.id}/withdraw-submission`, { reason: 'Angka perlu diperbarui.' })).toMatchObject({ status: 200 });
    expect((await play.task('koperasi', 'submit-data')).returnedReason).toBe(null);
    await act('koperasi', 'submit-data');
    await act('analis', 'recap');
    await act('kasubbag', 'accept');
    await act('analis', 'analyse');
    await play.write('analis', 'Indikator kinerja utama.');
    await act('analis', 'draft');
    await act('kasubbag', 'initial');
    expect(await play.sendBack('sekretaris', 'initial', 'Satuan indikator kedua keliru.')).toMatchObject({ status: 200 });
    expect((await play.task('analis', 'draft')).returnedReason).toBe('Satuan indikator kedua keliru.');
    await play.write('analis', 'Indikator kinerja utama, satuan diperbaiki.');
    await act('analis', 'draft');
    const read = await play.hashes('kasubbag', 'initial');
    await act('kasubbag', 'initial', { hashes: read, note: null });
    expect(await play.perform('sekretaris', 'initial', { hashes: { ...read, [Object.keys(read)[0] ?? '']: 'f'.repeat(64) }, note: null }))
      .toMatchObject({ status: 409, body: { code: 'document.changed' } });
    await act('sekretaris', 'initial');

    const kadis = await play.client('kadis');
    const task = await play.task('kadis', 'sign');
    const without = await kadis.post(`/api/tasks/${task.id}/perform`, { input: { hashes: read } });
    expect(without).toMatchObject({ status: 403, body: { code: 'step-up.missing' } });
    const wrong = await kadis.post(`/api/tasks/${task.id}/perform`, { input: { hashes: read }, password: 'salah' });
    expect(wrong).toMatchObject({ status: 403, body: { code: 'step-up.wrong' } });
    await act('kadis', 'sign');
    await act('umum', 'record-original');
    const letters = (await kadis.get(`/api/dossiers/${play.id}/letters`)).body;
    expect(letters.numbers).toMatchObject([{ state: 'given', bears: 'number', text: expect.stringMatching(/\/1\/Diskoperindag\/2027$/) }]);
    expect(letters.incoming[0].agenda).toBe(1);

    await act('analis', 'dispatch');
    const { dispatches: [dispatch] } = (await kadis.get(`/api/dossiers/${play.id}/letters`)).body;
    const { token } = (await (await play.client('analis')).post(`/api/dispatches/${dispatch.id}/link`)).body;
    const bappeda = await office.as();
    expect(await bappeda.get(`/api/receipts/${token}`)).toMatchObject({ status: 200, body: { body: 'Bappeda' } });
    expect(await bappeda.post(`/api/receipts/${token}`, { receivedBy: 'Staf Bappeda' })).toMatchObject({ status: 200 });
    expect(await bappeda.get(`/api/receipts/${token}`)).toMatchObject({ status: 404, body: { code: 'receipt.not-found' } });
    expect(await act('kasubbag', 'archive')).toMatchObject({ status: 'done' });

  });
});
