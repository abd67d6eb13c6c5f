import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Complaint, ComplaintKind } from './complaint.contract.ts';
import { canReadComplaints } from './owner.policy.ts';
import { personOn } from './person.queries.ts';

const PAGE = 30;

export interface ComplaintFilter {
  readonly sopKey?: string | undefined;
  readonly state?: 'open' | 'answered' | undefined;
  readonly after?: string | undefined;
}

const rows = (reader: Reader) => reader.db.selectFrom('sop.complaint as c')
  .leftJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'c.office_id').onRef('p.id', '=', 'c.answered_post'))
  .where('c.office_id', '=', reader.office)
  .select(['c.id', 'c.sop_key as sopKey', 'c.kind', 'c.text', 'c.contact', 'c.at', 'c.answer', 'c.answered_at', 'p.title as post',
    personOn('c', 'person_id', 'at').as('author'), personOn('c', 'answered_by', 'answered_at').as('by'),
    sql<string>`(select v.title from sop.version v where v.office_id = c.office_id and v.key = c.sop_key order by v.version desc limit 1)`.as('sopTitle')]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const viewOf = ({ answer, answered_at, by, post, at, author, kind, ...row }: Row, readsAll: boolean): Complaint => ({
  ...row, kind: kind as ComplaintKind, at: at.toISOString(), author: author ?? '',
  answer: answer !== null && answered_at ? { text: answer, by: by ?? '', post: post ?? '', at: answered_at.toISOString() } : null,
  abilities: { answer: readsAll && answer === null },
});

/** One page, newest first: everything for those whom complaints reach, his own for everybody else. */
export const listComplaints: Query<ComplaintFilter, { complaints: Complaint[]; next: string | null }> = async ({ reader, actor }, { sopKey, state, after }) => {
  const readsAll = canReadComplaints(actor);
  const found = await rows(reader)
    .$if(!readsAll, (query) => query.where('c.person_id', '=', actor.personId))
    .$if(sopKey !== undefined, (query) => query.where('c.sop_key', '=', sopKey ?? ''))
    .$if(state !== undefined, (query) => query.where('c.answer', state === 'open' ? 'is' : 'is not', null))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(c.at, c.id) < (select a.at, a.id from sop.complaint a where a.office_id = c.office_id and a.id = ${after})`))
    .orderBy('c.at', 'desc').orderBy('c.id', 'desc').limit(PAGE + 1).execute();
  return {
    complaints: found.slice(0, PAGE).map((row) => viewOf(row, readsAll)),
    next: found.length > PAGE ? found[PAGE - 1]?.id ?? null : null,
  };
};

/** Number of complaints without answer. */
export async function openComplaints(reader: Reader): Promise<number> {
  const { count } = await reader.db.selectFrom('sop.complaint').where('office_id', '=', reader.office).where('answer', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}
