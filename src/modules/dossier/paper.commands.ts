/** The documents a dossier makes: opened with it, handed over by the draft act, given the recap of the answers. */
import type { Ctx } from '../../kernel/command.ts';
import type { Section } from '#contract/document/content';
import { type MadeDocument, receivingLanes, type SopDefinition } from '#contract/sop/definition';
import type { DocumentVersion } from '#contract/sop/fact';
import { cancelDocuments as cancelThem, handOver, keepFrames, markSigned, openDocuments as openThem, seedSections } from '../document/index.ts';
import { postNames } from '../people/index.ts';
import { acceptSubmissions, linkDocuments, type LockedDossier } from './dossier.store.ts';
import type { DossierPorts, PlannedSection, Scene } from './ports.contract.ts';
import { recapBody, recapSection } from './recap.rules.ts';
import type { DossierState } from './state.contract.ts';

/** What a new draft starts with: the headings of its SOP, or the sections of the kind that it composes. */
const beginningOf = ({ outline, composes }: Pick<MadeDocument, 'outline' | 'composes'>, planned: (kind: string) => readonly PlannedSection[]) =>
  (composes === undefined ? (outline ?? []).map((title) => ({ title })) : planned(composes));

const ownerOf = (dossierId: string) => ({ kind: 'dossier', id: dossierId });

interface Opening { readonly scene: Scene; readonly lanes: DossierState['lanes'] }

/**
 * Opens one document for each that the SOP makes, with its outline as empty sections; the surat pengantar names what
 * travels under it and the posts that the sheet sends it to. `lanes`: posts of each lane.
 */
export async function openDocuments(ctx: Ctx, { scene: { dossierId, period, date }, lanes }: Opening, definition: SopDefinition, ports: DossierPorts<Ctx>): Promise<void> {
  const titled = (title: string) => `${title} ${period}`;
  const carried = definition.documents.filter(({ bears }) => bears === 'cover-letter').map(({ title }) => titled(title));
  const posts = receivingLanes(definition).flatMap((lane) => lanes[lane] ?? []);
  const names = await postNames(ctx.tx, posts, ctx.now);
  const recipients = posts.flatMap((post) => names.get(post)?.title ?? []);
  const opened = await openThem(ctx, ownerOf(dossierId), definition.documents.map(({ key, title, form, bears, classification, ...made }) => ({
    key, title: titled(title), bears, classification, start: form ? { letter: { recipients, carried } } : { outline: beginningOf(made, (kind) => ports.outline(kind, date)) },
  })));
  await linkDocuments(ctx, dossierId, opened);
}

/** Makes versions of the drafts that changed since the last hand-over, by document key, as the engine wants them. */
export async function handOverDrafts(ctx: Ctx, dossier: LockedDossier, post: string, note: string | null): Promise<Record<string, DocumentVersion>> {
  const handed = await handOver(ctx, { owner: ownerOf(dossier.id), note, post });
  return Object.fromEntries(Object.entries(handed).map(([key, { versionId, hash, authors }]) => [key, { version: versionId, hash, authors: [...authors] }]));
}

/** Accepts what each bidang answered and puts it into a section of every document, where the drafter finds it. */
export async function placeRecap(ctx: Ctx, { dossierId, postId: post, documents }: Scene, state: DossierState): Promise<Record<string, unknown>> {
  const answers = await acceptSubmissions(ctx, dossierId);
  const body = recapBody(state.request?.items ?? [], answers);
  await seedSections(ctx, { owner: ownerOf(dossierId), sections: (key, standing) => [recapSection(body, documents[key]?.composes !== undefined, standing)], post });
  return { answers: answers.length };
}

/** Composes what is composed; nobody is its author. */
export async function fillDrafts(ctx: Ctx, scene: Scene, ports: DossierPorts<Ctx>): Promise<void> {
  const sections = new Map<string, readonly Section[]>();
  for (const [key, { composes }] of Object.entries(scene.documents)) if (composes !== undefined) sections.set(key, await ports.compose(ctx, scene, composes));
  if (sections.size === 0) return;
  await seedSections(ctx, { owner: ownerOf(scene.dossierId), sections: (key) => sections.get(key) ?? [], post: null });
}

/** What is initialled prints from then on as it does now. */
export async function keepPrint(ctx: Ctx, dossierId: string, hashes: Readonly<Record<string, string>>): Promise<void> {
  await keepFrames(ctx, ownerOf(dossierId), hashes);
}

/** Freezes every document with the content that was signed. */
export async function signDocuments(ctx: Ctx, dossierId: string, state: DossierState): Promise<void> {
  await markSigned(ctx, ownerOf(dossierId), Object.fromEntries(Object.entries(state.documents).map(([key, { hash }]) => [key, hash])));
}

export async function cancelDocuments(ctx: Ctx, dossierId: string): Promise<void> {
  await cancelThem(ctx, ownerOf(dossierId));
}
