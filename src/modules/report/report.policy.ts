/** The Kasubbag of the planners and the leaders write; the whole office reads; an examiner reads where figures come from. */
import { type Actor, answeringPost, hasDuty, type HeldPost, holds } from '#pure/actor';
import type { OfficePaper } from './office-paper.contract.ts';

/** Outside bodies, examiners and the administrator hold no post of the office's own work. */
const APART = ['outside', 'examiner', 'administrator'] as const;

export function canRead(actor: Actor): boolean {
  return actor.posts.some(({ duties }) => !APART.some((duty) => duties.includes(duty)));
}

/** Figures are read by the office and by an examiner; money by the office alone. */
export function canReadFigures(actor: Actor): boolean {
  return canRead(actor) || hasDuty(actor, 'examiner');
}

export function writingPost(actor: Actor): HeldPost | undefined {
  return answeringPost(actor);
}

export const canWrite = (actor: Actor): boolean => writingPost(actor) !== undefined;

const plannerPost = (actor: Actor): HeldPost | undefined => actor.posts.find(({ duties }) => duties.includes('planner'));

/** Planners begin and write every paper of the office; a post that promises its own agreement and action plan. */
export function paperPost(actor: Actor, { kind, subject }: Pick<OfficePaper, 'kind' | 'subject'>): HeldPost | undefined {
  return (kind === 'perjanjian-kinerja' || kind === 'rencana-aksi' ? holds(actor, subject) : undefined) ?? plannerPost(actor);
}

/** A draft is ended by who writes it; what was fixed, and may have been signed by two, by the planners alone. */
export function endingPost(actor: Actor, paper: Pick<OfficePaper, 'kind' | 'subject' | 'fixedAt'>): HeldPost | undefined {
  return paper.fixedAt === null ? paperPost(actor, paper) : plannerPost(actor);
}

export const writesEveryPaper = (actor: Actor): boolean => plannerPost(actor) !== undefined;
