import type { Reader } from '../../kernel/db.ts';
import type { DocumentOwner } from './document.contract.ts';
import { type CoverLetterHead, coverLetterHead } from './cover-letter.rules.ts';
import { standOf } from './version.rules.ts';

/** What the newest version of a surat pengantar says in its head; null where the document is none. */
export async function coverLetterOf(reader: Reader, owner: DocumentOwner, key: string): Promise<CoverLetterHead | null> {
  const found = await reader.db.selectFrom('document.document as d')
    .innerJoin('document.version as v', (join) => join.onRef('v.office_id', '=', 'd.office_id').onRef('v.document_id', '=', 'd.id'))
    .where('d.office_id', '=', reader.office).where('d.owner_kind', '=', owner.kind).where('d.owner_id', '=', owner.id)
    .where('d.key', '=', key).where('d.form', '=', 'cover-letter').select('v.content').orderBy('v.no', 'desc').limit(1).executeTakeFirst();
  return found ? coverLetterHead(standOf(found.content).sections) : null;
}
