/** The documents a dossier makes: opened with it, handed over by the draft act, given the recap of the answers. */
import type { Ctx } from '../../kernel/command.ts';
import type { SopDefinition } from '#contract/sop/definition';
import type { DocumentVersion } from '#contract/sop/fact';
import { cancelDocument, handOver, markSigned, openDocument, seedSection } from '../document/index.ts';
import { postNames } from '../people/index.ts';
import { documentLinks } from './dossier.queries.ts';
import { linkDocument, type LockedDossier } from './dossier.store.ts';
import { recapBody } from './recap.rules.ts';
import { acceptedAnswers } from './request.queries.ts';
import type { DossierState } from './state.contract.ts';

export const OWNER_KIND = 'dossier';

/** Opens one document for each that the SOP makes, with its outline as empty sections. */
export async function openDocuments(ctx: Ctx, dossierId: string, definition: SopDefinition, year: number): Promise<void> {
  for (const { key, title, bears, classification, outline } of definition.documents) {
    const { id } = await openDocument(ctx, {
      owner: { kind: OWNER_KIND, id: dossierId }, key, title: `${title} ${year}`, bears, classification, outline,
    });
    await linkDocument(ctx, dossierId, key, id);
  }
}

/** Makes versions of the drafts that changed since the last hand-over, by document key, as the engine wants them. */
export async function handOverDrafts(ctx: Ctx, dossier: LockedDossier, post: string, note: string | null): Promise<Record<string, DocumentVersion>> {
  const versions: Record<string, DocumentVersion> = {};
  for (const { key, documentId } of await documentLinks(ctx.tx, dossier.id)) {
    const handed = await handOver(ctx, { documentId, note, post });
    if (handed) versions[key] = { version: handed.versionId, hash: handed.hash, authors: [...handed.authors] };
  }
  return versions;
}

/** Puts what each bidang answered into a section of every document, where the drafter finds it. */
export async function placeRecap(ctx: Ctx, dossierId: string, post: string, state: DossierState): Promise<Record<string, unknown>> {
  const answers = await acceptedAnswers(ctx.tx, dossierId);
  const names = await postNames(ctx.tx, answers.map(({ post: each }) => each), ctx.now);
  const body = recapBody(state.request?.items ?? [], answers.map(({ post: each, answers: given }) => ({ title: names.get(each)?.title ?? '', answers: given })));
  for (const { documentId } of await documentLinks(ctx.tx, dossierId)) {
    await seedSection(ctx, { documentId, section: { id: 'rekapitulasi', title: 'Rekapitulasi Data Bidang', body }, post });
  }
  return { answers: answers.length };
}

/** Freezes every document with the content that was signed. */
export async function signDocuments(ctx: Ctx, dossierId: string, state: DossierState): Promise<void> {
  for (const { key, documentId } of await documentLinks(ctx.tx, dossierId)) {
    const version = state.documents[key];
    if (version) await markSigned(ctx, { documentId, hash: version.hash });
  }
}

export async function cancelDocuments(ctx: Ctx, dossierId: string): Promise<void> {
  for (const { documentId } of await documentLinks(ctx.tx, dossierId)) await cancelDocument(ctx, { documentId });
}
