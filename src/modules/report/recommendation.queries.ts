import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { FileReader } from '../../kernel/file-routes.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { Recommendation, RecommendationList } from './recommendation.contract.ts';
import { canRead, canWrite } from './report.policy.ts';

const view = sql.raw(`json_build_object('id', r.id, 'year', r.year, 'no', r.no, 'text', r.text, 'plan', r.plan, 'postId', r.post_id, 'post', p.title, 'due', r.due,
  'status', r.status, 'result', r.result, 'fileId', r.file_id, 'fileName', f.name, 'fileHash', f.hash, 'link', r.link, 'revision', r.revision)`);
const rows = sql.raw(`report.recommendation r join people.post p on p.office_id = r.office_id and p.id = r.post_id
  left join kernel.file f on f.office_id = r.office_id and f.id = r.file_id`);

/** Of the LHE received in a year, by number. */
export const recommendationsForReport = (office: string, year: number): RawBuilder<readonly Recommendation[]> => sql`(
  select coalesce(json_agg(${view} order by r.no), '[]') from ${rows} where r.office_id = ${office}::uuid and r.year = ${year}::int)`;

export async function recommendationById(reader: Reader, id: string): Promise<Recommendation | undefined> {
  const found = await sql<{ one: Recommendation }>`select ${view} as one from ${rows} where r.office_id = ${reader.office}::uuid and r.id = ${id}::uuid`.execute(reader.db);
  return found.rows[0]?.one;
}

export const listRecommendations: Query<{ year: number }, RecommendationList> = async ({ reader, actor }, { year }) => {
  if (!canRead(actor)) throw refuse('recommendation.not-allowed');
  const { rows: [row] } = await sql<{ items: Recommendation[]; years: number[] }>`select ${recommendationsForReport(reader.office, year)} as items,
    (select coalesce(json_agg(distinct r.year), '[]') from report.recommendation r where r.office_id = ${reader.office}::uuid) as years`.execute(reader.db);
  return { year, items: row?.items ?? [], years: row?.years ?? [], abilities: { write: canWrite(actor) } };
};

export async function isOpenPost(reader: Reader, id: string): Promise<boolean> {
  const row = await reader.db.selectFrom('people.post').select('id').where('office_id', '=', reader.office).where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst();
  return row !== undefined;
}

/** Whoever reads the recommendations opens their evidence. */
export const recommendationFileReader: FileReader = async ({ reader, actor }, fileId) => {
  if (!canRead(actor)) return false;
  const row = await reader.db.selectFrom('report.recommendation').select('id').where('office_id', '=', reader.office).where('file_id', '=', fileId).executeTakeFirst();
  return row !== undefined;
};
