import type { Reader } from '../../kernel/db.ts';

/** True once this installation has an office; asked before there is one, so it looks at all. */
export async function officeExists(reader: Reader): Promise<boolean> {
  return await reader.db.selectFrom('people.office').select('id').limit(1).executeTakeFirst() !== undefined;
}
