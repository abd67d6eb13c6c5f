import type { Reader } from '../../kernel/db.ts';
import type { ActionStep } from './action-step.contract.ts';
import { indicatorsInForce } from './indicator.queries.ts';

/** What of an indicator says who may write its activities. */
export interface Responsible {
  /** Of the node it hangs on. */
  readonly ownerPostId: string | null;
  /** Of its figures. */
  readonly postId: string | null;
}

/** Activities of a year by indicator, in the order in which they begin. */
export async function actionStepsIn(reader: Reader, year: number): Promise<ReadonlyMap<string, ActionStep[]>> {
  const rows = await reader.db.selectFrom('plan.action_step as s')
    .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 's.office_id').onRef('p.id', '=', 's.post_id'))
    .where('s.office_id', '=', reader.office).where('s.year', '=', year)
    .select(['s.id', 's.revision', 's.indicator_id as indicatorId', 's.activity', 's.quarters', 'p.id as postId', 'p.title'])
    .orderBy('s.quarters').orderBy('s.id').execute();
  const steps = new Map<string, ActionStep[]>();
  for (const { indicatorId, postId, title, ...step } of rows) steps.set(indicatorId, [...steps.get(indicatorId) ?? [], { ...step, post: { postId, title } }]);
  return steps;
}

/** The indicator of an activity, and its year; undefined where there is none. */
export async function actionStepById(reader: Reader, id: string): Promise<{ indicatorId: string; year: number } | undefined> {
  return reader.db.selectFrom('plan.action_step').where('office_id', '=', reader.office).where('id', '=', id).select(['indicator_id as indicatorId', 'year']).executeTakeFirst();
}

/** Who answers for an indicator that the plan of a year measures; undefined where it measures no such thing. */
export async function responsibleFor(reader: Reader, indicatorId: string, year: number): Promise<Responsible | undefined> {
  const found = (await indicatorsInForce(reader, { year, quarter: 4 })).find((each) => each.indicatorId === indicatorId);
  return found && { ownerPostId: found.node.ownerPostId, postId: found.card.postId };
}
