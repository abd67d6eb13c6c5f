import type { Reader } from '../../kernel/db.ts';
import type { Unit, UnitPost } from './unit.rules.ts';

/** Every unit of the office, closed ones too, in the office's order. */
export async function unitsOf(reader: Reader): Promise<Unit[]> {
  const rows = await reader.db.selectFrom('people.unit').where('office_id', '=', reader.office)
    .select(['id', 'key', 'name', 'kind', 'parent_id as parentId', 'head_post_id as headPostId', 'data_post_id as dataPostId', 'closed_at', 'revision'])
    .orderBy('sort').orderBy('id').execute();
  return rows.map(({ closed_at, kind, ...unit }) => ({ ...unit, kind: kind as Unit['kind'], closed: closed_at !== null }));
}

/** Where every post stands. */
export async function postPlaces(reader: Reader): Promise<UnitPost[]> {
  const rows = await reader.db.selectFrom('people.post').where('office_id', '=', reader.office)
    .select(['id', 'unit_id as unitId', 'closed_at']).execute();
  return rows.map(({ closed_at, ...post }) => ({ ...post, closed: closed_at !== null }));
}
