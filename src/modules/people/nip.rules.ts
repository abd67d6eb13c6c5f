/** The civil servant's number. Pure. */
import { Temporal } from '#pure/time';
import type { Issue } from '#pure/refusal';

/** Nobody is appointed younger, and nobody on the books is older. */
const YOUNGEST = 16;
const OLDEST = 100;

/**
 * What is wrong with an NIP, empty when nothing is: 8 digits of the birth date, 6 of the first appointment, 1 of the sex
 * (1 male, 2 female), 3 running (Perka BKN 22/2007). The number of a PPPK is built alike, with 21 and up, the count of
 * contracts, in place of the month. `today` is a day `YYYY-MM-DD`.
 */
export function nipIssues(nip: string, today: string): Issue[] {
  const parts = /^(\d{8})(\d{4})(\d{2})(\d)(\d{3})$/.exec(nip);
  if (!parts) return [issue('nip.digits')];
  const [, birth = '', year = '', month = '', sex = '', number = ''] = parts;
  const born = dateOf(birth);
  const now = Temporal.PlainDate.from(today);
  if (!born || yearsBetween(born, now) < YOUNGEST || yearsBetween(born, now) > OLDEST) return [issue('nip.birth')];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const isContract = Number(month) >= 21 && Number(month) <= 39;
  if (!isMonth && !isContract) return [issue('nip.appointment')];
  // A contract tells no month: the last of its year cannot be held against it.
  const appointed = Temporal.PlainDate.from({ year: Number(year), month: isMonth ? Number(month) : 12, day: 1 });
  const late = isMonth ? Temporal.PlainDate.compare(appointed, now) > 0 : Number(year) > now.year;
  const problems = [];
  if (late || yearsBetween(born, appointed.add({ months: 1 })) < YOUNGEST) problems.push(issue('nip.appointment'));
  if (sex !== '1' && sex !== '2') problems.push(issue('nip.sex'));
  if (number === '000') problems.push(issue('nip.number'));
  return problems;
}

const issue = (code: string): Issue => ({ field: 'nip', code });

function dateOf(digits: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  } catch {
    return undefined;
  }
}

/** Whole years from one day to another; negative when they stand the other way. */
const yearsBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => from.until(to, { largestUnit: 'year' }).years;
