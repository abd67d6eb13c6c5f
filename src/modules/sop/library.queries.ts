/** The library as pages show it. `libraryQueries(sources)` is called once, at the wiring. */
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { openComplaints } from './complaint.queries.ts';
import { inferredParts } from './confirmation.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { Finding } from './finding.contract.ts';
import { readLibrary } from './finding.queries.ts';
import { laneViews } from './lane.queries.ts';
import type { Library, RelationView, SopCard, SopVersionView, SopView } from './library.contract.ts';
import { canConfirm, canReadComplaints } from './owner.policy.ts';
import type { Reference } from './reference.contract.ts';
import { citations, keysIn, reachable } from './regulation-link.rules.ts';
import { relations } from './relation.rules.ts';
import { drawnVersion, history, newestNumber } from './version.queries.ts';

export interface LibrarySources {
  /** The register of regulations and the word list. */
  readonly reference: Reference;
  /** Open dossiers that the asking person may see, by key of the SOP. */
  readonly openDossiers: Query<undefined, Readonly<Record<string, number>>>;
}

export function libraryQueries({ reference, openDossiers }: LibrarySources) {
  const list: Query<undefined, Library> = async (ask) => {
    const { versions, findings } = await readLibrary(ask.reader, reference);
    const open = await openDossiers(ask, undefined);
    const sops = versions.map(({ version, definition }): SopCard => ({
      ...cardOf(definition), version, findings: countOf(findings.get(definition.key) ?? []), openDossiers: open[definition.key] ?? 0,
    }));
    return {
      sops: sops.sort((left, right) => Number(left.example) - Number(right.example) || left.title.localeCompare(right.title, 'id')),
      openComplaints: canReadComplaints(ask.actor) ? await openComplaints(ask.reader) : null,
    };
  };

  const get: Query<{ key: string }, SopView> = async (ask, { key }) => {
    const { reader, actor, now } = ask;
    const { versions, findings, lanePosts } = await readLibrary(reader, reference);
    const current = versions.find(({ definition }) => definition.key === key);
    if (!current) throw refuse('sop.not-found');
    const { definition } = current;
    const library = versions.map((each) => each.definition);
    const found = [...findings.get(key) ?? []];
    const legalBasis = citations(definition.legal_basis, reference.register);
    const cited = legalBasis.flatMap(({ regulation }) => regulation ?? []);
    return {
      ...await versionOf(ask, { key, no: current.version }),
      versions: await history(reader, key),
      findings: found, legalBasis,
      regulations: reachable([...cited, ...keysIn(found)], reference.register),
      relations: relationViews(definition, library),
      lanes: await laneViews(reader, definition, lanePosts, now),
      inferred: inferredParts(definition),
      openDossiers: (await openDossiers(ask, undefined))[key] ?? 0,
      abilities: { confirm: canConfirm(actor), readComplaints: canReadComplaints(actor) },
    };
  };

  return { list, get };
}

/** One version as it stood when a dossier opened on it. */
export const versionOf: Query<{ key: string; no: number }, SopVersionView> = async ({ reader }, { key, no }) => {
  const newest = await newestNumber(reader, key);
  if (newest === 0) throw refuse('sop.not-found');
  const version = await drawnVersion(reader, key, no);
  if (!version) throw refuse('sop.version-not-found');
  return { key, version: no, newest, definition: version.definition, drawing: version.drawing, loadedAt: version.loadedAt };
};

function cardOf(definition: SopDefinition): Omit<SopCard, 'version' | 'findings' | 'openDossiers'> {
  const { key, title, number, example = false, lanes, steps } = definition;
  const column = (lane: string) => lanes.findIndex((each) => each.key === lane);
  return {
    key, title, number, example, lanes: lanes.length, inferred: inferredParts(definition).length,
    steps: steps.map(({ kind, actors }) => ({ kind, lanes: actors.map(column) })),
  };
}

function countOf(found: readonly Finding[]): SopCard['findings'] {
  const of = (severity: Finding['severity']) => found.filter((each) => each.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

function relationViews(definition: SopDefinition, library: readonly SopDefinition[]): RelationView[] {
  return relations(definition, library).map(({ part, step, text, sop }) => {
    const meant = library.find(({ key }) => key === sop);
    return {
      part, text, ...(step === undefined ? {} : { step }),
      sop: meant ? { key: meant.key, title: meant.title, example: meant.example ?? false } : null,
    };
  });
}
