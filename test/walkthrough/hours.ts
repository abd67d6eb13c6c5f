/**
 * The office's working time from January to August 2027, written down again by hand: the minutes that the server counts
 * are compared with these, so the two must not share code. Perpres 21/2023; joint decree on holidays 2027.
 */

type Span = readonly [from: string, until: string];

const USUAL: readonly Span[] = [['07:30', '12:00'], ['13:00', '16:00']];
const FRIDAY: readonly Span[] = [['07:30', '11:30'], ['13:00', '16:30']];
const RAMADAN: readonly Span[] = [['08:00', '12:00'], ['12:30', '15:00']];
const RAMADAN_FRIDAY: readonly Span[] = [['08:00', '11:30'], ['12:30', '15:30']];
const FIRST_OF_RAMADAN = '2027-02-08';
const LAST_OF_RAMADAN = '2027-03-09';

const CLOSED = new Set([
  '2027-01-01', '2027-01-05', '2027-02-05', '2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12', '2027-03-15', '2027-03-25',
  '2027-03-26', '2027-05-06', '2027-05-17', '2027-05-18', '2027-05-19', '2027-05-20', '2027-06-01', '2027-08-17',
]);

const DAY = 86_400_000;
const MINUTE = 60_000;

/** `2027-01-11 08:10` on the wall of the office (WIB). */
export function wib(when: string): Date {
  return new Date(`${when.replace(' ', 'T')}:00+07:00`);
}

/** Calendar day of the office, `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + 7 * 60 * MINUTE).toISOString().slice(0, 10);
}

function spansOf(day: string): readonly Span[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || CLOSED.has(day)) return [];
  const ramadan = day >= FIRST_OF_RAMADAN && day <= LAST_OF_RAMADAN;
  if (weekday === 5) return ramadan ? RAMADAN_FRIDAY : FRIDAY;
  return ramadan ? RAMADAN : USUAL;
}

/** Whole working minutes from `a` to `b`, for instants at full minutes. */
export function workingMinutes(a: Date, b: Date): number {
  let sum = 0;
  for (let at = wib(`${dayOf(a)} 00:00`).getTime(); at < b.getTime(); at += DAY) {
    const day = dayOf(new Date(at));
    for (const [from, until] of spansOf(day)) {
      sum += Math.max(0, Math.min(b.getTime(), wib(`${day} ${until}`).getTime()) - Math.max(a.getTime(), wib(`${day} ${from}`).getTime()));
    }
  }
  return sum / MINUTE;
}
