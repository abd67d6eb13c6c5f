/** Findings on the identity block. */
import { productsOf } from './definition.contract.ts';
import type { Finding } from './finding.contract.ts';
import { type FindingSource, report } from './finding-source.rules.ts';
import { relations } from './relation.rules.ts';

function block({ definition }: FindingSource): Finding[] {
  const { number, warnings, records, approved_by, title } = definition;
  const products = productsOf(definition).length;
  const found: Finding[] = [];
  if (definition.example) found.push(report('example', 'sheet', title));
  if (number.startsWith('/')) found.push(report('number-blank', 'number', number));
  if (definition.inferred?.includes('approved_by')) found.push(report('identity-inferred', 'approved_by', approved_by));
  if (warnings.length === 0) found.push(report('warnings-empty', 'warnings', ''));
  if (records.length === 0) found.push(report('records-empty', 'records', ''));
  if (products > 1) found.push(report('documents-joined', 'documents', definition.produces, { total: products }));
  return found;
}

/** Keterkaitan that names an SOP which is not there, or only as an example, or names none at all. */
function related({ definition, others }: FindingSource): Finding[] {
  return relations(definition, others).flatMap(({ part, step, text, name, sop }) => {
    const where = step === undefined ? { part } : { part, step };
    if (name === null) return [report('related-unnamed', where, text)];
    if (sop === null) return [report('related-missing', where, text, { name })];
    return others.find(({ key }) => key === sop)?.example ? [report('related-example', where, text, { name, sop })] : [];
  });
}

export function identityFindings(source: FindingSource): Finding[] {
  return [...block(source), ...related(source)];
}
