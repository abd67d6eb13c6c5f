import type { Reader } from '../../kernel/db.ts';
import type { Doorplate } from './setup.contract.ts';

/** True once this installation has an office; asked before there is one, so it looks at all. */
export async function officeExists(reader: Reader): Promise<boolean> {
  return await reader.db.selectFrom('people.office').select('id').limit(1).executeTakeFirst() !== undefined;
}

/** What the sign-in page says of the house: the installation's one office. */
export async function doorplate(reader: Reader): Promise<Doorplate | null> {
  return await reader.db.selectFrom('people.office').select(['name', 'short_name as shortName', 'region', 'sample'])
    .orderBy('id').limit(1).executeTakeFirst() ?? null;
}
