/** Days and moments as official papers write them. Pure. */
import { Temporal } from '#pure/time';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const ZONES: Readonly<Record<string, string>> = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

const two = (value: number): string => String(value).padStart(2, '0');

/** `10 Februari 2027`, of a calendar day `YYYY-MM-DD`. */
export function longDay(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

/** `10 Februari 2027, 09.39 WIB`, of an instant in the office's zone. */
export function longMoment(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${at.day} ${MONTHS[at.month - 1]} ${at.year}, ${two(at.hour)}.${two(at.minute)} ${ZONES[zone] ?? zone}`;
}

/** `10/02/27 09.39`, for dense tables. */
export function shortMoment(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${two(at.day)}/${two(at.month)}/${two(at.year % 100)} ${two(at.hour)}.${two(at.minute)}`;
}
