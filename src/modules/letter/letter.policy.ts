/** Who reads the registers, and who keeps them. */
import { type Actor, type HeldPost, hasDuty, seesAllDossiers } from '#pure/actor';

/** The registers belong to those who see every dossier and to the post that keeps them. */
export const canReadRegisters = (actor: Actor): boolean => seesAllDossiers(actor) || hasDuty(actor, 'umum');

/** The post under which this person reserves, inserts, uses and voids numbers by hand. */
export const keeperPost = (actor: Actor): HeldPost | undefined => actor.posts.find(({ duties }) => duties.includes('umum'));
