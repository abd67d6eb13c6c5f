/** Files that documents point to, and who may open them. */
import type { FileView } from '#pure/file';
import type { Reader } from '../../kernel/db.ts';
import type { FileReader } from '../../kernel/file-routes.ts';
import { documentById, accessOf, type Owners } from './owner.queries.ts';
import { attachmentsOfFile, versionsOf } from './version.queries.ts';

export async function fileOf(reader: Reader, id: string): Promise<{ view: FileView; createdBy: string } | undefined> {
  const row = await reader.db.selectFrom('kernel.file').where('office_id', '=', reader.office).where('id', '=', id)
    .select(['id', 'name', 'media_type as mediaType', 'size', 'hash', 'created_by as createdBy']).executeTakeFirst();
  if (!row) return undefined;
  const { createdBy, ...view } = row;
  return { view, createdBy };
}

/** An attachment opens for who reads its document; for who sees signed ones only, when the signed version names it. */
export const attachmentReader = (owners: Owners): FileReader => async (ask, fileId) => {
  for (const { id, documentId } of await attachmentsOfFile(ask.reader, fileId)) {
    const document = await documentById(ask.reader, documentId);
    const access = document ? await accessOf(owners, ask, document) : { may: 'none' };
    if (access.may === 'read' || access.may === 'write') return true;
    if (access.may !== 'signed') continue;
    const versions = await versionsOf(ask.reader, documentId);
    if (versions.some((version) => version.id === document?.signed && version.attachments.includes(id))) return true;
  }
  return false;
};
