/** What signed documents bring into force: the mechanism of SOP 1, the IKU of SOP 2; and the data that their drafts are filled with. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { execute } from '../../src/kernel/command.ts';
import { systemActor } from '../../src/kernel/pure/actor.ts';
import type { SopDefinition } from '../../src/modules/sop/definition.contract.ts';
import { loadSop } from '../../src/modules/sop/index.ts';
import { readDefinition } from '../../src/modules/sop/load.adapter.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { openDossier, type Play, plainInput } from '../support/play.ts';

const MECHANISM = 'pengumpulan-data-kinerja';
const IKU = 'penyusunan-iku';

/** Everything before the draft. */
const UNTIL_DRAFT = ['umum register', 'kadis dispose', 'sekretaris confirm', 'sekretaris instruct', 'analis request-data', 'koperasi submit-data', 'ukm submit-data',
  'perindustrian submit-data', 'perdagangan submit-data', 'analis recap', 'kasubbag accept', 'analis analyse'];
const INITIALS = ['analis draft', 'kasubbag initial', 'sekretaris initial'];

async function act(play: Play, line: string) {
  const [account = '', kind = ''] = line.split(' ');
  if (kind !== 'confirm') return play.perform(account, kind, kind === 'instruct' ? { note: 'Siapkan bahannya.' } : await plainInput(play, account, kind));
  const [offer] = (await play.view(account)).offers;
  const { index } = offer.requirements.find((each: any) => each.kind === 'confirmed-by-hand');
  return (await play.client(account)).post(`/api/dossiers/${play.id}/confirm`, { requirement: index, note: 'Ada.' });
}

async function go(play: Play, ...lines: string[]): Promise<void> {
  for (const line of lines) expect(await act(play, line), line).toMatchObject({ status: 200 });
}

async function begin(sop: string, options: { closing?: string; year?: number } = {}) {
  const office = await testApp('2027-01-04T01:00:00Z');
  if (options.closing) {
    const admin = await office.as('admin');
    const { zone: _zone, sample: _sample, abilities: _abilities, ...standing } = (await admin.get('/api/office')).body;
    expect(await admin.put('/api/office', { ...standing, closing: options.closing })).toMatchObject({ status: 200 });
  }
  return { office, play: await openDossier(office, 'umum', sop, options.year ?? 2027) };
}

const mechanisms = ({ database }: TestApp) => database.kysely.selectFrom('performance.mechanism').selectAll().execute() as Promise<any[]>;

async function documentOf(play: Play) {
  const [{ documentId }] = (await play.view('analis')).documents;
  return { id: documentId as string, view: (await (await play.client('analis')).get(`/api/documents/${documentId}`)).body };
}
const wordsOf = (node: any): string => node.text ?? (node.content ?? []).map(wordsOf).filter(Boolean).join(' | ');
async function sectionsOf(play: Play): Promise<Record<string, string>> {
  const { view } = await documentOf(play);
  return Object.fromEntries(view.draft.content.sections.map(({ title, body }: any) => [title, wordsOf(body)]));
}
async function refresh(play: Play) {
  const { id } = await documentOf(play);
  return (await play.client('analis')).post(`/api/documents/${id}/data`, {});
}

describe('the mechanism', () => {
  test('is in force exactly when the document counts as signed: with the scan, under its number, from its quarter', async () => {
    const { office, play } = await begin(MECHANISM);
    await go(play, ...UNTIL_DRAFT);
    const filled = await sectionsOf(play);
    expect(filled['Lampiran 1. Indikator, Definisi Operasional dan Sumber Data']).toContain('IKU-3 | Persentase koperasi berkualitas | %');
    expect(filled['Lampiran 2. Penanggung Jawab Data']).toContain('PROG-2.17.03 | Persentase Koperasi Aktif | Kepala Bidang Koperasi');
    expect(filled['Lampiran 3. Frekuensi, Batas Waktu, Formulir dan Bukti Dukung']).toMatch(/(Tahunan \| 10 hari sesudah tahun|Triwulanan \| 10 hari sesudah triwulan) berakhir \| Isian/);
    expect(filled['Bab III Alur dan Jadwal Pengumpulan Data']).toMatch(/IV \| 31 Desember 2027 \| 10 Januari 2028 \| \d+/);
    expect(filled['Bab II Penanggung Jawab dan Pelaksana']).toContain('Bidang Koperasi | Kepala Bidang Koperasi | ');
    // Nobody wrote what the system put in; the drafter hands it over as his.
    expect((await documentOf(play)).view.draft.authors.map(({ title }: any) => title)).toEqual(['Analis Perencanaan, Evaluasi dan Pelaporan']);
    await go(play, ...INITIALS);
    expect(await play.sendBack('kadis', 'sign', 'Tambahkan lama penyimpanan.')).toMatchObject({ status: 200 });
    await play.write('analis', 'Disimpan lima tahun.');
    await go(play, ...INITIALS);
    expect(await mechanisms(office)).toEqual([]);
    await go(play, 'kadis sign');
    expect(await mechanisms(office)).toEqual([]);
    await go(play, 'umum record-original');
    const [mechanism, ...others] = await mechanisms(office);
    expect(others).toEqual([]);
    const { view } = await documentOf(play);
    expect(mechanism).toMatchObject({
      dossier_id: play.id, document_version_id: view.signed, number: '000.8.6.3/1/Diskoperindag/2027', from_year: 2027, from_quarter: 1,
      signed_at: new Date('2027-01-19T17:00:00.000Z'),
    });
    const { indicators } = mechanism.snapshot;
    expect(indicators.length).toBeGreaterThan(20);
    expect(indicators.find(({ code }: any) => code === 'PROG-2.17.03')).toMatchObject({ name: 'Persentase Koperasi Aktif', post: 'Kepala Bidang Koperasi', frequency: expect.any(String), evidence: expect.any(Array) });
    const story = (await (await play.client('kasubbag')).get(`/api/dossiers/${play.id}/journal`)).body.entries.map(({ body }: any) => JSON.parse(body));
    expect(story.at(-1).data.results).toContainEqual(expect.objectContaining({ publishes: 'mechanism', mechanism: mechanism.id, indicators: indicators.length, otherwise: [], notPrinted: [] }));
  });

  test('is in force at once where the approval in the system is the signature', async () => {
    const { office, play } = await begin(MECHANISM, { closing: 'approval_internal' });
    await go(play, ...UNTIL_DRAFT, ...INITIALS);
    expect(await mechanisms(office)).toEqual([]);
    await go(play, 'kadis sign');
    expect(await mechanisms(office)).toMatchObject([{ number: '000.8.6.3/1/Diskoperindag/2027', from_year: 2027, from_quarter: 1 }]);
    // Rounds from its quarter on are opened under it; an earlier one is not.
    const kasubbag = await office.as('kasubbag');
    for (const [year, quarter, number] of [[2026, 4, undefined], [2027, 1, '000.8.6.3/1/Diskoperindag/2027']] as const) {
      const { body: { rounds } } = await kasubbag.get('/api/rounds');
      if (!rounds.some((round: any) => round.year === year && round.quarter === quarter)) await kasubbag.post('/api/rounds', { year, quarter });
      const found = (await kasubbag.get('/api/rounds')).body.rounds.find((round: any) => round.year === year && round.quarter === quarter);
      expect(found?.mechanism?.number).toBe(number);
    }
  });

  test('prepared for a later year holds from its first quarter; without a plan then it says so', async () => {
    const { office, play } = await begin(MECHANISM, { closing: 'approval_internal', year: 2035 });
    await go(play, ...UNTIL_DRAFT);
    expect((await sectionsOf(play))['Bab I Pendahuluan']).toContain('Belum ada rencana dengan indikator yang berlaku pada Triwulan I 2035, sehingga bagian ini belum dapat diisi dari data.');
    await go(play, ...INITIALS, 'kadis sign');
    expect(await mechanisms(office)).toMatchObject([{ from_year: 2035, from_quarter: 1, snapshot: { indicators: [] } }]);
  });

  test('a document cancelled before its signature brings nothing', async () => {
    const { office, play } = await begin(MECHANISM);
    await go(play, ...UNTIL_DRAFT, ...INITIALS);
    expect(await (await play.client('umum')).post(`/api/dossiers/${play.id}/cancel`, { reason: 'Digabung dengan berkas lain.' })).toMatchObject({ status: 200 });
    expect(await mechanisms(office)).toEqual([]);
  });
});

test.each([[MECHANISM, 3], [IKU, 1]])('the draft of %s asks for what only people know and finds nothing else', async (sop, questions) => {
  const { play } = await begin(sop);
  await go(play, ...UNTIL_DRAFT);
  const { id } = await documentOf(play);
  const findings = (await (await play.client('analis')).get(`/api/documents/${id}/findings?version=draft`)).body;
  expect(findings.map(({ kind, text }: any) => [kind, text]).filter(([kind]: string[]) => kind !== 'field-empty')).toEqual([]);
  expect(findings).toHaveLength(questions);
});

/** A successor of the card with this code, written out and checked. */
async function checked(office: TestApp, code: string, from = { year: 2027, quarter: 1 }, change: object = {}) {
  const analis = await office.as('analis');
  const row = (await analis.get('/api/iku?year=2027&quarter=1')).body.rows.find((each: any) => each.code === code);
  const { body: { card, version } } = await analis.get(`/api/indicators/${row.indicatorId}`);
  const next = await analis.post(`/api/indicator-versions/${version.id}/successors`, { revision: version.revision, from, reason: 'Definisi dilengkapi.' });
  expect(next).toMatchObject({ status: 200 });
  const { versionId } = next.body;
  const full = { ...card, definition: `Definisi ${code}.`, formula: 'Bagian dibagi seluruhnya kali 100', source: 'ODS koperasi', reason: 'Ukuran utama sasaran.', ...change };
  expect(await analis.put(`/api/indicator-versions/${versionId}`, { revision: 1, card: full })).toMatchObject({ status: 200 });
  const kasubbag = await office.as('kasubbag');
  expect(await kasubbag.post(`/api/indicator-versions/${versionId}/check`, { revision: 2 })).toMatchObject({ status: 200 });
  const read = async () => (await analis.get(`/api/indicators/${row.indicatorId}`)).body;
  const edit = async (words: object) => {
    const { version: { revision } } = await read();
    expect(await analis.put(`/api/indicator-versions/${versionId}`, { revision, card: { ...full, ...words } })).toMatchObject({ status: 200 });
    expect(await kasubbag.post(`/api/indicator-versions/${versionId}/check`, { revision: revision + 1 })).toMatchObject({ status: 200 });
  };
  return { read, edit };
}
const standing = async ({ read }: Awaited<ReturnType<typeof checked>>) => {
  const { version, approval, versions } = await read();
  return { status: version.status, approval, before: versions[1] };
};

describe('the IKU', () => {
  test('checked cards that the document prints are approved with its number and date when it counts as signed', async () => {
    const { office, play } = await begin(IKU);
    const [koperasi, mikro] = [await checked(office, 'IKU-3'), await checked(office, 'IKU-4', { year: 2027, quarter: 3 })];
    await go(play, ...UNTIL_DRAFT);
    const filled = await sectionsOf(play);
    expect(filled['Lampiran II Indikator Kinerja Utama']).toMatch(/Persentase koperasi berkualitas \| % \| Ukuran utama sasaran\. \| Bagian dibagi seluruhnya kali 100 \| ODS koperasi \| Kepala [\w ]+ \| Berlaku sejak Triwulan I 2027/);
    // The one from the third quarter on stands beside the one that holds until then.
    expect(filled['Lampiran II Indikator Kinerja Utama']?.split('Persentase usaha mikro naik kelas')).toHaveLength(3);
    expect(filled['Lampiran III Manual Indikator Kinerja Utama']).toContain('Kode | IKU-3');
    await go(play, ...INITIALS);
    const later = await checked(office, 'IKU-5');
    expect(await act(play, 'kadis sign')).toMatchObject({ status: 409, body: { code: 'iku.printed-otherwise', params: { names: 'IKU-5 Laju Pertumbuhan Indeks Harga Implisit PDRB' } } });
    expect(await play.sendBack('kadis', 'sign', 'Kartu IKU-5 berubah.')).toMatchObject({ status: 200 });
    expect(await refresh(play)).toMatchObject({ status: 200 });
    await go(play, ...INITIALS, 'kadis sign');
    for (const card of [koperasi, mikro, later]) expect(await standing(card)).toMatchObject({ status: 'checked', approval: null });
    await go(play, 'umum record-original');
    const approval = { level: 'kepala_pd', number: '000.8.6.3/1/Diskoperindag/2027', date: '2027-01-04' };
    expect(await standing(koperasi)).toMatchObject({ status: 'approved', approval, before: { until: { year: 2026, quarter: 4 } } });
    expect(await standing(mikro)).toMatchObject({ status: 'approved', approval, before: { until: { year: 2027, quarter: 2 } } });
    expect(await standing(later)).toMatchObject({ status: 'approved', approval });
    const { view } = await documentOf(play);
    const cards = await office.database.kysely.selectFrom('plan.indicator_version').select('approval_document_version_id as by').where('approval_document_version_id', 'is not', null).execute();
    expect(cards).toEqual([{ by: view.signed }, { by: view.signed }, { by: view.signed }]);
    // The next year sees them in force.
    const rows = (await (await office.as('koperasi')).get('/api/iku?year=2028&quarter=1')).body.rows;
    expect(rows.find((each: any) => each.code === 'IKU-3')).toMatchObject({ formula: 'Bagian dibagi seluruhnya kali 100', approval });
  });

  test('a card changed since it was printed is neither signed on the screen, nor approved by paper that was signed before', async () => {
    const { office, play } = await begin(IKU);
    const [one, other] = [await checked(office, 'IKU-3'), await checked(office, 'IKU-4')];
    await go(play, ...UNTIL_DRAFT, ...INITIALS);
    await one.edit({ definition: 'Definisi lain.' });
    expect(await act(play, 'kadis sign')).toMatchObject({ status: 409, body: { code: 'iku.printed-otherwise' } });
    await one.edit({});
    await go(play, 'kadis sign');
    await one.edit({ source: 'Sumber lain' });
    await go(play, 'umum record-original');
    expect(await standing(one)).toMatchObject({ status: 'checked', approval: null });
    expect(await standing(other)).toMatchObject({ status: 'approved' });
    const entries = (await (await play.client('kasubbag')).get(`/api/dossiers/${play.id}/journal`)).body.entries;
    expect(JSON.parse(entries.at(-1).body).data.results).toContainEqual(expect.objectContaining({ otherwise: ['IKU-3 Persentase koperasi berkualitas'] }));
  });

  test('where the approval in the system is the signature, it refuses and approves in one go', async () => {
    const { office, play } = await begin(IKU, { closing: 'approval_internal' });
    const card = await checked(office, 'IKU-3');
    await go(play, ...UNTIL_DRAFT, ...INITIALS);
    await card.edit({ name: 'Persentase koperasi berkualitas', definition: 'Definisi lain.' });
    expect(await act(play, 'kadis sign')).toMatchObject({ status: 409, body: { code: 'iku.printed-otherwise' } });
    expect(await standing(card)).toMatchObject({ status: 'checked', approval: null });
    await card.edit({});
    await go(play, 'kadis sign');
    expect(await standing(card)).toMatchObject({ status: 'approved', approval: { date: '2027-01-04' } });
  });

  test('a table changed by hand is told to the drafter when he hands the text over', async () => {
    const { office, play } = await begin(IKU);
    await checked(office, 'IKU-3');
    await go(play, ...UNTIL_DRAFT);
    const { id, view: { draft } } = await documentOf(play);
    const keys: string[] = [];
    const own = (node: any) => {
      const text = JSON.stringify(node);
      if (node.type !== 'dataBlock' || !text.includes('ODS koperasi')) return node;
      keys.push(node.attrs.key);
      const written = JSON.parse(text.replaceAll('ODS koperasi', 'Laporan koperasi'));
      return { ...written, attrs: { ...written.attrs, state: 'overridden', reason: 'Sumber disebut menurut bidang.' } };
    };
    const sections = draft.content.sections.map((section: any) => ({ ...section, body: { ...section.body, content: section.body.content.map(own) } }));
    expect(keys).toHaveLength(2);
    expect(await (await play.client('analis')).put(`/api/drafts/${id}`, { revision: draft.revision, content: { sections } })).toMatchObject({ status: 200 });
    expect(await act(play, 'analis draft')).toMatchObject({ status: 409, body: { code: 'iku.printed-otherwise', params: { names: 'IKU-3 Persentase koperasi berkualitas' } } });
    // Taken back to what the data say, it prints the card as it stands.
    expect(await (await play.client('analis')).post(`/api/documents/${id}/data`, { keys })).toMatchObject({ status: 200 });
    await go(play, ...INITIALS);
  });

  test('a card that the document does not speak of stays as it is', async () => {
    const { office, play } = await begin(IKU, { closing: 'approval_internal' });
    const card = await checked(office, 'IKU-3');
    await go(play, ...UNTIL_DRAFT);
    const { id, view: { draft } } = await documentOf(play);
    const overridden = (node: any) => (node.type === 'dataBlock'
      ? { ...node, attrs: { ...node.attrs, state: 'overridden', reason: 'Menyusul.' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Menyusul.', marks: [] }] }] } : node);
    const sections = draft.content.sections.map((section: any) => (['lampiran-iku', 'lampiran-manual'].includes(section.id)
      ? { ...section, body: { ...section.body, content: section.body.content.map(overridden) } } : section));
    expect(await (await play.client('analis')).put(`/api/drafts/${id}`, { revision: draft.revision, content: { sections } })).toMatchObject({ status: 200 });
    await go(play, ...INITIALS, 'kadis sign');
    expect(await standing(card)).toMatchObject({ status: 'checked', approval: null });
  });
});

test('a dossier on a version of the SOP from before publishes nothing, though the newer one has come', async () => {
  const office = await testApp('2027-01-04T01:00:00Z');
  const { id } = await office.database.kysely.selectFrom('people.office').select('id').executeTakeFirstOrThrow();
  const now = readDefinition('1.yaml', await readFile('content/sops/1-pengumpulan-data-kinerja.yaml', 'utf8'));
  const load = (definition: SopDefinition) => execute(office.app.engine, loadSop, systemActor(id), { definition }, { key: undefined });
  const documents = now.documents.map(({ publishes: _none, composes: _kind, ...made }) => ({ ...made, outline: ['Pendahuluan', 'Penanggung Jawab Data'] }));
  await load({ ...now, documents });
  const play = await openDossier(office, 'umum', MECHANISM, 2027);
  await load(now);
  await go(play, ...UNTIL_DRAFT, ...INITIALS, 'kadis sign', 'umum record-original');
  expect(await mechanisms(office)).toEqual([]);
  expect((await sectionsOf(play))['Penanggung Jawab Data']).toBe('');
});

test('who does not write a text does not renew its data', async () => {
  const { play } = await begin('penyusunan-lakip');
  const { id } = await documentOf(play);
  expect(await (await play.client('staf')).post(`/api/documents/${id}/data`, {})).toMatchObject({ status: 403 });
});
