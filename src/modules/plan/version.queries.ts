/** One version with the plan it belongs to. */
import type { Reader } from '../../kernel/db.ts';
import { compareQuarters } from './period.rules.ts';
import type { PlanVersion, QuarterPoint } from './plan.contract.ts';

export interface VersionFacts extends PlanVersion {
  readonly planId: string;
  readonly kind: 'renstra' | 'renja';
  readonly title: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly sampleSource: string | null;
}

const versions = (reader: Reader) => reader.db.selectFrom('plan.version as v')
  .innerJoin('plan.plan as p', (join) => join.onRef('p.office_id', '=', 'v.office_id').onRef('p.id', '=', 'v.plan_id'))
  .where('v.office_id', '=', reader.office).where('v.status', '<>', 'withdrawn')
  .select(['v.id', 'v.plan_id as planId', 'v.no', 'v.stage', 'v.status', 'v.edition', 'v.valid_from_year as year', 'v.valid_from_quarter as quarter', 'v.reason',
    'v.revision', 'p.kind', 'p.title', 'p.from_year as fromYear', 'p.to_year as toYear', 'p.sample_source as sampleSource']);

type Row = Omit<VersionFacts, 'validFrom'> & QuarterPoint;
const facts = ({ year, quarter, ...row }: Row): VersionFacts => ({ ...row, validFrom: { year, quarter } });

/** Only what travels of a version. */
export const versionView = ({ id, no, stage, status, edition, validFrom, reason, revision }: VersionFacts): PlanVersion =>
  ({ id, no, stage, status, edition, validFrom, reason, revision });

export async function versionById(reader: Reader, id: string): Promise<VersionFacts | undefined> {
  const row = await versions(reader).where('v.id', '=', id).$castTo<Row>().executeTakeFirst();
  return row && facts(row);
}

/** Of one plan or of all, newest first. */
export async function versionsOf(reader: Reader, planId?: string): Promise<VersionFacts[]> {
  const rows = await versions(reader).$if(planId !== undefined, (query) => query.where('v.plan_id', '=', planId ?? ''))
    .orderBy('v.plan_id').orderBy('v.no', 'desc').$castTo<Row>().execute();
  return rows.map(facts);
}

/** The number that the next version of a plan gets; withdrawn ones keep theirs. */
export async function nextNo(reader: Reader, planId: string): Promise<number> {
  const { no } = await reader.db.selectFrom('plan.version').where('office_id', '=', reader.office).where('plan_id', '=', planId)
    .select((of) => of.fn.max('no').as('no')).executeTakeFirstOrThrow();
  return Number(no ?? 0) + 1;
}

/** The version of each plan that was in force in this quarter. */
export async function versionsInForce(reader: Reader, at: QuarterPoint): Promise<VersionFacts[]> {
  const holding = (await versionsOf(reader)).filter(({ status, validFrom, fromYear, toYear }) =>
    status !== 'draft' && compareQuarters(validFrom, at) <= 0 && fromYear <= at.year && toYear >= at.year);
  // Newest first: the first of a plan is the one.
  return holding.filter(({ planId }, index) => holding.findIndex((each) => each.planId === planId) === index);
}
