import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { acting, drafted } from '../support/drafted.ts';
import { pdfText } from '../support/pdf-text.ts';
import { openDossier, type Play, plainInput, SCAN } from '../support/play.ts';

const COVER = 'surat_pengantar';

const body = (...lines: string[]) => ({ type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })) });
const cover = (view: any) => view.documents.find(({ key }: any) => key === COVER);

/** A LAKIP as far as its draft. */
async function begun() {
  const office = await testApp('2027-01-04T01:00:00Z');
  const play = await drafted(office, 2026);
  return { office, play, act: acting(play) };
}

/** Writes one part of the cover letter. */
async function writePart(play: Play, part: string, ...lines: string[]) {
  const staf = await play.client('staf');
  const { documentId } = cover(await play.view('staf'));
  const { draft } = (await staf.get(`/api/documents/${documentId}`)).body;
  const sections = draft.content.sections.map((section: any) => (section.id === part ? { ...section, body: body(...lines) } : section));
  expect(await staf.put(`/api/drafts/${documentId}`, { revision: draft.revision, content: { sections } })).toMatchObject({ status: 200 });
}

describe('the surat pengantar of a dossier', () => {
  test('is filled in advance, must be complete, and falls back with what it carries', async () => {
    const { office, play, act } = await begun();
    const { documentId, form, bears } = cover(await play.view('staf'));
    expect({ form, bears }).toEqual({ form: 'cover-letter', bears: 'number' });
    const opened = (await (await play.client('staf')).get(`/api/documents/${documentId}`)).body;
    const said = (part: string) => JSON.stringify(opened.draft.content.sections.find(({ id }: any) => id === part).body);
    expect(opened.draft.authors).toEqual([]);
    expect(said('tujuan')).toContain('Bappeda');
    expect(said('hal')).toContain('Penyampaian Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) 2026');
    expect(opened.draft.content.sections.map(({ id }: any) => id)).not.toContain('rekapitulasi');

    await writePart(play, 'tujuan', '');
    expect(await play.perform('staf', 'draft', await plainInput(play, 'staf', 'draft')))
      .toMatchObject({ status: 422, body: { code: 'cover-letter.incomplete', params: { missing: ['tujuan'] } } });
    await writePart(play, 'tujuan', 'Kepala Bappeda');
    await act('staf', 'draft');
    const first = await play.hashes('kasubbag', 'initial');
    expect(Object.keys(first).sort()).toEqual(['lkjip', COVER]);
    await act('kasubbag', 'initial');

    // An initial is bound to the letter, too: changed alone, it takes the initial of the whole dossier with it.
    expect(await play.sendBack('sekretaris', 'initial', 'Tujuan surat pengantar keliru.')).toMatchObject({ status: 200 });
    await writePart(play, 'tujuan', 'Bupati Tanjung Jabung Barat');
    await act('staf', 'draft');
    const second = await play.hashes('kasubbag', 'initial');
    expect({ same: second['lkjip'] === first['lkjip'], changed: second[COVER] !== first[COVER] }).toEqual({ same: true, changed: true });
    expect(await play.perform('kasubbag', 'initial', { hashes: first, note: null })).toMatchObject({ status: 409, body: { code: 'document.changed', params: { documents: [COVER] } } });

    // Its author does not initial it under another post.
    const admin = await office.as('admin');
    const { person } = (await (await play.client('staf')).get('/api/session')).body;
    const [task] = (await play.view('kasubbag')).tasks.filter(({ kind, closedAt }: any) => kind === 'initial' && closedAt === null);
    expect(await admin.post('/api/holders', { postId: task.post.id, personId: person.id, form: 'plh', since: '2027-01-04', until: '2027-01-10', letterNumber: '800/1/2027' })).toMatchObject({ status: 200 });
    const refused = await (await play.client('staf')).post(`/api/tasks/${task.id}/perform`, { input: { hashes: second, note: null } });
    expect(refused).toMatchObject({ status: 403, body: { code: 'initial.own-work' } });
    expect(refused.body.params.documents).toContain(COVER);
  });

  test('is signed with them, takes the one number, and stands in every book', async () => {
    const { play, act } = await begun();
    await writePart(play, 'tembusan', 'Sekretaris Daerah');
    await act('staf', 'draft');
    await act('kasubbag', 'initial');
    await act('sekretaris', 'initial');
    await act('kadis', 'sign');
    const scan = (await (await play.client('umum')).upload('asli.pdf', SCAN)).body.id;
    const alone = { originals: [{ document: 'lkjip', scan, signedOn: '2027-01-20' }], shelf: 'Lemari 2' };
    expect(await play.perform('umum', 'record-original', alone)).toMatchObject({ status: 422, body: { code: 'original.incomplete', params: { missing: [COVER] } } });
    await act('umum', 'record-original');
    await act('kasubbag', 'instruct', { note: 'Gandakan.', copies: { count: 3, recipients: ['Bappeda', 'Inspektorat'] } });
    expect(await play.view('staf')).toMatchObject({ copyOrder: { count: 3, recipients: ['Bappeda', 'Inspektorat'] } });
    await act('staf', 'copy', { copies: [{ recipient: 'Bappeda', count: 2, medium: 'cetak' }, { recipient: 'Inspektorat', count: 1, medium: 'digital' }] });
    await act('staf', 'dispatch', { go: 'send', more: false, rows: [
      { body: 'Bappeda', method: 'langsung', tracking: null, sentAt: '2027-01-04T01:00:00.000Z' },
      { body: 'Inspektorat', method: 'email', tracking: null, sentAt: '2027-01-04T01:00:00.000Z', count: 4 },
    ] });

    const umum = await play.client('umum');
    const number = '000.8.6.3/1/Diskoperindag/2027';
    expect((await umum.get('/api/letters/outgoing')).body.items).toEqual([expect.objectContaining({
      text: number, sequence: 1, suffix: '', state: 'given', bears: 'cover-letter', documentKey: COVER, reason: null, voidReason: null,
      subject: 'Penyampaian Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) 2026', addressee: 'Bappeda', urgency: 'Biasa', attachments: '1 (satu) berkas',
      drafter: 'Staf Perencanaan', signer: 'Kepala Dinas', copiesTo: 'Sekretaris Daerah', classification: '000.8.6.3', sentOn: '2027-01-04', methods: ['email', 'langsung'],
      documentId: cover(await play.view('staf')).documentId,
    })]);
    expect((await umum.get('/api/letters/dispatches')).body.items.map(({ no, body: to, numbers, count, subject }: any) => ({ no, to, numbers, count, subject }))).toEqual([
      { no: 2, to: 'Inspektorat', numbers: [number], count: 4, subject: 'Penyampaian Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) 2026' },
      { no: 1, to: 'Bappeda', numbers: [number], count: 2, subject: 'Penyampaian Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) 2026' },
    ]);

    const text = async (account: string, path: string) => {
      const answer = await (await play.client(account)).raw(path);
      return answer.status === 200 ? pdfText(Buffer.from(await answer.arrayBuffer())).flat().join(' ').replaceAll(/\s+/g, ' ') : String(answer.status);
    };
    const { documents } = await play.view('staf');
    for (const { key, documentId } of documents) {
      const printed = await text('kadis', `/api/documents/${documentId}/document.pdf`);
      expect({ key, has: printed.includes(key === COVER ? `Nomor: ${number}` : `Nomor: ${number} (surat pengantar)`) }).toEqual({ key, has: true });
    }
    expect(await text('kadis', `/api/dossiers/${play.id}/lembar-kendali.pdf`)).toMatch(/Versi: 1.*Versi: 1/);
    expect(await text('umum', '/api/letters/agenda-keluar.pdf?year=2027')).toMatch(/AGENDA SURAT KELUAR.*Penanda tangan.*Tembusan.*Sekretaris Daerah/);
    expect(await text('umum', '/api/letters/buku-ekspedisi.pdf?year=2027')).toMatch(/BUKU EKSPEDISI.*Jumlah.*No\. resi.*Inspektorat/);
    expect(await text('umum', '/api/letters/agenda-masuk.pdf?year=2027')).toContain('Belum ada catatan pada tahun ini.');
    expect(await text('koperasi', '/api/letters/agenda-keluar.pdf?year=2027')).toBe('403');
    expect(await text('umum', '/api/letters/agenda-keluar.pdf?year=dua')).toBe('400');

    // The cover of the stofmap travels with the paper: handed the dispatch, umum prints it.
    const cover4umum = `/api/dossiers/${play.id}/stofmap.pdf`;
    expect(await text('umum', cover4umum)).toBe('403');
    const task = await play.task('staf', 'dispatch');
    const { lanes } = await play.view('staf');
    expect(await (await play.client('staf')).post(`/api/tasks/${task.id}/hand-over`, { to: lanes.umum[0].id, note: 'Mohon dikirim.' })).toMatchObject({ status: 200 });
    expect(await text('umum', cover4umum)).toContain(`nomor ${number}`);
    expect(await text('koperasi', cover4umum)).toBe('403');
  });

  test('a letter in the agenda shows where its disposition sent it', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const play = await openDossier(office, 'umum', 'penyusunan-iku', 2027);
    await play.perform('umum', 'register', { ...(await plainInput(play, 'umum', 'register') as object), classification: '000.8.6.3', note: 'Diterima lewat kurir' });
    const disposition: any = await plainInput(play, 'kadis', 'dispose');
    await play.perform('kadis', 'dispose', { ...disposition, note: 'Siapkan segera.', due: '2027-01-15' });
    expect((await (await play.client('umum')).get('/api/letters/incoming')).body.items).toEqual([expect.objectContaining({
      agenda: 1, classification: '000.8.6.3', note: 'Diterima lewat kurir', forwardedTo: ['Sekretaris'], orders: ['Siapkan segera.'], due: '2027-01-15',
      followUp: { title: expect.any(String), status: 'open', step: 2 },
    })]);
  });
});
