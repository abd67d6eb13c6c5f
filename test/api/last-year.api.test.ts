/** Two real years: what the signed report of the year before answered is offered to its successor, and told while it stands unchanged. */
import { expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { drafted } from '../support/drafted.ts';
import { closeLastQuarter } from '../support/last-quarter.ts';
import { type Play, plainInput } from '../support/play.ts';

const documentOf = async (play: Play) => (await play.view('staf')).documents[0].documentId as string;
const fieldsIn = (sections: any[]) => sections.flatMap(({ body }) => body.content as any[]).filter(({ type }) => type === 'field');
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });
const answer = (text: string) => [paragraph(text)];

/** Changes the nodes of each section of the draft as the drafter does. */
async function rewritten(play: Play, change: (node: any) => any, added: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const staf = await play.client('staf');
  const id = await documentOf(play);
  const { revision, content } = (await staf.get(`/api/documents/${id}`)).body.draft;
  const sections = content.sections.map((section: any) => ({ ...section, body: { ...section.body, content: [...section.body.content.map(change), ...(added[section.id] ?? []).map(paragraph)] } }));
  expect(await staf.put(`/api/drafts/${id}`, { revision, content: { sections } })).toMatchObject({ status: 200 });
}

const MARKET = 'Pasar Tanggo Rajo Ilir dibenahi bertahap sepanjang tahun 2025.';
const TRADERS = 'Pendataan pedagang pasar selesai pada triwulan ketiga.';

test('the answers of the signed report and what people wrote in it are offered the year after; one that stands unchanged is told, a changed one is not', async () => {
  const office = await testApp('2026-01-20T01:00:00Z');
  const before = await drafted(office, 2025);
  const previous = async (play: Play, account = 'staf') => (await play.client(account)).get(`/api/documents/${await documentOf(play)}/previous`);
  expect((await previous(before)).body).toBeNull();
  const perform = async (account: string, kind: string) => expect(await before.perform(account, kind, await plainInput(before, account, kind)), `${account} ${kind}`).toMatchObject({ status: 200 });
  await rewritten(before, (node) => node, { akuntabilitas: [MARKET], penutup: [TRADERS, 'Sekian.'] });
  await perform('staf', 'draft');
  const asked = fieldsIn((await (await before.client('staf')).get(`/api/documents/${await documentOf(before)}`)).body.draft.content.sections).filter(({ attrs }) => attrs.required);
  for (const account of ['kasubbag', 'sekretaris']) await perform(account, 'initial');

  office.clock.set?.(new Date('2027-01-20T01:00:00Z'));
  await closeLastQuarter(office);
  const now = await drafted(office, 2026);
  // What nobody signed is not offered.
  expect((await previous(now)).body).toBeNull();
  await perform('kadis', 'sign');
  const { body: offered } = await previous(now);
  expect(offered).toMatchObject({ document: await documentOf(before) });
  expect(offered.fields.map(({ key }: any) => key).sort()).toEqual(asked.map(({ attrs }) => attrs.key).sort());
  expect(offered.sections).toMatchObject([
    { id: 'akuntabilitas', passages: [{ text: MARKET, content: paragraph(MARKET) }] }, { id: 'penutup', passages: [{ text: TRADERS }, { text: 'Sekian.' }] },
  ]);
  expect((await previous(now, 'koperasi')).status).toBe(404);

  const id = await documentOf(now);
  const staf = await now.client('staf');
  const { content } = (await staf.get(`/api/documents/${id}`)).body.draft;
  const keys = fieldsIn(content.sections).map(({ attrs }) => attrs.key);
  const known = offered.fields.filter(({ key }: any) => key.startsWith('sebab.') && keys.includes(key));
  expect(known.length).toBeGreaterThan(1);
  const [kept, altered] = known;
  const filled = (node: any) => (node.attrs?.key === kept.key ? { ...node, content: kept.content } : node.attrs?.key === altered.key ? { ...node, content: answer(`${altered.text} Ditambah.`) } : node);
  await rewritten(now, filled, { pendahuluan: [MARKET], penutup: [`${TRADERS} Sisanya menyusul.`, 'Sekian.'] });
  const found = (await staf.get(`/api/documents/${id}/findings?version=draft`)).body;
  expect(found.filter(({ kind }: any) => kind === 'unchanged')).toMatchObject([{ section: 'pendahuluan', key: null, text: MARKET }, { key: kept.key }]);
}, 180_000);
