import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { openDossier, plainInput } from '../support/play.ts';
import { schedule } from '../support/schedule.ts';

const BIDANG = ['koperasi', 'ukm', 'perindustrian', 'perdagangan'];

describe('a twelve-step SOP by plain forms', () => {
  test('runs from the assignment to the archive, and every step stands in the journal', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
    const act = async (account: string, kind: string, input?: unknown) => {
      const answer = await play.perform(account, kind, input ?? await plainInput(play, account, kind));
      expect(answer, `${account} ${kind}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
      return answer.body;
    };
    await act('sekretaris', 'dispose');
    await act('kasubbag', 'instruct', { note: 'Kumpulkan data realisasi.', schedule });
    await act('staf', 'request-data');
    for (const bidang of BIDANG) await act(bidang, 'submit-data');
    await act('staf', 'recap');
    await act('kasubbag', 'analyse');
    await play.write('staf', 'Kinerja tahun 2026.');
    await act('staf', 'draft');
    await act('kasubbag', 'initial');
    await act('sekretaris', 'initial');
    await act('kadis', 'sign');
    await act('umum', 'record-original');
    await act('kasubbag', 'instruct', { note: 'Gandakan.', copies: { count: 2, recipients: ['Bappeda'] } });
    await act('staf', 'copy');
    await act('staf', 'dispatch');
    const { offers } = await play.view('staf');
    await act('staf', 'dispatch', { go: 'receipt', row: offers[0].progress.rows[0].row, receivedBy: 'Staf Bappeda', contact: null, receivedAt: '2027-01-21T03:00:00.000Z', scan: null, by: 'paper' });
    expect(await act('staf', 'archive')).toMatchObject({ status: 'done' });

    const view = await play.view('kadis');
    expect(view.progress.map((step: any) => step.state)).toEqual(Array(12).fill('done'));
    const journal = (await (await play.client('kadis')).get(`/api/dossiers/${play.id}/journal`)).body;
    expect(journal.head.count).toBe(journal.entries.length);
    expect(journal.entries.length).toBe(20);
  });
});
