/** Product rule 4: nobody checks the own work under another post. */
import { type Refusal, refuse } from '#pure/refusal';
import type { ActContext } from './act.contract.ts';

/** Documents that the actor changed under another post than the one now used. */
function ownDocuments({ documents, actor }: ActContext): string[] {
  return Object.entries(documents)
    .filter(([, version]) => version.authors.some(({ person, post }) => person === actor.person && post !== actor.post))
    .map(([document]) => document);
}

/** Refuses initial or signature of a version that the actor changed since the last hand-over under another post. */
export function ownDraft(context: ActContext): Refusal | null {
  const documents = ownDocuments(context);
  return documents.length > 0 ? refuse('initial.own-work', { documents, waysOut: ['another-author', 'another-holder'] }) : null;
}

/**
 * An examiner who also holds the signing post as Plt or Plh may sign what was initialled under the other post, provided
 * the initial of a third person stands who neither wrote it nor signs it.
 */
export function ownExamination(context: ActContext): Refusal | null {
  const { actor, documents, facts } = context;
  const initials = facts.filter((fact) => fact.kind === 'initialled-by');
  const examined = initials.some((fact) => fact.by.person === actor.person && fact.by.post !== actor.post);
  if (!examined) return null;
  const writers = Object.values(documents).flatMap((version) => version.authors.map((author) => author.person));
  const third = initials.some((fact) => fact.by.person !== actor.person && !writers.includes(fact.by.person));
  if (actor.form !== 'definitif' && third) return null;
  return refuse('sign.third-initial-missing', { waysOut: third ? ['another-holder'] : ['third-initial', 'another-holder'] });
}

/** Refuses to recap or accept data that the actor submitted under another post. */
export function ownData({ facts, actor }: ActContext): Refusal | null {
  const posts = facts
    .filter((fact) => fact.kind === 'data-submitted' && fact.by.person === actor.person && fact.by.post !== actor.post)
    .map((fact) => fact.post);
  return posts.length > 0 ? refuse('data.own-work', { posts, waysOut: ['another-submitter', 'another-holder'] }) : null;
}

/** Refuses when the document is no longer what the actor read. */
export function changedSinceRead({ documents }: ActContext, read: Readonly<Record<string, string>>): Refusal | null {
  const current = Object.fromEntries(Object.entries(documents).map(([key, version]) => [key, version.hash]));
  const keys = new Set([...Object.keys(current), ...Object.keys(read)]);
  const changed = [...keys].filter((key) => current[key] !== read[key]);
  return changed.length > 0 ? refuse('document.changed', { documents: changed, current }) : null;
}
