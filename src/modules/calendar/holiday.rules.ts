import { type Refusal, refuse } from '#pure/refusal';
import type { Holiday, NewHoliday } from './holiday.contract.ts';

/** A new local holiday, or the refusal that names the one already standing on that day. */
export function add(input: NewHoliday, sameDay: readonly Holiday[], id: string): Holiday | Refusal {
  const [known] = sameDay;
  if (known) return refuse('holiday.exists', { date: input.date, name: known.name }, [{ field: 'date', code: 'holiday.exists' }]);
  return { id, date: input.date, name: input.name, source: input.source, kind: 'local', confirmed: true };
}

/** Only what the office itself entered may go; national days rest on a joint ministerial decree. */
export function remove(holiday: Holiday | undefined): Holiday | Refusal {
  if (!holiday) return refuse('holiday.not-found');
  if (holiday.kind !== 'local') return refuse('holiday.not-local', { name: holiday.name });
  return holiday;
}
