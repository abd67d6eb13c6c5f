import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { NomenclaturePage, NomenclatureRow, NomenclatureSearch } from './nomenclature.contract.ts';
import { mustReadPlan } from './plan.queries.ts';

const PAGE = 50;

/** Part of a code from its beginning, words of a name, or an older code; paged by code. */
export const searchNomenclature: Query<NomenclatureSearch, NomenclaturePage> = async ({ reader, actor }, { edition, search, level, under, after }) => {
  mustReadPlan(actor);
  const words = search?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  let rows = reader.db.selectFrom('plan.nomenclature').where('edition', '=', edition)
    .select(['code', 'level', 'name', 'performance', 'indicator', 'unit', 'replaces']).orderBy(sql`code collate "C"`).limit(PAGE + 1);
  if (level) rows = rows.where('level', '=', level);
  if (under) rows = rows.where(sql<boolean>`starts_with(code, ${`${under}.`})`);
  if (after) rows = rows.where(sql<boolean>`code collate "C" > ${after}`);
  for (const word of words) {
    rows = rows.where(sql<boolean>`(starts_with(lower(code), ${word}) or strpos(lower(name), ${word}) > 0 or ${word} = any(replaces))`);
  }
  const found = await rows.$castTo<NomenclatureRow>().execute();
  const items = found.slice(0, PAGE);
  return { items, next: found.length > PAGE ? items.at(-1)?.code ?? null : null };
};

/** The name of a code of this level; undefined where the edition has none. */
export async function listedName(reader: Reader, edition: string, code: string, level: string): Promise<string | undefined> {
  const row = await reader.db.selectFrom('plan.nomenclature').where('edition', '=', edition).where('code', '=', code).where('level', '=', level)
    .select('name').executeTakeFirst();
  return row?.name;
}
