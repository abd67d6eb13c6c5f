/** Reading a cited regulation and finding it in the register. */
import type { Regulation, RegulationKind, RegulationRegister } from './reference.contract.ts';
import { sameWords, words } from './wording.rules.ts';

export interface Citation {
  readonly kind: string;
  readonly number: string;
  readonly year: number;
  readonly about: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longest names first, so that "Peraturan Menteri Dalam Negeri" is not read as something shorter. */
function namesOf(kinds: readonly RegulationKind[]): { name: string; kind: string; full: string }[] {
  return kinds
    .flatMap(({ kind, names }) => names.map((name) => ({ name, kind, full: names[0] ?? name })))
    .sort((left, right) => right.name.length - left.name.length);
}

/** Reads "UU Nomor 9 Tahun 2015 tentang ..."; null where the line does not begin with a known kind, number and year. */
export function readCitation(text: string, { kinds }: RegulationRegister): Citation | null {
  for (const { name, kind } of namesOf(kinds)) {
    const found = new RegExp(`^\\s*${escaped(name)}\\s+(?:Nomor|No\\.?)\\s*(\\S+)\\s+Tahun\\s+(\\d{4})\\s+tentang\\s+(.+)$`, 'is').exec(text);
    if (found) return { kind, number: found[1] ?? '', year: Number(found[2]), about: (found[3] ?? '').trim() };
  }
  return null;
}

/** Full names of kinds instead of their abbreviations, so that "UU" and "Undang-Undang" are the same words. */
function spelledOut(about: string, kinds: readonly RegulationKind[]): string {
  const text = ` ${words(about).join(' ')} `;
  return namesOf(kinds).reduce((read, { name, full }) => read.replaceAll(` ${words(name).join(' ')} `, ` ${words(full).join(' ')} `), text);
}

/** True too where the register does not know the official title. */
export function sameTitle(cited: string, official: string | null, { kinds }: RegulationRegister): boolean {
  return official === null || sameWords(spelledOut(cited, kinds), spelledOut(official, kinds));
}

/** The regulation of that kind, number and year; failing that, one of another kind with the same number, year and title. */
export function lookUp(citation: Citation, register: RegulationRegister): Regulation | null {
  const numbered = register.regulations.filter(({ number, year }) => number === citation.number && year === citation.year);
  return numbered.find(({ kind }) => kind === citation.kind)
    ?? numbered.find(({ about }) => about !== null && sameTitle(citation.about, about, register))
    ?? null;
}

/** Everything that revoked it, step by step: what revoked it first, then what revoked that. */
export function successors(regulation: Regulation, register: RegulationRegister): Regulation[] {
  const chain: Regulation[] = [];
  let next = regulation.revoked_by;
  while (next.length > 0) {
    const found = register.regulations.filter(({ key }) => next.includes(key) && !chain.some((known) => known.key === key));
    chain.push(...found);
    next = found.flatMap(({ revoked_by }) => revoked_by);
  }
  return chain;
}

/** The regulation and what it amends: an amendment stands and falls with its parent. */
export function amendedBy(regulation: Regulation, register: RegulationRegister): Regulation[] {
  return [regulation, ...register.regulations.filter(({ amended_by }) => amended_by.includes(regulation.key))];
}

/** Keys that the register refers to and does not hold, and keys that stand twice. */
export function registerProblems(register: RegulationRegister): string[] {
  const keys = register.regulations.map(({ key }) => key);
  const kinds = register.kinds.map(({ kind }) => kind);
  const dangling = register.regulations.flatMap((entry) => [...entry.revoked_by, ...entry.amended_by]
    .filter((key) => !keys.includes(key)).map((key) => `${entry.key} refers to ${key}, which the register does not hold`));
  const strange = register.regulations.filter(({ kind }) => !kinds.includes(kind)).map(({ key, kind }) => `${key} is of the unknown kind ${kind}`);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} stands twice`);
  return [...dangling, ...strange, ...twice];
}
