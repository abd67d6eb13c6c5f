/** Collection rounds: what is asked of whom for one quarter, until when, and how it ends. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planYear, quarterNumber } from '#contract/plan/plan';

export const roundStatus = z.enum(['open', 'locked', 'closed']);
export type RoundStatus = z.infer<typeof roundStatus>;
/** `seen`: somebody of the unit opened the form. `drafted`: something is typed. `late` is told apart, since late is not locked. */
export const cellState = z.enum(['asked', 'seen', 'drafted', 'entered', 'released', 'returned', 'verified']);
export type CellState = z.infer<typeof cellState>;

/** Every write to a round says which state of it was seen; another state in between is `round.changed`. */
const seenRevision = z.int().min(1);
const instant = z.iso.datetime();
const reason = z.string().trim().min(5).max(1000);
/** Who did something, as the name and the post read now. */
export const by = z.strictObject({ personId: z.uuid(), name: z.string(), post: z.string().nullable() });
export type By = z.infer<typeof by>;

/** How many indicators stand in each state; all of them together are what the round asks. */
export const stateCounts = z.record(cellState, z.int());
export type StateCounts = z.infer<typeof stateCounts>;

export const roundLine = z.strictObject({
  id: z.uuid(), year: z.int(), quarter: z.int(), status: roundStatus,
  /** The signed mechanism it was opened under; null: "tanpa mekanisme". */
  mechanism: z.strictObject({ id: z.uuid(), number: z.string().nullable(), signedAt: instant }).nullable(),
  /** Sample data, not of this office: whose. */
  sampleSource: z.string().nullable(),
  openedAt: instant, dueAt: instant, lockedAt: instant.nullable(), closedAt: instant.nullable(),
  revision: z.int(),
  counts: stateCounts,
  /** Entered after they were due, and not entered although they are due. */
  late: z.int(), overdue: z.int(),
});
export type RoundLine = z.infer<typeof roundLine>;

export const roundList = z.strictObject({
  /** Newest first. */
  rounds: z.array(roundLine),
  /** The quarter that would be opened next, until when it would be due, and the mechanism it would cite. */
  next: z.strictObject({ year: z.int(), quarter: z.int(), dueAt: instant, mechanism: roundLine.shape.mechanism }),
  abilities: z.strictObject({ open: z.boolean() }),
});
export type RoundList = z.infer<typeof roundList>;

export const roundUnit = z.strictObject({
  unitId: z.uuid(), unit: z.string(),
  dueAt: instant,
  /** Why it has another deadline than the round; null: it has not. */
  exception: z.string().nullable(),
  counts: stateCounts, late: z.int(), overdue: z.int(),
  /** The form may be opened by this reader. */
  readable: z.boolean(),
});
export type RoundUnit = z.infer<typeof roundUnit>;

export const roundView = roundLine.extend({
  openedBy: by.nullable(),
  units: z.array(roundUnit),
  /** Newest first. */
  reopenings: z.array(z.strictObject({ reason: z.string(), at: instant, by })),
  /** IKU of the round that no note or decision of the Kepala Dinas speaks of yet; closing waits for them. */
  withoutNote: z.array(z.strictObject({ indicatorVersionId: z.uuid(), code: z.string(), name: z.string() })),
  abilities: z.strictObject({
    except: z.boolean(), lock: z.boolean(), reopen: z.boolean(), close: z.boolean(),
    /** Judge what units sent. */
    verify: z.boolean(), writeNote: z.boolean(), correct: z.boolean(),
  }),
});
export type RoundView = z.infer<typeof roundView>;

export const newRound = z.strictObject({
  year: planYear, quarter: quarterNumber,
  /** Left out: the days of the setting after the end of the quarter. */
  dueAt: instant.optional(),
});
export type NewRound = z.infer<typeof newRound>;

const onRound = { id: z.uuid(), revision: seenRevision };
/** `dueAt` null: the unit has the deadline of the round again. */
export const roundException = z.strictObject({ ...onRound, unitId: z.uuid(), dueAt: instant.nullable(), reason });
export type RoundException = z.infer<typeof roundException>;
/** `leaveMissing`: lock although some were never sent; they stay missing and are counted so. */
export const roundLock = z.strictObject({ ...onRound, leaveMissing: z.boolean().default(false) });
export type RoundLock = z.infer<typeof roundLock>;
export const roundReopening = z.strictObject({ ...onRound, reason });
export type RoundReopening = z.infer<typeof roundReopening>;
export const roundClosing = z.strictObject(onRound);
export type RoundClosing = z.infer<typeof roundClosing>;

export const leaderNoteKind = z.enum(['note', 'decision']);
export const newLeaderNote = z.strictObject({
  id: z.uuid(), indicatorVersionId: z.uuid(), kind: leaderNoteKind, text: z.string().trim().min(5).max(4000), decidedOn: z.iso.date(),
});
export type NewLeaderNote = z.infer<typeof newLeaderNote>;
export const leaderNote = z.strictObject({ id: z.uuid(), indicatorVersionId: z.uuid(), kind: leaderNoteKind, text: z.string(), decidedOn: z.iso.date(), by, at: instant });
export type LeaderNote = z.infer<typeof leaderNote>;

export const roundState = z.strictObject({ id: z.uuid(), status: roundStatus, revision: z.int() });
export type RoundState = z.infer<typeof roundState>;

const byId = z.strictObject({ id: z.uuid() });
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary });

export const roundContract = {
  list: oc.route({ method: 'GET', path: '/rounds', summary: 'Collection rounds, newest first' }).input(z.strictObject({})).output(roundList),
  get: oc.route({ method: 'GET', path: '/rounds/{id}', summary: 'A round with its units, deadlines and what it still waits for' }).input(byId).output(roundView),
  open: post('/rounds', 'Open the round of a quarter: every unit is asked for what its posts answer for').input(newRound).output(roundState),
  except: post('/rounds/{id}/exceptions', 'Give one unit another deadline').input(roundException).output(roundState),
  lock: post('/rounds/{id}/lock', 'Lock a round whose figures are verified').input(roundLock).output(roundState),
  reopen: post('/rounds/{id}/reopening', 'Open a locked or closed round again, with a reason').input(roundReopening).output(roundState),
  close: post('/rounds/{id}/closing', 'Close a locked round to whose IKU the Kepala Dinas has spoken').input(roundClosing).output(roundState),
  note: post('/rounds/{id}/leader-notes', 'Write a note or decision of the Kepala Dinas to one figure of a round').input(newLeaderNote).output(leaderNote),
};

/** Why a round, or a cell of it, cannot be changed. */
export const roundRefusals = {
  'performance.not-allowed': 403,
  'round.not-found': 404,
  'round.changed': 409,
  'round.exists': 409,
  'round.too-early': 422,
  'round.nothing-asked': 422,
  'round.not-open': 409,
  'round.not-locked': 409,
  'round.waiting': 409,
  'round.missing': 409,
  'round.without-note': 409,
  'round.unit-unknown': 422,
  'round.due-past': 422,
  'leader-note.not-in-round': 422,
  'leader-note.in-future': 422,
} as const;
