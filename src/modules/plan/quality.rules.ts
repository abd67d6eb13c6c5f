/** What an auditor would ask of an indicator card (C.3). Findings are shown and never refuse a draft. */
import { exact } from '#pure/decimal';
import type { Card, QualityFinding } from './indicator.contract.ts';
import type { TargetCell } from './target.contract.ts';

const PERCENT = ['%', 'persen', 'persentase'];
/** A name begins with what is measured; some measure words allow few units only. */
const MEASURES: Readonly<Record<string, readonly string[] | null>> = {
  persentase: PERCENT, jumlah: null, indeks: ['indeks', 'angka', 'poin', 'nilai'], nilai: null, rasio: null, laju: PERCENT, tingkat: null, cakupan: null,
  pertumbuhan: PERCENT, kontribusi: PERCENT,
};
/** Words of doing, not of what came of it. */
const ACTIVITY = /\b(ter(laksana|selenggara|susun)nya|rapat|pelaksanaan kegiatan|sosialisasi)\b/i;
const RESULTS: readonly string[] = ['outcome', 'impact'];

export interface Judged {
  readonly card: Card;
  /** Of the plan version; whole years and quarters. */
  readonly targets: readonly TargetCell[];
  /** The version before it, if there was one, and why it was changed. */
  readonly before: Pick<Card, 'name' | 'formula'> | null;
  readonly changeReason: string | null;
}

export function qualityFindings({ card, targets, before, changeReason }: Judged): readonly QualityFinding[] {
  const years = targets.filter(({ quarter }) => quarter === 0);
  const found: (QualityFinding | false)[] = [
    ...named(card),
    card.definition === '' && { code: 'no-definition', field: 'definition' },
    card.formula === '' && { code: 'no-formula', field: 'formula' },
    card.source === '' && { code: 'no-source', field: 'source' },
    card.postId === null && { code: 'no-post', field: 'postId' },
    card.baseline === null && card.baselineWords === null && { code: 'no-baseline', field: 'baseline' },
    isShare(card) && card.components.length === 0 && { code: 'no-components', field: 'components' },
    years.length === 0 && { code: 'no-target', field: 'targets' },
    standsStill(card, years) && { code: 'target-is-baseline', field: 'targets' },
    card.isIku && before !== null && (before.name !== card.name || before.formula !== card.formula) && !changeReason && { code: 'iku-changed', field: 'name' },
  ];
  return found.filter((each) => each !== false);
}

function named({ name, unit, kind }: Card): readonly QualityFinding[] {
  const word = name.toLowerCase().split(/[\s(]/)[0] ?? '';
  const units = MEASURES[word];
  const findings: QualityFinding[] = [];
  if (units === undefined) findings.push({ code: 'no-measure-word', field: 'name' });
  else if (units !== null && !units.includes(unit.toLowerCase())) findings.push({ code: 'unit-differs', field: 'unit' });
  if (RESULTS.includes(kind) && ACTIVITY.test(name)) findings.push({ code: 'activity-word', field: 'name' });
  return findings;
}

/** A percentage can be computed from what it divides, so that the value can be derived again. */
function isShare({ name, polarity }: Card): boolean {
  return /^(persentase|rasio|cakupan)\b/i.test(name) && polarity !== 'milestone' && polarity !== 'grade';
}

/** The first target equals where the indicator already stood; nothing to say for what is to be kept. */
function standsStill({ baseline, polarity, reason }: Card, years: readonly TargetCell[]): boolean {
  const first = years.reduce<TargetCell | undefined>((known, each) => (known && known.year <= each.year ? known : each), undefined);
  if (baseline === null || !first?.value || polarity === 'maintain' || reason !== '') return false;
  return exact(first.value).compare(exact(baseline)) === 0;
}
