/** Scans of letters that were numbered by hand. */
import type { FileReader } from '../../kernel/file-routes.ts';
import type { Reader } from '../../kernel/db.ts';
import { canReadRegisters } from './letter.policy.ts';

/** One's own upload alone: entering a file must not open one that one may not read. */
export async function fileUploaded(reader: Reader, fileId: string, personId: string): Promise<boolean> {
  const row = await reader.db.selectFrom('kernel.file').select('id').where('office_id', '=', reader.office)
    .where('id', '=', fileId).where('created_by', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** Whoever reads the register opens the scans in it. */
export const letterFileReader: FileReader = async ({ reader, actor }, fileId) => {
  if (!canReadRegisters(actor)) return false;
  const row = await reader.db.selectFrom('letter.number').select('id').where('office_id', '=', reader.office).where('file_id', '=', fileId).executeTakeFirst();
  return row !== undefined;
};
