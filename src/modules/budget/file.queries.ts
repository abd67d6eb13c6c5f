import type { Reader } from '../../kernel/db.ts';

/** One's own upload alone: naming a file must not open one that one may not read. */
export async function uploadedFile(reader: Reader, id: string, personId: string): Promise<{ id: string; hash: string; name: string } | undefined> {
  return reader.db.selectFrom('kernel.file').select(['id', 'hash', 'name']).where('office_id', '=', reader.office)
    .where('id', '=', id).where('created_by', '=', personId).executeTakeFirst();
}
