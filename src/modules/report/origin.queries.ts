import type { Query } from '../../kernel/http.ts';
import { originRef } from '#contract/document/content';
import { refuse } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import type { Origin } from './origin.contract.ts';
import { originOf, type Proof, rootsOf, type Told, yearIn } from './origin.rules.ts';
import { canRead, canReadFigures } from './report.policy.ts';
import { reportYear } from './year.queries.ts';

/** Money is read by the office alone; what is not verified is not told to anybody here. */
export function originFor(scales: readonly PredicateScale[]): Query<{ ref: string }, Origin> {
  return async ({ reader, actor, now }, { ref }) => {
    if (!canReadFigures(actor) || (!canRead(actor) && /money|efficiency/.test(ref))) throw refuse('origin.not-allowed');
    const year = originRef.safeParse(ref).success ? yearIn(ref) : null;
    if (year === null) throw refuse('origin.not-found');
    const data = await reportYear(reader, scales, { year, date: await officeDay(reader, now), now });
    const found = originOf(data, ref);
    if (!found) throw refuse('origin.not-found');
    const { label, value, text, number, parts, figure, things } = found;
    return {
      ref, label, value: value?.toText() ?? null, text, number, year, parts: [...parts], link: linkOf(found, year), things: canRead(actor) ? [...things] : [],
      sources: rootsOf(data, ref).filter(({ proof }) => proof !== null).map((root) => ({ ref: root.ref, label: root.label, text: root.text, verifiers: [...root.proof?.verifiers ?? []], evidence: (root.proof?.evidence ?? []).map(shown) })),
      figure: figure && {
        indicatorVersionId: figure.indicatorVersionId, year: figure.year, quarter: figure.quarter, verifier: figure.verifier,
        evidence: figure.evidence.map(shown),
      },
    };
  };
}

const shown = ({ label, name, hash, personal }: Proof['evidence'][number]) => ({ label, name, hash, personal });

function linkOf({ figure, ref }: Told, year: number): string | null {
  if (figure) return `/kinerja/angka/${figure.indicatorVersionId}/${figure.year}/${figure.quarter}`;
  return ref.startsWith('money:') ? `/anggaran/realisasi?year=${year}&quarter=4` : null;
}
