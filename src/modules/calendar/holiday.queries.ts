import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { Holiday, HolidayYear } from './holiday.contract.ts';
import { canKeepHolidays } from './holiday.policy.ts';

const rows = (reader: Reader) => reader.db.selectFrom('calendar.holiday')
  .where('office_id', '=', reader.office)
  .select(['id', 'date', 'name', 'kind', 'source', 'confirmed'])
  .orderBy('date').orderBy('name')
  .$castTo<Holiday>();

/** The holidays of one year, oldest first. */
export const listHolidays: Query<{ year: number }, HolidayYear> = async ({ reader, actor }, { year }) => ({
  year,
  holidays: await rows(reader).where('date', '>=', `${year}-01-01`).where('date', '<=', `${year}-12-31`).execute(),
  abilities: { add: canKeepHolidays(actor) },
});

export const holidaysOn = (reader: Reader, date: string): Promise<Holiday[]> => rows(reader).where('date', '=', date).execute();

export const holidayById = (reader: Reader, id: string): Promise<Holiday | undefined> => rows(reader).where('id', '=', id).executeTakeFirst();
