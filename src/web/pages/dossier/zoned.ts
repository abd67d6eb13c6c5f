/** Local clock of the office and instants: what `datetime-local` fields hold and what the API takes. */

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(instant / 1000) * 1000;
}

/** `2027-01-15T14:00` in the office's zone as an instant; the text itself where it is no such time, so that the server names it. */
export function toInstant(local: string, zone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return local;
  const plain = Date.parse(`${local.slice(0, 16)}:00Z`);
  return new Date(plain - offsetAt(plain, zone)).toISOString();
}

/** An instant as `2027-01-15T14:00` in the office's zone. */
export function toLocal(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}
