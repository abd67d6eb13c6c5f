import type { Tx } from '../../kernel/db.ts';
import type { Draft } from './draft.rules.ts';
import type { Author, DocumentOwner, DocumentState } from './document.contract.ts';

export interface NewDocument {
  readonly id: string;
  readonly owner: DocumentOwner;
  readonly key: string;
  readonly title: string;
  readonly bears: 'number' | 'cover-letter';
  readonly classification: string;
}

export async function insertDocument(tx: Tx, document: NewDocument, draft: Draft, now: Date): Promise<void> {
  const { owner, ...columns } = document;
  await tx.db.insertInto('document.document')
    .values({ office_id: tx.office, ...columns, owner_kind: owner.kind, owner_id: owner.id, state: 'open', opened_at: now }).execute();
  await tx.db.insertInto('document.draft').values({ office_id: tx.office, document_id: document.id, ...draftColumns(draft) }).execute();
}

/** Holds the document and its draft until the end of the transaction; undefined when there is none. */
export function lockDocument(tx: Tx, id: string) {
  return tx.db.selectFrom('document.document as d')
    .innerJoin('document.draft as r', (join) => join.onRef('r.office_id', '=', 'd.office_id').onRef('r.document_id', '=', 'd.id'))
    .where('d.office_id', '=', tx.office).where('d.id', '=', id)
    .select(['d.id', 'd.owner_kind', 'd.owner_id', 'd.key', 'd.title', 'd.state', 'r.content', 'r.revision', 'r.changed_by', 'r.seeds', 'r.updated_at'])
    .forUpdate().executeTakeFirst();
}

export async function updateDraft(tx: Tx, documentId: string, draft: Draft): Promise<void> {
  await tx.db.updateTable('document.draft').set(draftColumns(draft))
    .where('office_id', '=', tx.office).where('document_id', '=', documentId).execute();
}

/** JSON goes in as text: the driver would read a bare list as a PostgreSQL array. */
const draftColumns = (draft: Draft) => ({
  content: JSON.stringify(draft.content), revision: draft.revision, changed_by: JSON.stringify(draft.changedBy),
  seeds: JSON.stringify(draft.seeds), updated_at: draft.updatedAt,
});

export async function updateState(tx: Tx, id: string, state: DocumentState, signedVersion: string | null): Promise<void> {
  await tx.db.updateTable('document.document').set({ state, signed_version_id: signedVersion })
    .where('office_id', '=', tx.office).where('id', '=', id).execute();
}

export interface NewVersion {
  readonly id: string;
  readonly documentId: string;
  readonly no: number;
  readonly content: string;
  readonly hash: string;
  readonly authors: readonly Author[];
  readonly attachments: readonly string[];
  readonly post: string;
  readonly person: string;
  readonly note: string | null;
  readonly at: Date;
}

export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  const { documentId, post, person, authors, attachments, ...columns } = version;
  await tx.db.insertInto('document.version').values({
    office_id: tx.office, ...columns, document_id: documentId, post_id: post, person_id: person,
    authors: JSON.stringify(authors), attachments: [...attachments],
  }).execute();
}

export interface NewAttachment {
  readonly id: string;
  readonly documentId: string;
  readonly fileId: string;
  readonly title: string;
  readonly sort: number;
}

export async function insertAttachment(tx: Tx, attachment: NewAttachment): Promise<void> {
  const { documentId, fileId, ...columns } = attachment;
  await tx.db.insertInto('document.attachment')
    .values({ office_id: tx.office, ...columns, document_id: documentId, file_id: fileId, removed_at: null }).execute();
}

/** False when it stands no longer. */
export async function removeAttachment(tx: Tx, documentId: string, id: string, now: Date): Promise<boolean> {
  const gone = await tx.db.updateTable('document.attachment').set({ removed_at: now })
    .where('office_id', '=', tx.office).where('document_id', '=', documentId).where('id', '=', id).where('removed_at', 'is', null)
    .returning('id').executeTakeFirst();
  return gone !== undefined;
}
