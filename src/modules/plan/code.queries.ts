/** Codes for the money that follows the plan: which nomenclature reads them, and which the plans in force name. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { NodeLevel } from './node.contract.ts';
import type { QuarterPoint } from './plan.contract.ts';
import { editions } from './plan.queries.ts';
import { listedCode } from './tree.rules.ts';
import { versionsInForce } from './version.queries.ts';

export interface CodesInForce {
  /** Of the plan in force, or the newest; null where the installation has none. */
  readonly edition: string | null;
  /** Null where no plan is in force. */
  readonly nodes: readonly { readonly code: string; readonly level: NodeLevel; readonly name: string }[] | null;
}

/** Programs, kegiatan and sub kegiatan of all plans in force in a quarter. A Renja of the year names its codes before a Renstra. */
export async function codesInForce(reader: Reader, at: QuarterPoint): Promise<CodesInForce> {
  const versions = (await versionsInForce(reader, at)).sort((a, b) => a.kind.localeCompare(b.kind));
  const edition = versions[0]?.edition ?? (await editions(reader))[0]?.key ?? null;
  if (versions.length === 0) return { edition, nodes: null };
  const nodes = await reader.db.selectFrom('plan.node').where('office_id', '=', reader.office).where('version_id', 'in', versions.map(({ id }) => id))
    .where('code', 'is not', null).select(['code', 'level', 'name']).$castTo<{ code: string; level: NodeLevel; name: string }>().execute();
  return { edition, nodes };
}

export interface AskedCode {
  readonly edition: string;
  readonly code: string;
}

/** Names of codes as their own edition lists them, by `<edition> <code>`; what it does not list is absent. */
export async function listedNames(reader: Reader, asked: readonly AskedCode[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<AskedCode & { name: string }>`
    select a.edition, a.code, n.name
    from unnest(${asked.map(({ edition }) => edition)}::text[], ${asked.map(({ code }) => code)}::text[], ${asked.map(({ code }) => listedCode(code))}::text[])
      as a(edition, code, listed)
    join plan.nomenclature n on n.edition = a.edition and n.code = a.listed`.execute(reader.db);
  return new Map(rows.map(({ edition, code, name }) => [`${edition} ${code}`, name]));
}
