/** Writes an office pack: a handful of set-based inserts. */
import type { Tx } from '../../kernel/db.ts';
import { must, refuse } from '#pure/refusal';
import type { OfficePack } from './pack.contract.ts';

type Ids = ReadonlyMap<string, string>;

/** Plt at most a year, Plh at most three months (old regent's regulation, domain reference G.3). */
const ACTING_MONTHS = { plt_months: 12, plh_months: 3 } as const;

const idOf = (ids: Ids, key: string): string => must(ids.get(key) ?? refuse('pack.unknown-key', { key }));

export async function insertOffice(tx: Tx, office: OfficePack['office'], sample: boolean): Promise<void> {
  await tx.db.insertInto('people.office').values({ id: tx.office, sample, ...ACTING_MONTHS, revision: 1, ...office }).execute();
}

export async function insertUnits(tx: Tx, units: OfficePack['units'], newId: () => string): Promise<Ids> {
  const ids = new Map(units.map((unit) => [unit.key, newId()]));
  await tx.db.insertInto('people.unit').values(units.map((unit, index) => ({
    office_id: tx.office, id: idOf(ids, unit.key), key: unit.key, name: unit.name, kind: unit.kind, sort: index, revision: 1,
    parent_id: unit.parent ? idOf(ids, unit.parent) : null,
  }))).execute();
  return ids;
}

export async function insertPosts(tx: Tx, pack: OfficePack, unitIds: Ids, newId: () => string): Promise<Ids> {
  const ids = new Map(pack.posts.map((post) => [post.key, newId()]));
  await tx.db.insertInto('people.post').values(pack.posts.map((post, index) => ({
    office_id: tx.office, id: idOf(ids, post.key), key: post.key, title: post.title,
    unit_id: idOf(unitIds, post.unit), duties: post.duties, sort: index, revision: 1,
  }))).execute();
  const lanes = pack.posts.flatMap((post) => post.lanes.map((lane) => ({ office_id: tx.office, lane, post_id: idOf(ids, post.key) })));
  if (lanes.length > 0) await tx.db.insertInto('people.lane_post').values(lanes).execute();
  for (const unit of pack.units.filter(({ head, data }) => head ?? data)) {
    await tx.db.updateTable('people.unit')
      .set({ head_post_id: unit.head ? idOf(ids, unit.head) : null, data_post_id: unit.data ? idOf(ids, unit.data) : null })
      .where('office_id', '=', tx.office).where('id', '=', idOf(unitIds, unit.key)).execute();
  }
  return ids;
}

interface PersonOptions {
  readonly postIds: Ids;
  readonly personName: string;
  readonly passwordHash: string;
  readonly now: Date;
  newId(): string;
}

/** Persons with their holder row and their account. Holders begin a year before, so that last year has them too. */
export async function insertPersons(tx: Tx, persons: OfficePack['persons'], options: PersonOptions): Promise<void> {
  const { postIds, personName, passwordHash, now, newId } = options;
  const rows = persons.map((person) => ({ ...person, id: newId(), loginId: newId() }));
  const stamps = { created_at: now, updated_at: now };
  await tx.db.insertInto('people.person').values(rows.map((person) => ({
    office_id: tx.office, id: person.id, name: personName, rank: person.rank ?? null, education: person.education ?? null, training: person.training, revision: 1,
  }))).execute();
  await tx.db.insertInto('people.holder').values(rows.map((person) => ({
    office_id: tx.office, id: newId(), post_id: idOf(postIds, person.post), person_id: person.id,
    form: 'definitif', since: `${now.getUTCFullYear() - 1}-01-01`,
  }))).execute();
  await tx.db.insertInto('people.login').values(rows.map((person) => ({
    id: person.loginId, name: person.login, email: `${person.login}@akun.tertib.invalid`, email_verified: false,
    username: person.login, display_username: person.login, office_id: tx.office, person_id: person.id, ...stamps,
  }))).execute();
  await tx.db.insertInto('people.credential').values(rows.map((person) => ({
    id: newId(), account_id: person.loginId, provider_id: 'credential', user_id: person.loginId, password: passwordHash, ...stamps,
  }))).execute();
}
