/** Versions and attachments as rows of their own. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Author, AttachmentView, NamedAuthor, VersionView } from './document.contract.ts';
import { shortCode } from './short-code.rules.ts';

const versionRows = (reader: Reader, documentId: string) => reader.db.selectFrom('document.version as v')
  .innerJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'v.office_id').onRef('p.id', '=', 'v.post_id'))
  .where('v.office_id', '=', reader.office).where('v.document_id', '=', documentId)
  .select(['v.id', 'v.no', 'v.hash', 'v.at', 'v.note', 'v.authors', 'v.attachments', 'p.title as from'])
  .orderBy('v.no', 'desc');

/** Newest first. */
export async function versionsOf(reader: Reader, documentId: string): Promise<VersionView[]> {
  const rows = await versionRows(reader, documentId).execute();
  const names = await namesOf(reader, rows.flatMap(({ authors }) => authors as unknown as Author[]));
  return rows.map(({ authors, at, ...row }) => ({
    ...row, at: at.toISOString(), code: shortCode(row.hash), authors: names(authors as unknown as Author[]),
  }));
}

/** The canonical text of one version, with what the list shows of it. */
export async function versionText(reader: Reader, documentId: string, no: number): Promise<{ id: string; hash: string; text: string } | undefined> {
  return reader.db.selectFrom('document.version').where('office_id', '=', reader.office).where('document_id', '=', documentId).where('no', '=', no)
    .select(['id', 'hash', 'content as text']).executeTakeFirst();
}

export async function signedText(reader: Reader, versionId: string): Promise<string | undefined> {
  const row = await reader.db.selectFrom('document.version').where('office_id', '=', reader.office).where('id', '=', versionId).select('content').executeTakeFirst();
  return row?.content;
}

export interface Standing {
  readonly newest: { readonly no: number; readonly hash: string } | null;
  readonly attachments: readonly { readonly id: string; readonly title: string; readonly hash: string }[];
}

/** Newest version and standing attachments of these documents, in one statement. */
export async function standingOf(reader: Reader, documentIds: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing & { id: string }>`
    select d.id,
      (select json_build_object('no', v.no, 'hash', v.hash) from document.version v where v.office_id = d.office_id and v.document_id = d.id
        order by v.no desc limit 1) as newest,
      coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'hash', f.hash) order by a.sort, a.id) from document.attachment a
        join kernel.file f on f.office_id = a.office_id and f.id = a.file_id
        where a.office_id = d.office_id and a.document_id = d.id and a.removed_at is null), '[]'::json) as attachments
    from document.document d where d.office_id = ${reader.office} and d.id = any(${documentIds}::uuid[])`.execute(reader.db);
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

const attachmentRows = (reader: Reader, documentId: string) => reader.db.selectFrom('document.attachment as a')
  .innerJoin('kernel.file as f', (join) => join.onRef('f.office_id', '=', 'a.office_id').onRef('f.id', '=', 'a.file_id'))
  .where('a.office_id', '=', reader.office).where('a.document_id', '=', documentId)
  .select(['a.id', 'a.title', 'a.sort', 'f.id as file', 'f.name', 'f.media_type', 'f.size', 'f.hash'])
  .orderBy('a.sort').orderBy('a.id');

/** Those that stand on the draft, in order; with `kept`, also removed ones that these versions name. */
export async function attachmentsOf(reader: Reader, documentId: string, kept: readonly string[] = []): Promise<AttachmentView[]> {
  const rows = await attachmentRows(reader, documentId)
    .where((where) => where.or([where('a.removed_at', 'is', null), ...(kept.length > 0 ? [where('a.id', 'in', [...kept])] : [])]))
    .execute();
  return rows.map(({ id, title, file, name, media_type, size, hash }) => ({ id, title, file: { id: file, name, mediaType: media_type, size, hash } }));
}

/** Documents that a file is attached to, with the attachment and whether it stands on the draft. */
export function attachmentsOfFile(reader: Reader, fileId: string) {
  return reader.db.selectFrom('document.attachment').where('office_id', '=', reader.office).where('file_id', '=', fileId)
    .select(['id', 'document_id as documentId']).execute();
}

/** Reads names once, then answers them for any of these authors. */
export async function namesOf(reader: Reader, authors: readonly Author[]): Promise<(some: readonly Author[]) => NamedAuthor[]> {
  if (authors.length === 0) return () => [];
  const persons = await reader.db.selectFrom('people.person').where('office_id', '=', reader.office)
    .where('id', 'in', [...new Set(authors.map(({ person }) => person))]).select(['id', 'name']).execute();
  const posts = await reader.db.selectFrom('people.post').where('office_id', '=', reader.office)
    .where('id', 'in', [...new Set(authors.map(({ post }) => post))]).select(['id', 'title']).execute();
  const name = new Map(persons.map((person) => [person.id, person.name]));
  const title = new Map(posts.map((post) => [post.id, post.title]));
  return (some) => some.map((author) => ({ ...author, name: name.get(author.person) ?? '', title: title.get(author.post) ?? '' }));
}
