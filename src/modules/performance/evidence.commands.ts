import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { ownFile } from '../../kernel/file-routes.ts';
import { sha256 } from '../../kernel/journal.ts';
import { refuse } from '#pure/refusal';
import { indicatorsInForce } from '../plan/index.ts';
import { isWritable, missingEvidence } from './cell.rules.ts';
import { findCells, openRound, refusedCells, under } from './cell-step.commands.ts';
import {
  type EvidenceLine, type EvidenceMark, evidenceMark, type EvidenceWithdrawal, evidenceWithdrawal, type NewEvidence, newEvidence, type OpenedEvidence,
} from './evidence.contract.ts';
import { canOpen, evidenceById, evidenceOf, evidenceView, type StoredEvidence } from './evidence.queries.ts';
import { type EvidenceRow, isOpenTo } from './evidence.rules.ts';
import { insertEvidence, insertRead, markPersonal, withdrawRow } from './evidence.store.ts';
import { ownerIn, ownersOf, signersOf, type UnitOwner } from './owner.queries.ts';
import { canReadForm, enteringPost, verifyingPost } from './performance.policy.ts';

export const addEvidence: Command<NewEvidence, EvidenceLine> = {
  name: 'evidence.add',
  input: newEvidence,
  async run(ctx, input) {
    const { tx, actor, now, newId } = ctx;
    const round = await openRound(ctx, input.id);
    const [cell] = await findCells(ctx, round, [input.indicatorVersionId], enteringPost);
    if (!cell || !isWritable(cell.request.state)) throw refusedCells([{ field: 'indicatorVersionId', code: 'cell.state', params: { state: cell?.request.state } }]);
    const row: EvidenceRow = {
      id: newId(), indicatorVersionId: input.indicatorVersionId, year: round.year, quarter: round.quarter, unitId: cell.owner.unitId, kind: input.kind,
      label: input.label, criterion: input.criterion, personal: input.personal, byPerson: actor.personId, byPost: cell.post.postId, at: now, ...await contentOf(ctx, input),
    };
    await insertEvidence(tx, row);
    // The journal is for ever: it knows links and statements, which may name persons, by their hash alone.
    const { byPerson: _person, at: _at, link: _link, statement: _statement, ...data } = row;
    ctx.record({ name: 'evidence.add', data, ...under([cell]) });
    ctx.changed({ kind: 'cell', id: round.id });
    return viewOf(ctx, row.id, cell.owner);
  },
};

/** What it shows, and the hash by which it is known to those who may not open it. */
async function contentOf({ tx, actor }: Ctx, input: NewEvidence): Promise<Pick<StoredEvidence, 'fileId' | 'fileName' | 'hash' | 'link' | 'statement'>> {
  const none = { fileId: null, fileName: null, link: null, statement: null };
  if (input.kind === 'link') return { ...none, link: input.link, hash: sha256(input.link) };
  if (input.kind === 'statement') return { ...none, statement: input.statement, hash: sha256(input.statement) };
  const file = await ownFile(tx, input.fileId, actor.personId);
  if (!file) throw refuse('evidence.file-unknown', {}, [{ field: 'fileId', code: 'evidence.file-unknown' }]);
  return { ...none, fileId: file.id, fileName: file.name, hash: file.hash };
}

async function viewOf({ tx, actor }: Ctx, id: string, owner: UnitOwner): Promise<EvidenceLine> {
  const stored = await evidenceById(tx, id);
  if (!stored) throw refuse('evidence.not-found');
  return evidenceView(stored, actor, owner, await signersOf(tx, [stored.byPerson]));
}

/** Evidence that this person may know of. */
async function findEvidence({ tx, actor }: Ctx, id: string): Promise<{ evidence: StoredEvidence; owner: UnitOwner }> {
  const evidence = await evidenceById(tx, id);
  const owner = evidence && ownerIn(await ownersOf(tx), evidence.unitId);
  if (!evidence || !owner || evidence.withdrawnAt !== null || !(canReadForm(actor, owner) || canOpen(actor, evidence, owner))) throw refuse('evidence.not-found');
  return { evidence, owner };
}

/** The unit and the verifier may say so at any time: late is better than open. */
export const markEvidence: Command<EvidenceMark, EvidenceLine> = {
  name: 'evidence.mark-personal',
  input: evidenceMark,
  async run(ctx, input) {
    const { evidence, owner } = await findEvidence(ctx, input.id);
    const post = enteringPost(ctx.actor, owner) ?? verifyingPost(ctx.actor, owner);
    if (!post) throw refuse('evidence.not-allowed');
    if (!await markPersonal(ctx.tx, evidence.id, input.personal)) throw refuse('evidence.not-found');
    ctx.record({ name: 'evidence.mark-personal', data: input, author: { post: post.postId, form: post.form } });
    ctx.changed({ kind: 'cell', id: evidence.roundId });
    return viewOf(ctx, evidence.id, owner);
  },
};

export const withdrawEvidence: Command<EvidenceWithdrawal, { id: string }> = {
  name: 'evidence.withdraw',
  input: evidenceWithdrawal,
  async run(ctx, input) {
    const { tx, actor, now } = ctx;
    const { evidence, owner } = await findEvidence(ctx, input.id);
    const post = enteringPost(actor, owner);
    if (!post || !isOpenTo(evidence)) throw refuse('evidence.not-allowed');
    if (evidence.state === 'entered' && await isNeeded(ctx, evidence)) throw refuse('evidence.needed', { label: evidence.label });
    if (!await withdrawRow(tx, evidence.id, { personId: actor.personId, at: now, reason: input.reason })) throw refuse('evidence.not-found');
    ctx.record({ name: 'evidence.withdraw', data: input, author: { post: post.postId, form: post.form } });
    ctx.changed({ kind: 'cell', id: evidence.roundId });
    return { id: evidence.id };
  },
};

/** An entered figure keeps its mandatory evidence: another one comes first. */
async function isNeeded({ tx }: Ctx, evidence: StoredEvidence): Promise<boolean> {
  const card = (await indicatorsInForce(tx, evidence)).find(({ id }) => id === evidence.indicatorVersionId);
  const others = (await evidenceOf(tx, [evidence.indicatorVersionId], evidence)).filter(({ id }) => id !== evidence.id);
  return card !== undefined && missingEvidence(card.card, others).length > missingEvidence(card.card, [...others, evidence]).length;
}

export const openEvidence: Command<{ id: string }, OpenedEvidence> = {
  name: 'evidence.open',
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }) {
    const { tx, actor, now, newId } = ctx;
    const { evidence, owner } = await findEvidence(ctx, id);
    if (!canOpen(actor, evidence, owner)) throw refuse('evidence.not-allowed');
    const postId = (enteringPost(actor, owner) ?? verifyingPost(actor, owner) ?? actor.posts[0])?.postId ?? null;
    await insertRead(tx, { id: newId(), evidenceId: id, personId: actor.personId, postId, at: now });
    ctx.record({ name: 'evidence.open', data: { id, personal: evidence.personal }, ...(postId === null ? {} : { author: { post: postId } }) });
    return { id, kind: evidence.kind, fileId: evidence.fileId, link: evidence.link, statement: evidence.statement };
  },
};
