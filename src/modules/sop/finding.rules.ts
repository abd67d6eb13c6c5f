/** Findings on the office's own text: generic rules, the same for every SOP. */
import type { SopDefinition } from './definition.contract.ts';
import type { Finding } from './finding.contract.ts';
import { documentFindings } from './finding-document.rules.ts';
import { flowFindings } from './finding-flow.rules.ts';
import { identityFindings } from './finding-identity.rules.ts';
import { legalFindings } from './finding-legal.rules.ts';
import { nameFindings } from './finding-name.rules.ts';
import { tableFindings } from './finding-table.rules.ts';
import type { Reference } from './reference.contract.ts';

/**
 * Everything found on one sheet, part by part. `others` is the rest of the library (the definition itself may be among
 * them), `lanePosts` the number of posts in each lane of the office.
 */
export function findings(
  definition: SopDefinition, others: readonly SopDefinition[], reference: Reference, lanePosts: Readonly<Record<string, number>>,
): Finding[] {
  const library = others.filter(({ key }) => key !== definition.key);
  const source = { definition, others: library, signed: library.filter(({ example }) => !example), reference, lanePosts };
  return [identityFindings, legalFindings, tableFindings, flowFindings, documentFindings, nameFindings].flatMap((rule) => rule(source));
}
