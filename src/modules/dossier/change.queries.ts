/** Which changes a person may be told of: the same policy as the single view, for many at once. */
import { sql } from 'kysely';
import type { ChangeFilter } from '../../kernel/live.ts';
import { holds } from '#pure/actor';
import { visibleTo } from './dossier.queries.ts';

/** Dossiers, their documents and the rooms of these. */
const GUARDED = new Set(['dossier', 'document', 'room']);

/**
 * What is guarded only to those who see it; that a post sees something no longer (`sight`) only to who holds it; everything
 * else says nothing that the pages do not show all.
 */
export const changeFilter: ChangeFilter = async ({ reader, actor, now }, all) => {
  const changes = all.filter(({ kind, id }) => kind !== 'sight' || holds(actor, id));
  const guarded = changes.filter(({ kind }) => GUARDED.has(kind)).map(({ id }) => id);
  if (guarded.length === 0) return changes;
  const rows = await reader.db.selectFrom('dossier.dossier as dossier')
    .leftJoin('dossier.document as d', (join) => join.onRef('d.office_id', '=', 'dossier.office_id').onRef('d.dossier_id', '=', 'dossier.id'))
    .where('dossier.office_id', '=', reader.office).where(visibleTo(actor, now))
    .where(sql<boolean>`(dossier.id::text = any(${guarded}::text[]) or d.document_id::text = any(${guarded}::text[]))`)
    .select(['dossier.id', 'd.document_id as document']).execute();
  const seen = new Set(rows.flatMap((row) => [row.id, row.document]));
  return changes.filter(({ kind, id }) => !GUARDED.has(kind) || seen.has(id));
};
