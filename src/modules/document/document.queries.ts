import { refuse } from '#pure/refusal';
import type { Query } from '../../kernel/http.ts';
import type { Reader } from '../../kernel/db.ts';
import type { DocumentContent } from './content.contract.ts';
import { differenceOf } from './difference.rules.ts';
import type { Author, Difference, DocumentView, VersionContent, VersionView } from './document.contract.ts';
import type { Composed } from './merge.rules.ts';
import { type Opened, openForReading, type Owners } from './owner.queries.ts';
import { attachmentsOf, namesOf, versionsOf, versionText } from './version.queries.ts';
import { standOf } from './version.rules.ts';

/** The draft as a row: content, revision and who changed it. */
export async function draftOf(reader: Reader, documentId: string) {
  const row = await reader.db.selectFrom('document.draft').where('office_id', '=', reader.office).where('document_id', '=', documentId)
    .select(['content', 'revision', 'changed_by', 'updated_at']).executeTakeFirstOrThrow();
  return {
    content: row.content as unknown as DocumentContent, revision: row.revision,
    changedBy: row.changed_by as unknown as Author[], updatedAt: row.updated_at.toISOString(),
  };
}

export async function composedOf(reader: Reader, documentId: string): Promise<Composed> {
  const row = await reader.db.selectFrom('document.draft').where('office_id', '=', reader.office).where('document_id', '=', documentId)
    .select('composed').executeTakeFirstOrThrow();
  return row.composed as unknown as Composed;
}

/** Hash of the text that the system put into a section, by section id. */
export async function seedsOf(reader: Reader, documentId: string): Promise<Readonly<Record<string, string>>> {
  const row = await reader.db.selectFrom('document.draft').where('office_id', '=', reader.office).where('document_id', '=', documentId)
    .select('seeds').executeTakeFirstOrThrow();
  return row.seeds as unknown as Record<string, string>;
}

/** The document as this actor may see it; who sees only signed ones gets neither draft nor other versions. */
export const documentView = (owners: Owners): Query<{ id: string }, DocumentView> => async (ask, { id }) => {
  const { reader } = ask;
  const { row, access } = await openForReading(owners, ask, id);
  const versions = visible(access, row.signed, await versionsOf(reader, id));
  if (access.may === 'signed' && versions.length === 0) throw refuse('document.not-found');
  const draft = access.may === 'signed' ? null : await draftOf(reader, id);
  const authors = draft && (await namesOf(reader, draft.changedBy))(draft.changedBy);
  const kept = versions.flatMap((version) => version.attachments);
  const attachments = await attachmentsOf(reader, id, kept);
  return {
    id, owner: { kind: row.ownerKind, id: row.ownerId }, key: row.key, title: row.title, form: row.form, bears: row.bears,
    classification: row.classification, state: row.state, signed: row.signed,
    draft: draft && { revision: draft.revision, content: draft.content, updatedAt: draft.updatedAt, authors: authors ?? [] },
    versions,
    attachments: access.may === 'signed' ? attachments.filter((attachment) => kept.includes(attachment.id)) : attachments,
    abilities: { edit: access.may === 'write' && row.state === 'open' },
  };
};

export function visible(access: Opened['access'], signed: string | null, versions: readonly VersionView[]): VersionView[] {
  return versions.filter(({ id }) => access.may !== 'signed' || id === signed);
}

/** One version with its text. */
export const versionContent = (owners: Owners): Query<{ id: string; no: number }, VersionContent> => async (ask, { id, no }) => {
  const { row, access } = await openForReading(owners, ask, id);
  const version = visible(access, row.signed, await versionsOf(ask.reader, id)).find((each) => each.no === no);
  const found = version && await versionText(ask.reader, id, no);
  if (!found) throw refuse('version.not-found');
  const { title, sections } = standOf(found.text);
  return { ...version, title, content: { sections: [...sections] } };
};

/** What changed from version `no` to version `other`. */
export const versionDifference = (owners: Owners): Query<{ id: string; no: number; other: number }, Difference> => async (ask, { id, no, other }) => {
  const { access } = await openForReading(owners, ask, id);
  if (access.may === 'signed') throw refuse('version.not-found');
  const [before, after] = [await versionText(ask.reader, id, no), await versionText(ask.reader, id, other)];
  if (!before || !after) throw refuse('version.not-found');
  return { from: no, to: other, changes: differenceOf(standOf(before.text), standOf(after.text)) };
};
