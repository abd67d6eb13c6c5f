/** What every finding rule reads, and how it speaks. */
import type { SopDefinition } from './definition.contract.ts';
import { type Finding, type FindingCode, type FindingPart, findingCodes } from './finding.contract.ts';
import type { Reference } from './reference.contract.ts';

export interface FindingSource {
  readonly definition: SopDefinition;
  /** The other SOPs of the library. */
  readonly others: readonly SopDefinition[];
  /** Of these, the ones that the office signed. */
  readonly signed: readonly SopDefinition[];
  readonly reference: Reference;
  /** Number of posts in each lane. */
  readonly lanePosts: Readonly<Record<string, number>>;
}

export function report(
  code: FindingCode, where: FindingPart | { readonly part: FindingPart; readonly step?: number }, quote: string, params: Finding['params'] = {},
): Finding {
  const place = typeof where === 'string' ? { part: where } : where;
  return { code, severity: findingCodes[code], where: place.step === undefined ? { part: place.part } : { part: place.part, step: place.step }, params, quote };
}
