import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { AgreementList } from './agreement.contract.ts';
import { agreementsOf } from './agreement.rules.ts';
import { indicatorsInForce } from './indicator.queries.ts';
import { mustReadPlan } from './plan.queries.ts';
import { nodesOf } from './tree.queries.ts';
import { versionsInForce } from './version.queries.ts';

/** In the order of the office. */
const postOrder = async (reader: Reader) => (await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).orderBy('sort').orderBy('id').select('id').execute())
  .map(({ id }) => id);

/** What each post promises for a year, by the Renstra version in force at its end. */
export const agreementsIn: Query<{ year: number }, AgreementList> = async ({ reader, actor }, { year }) => {
  mustReadPlan(actor);
  const at = { year, quarter: 4 };
  const version = (await versionsInForce(reader, at)).find(({ kind }) => kind === 'renstra');
  if (!version) return { year, stage: null, planTitle: null, sampleSource: null, agreements: [] };
  const cards = (await indicatorsInForce(reader, at)).filter(({ planVersionId }) => planVersionId === version.id);
  const indicators = cards.map(({ id, indicatorId, card, node, targets }) => ({
    nodeId: node.id, versionId: id, indicatorId, name: card.name, unit: card.unit, decimals: card.decimals, isIku: card.isIku,
    targets: targets.filter((cell) => cell.year === year),
  }));
  const nodes = await nodesOf(reader, version, null);
  return {
    year, stage: version.stage, planTitle: version.title, sampleSource: version.sampleSource,
    agreements: [...agreementsOf({ nodes, indicators, posts: await postOrder(reader) })],
  };
};
