import type { Tx } from '../../kernel/db.ts';
import type { CommentState, Quote } from './comment.contract.ts';

interface NewComment {
  readonly id: string;
  readonly documentId: string;
  readonly versionId: string | null;
  readonly section: string;
  readonly quote: Quote;
  readonly replacement: string | null;
}

export async function insertComment(tx: Tx, { id, documentId, versionId, section, quote, replacement }: NewComment): Promise<void> {
  await tx.db.insertInto('document.comment').values({
    office_id: tx.office, id, document_id: documentId, version_id: versionId, section_id: section, quote: JSON.stringify(quote), replacement, state: 'open',
  }).execute();
}

export async function insertEntry(tx: Tx, entry: { commentId: string; no: number; text: string; post: string | null; person: string; at: Date }): Promise<void> {
  const { commentId, post, person, ...columns } = entry;
  await tx.db.insertInto('document.comment_entry').values({ office_id: tx.office, comment_id: commentId, post_id: post, person_id: person, ...columns }).execute();
}

export async function setCommentState(tx: Tx, id: string, state: CommentState, closed: { post: string | null; person: string; at: Date } | null): Promise<void> {
  await tx.db.updateTable('document.comment')
    .set({ state, closed_by_post: closed?.post ?? null, closed_by_person: closed?.person ?? null, closed_at: closed?.at ?? null })
    .where('office_id', '=', tx.office).where('id', '=', id).execute();
}

/** Held until the end of the transaction, with who made it and how many entries it has. */
export async function lockComment(tx: Tx, documentId: string, id: string) {
  const comment = await tx.db.selectFrom('document.comment').where('office_id', '=', tx.office).where('document_id', '=', documentId).where('id', '=', id)
    .select(['state', 'replacement']).forUpdate().executeTakeFirst();
  if (!comment) return undefined;
  const entries = await tx.db.selectFrom('document.comment_entry').where('office_id', '=', tx.office).where('comment_id', '=', id)
    .orderBy('no').select(['person_id as person']).execute();
  return { state: comment.state as CommentState, replacement: comment.replacement, by: entries[0]?.person, entries: entries.length };
}
