/** How many dossiers run, for the library of SOPs. */
import { sql } from 'kysely';
import type { Query } from '../../kernel/http.ts';
import { visibleTo } from './dossier.queries.ts';

/** Open dossiers that the asking person may see, by key of their SOP. */
export const openDossierCounts: Query<undefined, Readonly<Record<string, number>>> = async ({ reader, actor, now }) => {
  const rows = await reader.db.selectFrom('dossier.dossier as dossier').where('dossier.office_id', '=', reader.office)
    .where('dossier.status', '=', 'open').where(visibleTo(actor, now))
    .groupBy('dossier.sop_key').select(['dossier.sop_key as key', sql<number>`count(*)`.as('count')]).execute();
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
};
