import type { Finding, FindingCode, FindingPart, FindingSeverity } from '#contract/sop/finding';

/** Where on the sheet a finding belongs, top to bottom: identity block, legal basis, table, one of its rows, narrative. */
export type Place = 'identity' | 'legal' | 'table' | 'text' | `step ${number}`;

export interface PlaceGroup {
  readonly place: Place;
  /** Row of the table, where the place is one. */
  readonly step: number | null;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

const IDENTITY: readonly FindingPart[] = ['sheet', 'title', 'number', 'approved_by', 'unit', 'documents', 'qualifications', 'related', 'equipment', 'warnings', 'records'];
const TABLE: readonly FindingPart[] = ['lanes', 'activity', 'actors', 'hands_to', 'on_reject', 'inputs', 'duration', 'outputs', 'note', 'requires'];
const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info'];

/** A keterangan that names an SOP is reported under `related` or `note` with its step. */
function placeOf({ where: { part, step } }: Finding): Place {
  if (part === 'legal_basis') return 'legal';
  if (TABLE.includes(part)) return step === undefined ? 'table' : `step ${step}`;
  return IDENTITY.includes(part) ? 'identity' : 'text';
}

/** Row of the table that a finding stands in; null where it stands in none. */
export function rowOf(finding: Finding): number | null {
  const place = placeOf(finding);
  return place.startsWith('step ') ? Number(place.slice(5)) : null;
}

function rankOf(place: Place): number {
  const order: readonly Place[] = ['identity', 'legal', 'table'];
  if (place === 'text') return Number.POSITIVE_INFINITY;
  return order.includes(place) ? order.indexOf(place) : order.length + Number(place.slice(5));
}

/** The findings as they lie on the sheet. */
export function byPlace(findings: readonly Finding[]): PlaceGroup[] {
  const places = [...new Set(findings.map(placeOf))].sort((left, right) => rankOf(left) - rankOf(right));
  return places.map((place) => {
    const here = findings.filter((finding) => placeOf(finding) === place);
    const worstFirst = SEVERITIES.flatMap((severity) => here.filter((finding) => finding.severity === severity));
    return { place, step: place.startsWith('step ') ? Number(place.slice(5)) : null, findings: worstFirst };
  });
}

/** The rule that a finding speaks for. */
export type RuleName = 'identity' | 'related' | 'legal' | 'quality' | 'order' | 'flow' | 'verb' | 'own-text' | 'one-name' | 'spelling';

export const ruleOf: Readonly<Record<FindingCode, RuleName>> = {
  example: 'identity', 'number-blank': 'identity', 'identity-inferred': 'identity', 'warnings-empty': 'identity', 'records-empty': 'identity', 'documents-joined': 'identity',
  'related-missing': 'related', 'related-example': 'related', 'related-unnamed': 'related',
  'legal-wrong-kind': 'legal', 'legal-title-differs': 'legal', 'legal-revoked': 'legal', 'legal-amended': 'legal', 'legal-other-body': 'legal',
  'legal-basis-missing': 'legal', 'legal-unknown': 'legal', 'legal-unreadable': 'legal',
  'inputs-missing': 'quality', 'outputs-missing': 'quality', 'duration-blank': 'quality', 'duration-inferred': 'quality', 'duration-adjusted': 'quality',
  'input-before-output': 'order', 'approved-before-signing': 'order', 'output-unused': 'order', 'confirmed-by-hand': 'order',
  'no-way-back': 'flow', 'hands-to-nobody': 'flow', 'step-unreachable': 'flow', 'hidden-decision': 'flow', 'lane-no-post': 'flow', 'lane-unused': 'flow',
  'activity-not-active': 'verb',
  'foreign-document': 'own-text', 'document-part-missing': 'own-text', 'administrasi-foreign': 'own-text', 'administrasi-own-product': 'own-text',
  'section-copied': 'own-text', 'procedure-differs': 'own-text', 'procedure-length': 'own-text',
  'lane-named-otherwise': 'one-name', 'role-many-names': 'one-name', 'spelled-two-ways': 'one-name',
  'word-doubled': 'spelling', 'word-misspelt': 'spelling',
};
