/** Units that answer for figures, and who did something: as the office names them now. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import { personName } from '../people/index.ts';
import type { Owner } from './performance.policy.ts';
import type { By } from './round.contract.ts';

export interface UnitOwner extends Owner {
  readonly name: string;
  readonly headPost: string | null;
}

/** Every unit of the office, in its order. */
export async function ownersOf(reader: Reader): Promise<ReadonlyMap<string, UnitOwner>> {
  const { rows } = await sql<UnitOwner>`
    select u.id as "unitId", u.name, u.head_post_id as "headPostId", u.data_post_id as "dataPostId", h.title as "headPost",
      exists (select 1 from people.post p join people.lane_post l on l.office_id = p.office_id and l.post_id = p.id
        where p.office_id = u.office_id and p.unit_id = u.id and l.lane = 'kasubbag' and 'planner' = any(p.duties)) as planning
    from people.unit u left join people.post h on h.office_id = u.office_id and h.id = u.head_post_id
    where u.office_id = ${reader.office}::uuid order by u.sort, u.id`.execute(reader.db);
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** A unit that was asked stays known by its id. */
export const ownerIn = (owners: ReadonlyMap<string, UnitOwner>, unitId: string): UnitOwner =>
  owners.get(unitId) ?? { unitId, name: '', headPostId: null, dataPostId: null, headPost: null, planning: false };

/** The post that answers for a figure: the card's, else the one that owns the node. */
export function responsiblePost({ card, node }: { card: { readonly postId: string | null }; node: { readonly ownerPostId: string | null } }): string | null {
  return card.postId ?? node.ownerPostId;
}

/** Unit of each post. */
export async function unitsOfPosts(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).select(['id', 'unit_id']).execute();
  return new Map(rows.map(({ id, unit_id: unitId }) => [id, unitId]));
}

export type Signers = (person: string | null, post?: string | null) => By | null;

/** Names of these persons, and titles of all posts. */
export async function signersOf(reader: Reader, persons: readonly (string | null)[]): Promise<Signers> {
  const ids = [...new Set(persons.filter((id) => id !== null))];
  const people = ids.length === 0 ? [] : await reader.db.selectFrom('people.person').where('office_id', '=', reader.office)
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`).select(['id', 'name', 'title_before as titleBefore', 'title_after as titleAfter']).execute();
  const names = new Map(people.map(({ id, ...named }) => [id, personName(named)]));
  const titles = new Map((await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).select(['id', 'title']).execute())
    .map(({ id, title }) => [id, title]));
  return (person, post = null) => (person === null ? null : { personId: person, name: names.get(person) ?? '', post: titles.get(post ?? '') ?? null });
}

/** Where somebody must have acted. */
export function someone(by: By | null): By {
  if (!by) throw new Error('nobody is recorded where somebody acted');
  return by;
}
