/** What was examined of one document of a dossier, told from its state: the text that the first initial froze, and which one somebody read last. Pure. */
import type { Fact } from '#contract/sop/fact';
import type { ActInstance, DossierState } from './state.contract.ts';

export interface Freezing {
  readonly hash: string;
  readonly at: string;
  /** Post that set the first initial; where the sheet asks for none, that signed. */
  readonly post: string;
}

/** The standing version, once the first initial that still counts is bound to it; null: nobody has initialled it. */
export function frozenOf({ facts, documents }: DossierState, key: string): Freezing | null {
  const hash = documents[key]?.hash;
  const bound = facts.filter((fact) => fact.void === null && fact.hashes?.[key] === hash);
  const first = bound.find(({ kind }) => kind === 'initialled-by') ?? bound.find(({ kind }) => kind === 'approved' || kind === 'signed');
  return first && hash !== undefined ? { hash, at: first.at, post: first.post } : null;
}

export interface Examination {
  /** Content that was initialled, signed or sent back. */
  readonly hash: string;
  readonly how: 'initial' | 'sign' | 'returned';
  readonly post: string;
  /** Done under a post that is held by who asks. */
  readonly mine: boolean;
}

/**
 * The version to compare with: what one of these posts last initialled, signed or sent back; without such a one, what
 * anybody last initialled or signed. Voided marks count: what was read was read. Null: nobody has examined it yet.
 */
export function lastExamined(state: DossierState, key: string, posts: readonly string[]): Examination | null {
  const examined = state.acts
    .filter(({ kind, outcome, completedAt }) => (kind === 'initial' || kind === 'sign') && completedAt !== null && (outcome === 'done' || outcome === 'returned'))
    .toSorted((a, b) => (a.completedAt ?? '').localeCompare(b.completedAt ?? ''))
    .flatMap((act): Examination[] => {
      const hash = hashRead(state.facts, act)?.hashes?.[key];
      const how = act.outcome === 'returned' ? 'returned' : act.kind === 'sign' ? 'sign' : 'initial';
      return hash === undefined ? [] : [{ hash, how, post: act.post, mine: posts.includes(act.post) }];
    });
  return examined.findLast(({ mine }) => mine) ?? examined.findLast(({ how }) => how !== 'returned') ?? null;
}

/** The mark that the act made; of what went back, the version handed over that the return made void. */
function hashRead(facts: readonly Fact[], { step, round, act, answerable, outcome, completedAt }: ActInstance): Fact | undefined {
  if (outcome === 'done') return facts.find((fact) => fact.step === step && fact.round === round && fact.act === act && fact.post === answerable && fact.hashes !== null);
  const handed = facts.filter(({ kind }) => kind === 'draft-version');
  return handed.findLast((fact) => fact.void?.at === completedAt) ?? handed.findLast(({ at }) => at <= (completedAt ?? ''));
}
