import type { Query } from '../../kernel/http.ts';
import { hasDuty, opensDossiers, seesAllDossiers, worksHere } from '#pure/actor';
import type { SessionView } from './session.contract.ts';

/** What the pages need of the signed-in person. */
export const sessionView: Query<{ simulated: boolean }, SessionView> = async ({ reader, actor, now }, { simulated }) => {
  const row = await reader.db.selectFrom('people.person as p')
    .innerJoin('people.office as o', 'o.id', 'p.office_id')
    .innerJoin('people.login as l', (join) => join.onRef('l.person_id', '=', 'p.id').onRef('l.office_id', '=', 'p.office_id'))
    .where('p.office_id', '=', reader.office).where('p.id', '=', actor.personId)
    .select(['p.name', 'p.title_before', 'p.title_after', 'l.username', 'o.name as office', 'o.short_name', 'o.region', 'o.zone', 'o.sample'])
    .executeTakeFirstOrThrow();
  const units = actor.posts.length === 0 ? [] : await reader.db.selectFrom('people.unit').select(['id', 'name'])
    .where('office_id', '=', reader.office).where('id', 'in', actor.posts.map((post) => post.unitId)).execute();
  return {
    person: { id: actor.personId, name: row.name, titleBefore: row.title_before, titleAfter: row.title_after },
    username: row.username ?? '',
    posts: actor.posts.map(({ postId, key, title, unitId, form }) => ({
      postId, key, title, form, unit: units.find((unit) => unit.id === unitId)?.name ?? '',
    })),
    abilities: {
      administer: hasDuty(actor, 'administrator'),
      seeAllDossiers: seesAllDossiers(actor),
      openDossiers: opensDossiers(actor),
      keepRegisters: hasDuty(actor, 'umum'),
      worksHere: worksHere(actor),
    },
    office: { id: reader.office, name: row.office, shortName: row.short_name, region: row.region, zone: row.zone },
    sample: row.sample,
    simulated,
    now: now.toISOString(),
  };
};

/** The browsers in which this person is signed in, newest first. */
export const ownSessions: Query<null, { id: string; address: string | null; agent: string | null; since: string; current: boolean }[]> =
  async ({ reader, actor }) => {
    const rows = await reader.db.selectFrom('people.session as s').innerJoin('people.login as l', 'l.id', 's.user_id')
      .where('l.office_id', '=', reader.office).where('l.person_id', '=', actor.personId)
      .orderBy('s.created_at', 'desc')
      .select(['s.id', 's.ip_address as address', 's.user_agent as agent', 's.created_at']).execute();
    return rows.map(({ created_at, ...session }) => ({ ...session, since: created_at.toISOString(), current: session.id === actor.sessionId }));
  };
