import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { blocksIn, keysIn, marksIn, paragraphsIn, unmarkedIn } from '../support/composed.ts';
import { drafted } from '../support/drafted.ts';
import { closeLastQuarter } from '../support/last-quarter.ts';
import { pdfText } from '../support/pdf-text.ts';
import { openDossier, type Play, SCAN } from '../support/play.ts';

const ANALYSES = ['target', 'tahun', 'renstra', 'pembanding', 'faktor', 'efisiensi', 'program'];

async function draftOf(play: Play): Promise<{ id: string; sections: any[] }> {
  const [{ documentId: id }] = (await play.view('staf')).documents;
  return { id, sections: (await (await play.client('staf')).get(`/api/documents/${id}`)).body.draft.content.sections };
}

const refresh = async (play: Play) => {
  expect(await (await play.client('staf')).post(`/api/documents/${(await draftOf(play)).id}/data`, {})).toMatchObject({ status: 200 });
  return (await draftOf(play)).sections;
};

describe('the report of the last full year', () => {
  test('begins with its outline and composes itself when drafting begins', async () => {
    const office = await testApp('2026-01-20T01:00:00Z');
    const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2025);
    const empty = (await draftOf(play)).sections;
    expect(empty.map(({ id, part }) => `${id} ${part}`)).toEqual(['sampul cover', 'kata-pengantar front', 'ikhtisar front', 'daftar-isi front', 'daftar-tabel front', 'daftar-gambar front',
      'pendahuluan chapter', 'perencanaan chapter', 'akuntabilitas chapter', 'penutup chapter', 'lampiran-pk annex', 'lampiran-pengukuran annex', 'lampiran-rencana-aksi annex',
      'lampiran-reviu annex', 'lampiran-bukti annex', 'lampiran-inspektorat annex']);
    expect(empty.filter(({ page }) => page === 'landscape').map(({ id }) => id)).toEqual(['lampiran-rencana-aksi']);
    expect(empty.every(({ body }) => marksIn([{ body }]).length === 0)).toBe(true);
  });

  test('holds seven analyses of every sasaran, asks for causes and solutions of every indicator, and says nothing twice', async () => {
    const play = await drafted(await testApp('2026-01-20T01:00:00Z'), 2025);
    const { sections } = await draftOf(play);
    const plan = (await (await play.client('staf')).get('/api/iku?year=2025&quarter=4')).body.rows;
    const blocks = keysIn(sections, 'dataBlock');
    const sasaran = new Set(blocks.flatMap((key) => /^target\.(.+)$/.exec(key)?.[1] ?? []));
    expect(sasaran.size).toBe(4);
    for (const id of sasaran) expect(blocks).toEqual(expect.arrayContaining(ANALYSES.map((analysis) => `${analysis}.${id}`)));
    expect(keysIn(sections, 'field')).toEqual(expect.arrayContaining(plan.flatMap(({ indicatorId }: any) => [`sebab.${indicatorId}`, `solusi.${indicatorId}`])));
    const said = paragraphsIn(sections);
    expect(said.filter((text, index) => said.indexOf(text) < index)).toEqual([]);
    expect(said.length).toBeGreaterThan(100);
    expect(new Set(blocks).size).toBe(blocks.length);
  });

  test('every figure resolves to what it prints; a correction changes exactly its places', async () => {
    const office = await testApp('2026-01-20T01:00:00Z');
    const play = await drafted(office, 2025);
    const { sections } = await draftOf(play);
    const marks = marksIn(sections);
    const kasubbag = await office.as('kasubbag');
    const origins = new Map<string, any>();
    for (const ref of new Set(marks.map((mark) => mark.ref))) {
      const answer = await kasubbag.get(`/api/origins/${encodeURIComponent(ref)}`);
      expect(answer.status, ref).toBe(200);
      origins.set(ref, answer.body);
    }
    expect(marks.filter(({ ref, text }) => ![origins.get(ref).text, origins.get(ref).number].includes(text))).toEqual([]);
    // What is computed tells who verified what it is computed from, and by which evidence.
    for (const { ref, sources, figure } of origins.values()) {
      if (figure) expect(sources, ref).toMatchObject([{ ref, verifiers: figure.verifier ? [figure.verifier] : [], evidence: figure.evidence }]);
      if (/^(mean:.*:(achievement|measured)|efficiency|derived):?/.test(ref)) expect(sources.length, ref).toBeGreaterThan(0);
    }
    expect(origins.get('count:sasaran:office:2025')).toMatchObject({ text: '4', things: expect.arrayContaining(['Meningkatnya kualitas koperasi']) });
    expect(unmarkedIn(sections)).toEqual([]);
    const corrected = marks.find(({ ref, text }) => ref.startsWith('figure:') && ref.endsWith(':2025:4:actual') && text === '53,88')?.ref.split(':')[1] ?? '';
    expect(origins.get(`figure:${corrected}:2025:4:actual`)).toMatchObject({ value: '53.88', link: `/kinerja/angka/${corrected}/2025/4`, figure: { year: 2025, quarter: 4 } });
    expect(await kasubbag.post(`/api/figures/${corrected}/2025/4/corrections`, { no: 1, value: '54.10', reason: 'Salah ketik pada berita acara.' })).toMatchObject({ status: 200 });
    const after = await refresh(play);
    const moved = marksIn(after);
    expect(moved.length).toBe(marks.length);
    const changed = moved.flatMap((mark, index) => (mark.text === marks[index]?.text ? [] : [mark]));
    expect(changed.length).toBeGreaterThan(5);
    const lineage = changed.find(({ ref }) => ref.startsWith('mean:') && !ref.startsWith('mean:office'))?.ref.split(':')[1];
    const rests = ({ ref }: { ref: string }) => ref.includes(corrected) || [`mean:${lineage}`, 'mean:office', `efficiency:${lineage}`].some((start) => ref.startsWith(start));
    expect(changed.filter((mark) => !rests(mark))).toEqual([]);
    expect(moved.filter(({ ref }) => ref === `figure:${corrected}:2025:4:actual`).every(({ text }) => text.startsWith('54,10'))).toBe(true);
    // No block changes in which none of its figures stands; the list of evidence counts nothing of it.
    const [old, now] = [blocksIn(sections), blocksIn(after)];
    const touched = Object.keys(now).filter((key) => old[key] !== now[key]);
    const alt = new Set(['ringkasan-capaian']);
    expect(touched.filter((key) => !alt.has(key) && !changed.some(({ block }) => block === key))).toEqual([]);
  }, 240_000);

  test("holds the Inspektorat's own paper as it came, in its list of annexes and under its hash", async () => {
    const play = await drafted(await testApp('2026-01-20T01:00:00Z'), 2025);
    const [staf, { id, sections }] = [await play.client('staf'), await draftOf(play)];
    expect(sections.find((section) => section.id === 'lampiran-inspektorat')).toMatchObject({ title: 'Lampiran 6. Catatan dan Pernyataan Reviu Inspektorat' });
    const file = (await staf.upload('reviu.pdf', SCAN)).body.id;
    expect(await staf.post(`/api/documents/${id}/attachments`, { file, title: 'Pernyataan telah direviu, Inspektorat' })).toMatchObject({ status: 200 });
    const pdf = await (await staf.raw(`/api/documents/${id}/document.pdf?version=draft`)).arrayBuffer();
    const said = pdfText(Buffer.from(pdf)).flat().join(' ');
    expect(said).toMatch(/Lampiran:\s+1\.\s+Pernyataan telah direviu, Inspektorat/);
    expect(said).not.toMatch(/INSPEKTUR,/i);
  });
  test('findings fire on a real text: written over, typed, repeated, left open, left out', async () => {
    const play = await drafted(await testApp('2026-01-20T01:00:00Z'), 2025);
    const { id, sections } = await draftOf(play);
    const staf = await play.client('staf');
    const save = async (made: any[]) => {
      const { revision } = (await staf.get(`/api/documents/${id}`)).body.draft;
      expect(await staf.put(`/api/drafts/${id}`, { revision, content: { sections: made } })).toMatchObject({ status: 200 });
    };
    const found = async (kind: string) => (await staf.get(`/api/documents/${id}/findings?version=draft`)).body.filter((each: any) => each.kind === kind);
    for (const kind of ['figure-differs', 'figure-changed', 'figure-gone', 'placeholder', 'paragraph-double', 'indicator-unmentioned', 'indicator-unanalysed', 'target-differs']) expect(await found(kind), kind).toEqual([]);
    // Everything that was composed, as if a person had written it: the office's own sentences and tables raise no alarm.
    const own = (change: (text: string) => string) => JSON.parse(change(JSON.stringify(sections).replaceAll('"state":"live"', '"state":"overridden"').replaceAll('"reason":null', '"reason":"Uji."')));
    await save(own((text) => text));
    expect(await found('block-overridden')).not.toEqual([]);
    expect(await found('figure-differs')).toEqual([]);
    await save(own((text) => text.replaceAll('"53,79', '"53,97')));
    const differs = await found('figure-differs');
    expect(differs.length).toBeGreaterThan(3);
    expect(differs.every(({ text }: any) => text.includes('sedangkan menurut Renstra, IKU, dan Perjanjian Kinerja 53,79%'))).toBe(true);
    // Typed in a chapter, beside what is composed; and a chapter that no longer speaks of what was measured.
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });
    const typed = ['Target persentase koperasi berkualitas tahun 2025 sebesar 60,00% menurut rapat kerja di Kuala Tungkal.', 'Jumlah peserta ..... orang.', ...Array(2).fill('Pendampingan koperasi dilaksanakan bersama instansi terkait di seluruh kecamatan kabupaten.')];
    await save(sections.map((section) => (section.id === 'penutup' ? { ...section, body: { ...section.body, content: [...section.body.content, ...typed.map(paragraph)] } } : section)));
    expect(await found('figure-differs')).toMatchObject([{ section: 'penutup', quote: typed[0], text: 'Target Persentase koperasi berkualitas tahun 2025 tertulis 60,00%, sedangkan menurut Renstra, IKU, dan Perjanjian Kinerja 53,79%.' }]);
    expect(await found('placeholder')).toMatchObject([{ text: 'Jumlah peserta ..... orang.' }]);
    expect(await found('paragraph-double')).toHaveLength(1);
    expect(await found('indicator-unmentioned')).toEqual([]);
    await save(sections.map((section) => ({ ...section, body: { type: 'doc', content: [paragraph('Kosong.')] } })));
    // Of every level that was measured, not of sasaran alone.
    expect(await found('indicator-unmentioned')).toHaveLength(24);
    expect(await found('indicator-unanalysed')).toHaveLength(5);
  }, 120_000);

  test('of a year without plan, figures and money it says so, and is a text all the same', async () => {
    const { sections } = await draftOf(await drafted(await testApp('2036-01-21T01:00:00Z'), 2035));
    const said = paragraphsIn(sections).join('\n');
    expect(said).toContain('Belum ada Renstra yang berlaku pada tahun 2035 dalam sistem');
    expect(said).toContain('Pagu dan realisasi anggaran tahun 2035 belum dicatat.');
    expect(said).not.toMatch(/\b0 sasaran|0,00%/);
  });

  test('compares with the year before, says missing as missing, and tells an unknown origin from a known one', async () => {
    const office = await testApp('2027-01-20T01:00:00Z');
    await closeLastQuarter(office);
    const { sections } = await draftOf(await drafted(office, 2026));
    const said = paragraphsIn(sections);
    expect(said.filter((text, index) => said.indexOf(text) < index)).toEqual([]);
    expect(said.join('\n')).toMatch(/persentase koperasi berkualitas meningkat 2,10 poin/);
    expect(said.join('\n')).toMatch(/Laju Pertumbuhan Indeks Harga Implisit PDRB .*belum (ada|terverifikasi)|Laju Pertumbuhan Indeks Harga Implisit PDRB, belum ada realisasi/);
    const staf = await office.as('staf');
    for (const [ref, status] of [['figure:x:2026:4:actual', 404], ['figure', 404], ['mean:office:2026:4:achievement', 200], ['mean:office:2019:4:achievement', 404], ['count:nothing:office:2026', 404]] as const) {
      expect((await staf.get(`/api/origins/${encodeURIComponent(ref)}`)).status, ref).toBe(status);
    }
    const [examiner, outside] = [await office.as('pemeriksa'), await office.as('bappeda')];
    expect(await examiner.get('/api/origins/mean:office:2026:4:achievement')).toMatchObject({ status: 200 });
    expect(await examiner.get('/api/origins/money:office:2026:4:spent')).toMatchObject({ status: 403, body: { code: 'origin.not-allowed' } });
    expect(await outside.get('/api/origins/mean:office:2026:4:achievement')).toMatchObject({ status: 403 });
  });
});
