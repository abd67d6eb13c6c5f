/** Who is writing where, as long as a page says so. Pure: what is there is a list. */
import type { Caret, Presence } from './room.contract.ts';

export interface Attendee extends Presence {
  /** Milliseconds; when the page said so last. */
  readonly at: number;
}

/** A page that says nothing for so long is gone. */
export const GONE_AFTER = 30_000;

/** Open pages of one person; of more the newest are meant, so that nobody fills the list. */
export const MOST_PAGES = 10;

export const there = (list: readonly Attendee[], now: number): readonly Attendee[] => list.filter(({ at }) => now - at < GONE_AFTER);

const isOf = (person: string, client: string) => (one: Attendee): boolean => one.person === person && one.client === client;

export const without = (list: readonly Attendee[], person: string, client: string): readonly Attendee[] => list.filter((one) => !isOf(person, client)(one));

export interface Seen {
  readonly list: readonly Attendee[];
  /** Whether others see something else than before. */
  readonly changed: boolean;
}

export function seen(list: readonly Attendee[], one: Attendee): Seen {
  const before = there(list, one.at).find(isOf(one.person, one.client));
  const changed = before?.section !== one.section || !sameCaret(before.caret, one.caret);
  const others = without(there(list, one.at), one.person, one.client);
  const surplus = others.filter(({ person }) => person === one.person).slice(0, -(MOST_PAGES - 1));
  return { list: [...others.filter((each) => !surplus.includes(each)), one], changed };
}

const sameCaret = (a: Caret | null, b: Caret | null): boolean => a?.anchor === b?.anchor && a?.head === b?.head;
