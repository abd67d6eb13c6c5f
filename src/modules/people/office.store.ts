import type { Tx } from '../../kernel/db.ts';
import type { OfficeChange } from './office.contract.ts';

/** Takes the office's row until the end of the transaction: administrators change people one after the other. */
export async function lockOffice(tx: Tx): Promise<void> {
  await tx.db.selectFrom('people.office').select('id').where('id', '=', tx.office).forNoKeyUpdate().executeTakeFirst();
}

export async function updateOffice(tx: Tx, { acting, ...office }: OfficeChange): Promise<void> {
  await tx.db.updateTable('people.office').set({
    name: office.name, short_name: office.shortName, region: office.region, address: office.address, city: office.city,
    contact: office.contact, plt_months: acting.pltMonths, plh_months: acting.plhMonths, closing: office.closing, number_pattern: office.numberPattern,
    revision: office.revision,
  }).where('id', '=', tx.office).execute();
}
