/** Planners and Keuangan enter; Keuangan verifies what somebody else entered. Whoever reads the plan reads its money. */
import { type Actor, type Duty, type HeldPost, hasDuty } from '#pure/actor';
import type { SpendingState } from './budget.contract.ts';

const ENTERS: readonly Duty[] = ['planner', 'keuangan'];

/** The post under which this person enters figures. */
export function enteringPost(actor: Actor): HeldPost | undefined {
  return actor.posts.find(({ duties }) => ENTERS.some((duty) => duties.includes(duty)));
}

export function verifyingPost(actor: Actor): HeldPost | undefined {
  return actor.posts.find(({ duties }) => duties.includes('keuangan'));
}

interface Entered {
  readonly state: SpendingState;
  /** Who entered it; null for what content brought. */
  readonly personId: string | null;
}

/** Persons are compared, not posts: a Plt of the Keuangan post does not verify what he entered under his own. */
export const isAuthor = (actor: Actor, { personId }: Entered): boolean => personId === actor.personId;

export function canVerify(actor: Actor, entry: Entered): boolean {
  return hasDuty(actor, 'keuangan') && entry.state === 'entered' && !isAuthor(actor, entry);
}

export function canReturn(actor: Actor, entry: Entered): boolean {
  return hasDuty(actor, 'keuangan') && entry.state !== 'returned' && !isAuthor(actor, entry);
}
