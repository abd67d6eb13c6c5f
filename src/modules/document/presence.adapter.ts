/** Who writes where, and who listens, in the memory of this process alone: it is worth nothing a minute later. */
import type { Presence } from './room.contract.ts';
import { type Attendee, seen, there, without } from './presence.rules.ts';

/** A page that shows a document asks for its news at least twice in this time. */
const LISTENS_FOR = 60_000;

export class Attendance {
  readonly #there = new Map<string, readonly Attendee[]>();
  readonly #listeners = new Map<string, Map<string, number>>();

  /** True when others see something else than before. */
  see(document: string, one: Presence, now: Date): boolean {
    const { list, changed } = seen(this.#there.get(document) ?? [], { ...one, at: now.getTime() });
    this.#there.set(document, list);
    return changed;
  }

  /** True when it had been there. */
  leave(document: string, person: string, client: string): boolean {
    const list = this.#there.get(document) ?? [];
    const left = without(list, person, client);
    if (left.length === 0) this.#there.delete(document);
    else this.#there.set(document, left);
    return left.length < list.length;
  }

  in(document: string, now: Date): Presence[] {
    const list = there(this.#there.get(document) ?? [], now.getTime());
    if (list.length === 0) this.#there.delete(document);
    return list.map(({ at: _at, ...one }) => one);
  }

  /** This person's pages want to hear of each step. */
  listen(document: string, person: string, now: Date): void {
    const all = this.#listeners.get(document) ?? new Map<string, number>();
    this.#listeners.set(document, all.set(person, now.getTime()));
  }

  /** Steps are many; they are told only to those who asked for them just now. */
  hears(document: string, person: string, now: Date): boolean {
    const all = this.#listeners.get(document);
    const last = all?.get(person);
    if (last !== undefined && now.getTime() - last < LISTENS_FOR) return true;
    all?.delete(person);
    if (all?.size === 0) this.#listeners.delete(document);
    return false;
  }
}
