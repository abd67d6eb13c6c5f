/** Carries out, in order, what the engine decided: own tables here, lower modules through their doors, higher ones through ports. */
import type { Ctx } from '../../kernel/command.ts';
import type { Effect, LetterEffect } from '#contract/sop/effect';
import { refuse } from '#pure/refusal';
import { fileItem } from '../archive/index.ts';
import { calendarOf, dueOn } from '../calendar/index.ts';
import { insertInitial, insertOriginal, insertSignature, voidSigning } from '../signature/index.ts';
import {
  answerQuestion, type Course, insertQuestion, insertRequest, insertSubmissions, linkFiles, moveTask, saveAnswers, setCopyOrder, setSchedule, setSubmissionStatus,
  type TaskRow,
} from './dossier.store.ts';
import { archiveCode, filesNamed, firstOpened, groupEffects, inGroups, type Other, voided } from './effect.rules.ts';
import type { DossierPorts, Scene } from './ports.contract.ts';
import { cancelDocuments, fillDrafts, keepPrint, placeRecap, signDocuments } from './paper.commands.ts';
import { publishSigned } from './publish.commands.ts';
import type { DossierState } from './state.contract.ts';

export interface Stage {
  readonly scene: Scene;
  readonly state: DossierState;
  /** Engine key of the task acted on, and its row; null for what concerns no task. */
  readonly task: { readonly id: string; readonly key: string; readonly postId: string } | null;
  readonly ports: DossierPorts<Ctx>;
}

export interface Outcome extends Course {
  /** What the journal should keep of the effects (numbers taken, agenda, files). */
  readonly results: Record<string, unknown>[];
}

/** Carries out everything but the tasks, which the caller saves with the state. */
export async function carryOut(ctx: Ctx, stage: Stage, effects: readonly Effect[]): Promise<Outcome> {
  const { opened, closed, rest } = groupEffects(effects);
  if (!await linkFiles(ctx, stage.scene.dossierId, stage.scene.postId, filesNamed(effects))) throw refuse('file.not-found');
  const results: Record<string, unknown>[] = [];
  for (const group of inGroups(rest)) {
    const result = group.letter ? await stage.ports.letter(ctx, stage.scene, group.effects) : await carryOne(ctx, stage, group.effect);
    results.push(...[result ?? []].flat());
  }
  results.push(...await publishSigned(ctx, stage, effects, results));
  if (opened.some(({ kind }) => kind === 'draft') && Object.keys(stage.state.documents).length === 0) await fillDrafts(ctx, stage.scene, stage.ports);
  await voidAll(ctx, stage, rest);
  const returned = closed.find(({ outcome }) => outcome === 'returned' || outcome === 'sent-back');
  const reason = returned ? stage.state.acts.find(({ key }) => key === returned.key)?.reason ?? null : null;
  // One answer sent back alone: the reason is for its own bidang. Who takes the own answer back needs none.
  const sentBack = new Map(effects.flatMap((effect) => (effect.type === 'data.reopen' && effect.post !== stage.scene.postId ? [[effect.post, effect.reason] as const] : [])));
  const calendar = opened.some(({ duration }) => duration !== null) ? await calendarOf(ctx.tx) : null;
  const rows: TaskRow[] = opened.map((effect) => {
    const from = new Date(firstOpened(stage.state, effect.step, effect.round));
    return { effect, dueAt: calendar && dueOn(calendar, from, effect.duration), returnedReason: sentBack.get(effect.post) ?? reason, fromPost: stage.scene.postId || null };
  });
  return { results, closed, opened: rows };
}

/** A return voids many facts for one reason: initials and signatures in one statement, numbers in another. */
async function voidAll(ctx: Ctx, { ports }: Stage, effects: readonly Effect[]): Promise<void> {
  for (const [reason, { signings, numbers }] of voided(effects)) {
    await voidSigning(ctx, signings, reason);
    await ports.voidNumbers(ctx, numbers, reason);
  }
}

async function carryOne(ctx: Ctx, stage: Stage, effect: Exclude<Other, LetterEffect>): Promise<Record<string, unknown> | undefined> {
  if (effect.type.startsWith('data.')) return carryData(ctx, stage, effect as never);
  const signing = (id: string, hashes: Readonly<Record<string, string>>) =>
    ({ id, ownerId: stage.scene.dossierId, postId: stage.scene.postId, form: stage.scene.form, hashes });
  switch (effect.type) {
    case 'move-task':
      await moveTask(ctx, stage.scene.dossierId, effect.key, effect.post);
      return;
    case 'cancel':
      await stage.ports.voidNumbers(ctx, effect.numbers, effect.reason);
      await cancelDocuments(ctx, stage.scene.dossierId);
      return { voided: effect.numbers.length };
    case 'signature.initial':
      await insertInitial(ctx, { ...signing(effect.ref, effect.hashes), note: effect.note });
      await keepPrint(ctx, stage.scene.dossierId, effect.hashes);
      return { hashes: effect.hashes };
    case 'signature.sign':
      await insertSignature(ctx, { ...signing(effect.ref, effect.hashes), kind: effect.closing });
      await signDocuments(ctx, stage.scene.dossierId, stage.state);
      return { hashes: effect.hashes, closing: effect.closing };
    case 'signature.original':
      await insertOriginal(ctx, {
        id: effect.ref, ownerId: stage.scene.dossierId, documentKey: effect.document, scanFileId: effect.scan, shelf: effect.shelf, signedOn: effect.signedOn,
      });
      return { document: effect.document, scan: effect.scan, shelf: effect.shelf };
    case 'archive.file':
      await fileItem(ctx, {
        id: effect.ref, ownerId: stage.scene.dossierId, code: archiveCode(stage.scene.year, stage.scene.dossierId), title: stage.scene.title, year: stage.scene.year,
        classification: effect.classification ?? '', softFileId: effect.soft, shelf: effect.shelf, complete: effect.complete, postId: stage.scene.postId,
      });
      return { code: archiveCode(stage.scene.year, stage.scene.dossierId), shelf: effect.shelf, complete: effect.complete };
    case 'schedule.set':
      await setSchedule(ctx, stage.scene.dossierId, effect.sendBy, effect.rows);
      return;
    case 'copies.order':
      await setCopyOrder(ctx, stage.scene.dossierId, { count: effect.count, recipients: effect.recipients });
      return;
    case 'question.ask':
      if (stage.task) {
        await insertQuestion(ctx, {
          id: effect.ref, dossierId: stage.scene.dossierId, taskId: stage.task.id, askedPost: stage.scene.postId, toPost: effect.to, text: effect.text,
        });
      }
      return;
    case 'question.answer':
      await answerQuestion(ctx, effect.ref, effect.text);
      return;
  }
  return;
}

type Data = Extract<Effect, { type: `data.${string}` }>;

async function carryData(ctx: Ctx, { scene, state }: Stage, effect: Data): Promise<Record<string, unknown> | undefined> {
  switch (effect.type) {
    case 'data.request':
      await insertRequest(ctx, scene.dossierId, scene.postId, effect);
      return { request: effect.ref };
    case 'data.address':
      await insertSubmissions(ctx, scene.dossierId, effect.request, { [effect.post]: effect.items });
      return;
    case 'data.unaddress':
      await setSubmissionStatus(ctx, effect.request, effect.post, 'dropped', effect.reason);
      return;
    case 'data.submit':
      await saveAnswers(ctx, effect);
      return;
    case 'data.reopen':
      await setSubmissionStatus(ctx, effect.request, effect.post, 'returned', effect.reason);
      return;
    case 'data.recap':
      return placeRecap(ctx, scene, state);
    case 'data.accept':
      return;
  }
}
