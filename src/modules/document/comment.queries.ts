import type { Query } from '../../kernel/http.ts';
import type { Reader } from '../../kernel/db.ts';
import { refuse } from '#pure/refusal';
import type { CommentState, CommentView, Quote } from './comment.contract.ts';
import { commentAbilities } from './comment.policy.ts';
import { openForReading, type Owners } from './owner.queries.ts';

/** In the order in which they were made. */
export const commentsOf = (owners: Owners): Query<{ id: string }, CommentView[]> => async (ask, { id }) => {
  const { row, access } = await openForReading(owners, ask, id);
  if (access.may === 'signed') throw refuse('document.not-found');
  const entries = await entriesOf(ask.reader, id);
  const speaker = { document: row.state, writes: access.may === 'write' };
  return (await commentRows(ask.reader, id)).map(({ closedPerson, closedPost, closedName, closedTitle, closedAt, quote, state, ...comment }): CommentView => {
    const own = entries.filter((entry) => entry.comment === comment.id);
    return {
      ...comment, quote: quote as unknown as Quote, state: state as CommentState,
      closed: closedPerson && closedAt ? { person: closedPerson, post: closedPost, name: closedName ?? '', title: closedTitle ?? '', at: closedAt.toISOString() } : null,
      entries: own.map(({ comment: _comment, at, title, ...entry }) => ({ ...entry, title: title ?? '', at: at.toISOString() })),
      abilities: commentAbilities({ ...speaker, own: own[0]?.person === ask.actor.personId }, { state: state as CommentState, replacement: comment.replacement }),
    };
  });
};

const commentRows = (reader: Reader, documentId: string) => reader.db.selectFrom('document.comment as c')
  .leftJoin('document.version as v', (join) => join.onRef('v.office_id', '=', 'c.office_id').onRef('v.id', '=', 'c.version_id'))
  .leftJoin('people.person as n', (join) => join.onRef('n.office_id', '=', 'c.office_id').onRef('n.id', '=', 'c.closed_by_person'))
  .leftJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'c.office_id').onRef('p.id', '=', 'c.closed_by_post'))
  .where('c.office_id', '=', reader.office).where('c.document_id', '=', documentId).orderBy('c.id')
  .select(['c.id', 'v.no as version', 'c.section_id as section', 'c.quote', 'c.replacement', 'c.state', 'c.closed_by_person as closedPerson', 'c.closed_by_post as closedPost',
    'n.name as closedName', 'p.title as closedTitle', 'c.closed_at as closedAt'])
  .execute();

const entriesOf = (reader: Reader, documentId: string) => reader.db.selectFrom('document.comment_entry as e')
  .innerJoin('document.comment as c', (join) => join.onRef('c.office_id', '=', 'e.office_id').onRef('c.id', '=', 'e.comment_id'))
  .innerJoin('people.person as n', (join) => join.onRef('n.office_id', '=', 'e.office_id').onRef('n.id', '=', 'e.person_id'))
  .leftJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'e.office_id').onRef('p.id', '=', 'e.post_id'))
  .where('e.office_id', '=', reader.office).where('c.document_id', '=', documentId).orderBy('e.comment_id').orderBy('e.no')
  .select(['e.comment_id as comment', 'e.person_id as person', 'e.post_id as post', 'n.name', 'p.title', 'e.text', 'e.at'])
  .execute();
