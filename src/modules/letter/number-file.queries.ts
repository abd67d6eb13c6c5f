/** Scans of letters that were numbered by hand. */
import type { FileReader } from '../../kernel/file-routes.ts';
import { canReadRegisters } from './letter.policy.ts';

/** Whoever reads the register opens the scans in it. */
export const letterFileReader: FileReader = async ({ reader, actor }, fileId) => {
  if (!canReadRegisters(actor)) return false;
  const row = await reader.db.selectFrom('letter.number').select('id').where('office_id', '=', reader.office).where('file_id', '=', fileId).executeTakeFirst();
  return row !== undefined;
};
