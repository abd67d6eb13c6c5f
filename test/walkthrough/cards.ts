/** The planners' deeds at the plan and at indicator cards, and a look at what a signed document brought. */
import type { JournalExport } from '#contract/dossier/dossier';
import type { IndicatorCard } from '#contract/plan/indicator';
import type { PlanTree } from '#contract/plan/node';
import type { PlanList } from '#contract/plan/plan';
import { Deviation, same } from './deviation.ts';
import type { Account, Client } from './office.ts';
import type { Deed, Request, Scene } from './script.ts';

export interface Quarter { readonly year: number; readonly quarter: number }

/** A deed that leaves no trace in the dossier. */
export const office = (prepare: (scene: Scene) => Promise<Request | null>): Deed => ({ outcome: 'office', prepare });

/** The newest version of the office's plan, a draft where there is one. */
async function treeOf(api: Client): Promise<PlanTree> {
  const { plans } = await api.get('/api/plans') as PlanList;
  const newest = plans[0]?.versions[0];
  if (!newest) throw new Deviation('Kantor tidak mempunyai rencana');
  return await api.get(`/api/plan-versions/${newest.id}`) as PlanTree;
}

function nodeIn({ nodes }: PlanTree, name: string) {
  const node = nodes.find((each) => each.code === name || each.name === name);
  if (!node) throw new Deviation(`Rencana tidak mempunyai ${name}`);
  return node;
}

function indicatorIn({ nodes }: PlanTree, code: string) {
  const found = nodes.flatMap(({ indicators }) => indicators).find((each) => each.code === code);
  if (!found) throw new Deviation(`Rencana tidak mempunyai indikator ${code}`);
  return found;
}

const cardOf = async (api: Client, code: string): Promise<IndicatorCard> =>
  await api.get(`/api/indicators/${indicatorIn(await treeOf(api), code).indicatorId}`) as IndicatorCard;

/** Begins a changed version of the plan that holds from this quarter on. */
export const revisePlan = (from: Quarter, reason: string): Deed => office(async ({ api }) => {
  const { plan } = await treeOf(api);
  return { path: `/api/plans/${plan.id}/revisions`, body: { validFrom: from, reason } };
});

/** A program of the nomenclature, which gives its name, that answers a sasaran. */
export const addProgram = (code: string, owner: Account, sasaran: string): Deed => office(async ({ api, postOf }) => {
  const tree = await treeOf(api);
  const answers = [nodeIn(tree, sasaran).id];
  return { path: `/api/plan-versions/${tree.version.id}/nodes`, body: { revision: tree.version.revision, level: 'program', parentId: null, code, ownerPostId: postOf(owner), answers } };
});

export const publishPlan: Deed = office(async ({ api }) => {
  const { version } = await treeOf(api);
  return { path: `/api/plan-versions/${version.id}/publication`, body: { revision: version.revision } };
});

/** Targets of the quarters of a year, by the code of the indicator. */
export const splitYear = (year: number, targets: Readonly<Record<string, readonly string[]>>): Deed => office(async ({ api }) => {
  const tree = await treeOf(api);
  const cells = Object.entries(targets).flatMap(([code, values]) => values.map((value, index) => (
    { indicatorVersionId: indicatorIn(tree, code).versionId, year, quarter: index + 1, value, low: null, high: null, words: null })));
  return { method: 'PUT', path: `/api/plan-versions/${tree.version.id}/targets`, body: { revision: tree.version.revision, cells } };
});

export type Words = Partial<IndicatorCard['card']>;

/** An indicator of a node of the draft; what is not said of it is as the card of this other one has it. */
export const addIndicator = (node: string, from: Quarter, like: string, post: Account, words: Words): Deed => office(async ({ api, postOf }) => {
  const { card } = await cardOf(api, like);
  const nodeId = nodeIn(await treeOf(api), node).id;
  return { path: '/api/indicators', body: { nodeId, from, card: { ...card, postId: postOf(post), baseline: null, ...words } } };
});

/** Begins the version of a card that holds from this quarter on. */
export const succeedCard = (code: string, from: Quarter, reason: string): Deed => office(async ({ api }) => {
  const { version } = await cardOf(api, code);
  return { path: `/api/indicator-versions/${version.id}/successors`, body: { revision: version.revision, from, reason } };
});

/** Writes what the card says. */
export const writeCard = (code: string, words: Words): Deed => office(async ({ api }) => {
  const { card, version } = await cardOf(api, code);
  return { method: 'PUT', path: `/api/indicator-versions/${version.id}`, body: { revision: version.revision, card: { ...card, ...words } } };
});

export const checkCard = (code: string): Deed => office(async ({ api }) => {
  const { version } = await cardOf(api, code);
  return { path: `/api/indicator-versions/${version.id}/check`, body: { revision: version.revision } };
});

/** A leader puts a checked card in force that no document of its own approves. */
export const approveCard = (code: string, number: string, date: string): Deed => office(async ({ api }) => {
  const { version } = await cardOf(api, code);
  return { path: `/api/indicator-versions/${version.id}/approval`, body: { revision: version.revision, approval: { level: 'kepala_pd', number, date } } };
});

/** The card stands so: checked and in force by nothing yet, or approved by the document of this date. */
export const seeCard = (code: string, status: 'checked' | 'approved', date: string | null): Deed => office(async ({ api }) => {
  const { version, approval } = await cardOf(api, code);
  same(`Kartu ${code}`, { status: version.status, date: approval?.date ?? null, numbered: approval?.number.startsWith('000.8.6.3/') ?? false }, { status, date, numbered: date !== null });
  return null;
});

/** What the last act brought into force by a signed document, as the dossier's journal has it; null: nothing. */
export const seePublished = (expected: { readonly publishes: 'mechanism' | 'iku' } | null): Deed => office(async ({ api, dossier }) => {
  const { entries } = await api.get(`/api/dossiers/${dossier}/journal`) as JournalExport;
  const { results } = (JSON.parse(entries.at(-1)?.body ?? '') as { data: { results: { publishes?: string; otherwise?: unknown }[] } }).data;
  const told = results.filter(({ publishes }) => publishes).map(({ publishes, otherwise }) => ({ publishes, otherwise }));
  same('Yang diberlakukan', told, expected ? [{ ...expected, otherwise: [] }] : []);
  return null;
});
