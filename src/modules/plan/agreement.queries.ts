import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { officeDay, officeOf } from '../people/index.ts';
import { actionStepsIn } from './action-step.queries.ts';
import type { Agreement, AgreementList } from './agreement.contract.ts';
import { agreementsOf } from './agreement.rules.ts';
import { indicatorsInForce } from './indicator.queries.ts';
import { partiesOf } from './party.queries.ts';
import { canWriteActionSteps } from './plan.policy.ts';
import { mustReadPlan } from './plan.queries.ts';
import { nodesOf } from './tree.queries.ts';
import { versionsInForce } from './version.queries.ts';

/** In the order of the office. */
const postOrder = async (reader: Reader) => (await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).orderBy('sort').orderBy('id').select('id').execute())
  .map(({ id }) => id);

/** What each post promises for a year, by the Renstra version in force at its end, and what is done for it. */
export const agreementsIn: Query<{ year: number }, AgreementList> = async ({ reader, actor, now }, { year }) => {
  mustReadPlan(actor);
  const { name, region, city } = await officeOf(reader);
  const office = { name, region, city };
  const at = { year, quarter: 4 };
  const version = (await versionsInForce(reader, at)).find(({ kind }) => kind === 'renstra');
  if (!version) return { year, stage: null, planTitle: null, sampleSource: null, office, agreements: [] };
  const steps = await actionStepsIn(reader, year);
  const cards = (await indicatorsInForce(reader, at)).filter(({ planVersionId }) => planVersionId === version.id);
  const indicators = cards.map(({ id, indicatorId, card, node, targets }) => ({
    nodeId: node.id, versionId: id, indicatorId, name: card.name, unit: card.unit, decimals: card.decimals, isIku: card.isIku,
    targets: targets.filter((cell) => cell.year === year), steps: steps.get(indicatorId) ?? [],
    abilities: { writeSteps: canWriteActionSteps(actor, { ownerPostId: node.ownerPostId, postId: card.postId }) },
  }));
  const nodes = await nodesOf(reader, version, null);
  const promised = agreementsOf({ nodes, indicators, posts: await postOrder(reader) });
  const parties = await partiesOf(reader, promised.map(({ post }) => post.postId), await officeDay(reader, now));
  const agreements = promised.flatMap((each): Agreement[] => {
    const own = parties.get(each.post.postId);
    return own ? [{ ...each, ...own }] : [];
  });
  return { year, stage: version.stage, planTitle: version.title, sampleSource: version.sampleSource, office, agreements };
};
