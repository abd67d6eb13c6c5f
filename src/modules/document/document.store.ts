import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { Draft } from './draft.rules.ts';
import type { Author, DocumentForm, DocumentOwner } from './document.contract.ts';
import type { OfficeFrame } from './print.contract.ts';

export interface NewDocument {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly form: DocumentForm;
  readonly bears: 'number' | 'cover-letter';
  readonly classification: string;
}

/** Documents with their first drafts. */
export async function insertDocuments(tx: Tx, owner: DocumentOwner, made: readonly { document: NewDocument; draft: Draft }[], now: Date): Promise<void> {
  if (made.length === 0) return;
  await tx.db.insertInto('document.document').values(made.map(({ document }) => (
    { office_id: tx.office, ...document, owner_kind: owner.kind, owner_id: owner.id, state: 'open', opened_at: now }))).execute();
  await tx.db.insertInto('document.draft').values(made.map(({ document, draft }) => (
    { office_id: tx.office, document_id: document.id, ...draftColumns(draft) }))).execute();
}

const held = (tx: Tx) => tx.db.selectFrom('document.document as d')
  .innerJoin('document.draft as r', (join) => join.onRef('r.office_id', '=', 'd.office_id').onRef('r.document_id', '=', 'd.id'))
  .where('d.office_id', '=', tx.office)
  .select(['d.id', 'd.owner_kind', 'd.owner_id', 'd.key', 'd.title', 'd.form', 'd.state', 'r.content', 'r.revision', 'r.changed_by', 'r.seeds', 'r.composed', 'r.section_revisions', 'r.updated_at'])
  .forUpdate();

/** Holds the document and its draft until the end of the transaction; undefined when there is none. */
export const lockDocument = (tx: Tx, id: string) => held(tx).where('d.id', '=', id).executeTakeFirst();

/** Holds the document as it stands, beside others who do: nobody signs or cancels it until the end of the transaction. */
export async function holdDocument(tx: Tx, id: string): Promise<void> {
  await tx.db.selectFrom('document.document').where('office_id', '=', tx.office).where('id', '=', id).select('id').forShare().execute();
}

/** Holds every document of an owner, in the order of their keys. */
export const lockDocuments = (tx: Tx, owner: DocumentOwner) =>
  held(tx).where('d.owner_kind', '=', owner.kind).where('d.owner_id', '=', owner.id).orderBy('d.key').execute();

export async function updateDraft(tx: Tx, documentId: string, draft: Draft): Promise<void> {
  await tx.db.updateTable('document.draft').set(draftColumns(draft))
    .where('office_id', '=', tx.office).where('document_id', '=', documentId).execute();
}

/** JSON goes in as text: the driver would read a bare list as a PostgreSQL array. */
const draftColumns = (draft: Draft) => ({
  content: JSON.stringify(draft.content), revision: draft.revision, changed_by: JSON.stringify(draft.changedBy),
  seeds: JSON.stringify(draft.seeds), composed: JSON.stringify(draft.composed), section_revisions: JSON.stringify(draft.sectionRevisions), updated_at: draft.updatedAt,
});

/** Saves these drafts in one statement. */
export async function updateDrafts(tx: Tx, drafts: readonly { id: string; draft: Draft }[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = JSON.stringify(drafts.map(({ id, draft }) => ({ id, ...draft })));
  await sql`
    update document.draft d set content = n.content, revision = n.revision, changed_by = n."changedBy", seeds = n.seeds, composed = n.composed,
      section_revisions = n."sectionRevisions", updated_at = n."updatedAt"
    from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, content jsonb, revision int, "changedBy" jsonb, seeds jsonb, composed jsonb,
      "sectionRevisions" jsonb, "updatedAt" timestamptz)
    where d.office_id = ${tx.office} and d.document_id = n.id`.execute(tx.db);
}

/** Freezes the open documents of an owner with their newest version of the named content; answers those frozen, and whether the frame of each is kept. Nobody writes in their rooms any more. */
export async function signVersions(tx: Tx, owner: DocumentOwner, hashes: Readonly<Record<string, string>>): Promise<{ id: string; key: string; framed: boolean }[]> {
  const { rows } = await sql<{ id: string; key: string; framed: boolean }>`
    with signed as (update document.document d set state = 'signed', signed_version_id = v.id
    from jsonb_each_text(${JSON.stringify(hashes)}::jsonb) as w(key, hash), lateral (
      select n.id from document.version n join document.document o on o.office_id = n.office_id and o.id = n.document_id
      where o.office_id = ${tx.office} and o.owner_kind = ${owner.kind} and o.owner_id = ${owner.id}::uuid and o.key = w.key and n.hash = w.hash
      order by n.no desc limit 1) v
    where d.office_id = ${tx.office} and d.owner_kind = ${owner.kind} and d.owner_id = ${owner.id}::uuid and d.key = w.key and d.state = 'open'
    returning d.id, d.key, v.id as version_id
    ), emptied as (
      delete from document.room where office_id = ${tx.office} and document_id in (select id from signed)
    )
    select id, key, exists (select from document.version_frame f where f.office_id = ${tx.office} and f.version_id = signed.version_id) as framed
    from signed`.execute(tx.db);
  return rows;
}

/** Keeps the frame with the versions of the named content that have none yet. */
export async function insertFrames(tx: Tx, owner: DocumentOwner, hashes: Readonly<Record<string, string>>, frame: OfficeFrame): Promise<void> {
  await sql`
    insert into document.version_frame (office_id, version_id, frame)
    select v.office_id, v.id, ${JSON.stringify(frame)}::jsonb
    from jsonb_each_text(${JSON.stringify(hashes)}::jsonb) as w(key, hash)
    join document.document d on d.office_id = ${tx.office} and d.owner_kind = ${owner.kind} and d.owner_id = ${owner.id}::uuid and d.key = w.key
    join document.version v on v.office_id = d.office_id and v.document_id = d.id and v.hash = w.hash
    on conflict do nothing`.execute(tx.db);
}

/** Ends the open documents of an owner; answers the ids of all. */
export async function cancelOpen(tx: Tx, owner: DocumentOwner): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ended as (
      update document.document set state = 'cancelled'
      where office_id = ${tx.office} and owner_kind = ${owner.kind} and owner_id = ${owner.id}::uuid and state = 'open'
      returning id
    ), emptied as (
      delete from document.room where office_id = ${tx.office} and document_id in (select id from ended)
    )
    select id from document.document where office_id = ${tx.office} and owner_kind = ${owner.kind} and owner_id = ${owner.id}::uuid`.execute(tx.db);
  return rows.map(({ id }) => id);
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

/** Adds versions; afterwards nobody has changed their drafts. */
export async function insertVersions(tx: Tx, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  await sql`
    with new as (
      select * from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as n("id" uuid, "documentId" uuid, "no" int, "content" text, "hash" text,
        "authors" jsonb, "attachments" uuid[], "post" uuid, "person" uuid, "note" text, "at" timestamptz)
    ), handed as (
      update document.draft d set changed_by = '[]' from new where d.office_id = ${tx.office} and d.document_id = new."documentId"
    )
    insert into document.version (office_id, id, document_id, no, content, hash, authors, attachments, post_id, person_id, note, at)
    select ${tx.office}::uuid, id, "documentId", no, content, hash, authors, coalesce(attachments, '{}'), post, person, note, at from new`.execute(tx.db);
}

export interface NewAttachment {
  readonly id: string;
  readonly documentId: string;
  readonly fileId: string;
  readonly title: string;
}

/** Behind all that were ever attached: also a removed one keeps its place in the versions that name it. */
export async function insertAttachment(tx: Tx, { id, documentId, fileId, title }: NewAttachment): Promise<void> {
  await sql`
    insert into document.attachment (office_id, id, document_id, file_id, title, sort)
    select ${tx.office}::uuid, ${id}::uuid, ${documentId}::uuid, ${fileId}::uuid, ${title}, coalesce(max(sort), 0) + 1
    from document.attachment where office_id = ${tx.office} and document_id = ${documentId}::uuid`.execute(tx.db);
}

export async function insertImage(tx: Tx, { documentId, fileId, ...size }: { documentId: string; fileId: string; width: number; height: number }): Promise<void> {
  await tx.db.insertInto('document.image').values({ office_id: tx.office, document_id: documentId, file_id: fileId, ...size }).execute();
}

/** False when it stands no longer. */
export async function removeAttachment(tx: Tx, documentId: string, id: string, now: Date): Promise<boolean> {
  const gone = await tx.db.updateTable('document.attachment').set({ removed_at: now })
    .where('office_id', '=', tx.office).where('document_id', '=', documentId).where('id', '=', id).where('removed_at', 'is', null)
    .returning('id').executeTakeFirst();
  return gone !== undefined;
}
