/** What may still change of an indicator version, and who comes after whom. */
import { type Refusal, refuse } from '#pure/refusal';
import type { IndicatorCard, IndicatorState, QualityFinding, VersionLine } from './indicator.contract.ts';
import { compareQuarters, quarterBefore } from './period.rules.ts';
import type { QuarterPoint } from './plan.contract.ts';

export interface VersionFacts {
  readonly no: number;
  /** The highest number that the indicator has, without cards that were dropped before they were approved. */
  readonly newest: number;
  readonly status: IndicatorState['status'];
  readonly from: QuarterPoint;
  readonly until: QuarterPoint | null;
  readonly frozen: boolean;
  readonly revision: number;
}

interface Version extends Pick<VersionLine, 'no' | 'status' | 'from' | 'until' | 'frozen'> {
  readonly approval: IndicatorCard['approval'];
  readonly revision: number;
}

/** A version among all of its indicator, newest first. */
export function versionFacts({ no, status, from, until, frozen, revision }: Version, all: readonly Version[]): VersionFacts {
  const kept = all.filter((each) => each.status !== 'retired' || each.approval !== null);
  return { no, newest: kept[0]?.no ?? no, status, from, until, frozen, revision };
}

/** A card is written until it is approved or measured; then a later change is a version of its own. */
export function mayEdit(version: VersionFacts): Refusal | undefined {
  if (version.status === 'retired') return refuse('indicator.retired');
  return version.status === 'approved' || version.frozen ? refuse('indicator.fixed') : undefined;
}

/** Findings without which a card is only unfinished, so that it is neither checked nor approved. */
const NEEDED: readonly QualityFinding['code'][] = ['no-definition', 'no-formula', 'no-source', 'no-post'];

export function mayCheck(version: VersionFacts, findings: readonly QualityFinding[]): Refusal | undefined {
  if (version.status !== 'draft') return refuse('indicator.not-draft');
  const missing = findings.filter(({ code }) => NEEDED.includes(code));
  return missing.length > 0 ? refuse('indicator.incomplete', {}, missing.map(({ code, field }) => ({ field, code: `indicator.${code}` }))) : undefined;
}

export function mayApprove(version: VersionFacts): Refusal | undefined {
  return version.status === 'checked' ? undefined : refuse('indicator.not-checked');
}

/** Until when a version holds that is retired: a card that was never approved held in no quarter. */
export function retire(version: VersionFacts, last: QuarterPoint): QuarterPoint | null | Refusal {
  if (version.status === 'retired') return refuse('indicator.retired');
  if (version.no !== version.newest) return refuse('indicator.version-open');
  if (version.status !== 'approved') return null;
  return compareQuarters(last, version.from) < 0 ? refuse('indicator.version-order', { ...version.from }) : last;
}

/** The last quarter of a version that a successor from this quarter on will end. */
export function succeed(version: VersionFacts, from: QuarterPoint): QuarterPoint | Refusal {
  if (version.status === 'retired') return refuse('indicator.retired');
  if (version.no !== version.newest || (version.status !== 'approved' && !version.frozen)) return refuse('indicator.version-open');
  return compareQuarters(from, version.from) <= 0 ? refuse('indicator.version-order', { ...version.from }) : quarterBefore(from);
}
