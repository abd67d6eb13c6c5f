import { type Actor, hasDuty } from '#pure/actor';

/** The administrator keeps units, posts, persons, holders and accounts; everyone signed in reads the directory. */
export function canAdminister(actor: Actor): boolean {
  return hasDuty(actor, 'administrator');
}

/** NIP, schooling and account are for the administrator and the person. */
export function canReadRecord(actor: Actor, personId: string): boolean {
  return actor.personId === personId || canAdminister(actor);
}
