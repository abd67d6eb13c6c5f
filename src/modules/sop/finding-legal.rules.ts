/** Findings on the legal basis, by the register of regulations. */
import type { Finding } from './finding.contract.ts';
import { type FindingSource, report } from './finding-source.rules.ts';
import type { Regulation } from './reference.contract.ts';
import { amendedBy, type Citation, lookUp, readCitation, sameTitle, successors } from './regulation.rules.ts';
import { containsPhrase, corrected } from './wording.rules.ts';

const about = ({ key, short, confidence }: Regulation) => ({ key, regulation: short, confidence });
const shorts = (regulations: readonly Regulation[]) => regulations.map(({ short }) => short).join(' → ');

/** Superseded or changed since, whether itself or the regulation that it amends. */
function standing(quote: string, cited: Regulation, { reference: { register } }: FindingSource): Finding[] {
  return amendedBy(cited, register).flatMap((regulation) => {
    const after = successors(regulation, register);
    if (after.length > 0) return [report('legal-revoked', 'legal_basis', quote, { ...about(regulation), by: shorts(after) })];
    const later = register.regulations.filter(({ key, year }) =>
      regulation.amended_by.includes(key) && (regulation.key === cited.key || year > cited.year));
    return later.length > 0 ? [report('legal-amended', 'legal_basis', quote, { ...about(regulation), by: shorts(later) })] : [];
  });
}

function cited(quote: string, citation: Citation, source: FindingSource): Finding[] {
  const { register, spellings } = source.reference;
  const regulation = lookUp(citation, register);
  if (!regulation) return [report('legal-unknown', 'legal_basis', quote)];
  const found: Finding[] = [];
  const nameOf = (kind: string) => register.kinds.find((each) => each.kind === kind)?.names[0] ?? kind;
  if (regulation.kind !== citation.kind) {
    found.push(report('legal-wrong-kind', 'legal_basis', quote, { ...about(regulation), printed: nameOf(citation.kind), official: nameOf(regulation.kind) }));
  }
  if (!sameTitle(corrected(citation.about, spellings), regulation.about, register)) {
    found.push(report('legal-title-differs', 'legal_basis', quote, { ...about(regulation), printed: citation.about, official: regulation.about ?? '' }));
  }
  if (regulation.concerns === 'central') found.push(report('legal-other-body', 'legal_basis', quote, about(regulation)));
  return [...found, ...standing(quote, regulation, source)];
}

/** Regulations that a sheet of this title or product ought to cite and does not. */
function missing(source: FindingSource): Finding[] {
  const { definition, reference: { register } } = source;
  const keys = definition.legal_basis.map((line) => readCitation(line, register)).map((citation) => citation && lookUp(citation, register)?.key);
  return register.regulations.flatMap((regulation) => {
    const topic = regulation.basis_for.find((words) => containsPhrase(definition.title, words) || containsPhrase(definition.produces, words));
    if (topic === undefined || keys.includes(regulation.key)) return [];
    return [report('legal-basis-missing', 'legal_basis', '', { ...about(regulation), topic })];
  });
}

export function legalFindings(source: FindingSource): Finding[] {
  const lines = source.definition.legal_basis.flatMap((line) => {
    const citation = readCitation(line, source.reference.register);
    return citation ? cited(line, citation, source) : [report('legal-unreadable', 'legal_basis', line)];
  });
  return [...lines, ...missing(source)];
}
