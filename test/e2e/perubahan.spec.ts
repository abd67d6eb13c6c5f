/** Two versions of a composed report: what changed is told by table, row and column; a reader without a mouse reaches the origin of a figure. */
import type { Page } from '@playwright/test';
import { type Cell, cellOf, type Node, paragraphOf, type Section, type Table } from '#contract/document/content';
import type { DocumentView } from '#contract/document/document';
import { pack, unpack } from '../../src/modules/document/archive.adapter.ts';
import { tabTo } from './keyboard.ts';
import { expect, lookAt, PHONE, test } from './office.ts';
import { answeredAll, type As, asked, drafting, performed, REPORT, send, signed } from './prepare.ts';
import { expectNoSideways, ownTask } from './steps.ts';

/** A year of the report that no other journey writes. */
const YEAR = 2025;
/** The first of two years of the budget that no other journey plans for. */
const BEFORE = 2031;
const BUDGET = 'Rencana Kerja dan Anggaran (RKA)';
const PAPER = 'Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)';
const CHAPTER = 'Bab III Akuntabilitas Kinerja';

/** A dossier of the report up to its draft, all questions answered; answers it and the id of its text. */
async function written(as: As): Promise<{ dossier: string; document: string }> {
  const dossier = await asked(as, YEAR, REPORT);
  const document = await drafting(as, dossier, PAPER);
  await answeredAll(await as('staf'), document);
  return { dossier, document };
}

/** Puts other nodes in the place of each node of the chapter. */
async function changed(staf: Page, document: string, change: (node: Node) => readonly Node[]): Promise<void> {
  const { draft } = await (await staf.request.get(`/api/documents/${document}`)).json() as DocumentView;
  const sections = ((draft?.content.sections ?? []) as unknown as Section[]).map((section) => (section.id === 'akuntabilitas' ? { ...section, body: { ...section.body, content: section.body.content.flatMap(change) } } : section));
  const answer = await staf.request.put(`/api/drafts/${document}`, { data: { revision: draft?.revision, content: { sections } } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

const row = (type: Cell['type'], ...texts: string[]): Table['content'][number] => ({ type: 'tableRow', content: texts.map((text) => cellOf(type, paragraphOf(text))) });
const table = (trained: string): Node => ({
  type: 'captioned', attrs: { id: 'tabel-pelatihan', label: 'table' },
  content: [{ type: 'caption', content: [{ type: 'text', text: 'Pelatihan', marks: [] }] }, { type: 'table', content: [row('tableHeader', 'Kecamatan', 'Peserta'), row('tableCell', 'Tungkal Ilir', trained), row('tableCell', 'Betara', '40')] }],
});

/** Words of the foreword and figures of the summary, which the data say, changed in Word; on the computer and on a phone. */
async function throughWord(as: As, staf: Page, document: string): Promise<void> {
  const word = await (await staf.request.get(`/api/documents/${document}/document.docx?version=draft`)).body();
  const changes = [['Tuhan Yang Maha Esa', 'Allah Swt.'], ['gambaran yang jujur', 'gambaran yang sebenarnya']] as const;
  const worked = pack(unpack(word, /./).map(({ name, bytes }) => ({ name, bytes: name === 'word/document.xml' ? Buffer.from(changes.reduce<string>((xml, [from, to]) => xml.replaceAll(from, to), bytes.toString('utf8'))) : bytes })));
  for (const page of [staf, await as('staf', PHONE)]) {
    await page.goto(`/documents/${document}`);
    const side = page.getByRole('complementary');
    await side.locator('input[accept=".docx"]').setInputFiles({ name: 'lakip.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: worked });
    const found = side.getByRole('group', { name: 'lakip.docx' });
    await expect(found).toContainText('tidak ada yang dapat diambil ke konsep ini');
    await expect(found).toContainText('Di dalam blok data, tidak diambil.');
    await expect(found.getByRole('heading', { name: 'Kata Pengantar 2 perubahan' })).toBeVisible();
    await expect(found.getByRole('listitem').filter({ hasText: 'Maha Esa' })).toContainText(/semula Tuhan Yang Maha Esa, menjadi Allah Swt\.,/);
    await expectNoSideways(page);
    await lookAt(page);
  }
}

test('a reader sees what changed, place by place, and where a figure comes from', async ({ as }) => {
  const { dossier, document } = await written(as);
  const [staf, kasubbag] = [await as('staf'), await as('kasubbag')];
  await changed(staf, document, (node) => (node.type === 'dataBlock' && node.attrs.key === 'cara-ukur' ? [node, table('25')] : [node]));
  await performed(staf, dossier, 'draft', { outcome: 'version', note: null });
  await send(kasubbag, `/api/tasks/${(await ownTask(kasubbag, dossier, 'initial')).id}/return`, { reason: 'Periksa pesertanya.' });
  await changed(staf, document, (node) => {
    if (node.type === 'captioned') return [table('35')];
    if (node.type === 'dataBlock' && node.attrs.key === 'ringkasan-capaian') return [{ ...node, attrs: { ...node.attrs, state: 'frozen' } }];
    return node.type === 'field' && node.attrs.key.startsWith('sebab.') ? [{ ...node, content: [...node.content, paragraphOf('Cuaca ikut menentukan.')] }] : [node];
  });
  await test.step('what Word changed inside of data is told, and not taken', () => throughWord(as, staf, document));
  await performed(staf, dossier, 'draft', { outcome: 'version', note: null });

  await test.step('by section, table, row and column, old and new; the rest of a long list is folded', async () => {
    await kasubbag.goto(`/documents/${document}?from=1`);
    const side = kasubbag.getByRole('complementary');
    await expect(side).toContainText('Berubah sejak Anda kembalikan versi 1');
    const chapter = side.getByRole('heading', { name: `${CHAPTER} 7 perubahan` });
    await expect(chapter).toBeVisible();
    await expect(side.getByRole('listitem').filter({ hasText: 'Tungkal Ilir, Peserta' })).toContainText(/Pelatihan.*semula 25.*menjadi 35/);
    await expect(side).toContainText('Rata-rata capaian sasaran tahun 2025: dibekukan');
    await expect(side.getByRole('listitem').filter({ hasText: 'Cuaca ikut menentukan.' })).toHaveCount(5);
    expect(await side.textContent()).not.toMatch(/ringkasan-capaian|sebab\./);
    await lookAt(kasubbag);
  });

  await test.step('without a mouse, from the list of figures to the origin with what was counted', async () => {
    await kasubbag.goto(`/documents/${document}?section=ikhtisar`);
    const side = kasubbag.getByRole('complementary');
    const list = side.getByRole('group').filter({ hasText: 'Angka pada bagian ini' });
    await list.getByText(/Angka pada bagian ini/).focus();
    await kasubbag.keyboard.press('Enter');
    await tabTo(kasubbag, list.getByRole('button').first());
    await kasubbag.keyboard.press('Enter');
    await expect(side.getByRole('heading', { name: 'Asal angka' })).toBeVisible();
    await expect(side).toContainText('Sasaran, tahun 2025');
    await side.getByText('Yang dihitung (4)').click();
    await expect(side.getByText('Meningkatnya kualitas koperasi')).toBeVisible();
    await lookAt(kasubbag);
  });

  await test.step('on a phone', async () => {
    const phone = await as('kasubbag', PHONE);
    await phone.goto(`/documents/${document}?from=1`);
    await expect(phone.getByRole('complementary')).toContainText('Tungkal Ilir, Peserta');
    await expectNoSideways(phone);
  });
  await send(await as('sekretaris'), `/api/dossiers/${dossier}/cancel`, { reason: 'Hanya untuk membandingkan versi.' });
});

const SPENDING = 'RKA-Belanja';
const MARKET = 'Belanja pasar tahun 2031 dipakai untuk pembenahan los.';
const TRADERS = 'Pendataan pedagang dikerjakan sendiri oleh bidang.';

/** The budget of the year before, signed with two paragraphs of its drafter; answers the one of this year, being drafted. */
async function followed(as: As): Promise<{ dossier: string; document: string }> {
  const before = await asked(as, BEFORE);
  const staf = await as('staf');
  const written = await drafting(as, before, BUDGET);
  const { draft } = await (await staf.request.get(`/api/documents/${written}`)).json() as DocumentView;
  const sections = (draft?.content.sections ?? []).map((section) => (section.title === SPENDING ? { ...section, body: { type: 'doc', content: [paragraphOf(MARKET), paragraphOf(TRADERS)] } } : section));
  expect((await staf.request.put(`/api/drafts/${written}`, { data: { revision: draft?.revision, content: { sections } } })).ok()).toBe(true);
  await signed(as, before);
  const dossier = await asked(as, BEFORE + 1);
  return { dossier, document: await drafting(as, dossier, BUDGET) };
}

test('what people wrote last year is offered in its section, and marked until it is changed', async ({ as }) => {
  const { dossier, document } = await followed(as);
  const staf = await as('staf');
  const side = staf.getByRole('complementary');
  const text = staf.getByRole('textbox', { name: `Bagian: ${SPENDING}` });
  await staf.goto(`/documents/${document}`);
  await expect(text).toBeVisible();
  const offer = side.getByRole('group').filter({ hasText: 'Teks tahun lalu' });
  await offer.getByText('Teks tahun lalu (2 paragraf)').click();
  await offer.getByRole('listitem').filter({ hasText: TRADERS }).getByRole('button', { name: 'Sisipkan' }).click();
  await expect(text.getByRole('paragraph')).toHaveText([TRADERS]);
  await expect(offer.getByRole('listitem').filter({ hasText: TRADERS })).toContainText('Sudah ada di naskah ini');
  await staf.keyboard.press('End');
  await offer.getByRole('button', { name: 'Sisipkan' }).click();
  await expect(text.getByRole('paragraph')).toHaveText([TRADERS, MARKET]);

  await expect(side).toContainText(`Sama persis dengan tahun lalu dan menyebut tahun ${BEFORE}: ${MARKET}`);
  const marked = text.locator('[data-unchanged]');
  await expect(marked).toHaveText([TRADERS, MARKET]);
  await expect(marked.last()).toHaveAttribute('data-unchanged', `sama dengan tahun lalu; menyebut tahun ${BEFORE}`);
  await lookAt(staf);
  await text.getByText(TRADERS).click();
  await staf.keyboard.press('End');
  await staf.keyboard.type(' Sudah diperbarui.');
  await expect(marked).toHaveText([MARKET]);
  await expect(side).not.toContainText(`Sama persis dengan tahun lalu: ${TRADERS}`);

  const phone = await as('staf', PHONE);
  await phone.goto(`/documents/${document}`);
  await phone.getByRole('complementary').getByText('Teks tahun lalu (2 paragraf)').click();
  await lookAt(phone);
  await expectNoSideways(phone);
  await send(await as('sekretaris'), `/api/dossiers/${dossier}/cancel`, { reason: 'Hanya untuk melihat teks tahun lalu.' });
});
