import { type Actor, hasDuty } from '#pure/actor';

/** Everybody may see how the office prints; its administrator changes it. */
export const canChangePrintSetting = (actor: Actor): boolean => hasDuty(actor, 'administrator');
