import type { DossierView } from '#contract/dossier/dossier';
import type { VersionView } from '#contract/document/document';

export interface Baseline {
  readonly version: VersionView;
  readonly mine: boolean;
  /** What was done to that version. */
  readonly how: 'initial' | 'sign' | 'returned';
  /** Title of the post that did it. */
  readonly who: string;
}

/** The newest version that stood at an instant; `versions` come newest first. */
const standingAt = (versions: readonly VersionView[], at: string): VersionView | undefined =>
  versions.find((version) => Date.parse(version.at) <= Date.parse(at));

/**
 * The version to compare with: the one that this person last initialled, signed or sent back; without such a one, the
 * one that anybody last initialled. Null: nobody has examined any version before.
 */
export function baselineOf({ tasks }: Pick<DossierView, 'tasks'>, versions: readonly VersionView[]): Baseline | null {
  const examined = tasks.toReversed()
    .filter(({ kind, outcome, closedAt }) => (kind === 'initial' || kind === 'sign') && closedAt !== null && (outcome === 'done' || outcome === 'returned'))
    .sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  const last = examined.find(({ mine }) => mine) ?? examined.find(({ outcome }) => outcome === 'done');
  const version = last?.closedAt && standingAt(versions, last.closedAt);
  if (!last || !version) return null;
  return { version, mine: last.mine, how: last.outcome === 'returned' ? 'returned' : last.kind === 'sign' ? 'sign' : 'initial', who: last.post.title };
}
