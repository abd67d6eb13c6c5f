/** Days and times as Indonesian papers print them. Zones are handed in; no clock is read. */

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** `2027-02-28` as `28 Februari 2027`. */
export function printedDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** `2027-02-28` as `Minggu`. */
export const weekdayName = (date: string): string => WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** The numeral of a quarter, as papers number them: `III`. */
export const roman = (quarter: number): string => ['I', 'II', 'III', 'IV'][quarter - 1] ?? '';

/** An instant on the wall clock of a zone, as `28 Februari 2027 10.24`. */
export function printedTime(instant: string | Date, zone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));
  const [date = '', clock = ''] = text.split(' ');
  return `${printedDay(date)} ${clock.replace(':', '.')}`;
}
