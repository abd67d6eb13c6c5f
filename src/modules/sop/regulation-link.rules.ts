/** Which entries of the register a sheet leads to. */
import type { Finding } from './finding.contract.ts';
import type { Regulation, RegulationRegister } from './reference.contract.ts';
import { amendedBy, lookUp, readCitation } from './regulation.rules.ts';

/** Each printed line of the legal basis with the key of the entry it cites; null where the register has none. */
export function citations(legalBasis: readonly string[], register: RegulationRegister): { text: string; regulation: string | null }[] {
  return legalBasis.map((text) => {
    const citation = readCitation(text, register);
    return { text, regulation: (citation && lookUp(citation, register))?.key ?? null };
  });
}

/** The entries of these keys, what they amend, and everything that amended or revoked any of them, in the register's order. */
export function reachable(keys: readonly string[], register: RegulationRegister): Regulation[] {
  const found = new Set<string>();
  const start = register.regulations.filter(({ key }) => keys.includes(key)).flatMap((entry) => amendedBy(entry, register));
  let next = start.map(({ key }) => key);
  while (next.length > 0) {
    for (const key of next) found.add(key);
    const entries = register.regulations.filter(({ key }) => next.includes(key));
    next = entries.flatMap(({ revoked_by, amended_by }) => [...revoked_by, ...amended_by]).filter((key) => !found.has(key));
  }
  return register.regulations.filter(({ key }) => found.has(key));
}

/** Keys of the register that findings speak of. */
export function keysIn(found: readonly Finding[]): string[] {
  return found.flatMap(({ params: { key } }) => (typeof key === 'string' ? [key] : []));
}
