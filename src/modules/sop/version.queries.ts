import type { Reader } from '../../kernel/db.ts';
import { changedParts } from './confirmation.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { VersionLine } from './library.contract.ts';
import { personOn } from './person.queries.ts';
import type { Sheet } from './sheet.contract.ts';

export interface SopVersion {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly definition: SopDefinition;
}

/** Versions never change, so each is read once per process. Keyed by id, which is unique over all offices. */
const known = new Map<string, SopVersion>();
const KEPT = 200;

/** One version by id. Throws when it does not exist: ids come from rows of this office. */
export async function versionById(reader: Reader, id: string): Promise<SopVersion> {
  const cached = known.get(id);
  if (cached) return cached;
  const row = await reader.db.selectFrom('sop.version').select(['id', 'version', 'hash', 'definition'])
    .where('office_id', '=', reader.office).where('id', '=', id).executeTakeFirstOrThrow();
  const version = { ...row, definition: row.definition as unknown as SopDefinition };
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? '');
  known.set(id, version);
  return version;
}

/** The version in force of each SOP, or of one. */
export async function currentVersions(reader: Reader, key?: string): Promise<SopVersion[]> {
  let rows = reader.db.selectFrom('sop.version').distinctOn('key').select(['id', 'version', 'hash', 'definition'])
    .where('office_id', '=', reader.office).orderBy('key').orderBy('version', 'desc');
  if (key !== undefined) rows = rows.where('key', '=', key);
  return (await rows.execute()).map((row) => ({ ...row, definition: row.definition as unknown as SopDefinition }));
}

/** Number of the newest version of an SOP; 0 while there is none. */
export async function newestNumber(reader: Reader, key: string): Promise<number> {
  const row = await reader.db.selectFrom('sop.version').select(({ fn }) => fn.max('version').as('version'))
    .where('office_id', '=', reader.office).where('key', '=', key).executeTakeFirst();
  return row?.version ?? 0;
}

/** Hashes of every version ever loaded or confirmed: content in words already known is not loaded again. */
export async function knownHashes(reader: Reader): Promise<Set<string>> {
  const rows = await reader.db.selectFrom('sop.version').select('hash').where('office_id', '=', reader.office).execute();
  return new Set(rows.map((row) => row.hash));
}

export interface DrawnVersion {
  readonly definition: SopDefinition;
  readonly drawing: { readonly screen: Sheet; readonly paper: Sheet };
  readonly loadedAt: string;
}

/** One version with its drawing; undefined where there is none of that number. */
export async function drawnVersion(reader: Reader, key: string, no: number): Promise<DrawnVersion | undefined> {
  const row = await reader.db.selectFrom('sop.version').select(['definition', 'drawing', 'loaded_at'])
    .where('office_id', '=', reader.office).where('key', '=', key).where('version', '=', no).executeTakeFirst();
  return row && {
    definition: row.definition as unknown as SopDefinition,
    drawing: row.drawing as unknown as DrawnVersion['drawing'],
    loadedAt: row.loaded_at.toISOString(),
  };
}

/** Every version of an SOP, newest first, each with what it changed. */
export async function history(reader: Reader, key: string): Promise<VersionLine[]> {
  const rows = await reader.db.selectFrom('sop.version as v').where('v.office_id', '=', reader.office).where('v.key', '=', key)
    .select(['v.version', 'v.definition', 'v.loaded_at', 'v.reason', 'v.person_id', personOn('v', 'person_id', 'loaded_at').as('person')])
    .orderBy('v.version').execute();
  const lines = rows.map((row, index): VersionLine => {
    const before = rows[index - 1];
    return {
      version: row.version, loadedAt: row.loaded_at.toISOString(),
      origin: row.person_id ? 'owner' : 'content',
      reason: row.person_id && row.reason ? row.reason : null,
      person: row.person,
      changes: row.person_id && before ? changedParts(before.definition as unknown as SopDefinition, row.definition as unknown as SopDefinition) : [],
    };
  });
  return lines.reverse();
}
