import type { Reader } from '../../kernel/db.ts';
import { codesInForce, listedNames } from '../plan/index.ts';

/** The edition that reads the codes of a quarter, and which of them it lists. */
export async function listedIn(reader: Reader, year: number, quarter: number, codes: readonly string[]): Promise<{ edition: string; listed: ReadonlySet<string> }> {
  const { edition } = await codesInForce(reader, { year, quarter });
  if (edition === null) return { edition: '', listed: new Set() };
  const names = await listedNames(reader, codes.map((code) => ({ edition, code })));
  return { edition, listed: new Set(codes.filter((code) => names.has(`${edition} ${code}`))) };
}
