/** Files that documents point to, and who may open them. */
import type { FileView } from '#pure/file';
import { refuse } from '#pure/refusal';
import type { Reader } from '../../kernel/db.ts';
import type { FileReader } from '../../kernel/file-routes.ts';
import type { DocumentContent } from './content.contract.ts';
import { documentById, accessOf, type Owners } from './owner.queries.ts';
import { imagesIn, type PlacedImage } from './node.rules.ts';
import { attachmentsOfFile, signedText, versionsOf } from './version.queries.ts';
import { standOf } from './version.rules.ts';

export async function fileOf(reader: Reader, id: string): Promise<{ view: FileView; createdBy: string } | undefined> {
  const row = await reader.db.selectFrom('kernel.file').where('office_id', '=', reader.office).where('id', '=', id)
    .select(['id', 'name', 'media_type as mediaType', 'size', 'hash', 'created_by as createdBy']).executeTakeFirst();
  if (!row) return undefined;
  const { createdBy, ...view } = row;
  return { view, createdBy };
}

/** Refuses a text that shows pictures which were not added to its document, or other bytes under their names. */
export async function mustKnowImages(reader: Reader, documentId: string, before: DocumentContent, after: DocumentContent): Promise<void> {
  const nameOf = ({ attrs: { file, hash } }: PlacedImage) => `${file} ${hash}`;
  const standing = new Set(imagesIn(before.sections).map(nameOf));
  const added = imagesIn(after.sections).filter((image) => !standing.has(nameOf(image)));
  if (added.length === 0) return;
  const rows = await reader.db.selectFrom('document.image as i').innerJoin('kernel.file as f', (join) => join.onRef('f.office_id', '=', 'i.office_id').onRef('f.id', '=', 'i.file_id'))
    .where('i.office_id', '=', reader.office).where('i.document_id', '=', documentId).select(['f.id', 'f.hash']).execute();
  const known = new Set(rows.map(({ id, hash }) => `${id} ${hash}`));
  for (const image of added) if (!known.has(nameOf(image))) throw refuse('image.unknown', { section: image.section, title: image.title });
}

/** A picture opens for who reads a text that may show it; for who sees signed ones only, when the signed version does. */
export const imageReader = (owners: Owners): FileReader => async (ask, fileId) => {
  const rows = await ask.reader.db.selectFrom('document.image').where('office_id', '=', ask.reader.office).where('file_id', '=', fileId).select('document_id as id').execute();
  for (const { id } of rows) {
    const document = await documentById(ask.reader, id);
    const access = document ? await accessOf(owners, ask, document) : { may: 'none' };
    if (access.may === 'read' || access.may === 'write') return true;
    const text = access.may === 'signed' && document?.signed ? await signedText(ask.reader, document.signed) : undefined;
    if (text && imagesIn(standOf(text).sections).some(({ attrs }) => attrs.file === fileId)) return true;
  }
  return false;
};

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
