/** Findings on every sheet in force, read against the register, the word list and the posts of the office. */
import type { Reader } from '../../kernel/db.ts';
import { postsByLane } from '../people/index.ts';
import type { Finding } from './finding.contract.ts';
import { findings } from './finding.rules.ts';
import type { Reference } from './reference.contract.ts';
import { currentVersions, type SopVersion } from './version.queries.ts';

export interface ReadLibrary {
  readonly versions: readonly SopVersion[];
  /** Ids of the open posts in each lane. */
  readonly lanePosts: Readonly<Record<string, readonly string[]>>;
  /** By key of the SOP. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** The sheets change seldom and each is read against all others: the last reading of each office is kept. */
const kept = new Map<string, { readonly of: string; readonly findings: ReadonlyMap<string, readonly Finding[]> }>();

/** Every SOP in force with its findings. */
export async function readLibrary(reader: Reader, reference: Reference): Promise<ReadLibrary> {
  const versions = await currentVersions(reader);
  const lanePosts = await postsByLane(reader);
  const counts = Object.fromEntries(Object.entries(lanePosts).map(([lane, posts]) => [lane, posts.length]));
  const of = JSON.stringify([versions.map(({ hash }) => hash), counts]);
  const known = kept.get(reader.office);
  if (known?.of === of) return { versions, lanePosts, findings: known.findings };
  const definitions = versions.map(({ definition }) => definition);
  const found = new Map(definitions.map((definition) => [definition.key, findings(definition, definitions, reference, counts)]));
  kept.set(reader.office, { of, findings: found });
  return { versions, lanePosts, findings: found };
}
