import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Letterhead, OfficeView } from './office.contract.ts';
import { dayOf } from './office.rules.ts';
import { canAdminister } from './people.policy.ts';

const row = (reader: Reader) => reader.db.selectFrom('people.office').where('id', '=', reader.office).selectAll().executeTakeFirstOrThrow();

/** The office as every page may show it. */
export const officeView: Query<undefined, OfficeView> = async ({ reader, actor }) => {
  const office = await row(reader);
  return {
    ...lettersOf(office),
    zone: office.zone as OfficeView['zone'],
    acting: { pltMonths: office.plt_months, plhMonths: office.plh_months },
    closing: office.closing as OfficeView['closing'],
    numberPattern: office.number_pattern,
    sample: office.sample,
    revision: office.revision,
    abilities: { change: canAdminister(actor) },
  };
};

/** What a letter prints above itself, and whether it is the sample office's. */
export async function officeOf(reader: Reader): Promise<Letterhead & { zone: string; sample: boolean }> {
  const office = await row(reader);
  return { ...lettersOf(office), zone: office.zone, sample: office.sample };
}

/** Months after which an acting appointment is called long. */
export async function actingMonths(reader: Reader): Promise<Record<'plt' | 'plh', number>> {
  const office = await row(reader);
  return { plt: office.plt_months, plh: office.plh_months };
}

/** The calendar day of an instant in the office's zone. */
export async function officeDay(reader: Reader, now: Date): Promise<string> {
  const { zone } = await row(reader);
  return dayOf(now, zone);
}

const lettersOf = (office: Awaited<ReturnType<typeof row>>): Letterhead => ({
  name: office.name, shortName: office.short_name, region: office.region,
  address: office.address, city: office.city, contact: office.contact,
});
