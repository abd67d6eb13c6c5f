import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { marksIn } from '../support/composed.ts';
import { drafted } from '../support/drafted.ts';
import { type Play, plainInput } from '../support/play.ts';
import { png } from '../support/png.ts';
import { docxText } from '../walkthrough/docx.ts';

const START = '2026-01-20T01:00:00Z';

async function handedOver() {
  const office = await testApp(START);
  const play = await drafted(office, 2025);
  const [{ documentId: id, key }] = (await play.view('staf')).documents;
  const as = async (account: string) => play.client(account);
  const act = async (account: string, kind: string) => play.perform(account, kind, await plainInput(play, account, kind));
  const examined = async (account: string) => (await (await as(account)).get(`/api/documents/${id}/examined`)).body;
  const view = async (account = 'staf') => (await (await as(account)).get(`/api/documents/${id}`)).body;
  return { office, play, id, key, as, act, examined, view, later: (hour: number) => office.clock.set?.(new Date(`2026-01-20T0${hour}:00:00Z`)) };
}

/** Changes a sentence of the draft, so that the next hand-over is a new version. */
async function type(play: Play, id: string, text: string) {
  const staf = await play.client('staf');
  const { draft } = (await staf.get(`/api/documents/${id}`)).body;
  const sections = draft.content.sections.map((section: any) => (section.id !== 'kata-pengantar' ? section
    : { ...section, body: { type: 'doc', content: [...section.body.content, { type: 'paragraph', content: [{ type: 'text', text }] }] } }));
  expect(await staf.put(`/api/drafts/${id}`, { revision: draft.revision, content: { sections } })).toMatchObject({ status: 200 });
}

describe('from the first initial on', () => {
  test('nobody changes the text by any way, and data changed afterwards change neither its print nor its hash', async () => {
    const { office, play, id, key, as, act, examined, view, later } = await handedOver();
    await (await as('staf')).post(`/api/dossiers/${play.id}/documents/${key}/writers`, { post: (await (await as('staf')).get(`/api/dossiers/${play.id}/documents/${key}/writers`)).body.candidates.find(({ title }: any) => /Bidang Koperasi/.test(title)).id });
    await act('staf', 'draft');
    expect((await examined('kasubbag')).frozen).toBeNull();
    const { draft } = await view();
    const section = draft.content.sections.find((each: any) => each.id === 'kata-pengantar');
    const comment = await (await as('sekretaris')).post(`/api/documents/${id}/comments`, { version: null, text: 'Perhalus.', section: section.id, quote: { exact: section.title, prefix: '', suffix: '' }, replacement: 'Lebih halus' });
    expect(comment).toMatchObject({ status: 200 });
    later(2);
    await act('kasubbag', 'initial');
    const [version] = (await view()).versions;
    expect((await examined('sekretaris')).frozen).toEqual({ no: 1, code: version.code, at: '2026-01-20T02:00:00.000Z', by: 'Kasubbag PEPP', data: { from: START.replace('Z', '.000Z'), until: START.replace('Z', '.000Z') } });

    const ways: [string, string, string, unknown][] = [
      ['typed', 'put', `/api/drafts/${id}`, { revision: draft.revision, content: draft.content }],
      ['renewed', 'post', `/api/documents/${id}/data`, {}],
      ['restored', 'post', `/api/documents/${id}/versions/1/restore`, { revision: draft.revision, reason: 'Kembali ke versi 1.' }],
      ['applied', 'put', `/api/documents/${id}/comments/${comment.body.id}/state`, { state: 'applied' }],
      ['attached', 'post', `/api/documents/${id}/attachments`, { file: id, title: 'Lampiran' }],
    ];
    for (const [what, method, path, given] of ways) {
      for (const [account, status] of [['staf', 403], ['analis', 403], ['kasubbag', 403], ['sekretaris', 403], ['koperasi', 404]] as const) {
        expect({ what, account, status: (await (await as(account))[method as 'put'](path, given)).status }).toEqual({ what, account, status });
      }
    }

    const printed = async () => Buffer.from(await (await (await as('kasubbag')).raw(`/api/documents/${id}/document.pdf?version=1`)).arrayBuffer());
    const before = await printed();
    expect(before.subarray(0, 5).toString()).toBe('%PDF-');
    const stood = (await (await as('kasubbag')).get(`/api/documents/${id}/versions/1`)).body;
    const mark = marksIn(stood.content.sections).find(({ ref, text }) => ref.startsWith('figure:') && ref.endsWith(':2025:4:actual') && text === '53,88');
    const indicator = mark?.ref.split(':')[1];
    expect(await (await office.as('kasubbag')).post(`/api/figures/${indicator}/2025/4/corrections`, { no: 1, value: '54.10', reason: 'Salah ketik pada berita acara.' })).toMatchObject({ status: 200 });
    expect(await (await office.as('kasubbag')).get(`/api/origins/figure:${indicator}:2025:4:actual`)).toMatchObject({ body: { value: '54.1' } });
    expect((await printed()).equals(before)).toBe(true);
    expect((await (await as('kasubbag')).get(`/api/documents/${id}/versions/1`)).body).toEqual(stood);
    expect((await play.hashes('sekretaris', 'initial'))[key]).toBe(version.hash);
  });

  test('letterhead, logo, paper and name of the office changed afterwards change nothing of its print', async () => {
    const { office, id, as, act } = await handedOver();
    const admin = await office.as('admin');
    const set = async (change: object) => {
      const { abilities: _, ...setting } = (await admin.get('/api/print-setting')).body;
      expect(await admin.put('/api/print-setting', { ...setting, ...change })).toMatchObject({ status: 200 });
    };
    await set({ logo: (await admin.upload('lambang.png', png(64, 64, () => [20, 90, 70]))).body.id });
    await act('staf', 'draft');
    const read = async (ending: string) => Buffer.from(await (await (await as('kasubbag')).raw(`/api/documents/${id}/${ending}?version=1`)).arrayBuffer());
    const papers = async () => ({ pdf: (await read('document.pdf')).toString('latin1'), word: docxText(await read('document.docx')), origins: (await read('origins')).toString() });
    const open = await papers();
    await set({ margins: { top: 20, bottom: 20, left: 30, right: 15 } });
    expect((await papers()).pdf === open.pdf).toBe(false);

    await act('kasubbag', 'initial');
    const before = await papers();
    await set({ paper: 'f4', face: 'tinos', logo: null, template: '#align(center)[KOP BARU #office]' });
    const { body: { abilities: __, zone: _zone, sample: _sample, ...named } } = await admin.get('/api/office');
    expect(await admin.put('/api/office', { ...named, name: 'Dinas Nama Baru', city: 'Kota Baru' })).toMatchObject({ status: 200 });
    expect((await (await as('kasubbag')).get('/api/print-setting')).body).toMatchObject({ paper: 'f4', logo: null });
    const after = await papers();
    expect({ pdf: after.pdf === before.pdf, word: after.word === before.word, origins: after.origins === before.origins }).toEqual({ pdf: true, word: true, origins: true });
    expect(after.word).not.toMatch(/Nama Baru/i);
  });
});

describe('what changed since one examined it', () => {
  test('every signer is told the version of their own mark, and who has none the last of anybody', async () => {
    const { play, id, act, examined, as, later } = await handedOver();
    await act('staf', 'draft');
    expect(await examined('kasubbag')).toEqual({ frozen: null, last: null });
    later(2);
    await act('kasubbag', 'initial');
    expect((await examined('sekretaris')).last).toEqual({ no: 1, how: 'initial', mine: false, who: 'Kasubbag PEPP' });
    await act('sekretaris', 'initial');
    later(3);
    expect((await examined('kadis')).last).toMatchObject({ no: 1, mine: false, who: 'Sekretaris' });
    await play.sendBack('kadis', 'sign', 'Tambah ucapan terima kasih.');
    expect((await examined('kadis'))).toMatchObject({ frozen: null, last: { no: 1, how: 'returned', mine: true } });
    expect((await examined('staf')).last).toMatchObject({ no: 1, mine: false, who: 'Sekretaris' });
    await type(play, id, 'Terima kasih kepada semua pihak.');
    await act('staf', 'draft');
    for (const [account, how] of [['kasubbag', 'initial'], ['sekretaris', 'initial'], ['kadis', 'returned']] as const) {
      expect({ account, last: (await examined(account)).last }).toMatchObject({ account, last: { no: 1, how, mine: true } });
      const { changes } = (await (await as(account)).get(`/api/documents/${id}/versions/1/difference/2`)).body;
      expect(JSON.stringify(changes)).toContain('Terima kasih kepada semua pihak.');
    }
    await act('kasubbag', 'initial');
    expect(await examined('kasubbag')).toMatchObject({ frozen: { no: 2, by: 'Kasubbag PEPP' }, last: { no: 2, how: 'initial', mine: true } });
    expect((await examined('sekretaris')).last).toMatchObject({ no: 1, mine: true });
    await act('sekretaris', 'initial');
    for (const account of ['koperasi', 'keuangan', 'bappeda']) expect((await (await as(account)).get(`/api/documents/${id}/examined`)).status).toBe(404);
    await act('kadis', 'sign');
    expect(await examined('kadis')).toMatchObject({ frozen: { no: 2, by: 'Kasubbag PEPP' }, last: { no: 2, how: 'sign', mine: true } });
    expect(await examined('koperasi')).toMatchObject({ frozen: { no: 2 }, last: null });
  });
});
