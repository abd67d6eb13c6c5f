import type { Query } from '../../kernel/http.ts';
import { originRef } from '#contract/document/content';
import { refuse } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import type { Origin } from './origin.contract.ts';
import { originOf, type Told, yearIn } from './origin.rules.ts';
import { canRead, canReadFigures } from './report.policy.ts';
import { reportYear } from './year.queries.ts';

/** Money is read by the office alone; what is not verified is not told to anybody here. */
export function originFor(scales: readonly PredicateScale[]): Query<{ ref: string }, Origin> {
  return async ({ reader, actor, now }, { ref }) => {
    if (!canReadFigures(actor) || (!canRead(actor) && /money|efficiency/.test(ref))) throw refuse('origin.not-allowed');
    const year = originRef.safeParse(ref).success ? yearIn(ref) : null;
    if (year === null) throw refuse('origin.not-found');
    const found = originOf(await reportYear(reader, scales, { year, date: await officeDay(reader, now), now }), ref);
    if (!found) throw refuse('origin.not-found');
    const { label, value, text, number, parts, figure } = found;
    return {
      ref, label, value: value?.toText() ?? null, text, number, year, parts: [...parts], link: linkOf(found, year),
      figure: figure && {
        indicatorVersionId: figure.indicatorVersionId, year: figure.year, quarter: figure.quarter, verifier: figure.verifier,
        evidence: figure.evidence.map(({ label: about, name, hash, personal }) => ({ label: about, name, hash, personal })),
      },
    };
  };
}

function linkOf({ figure, ref }: Told, year: number): string | null {
  if (figure) return `/kinerja/angka/${figure.indicatorVersionId}/${figure.year}/${figure.quarter}`;
  return ref.startsWith('money:') ? `/anggaran/realisasi?year=${year}&quarter=4` : null;
}
