import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { canWritePlan } from './plan.policy.ts';
import { editions } from './plan.queries.ts';
import type { CodeMapping } from './recode.contract.ts';
import { type CodedNode, type ListedRow, mapCode } from './recode.rules.ts';
import { versionById } from './version.queries.ts';

export const rowsOfEdition = (reader: Reader, edition: string): Promise<ListedRow[]> =>
  reader.db.selectFrom('plan.nomenclature').where('edition', '=', edition).select(['code', 'level', 'name', 'replaces']).execute();

/** Programs, kegiatan and sub kegiatan of a version, by code. */
async function codedNodes(reader: Reader, versionId: string): Promise<CodedNode[]> {
  return reader.db.selectFrom('plan.node').where('office_id', '=', reader.office).where('version_id', '=', versionId).where('code', 'is not', null)
    .select(['id as nodeId', 'level', 'code', 'name']).orderBy('code').$castTo<CodedNode>().execute();
}

/** Codes and names of those nodes, by id. */
export const namesIn = async (reader: Reader, versionId: string): Promise<ReadonlyMap<string, CodedNode>> =>
  new Map((await codedNodes(reader, versionId)).map((node) => [node.nodeId, node]));

/** The edition of a version, and the newest where it is another. */
export async function editionsAround(reader: Reader, edition: string): Promise<Pick<CodeMapping, 'from' | 'to'>> {
  const [newest, ...older] = await editions(reader);
  const from = [newest, ...older].find((each) => each?.key === edition);
  if (!newest || !from) throw refuse('plan.edition-unknown');
  return { from, to: newest.key === edition ? null : newest };
}

export const codeMappingOf: Query<{ id: string }, CodeMapping> = async ({ reader, actor }, { id }) => {
  if (!canWritePlan(actor)) throw refuse('plan.not-allowed');
  const version = await versionById(reader, id);
  if (!version) throw refuse('plan.not-found');
  if (version.status !== 'draft') throw refuse('plan.not-draft');
  const { from, to } = await editionsAround(reader, version.edition);
  const rows = to === null ? [] : await rowsOfEdition(reader, to.key);
  const lines = to === null ? [] : (await codedNodes(reader, id)).map((node) => mapCode(node, rows));
  return { versionId: id, revision: version.revision, from, to, lines };
};
