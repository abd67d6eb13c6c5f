/** What the mechanism of data collection says of every indicator in force, and how a document prints it. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Moment } from '#contract/dossier/ports';
import { composedLinesIn, printedAs } from '../document/index.ts';
import { inForce, printedRows, quarterFrom } from '../plan/index.ts';
import { STANDARD } from './setting.queries.ts';
import { type MechanismEntry, mechanismRuns, type Snapshot } from './mechanism-text.rules.ts';

/** The snapshot of a day as one value, its indicators in the order of the plan. */
export function snapshotSql(office: string, moment: Moment): RawBuilder<Snapshot> {
  const at = quarterFrom(moment);
  const setting = (column: 'deadline_days' | 'release_by_head') => sql`(select ${sql.ref(column)} from performance.setting t
    where t.office_id = ${office}::uuid and t.since <= ${moment.date}::date order by t.since desc limit 1)`;
  return sql`jsonb_build_object(
    'days', coalesce(${setting('deadline_days')}, ${STANDARD.deadlineDays}::int),
    'releaseByHead', coalesce(${setting('release_by_head')}, ${STANDARD.releaseByHead}::boolean),
    'indicators', coalesce((select jsonb_agg(jsonb_build_object(
      'versionId', c.id, 'indicatorId', c.indicator_id, 'code', c.code, 'name', c.name, 'unit', c.unit, 'definition', c.definition, 'formula', c.formula,
      'components', c.components, 'stages', c.stages, 'source', c.source, 'producer', c.producer, 'collection', c.collection, 'frequency', c.frequency,
      'aggregation', c.aggregation, 'evidence', c.evidence, 'postId', c.post_id, 'post', c.post_title, 'sampleSource', c.sample_source)
      order by c.node_code is not null, coalesce(c.node_code, ''), array_position(array['tujuan', 'sasaran'], c.node_level), c.node_sort, c.code)
      from (${printedRows(office, at)} and ${inForce(at)}) c), '[]'::jsonb))`;
}

/** Every indicator of a snapshot by how a document's text prints it. */
export function printedOf(text: string, snapshot: Snapshot): Record<ReturnType<typeof printedAs>, MechanismEntry[]> {
  const lines = composedLinesIn(text);
  const found = { whole: [] as MechanismEntry[], otherwise: [] as MechanismEntry[], not: [] as MechanismEntry[] };
  for (const entry of snapshot.indicators) found[printedAs(lines, entry.code, mechanismRuns(entry, snapshot.days))].push(entry);
  return found;
}

/** What would be kept today, with the document's text. */
export async function mechanismBy(reader: Reader, moment: Moment, documentVersionId: string): Promise<{ snapshot: Snapshot; text: string }> {
  const { rows } = await sql<{ snapshot: Snapshot; text: string }>`
    select ${snapshotSql(reader.office, moment)} as snapshot, d.content as text from document.version d
    where d.office_id = ${reader.office}::uuid and d.id = ${documentVersionId}::uuid`.execute(reader.db);
  return rows[0] ?? { snapshot: { days: STANDARD.deadlineDays, releaseByHead: STANDARD.releaseByHead, indicators: [] }, text: '' };
}
