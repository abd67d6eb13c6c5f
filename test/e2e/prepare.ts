/** What a journey needs and does not examine, done through the API with the cookie of the official whose work it is. */
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { type Field, type Node, paragraphOf, type Section } from '#contract/document/content';
import type { DocumentView } from '#contract/document/document';
import type { Kind } from './acts.ts';
import { type Account, PASSWORD } from './office.ts';
import { schedule } from '../support/schedule.ts';
import { ownTask, viewOf } from './steps.ts';

export type As = (account: Account, viewport?: { width: number; height: number }) => Promise<Page>;

/** A write as the page of this official would send it. */
export async function send<T = unknown>(page: Page, path: string, body: object): Promise<T> {
  const answer = await page.request.post(path, { data: body, headers: { 'idempotency-key': randomUUID() } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json() as T;
}

/** Does the act of this kind that waits on this official's desk. */
export async function performed(page: Page, dossier: string, kind: Kind, input: object): Promise<void> {
  await send(page, `/api/tasks/${(await ownTask(page, dossier, kind)).id}/perform`, { input });
}

/** The answers of these bidang to everything they are asked: a sentence where a text is wanted, else nothing to report. */
export async function answered(pages: readonly Page[], dossier: string): Promise<void> {
  for (const page of pages) {
    const request = (await viewOf(page, dossier)).requests.at(-1);
    const asked = request?.items.filter(({ id }) => request.submissions[0]?.items.includes(id)) ?? [];
    await performed(page, dossier, 'submit-data', {
      partial: false,
      answers: asked.map(({ id, kind }) => (kind === 'text' ? { item: id, kind, text: 'Data bidang sudah diperiksa.' } : { item: id, kind: 'nothing', reason: 'Tidak ada perubahan.' })),
    });
  }
}

/** An SOP that journeys prepare, and the instruction that it is begun with. */
interface Begun { readonly sopKey: string; readonly instruction: object }
const BUDGET: Begun = { sopKey: 'penyusunan-anggaran', instruction: { note: 'Minta rincian belanja.' } };
export const REPORT: Begun = { sopKey: 'penyusunan-lakip', instruction: { note: 'Kumpulkan data kinerja.', schedule } };

/** A dossier of this year, about the budget where nothing else is said, as far as the data request; answers its id. */
export async function asked(as: As, year: number, { sopKey, instruction }: Begun = BUDGET): Promise<string> {
  const sekretaris = await as('sekretaris');
  const { id } = await send<{ id: string }>(sekretaris, '/api/dossiers', { sopKey, year, checklist: [] });
  const { lanes, definition } = await viewOf(sekretaris, id);
  const posts = (lane: string) => (lanes[lane] ?? []).map((post) => post.id);
  await performed(sekretaris, id, 'dispose', { to: posts('kasubbag'), instructions: ['ditindaklanjuti'], note: null, due: null, urgency: 'biasa' });
  await performed(await as('kasubbag'), id, 'instruct', instruction);
  const items = definition.data_items.map(({ title, kind }, index) => ({ id: `i${index}`, title, kind }));
  await performed(await as('staf'), id, 'request-data', {
    items, addressees: posts('bidang').map((post) => ({ post, items: items.map((item) => item.id) })), dueAt: '2027-02-01T02:00:00.000Z', note: null,
  });
  return id;
}

/** Goes on from there until the papers are written; answers the id of the one with this title. */
export async function drafting(as: As, dossier: string, paper: string): Promise<string> {
  const staf = await as('staf');
  await answered([await as('koperasi'), await as('ukm'), await as('perindustrian'), await as('perdagangan')], dossier);
  await performed(staf, dossier, 'recap', { note: null });
  await performed(await as('kasubbag'), dossier, 'analyse', { note: 'Data lengkap.' });
  const found = (await viewOf(staf, dossier)).documents.find(({ title }) => title === paper);
  expect(found, paper).toBeDefined();
  return found?.documentId ?? '';
}

/** Hands the papers over as they stand and has them initialled and signed. */
export async function signed(as: As, dossier: string): Promise<void> {
  await performed(await as('staf'), dossier, 'draft', { outcome: 'version', note: null });
  const hashes = async (page: Page) => (await viewOf(page, dossier)).offers[0]?.binds ?? {};
  for (const account of ['kasubbag', 'sekretaris'] as const) {
    const page = await as(account);
    await performed(page, dossier, 'initial', { hashes: await hashes(page), note: null });
  }
  const kadis = await as('kadis');
  await send(kadis, `/api/tasks/${(await ownTask(kadis, dossier, 'sign')).id}/perform`, { input: { hashes: await hashes(kadis) }, password: PASSWORD });
}

/** Id of the paper with this title, the year behind it. */
export async function paperIn(page: Page, dossier: string, paper: string): Promise<string> {
  const found = (await viewOf(page, dossier)).documents.find(({ title }) => title.startsWith(paper));
  expect(found, paper).toBeDefined();
  return found?.documentId ?? '';
}

/** Answers by sending what a composed text asks and nobody has answered yet, but the last `rest` of it. */
export async function answeredAll(page: Page, document: string, rest = 0): Promise<void> {
  const { draft } = await (await page.request.get(`/api/documents/${document}`)).json() as DocumentView;
  const open = (node: Node): node is Field => node.type === 'field' && node.attrs.required && !JSON.stringify(node.content).includes('"text":');
  if (!draft) throw new Error('whoever answers must be able to write');
  const asks = (draft.content.sections as unknown as Section[]).flatMap(({ body }) => body.content).filter(open);
  const left = new Set(asks.slice(asks.length - rest));
  const sections = (draft.content.sections as unknown as Section[]).map((section) => ({
    ...section, body: { ...section.body, content: section.body.content.map((node) => (open(node) && !left.has(node) ? { ...node, content: [paragraphOf(`Sudah ditelaah: ${node.attrs.prompt}`)] } : node)) },
  }));
  const answer = await page.request.put(`/api/drafts/${document}`, { data: { revision: draft.revision, content: { sections } } });
  expect(answer.ok(), await answer.text()).toBe(true);
}
