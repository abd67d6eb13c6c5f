import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, hasDuty, seesAllDossiers } from '#pure/actor';
import { refuse } from '#pure/refusal';
import type { ArchiveItem } from './item.contract.ts';

const PAGE = 50;

/** The archive belongs to those who see every dossier and to the post that keeps it. */
const canReadArchive = (actor: Actor): boolean => seesAllDossiers(actor) || hasDuty(actor, 'umum');

const items = (reader: Reader) => reader.db.selectFrom('archive.item').where('office_id', '=', reader.office)
  .select(['id', 'owner_id', 'code', 'title', 'year', 'classification', 'soft_file_id', 'shelf', 'complete', 'post_id', 'at']);

type Row = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number];

const view = (row: Row): ArchiveItem => ({
  id: row.id, ownerId: row.owner_id, code: row.code, title: row.title, year: row.year, classification: row.classification,
  softFileId: row.soft_file_id, shelf: row.shelf, complete: row.complete, postId: row.post_id, at: row.at.toISOString(),
});

/** What was filed of one owner. */
export async function itemOf(reader: Reader, ownerId: string): Promise<ArchiveItem | undefined> {
  const row = await items(reader).where('owner_id', '=', ownerId).executeTakeFirst();
  return row && view(row);
}

/** One page of the archive, newest first; the search looks in title, code, classification and shelf. */
export const listArchive: Query<{ search?: string | undefined; year?: number | undefined; after?: string | undefined }, { items: ArchiveItem[]; next: string | null }> =
  async ({ reader, actor }, { search, year, after }) => {
    if (!canReadArchive(actor)) throw refuse('archive.not-allowed');
    let found = items(reader).orderBy('at', 'desc').orderBy('id', 'desc').limit(PAGE + 1);
    if (year) found = found.where('year', '=', year);
    if (search) {
      const words = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      found = found.where((where) => where.or(
        (['title', 'code', 'classification', 'shelf'] as const).map((column) => where(column, 'ilike', words)),
      ));
    }
    if (after) found = found.where(sql<boolean>`(at, id) < (select i.at, i.id from archive.item i where i.office_id = ${reader.office} and i.id = ${after})`);
    const rows = await found.execute();
    return { items: rows.slice(0, PAGE).map(view), next: rows.length > PAGE ? rows[PAGE - 1]?.id ?? null : null };
  };
