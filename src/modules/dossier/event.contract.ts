/**
 * What can happen to a dossier. An event is journalled as it stands; replaying the events in order gives the state.
 * `refs` and `actor` are filled by the command layer, never by the form.
 */
import { actingActor, documentVersion, instant, note, rowId } from '#contract/sop/fact';
import { z } from 'zod';
import { closing } from './state.contract.ts';

const base = { at: instant, actor: actingActor };
const task = z.string().min(1).max(40);
const reason = note;

export const dossierEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('open'), lanes: z.record(z.string(), z.array(rowId)), closing }),
  /** Performs an act or one go of it; `input` and `refs` are checked by the kind of act. */
  z.strictObject({ ...base, type: z.literal('perform'), task, input: z.unknown(), refs: z.unknown() }),
  /** A check refuses. `posts`: only these posts answer again, the others' answers stand. */
  z.strictObject({ ...base, type: z.literal('return'), task, reason, posts: z.array(rowId).min(1).nullable() }),
  /** A receipt given by one-time link: nobody of the office acts, so `actor` is null. */
  z.strictObject({ at: instant, actor: z.null(), type: z.literal('receive'), task, input: z.unknown(), refs: z.unknown() }),
  /** The examiner changes the documents himself while he holds the task. */
  z.strictObject({ ...base, type: z.literal('version'), task, ref: rowId, versions: z.record(z.string(), documentVersion), note }),
  z.strictObject({ ...base, type: z.literal('submission-return'), post: rowId, reason }),
  z.strictObject({ ...base, type: z.literal('submission-withdraw'), reason }),
  z.strictObject({ ...base, type: z.literal('addressee-add'), post: rowId, items: z.array(rowId).min(1) }),
  z.strictObject({ ...base, type: z.literal('addressee-drop'), post: rowId, reason }),
  z.strictObject({ ...base, type: z.literal('hand-over'), task, to: rowId, note: note.nullable() }),
  /** `to`: a post that had an act here; absent: whose desk the task is on. */
  z.strictObject({ ...base, type: z.literal('question'), task, ref: rowId, to: rowId.optional(), text: note }),
  z.strictObject({ ...base, type: z.literal('answer'), ref: rowId, text: note }),
  /** Meets a requirement `confirmed-by-hand` (ref null) or `attachment` (ref: the file) of the current step. */
  z.strictObject({ ...base, type: z.literal('confirm'), requirement: z.number().int().min(0), ref: rowId.nullable(), note }),
  z.strictObject({ ...base, type: z.literal('reassign'), lane: z.string(), from: rowId, to: rowId, reason }),
  z.strictObject({ ...base, type: z.literal('cancel'), reason }),
]);
export type DossierEvent = z.infer<typeof dossierEvent>;
export type EventOf<T extends DossierEvent['type']> = Extract<DossierEvent, { type: T }>;

/** Refusal codes of the engine, with their HTTP status; those of single kinds of act stand in `sop/act.contract.ts`. */
export const engineRefusals = {
  'dossier.already-open': 409,
  'dossier.not-open': 409,
  'lane.empty': 409,
  'lane.unknown': 404,
  'act.unknown': 404,
  'act.not-open': 409,
  'act.closed': 409,
  'act.not-yours': 403,
  'requirement.unmet': 409,
  'requirement.not-by-hand': 409,
  'return.not-possible': 409,
  'return.no-data-step': 422,
  'post.not-addressed': 422,
  'post.already-addressed': 409,
  'post.already-in-lane': 409,
  'data.not-requester': 403,
  'data.closed': 409,
  'data.not-submitted': 409,
  'data.last-addressee': 409,
  'version.not-here': 409,
  'version.signed': 409,
  'hand-over.not-possible': 409,
  'question.unknown': 404,
  'question.answered': 409,
  'event.out-of-order': 409,
} as const;
