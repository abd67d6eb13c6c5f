/** Running SOPs as pages and programs see them. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { actRefusals } from '#contract/sop/act';
import { actKind, duration, sopDefinition } from '#contract/sop/definition';
import { dataItem, documentVersion } from '#contract/sop/fact';
import { sheetDrawing } from '#contract/sop/sheet';
import { documentForm } from '#contract/document/document';
import { fileView } from '#pure/file';
import { engineRefusals } from './event.contract.ts';
import { closing } from './state.contract.ts';

const id = z.strictObject({ id: z.uuid() });
const done = z.strictObject({ id: z.uuid(), revision: z.int(), status: z.enum(['open', 'done', 'cancelled']), step: z.int() });
export type DossierDone = z.infer<typeof done>;

const reason = z.string().trim().min(3).max(4000);

/** A post as it is printed beside work. */
export const postName = z.strictObject({ id: z.uuid(), title: z.string(), holder: z.string().nullable(), form: z.enum(['definitif', 'plt', 'plh']).nullable() });
export type PostName = z.infer<typeof postName>;

/** Reminders of a task: how often, last when and by which post; whether the asking person may remind, and from when again. */
export const nudgeView = z.strictObject({
  count: z.int(), lastAt: z.iso.datetime().nullable(), lastBy: z.string().nullable(), may: z.boolean(), again: z.iso.datetime().nullable(),
});
export type NudgeView = z.infer<typeof nudgeView>;

export const taskView = z.strictObject({
  id: z.uuid(),
  dossierId: z.uuid(),
  key: z.string(),
  step: z.int(),
  round: z.int(),
  kind: actKind,
  lane: z.string(),
  post: postName,
  openedAt: z.iso.datetime(),
  /** Null: the sheet sets no limit. */
  dueAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  outcome: z.string().nullable(),
  /** Why the work came back to this desk. */
  returnedReason: z.string().nullable(),
  /** The asking person holds its post. */
  mine: z.boolean(),
  nudge: nudgeView,
});
export type TaskView = z.infer<typeof taskView>;

export const dossierCard = z.strictObject({
  id: z.uuid(),
  sopKey: z.string(),
  sopTitle: z.string(),
  title: z.string(),
  year: z.int(),
  status: z.enum(['open', 'done', 'cancelled']),
  step: z.int(),
  round: z.int(),
  steps: z.int(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  sendBy: z.iso.date().nullable(),
});
export type DossierCard = z.infer<typeof dossierCard>;

/** How one step stands, for the live sheet: every round timed, the sum against the printed time. */
export const stepProgress = z.strictObject({
  step: z.int(),
  state: z.enum(['done', 'here', 'returned', 'later']),
  late: z.boolean(),
  /** Working minutes over all rounds; null while never entered. */
  minutes: z.int().nullable(),
  /** Printed standard time in working minutes; null: none printed. */
  standardMinutes: z.int().nullable(),
  rounds: z.array(z.strictObject({ round: z.int(), from: z.iso.datetime(), until: z.iso.datetime().nullable(), minutes: z.int(), outcome: z.string().nullable() })),
});
export type StepProgress = z.infer<typeof stepProgress>;

export const requirementView = z.strictObject({
  index: z.int(), kind: z.string(), printed: z.string().nullable(), derived: z.boolean(), note: z.string().nullable(),
  lane: z.string().nullable(), act: z.string().nullable(), gate: z.string().nullable(), met: z.boolean(),
});

export const submissionView = z.strictObject({
  requestId: z.uuid(),
  post: postName,
  items: z.array(z.string()),
  status: z.enum(['sent', 'seen', 'partially_filled', 'submitted', 'returned', 'accepted', 'dropped']),
  submittedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  /** Null where this person may not read the answers of that bidang. */
  answers: z.array(z.unknown()).nullable(),
  /** The autosaved form, for the holder of the post alone. */
  draft: z.array(z.unknown()).nullable(),
  revision: z.int(),
});
export type SubmissionView = z.infer<typeof submissionView>;

export const requestView = z.strictObject({
  id: z.uuid(), items: z.array(dataItem), dueAt: z.iso.datetime(), note: z.string().nullable(), at: z.iso.datetime(),
  submissions: z.array(submissionView),
});
export type RequestView = z.infer<typeof requestView>;

export const questionView = z.strictObject({
  id: z.uuid(), taskId: z.uuid(), askedBy: z.string(), to: z.string(), text: z.string(), askedAt: z.iso.datetime(),
  answer: z.string().nullable(), answeredAt: z.iso.datetime().nullable(), mine: z.boolean(),
});

/** What stands beside an open task of the asking person: requirements, where it goes, what stands against it. */
export const taskOffer = z.strictObject({
  task: taskView,
  requirements: z.array(requirementView),
  /** Posts that the work reaches next, with the act that waits there. */
  opens: z.array(z.strictObject({ step: z.int(), kind: actKind, post: postName })),
  waitsFor: z.array(postName), finishes: z.boolean(),
  /** Content hash per document that the act is bound to. */
  binds: z.record(z.string(), z.string()),
  /** Step a refusal goes back to; null where it cannot refuse. */
  refusedTo: z.int().nullable(),
  /** Why this person could not do it now, as a refusal code with its parameters. */
  obstacle: z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  /** Where an act stands that takes several goes. */
  progress: z.unknown(),
  /** Where this act assigns work: posts it may go to whose holder's record does not show these printed qualifications; warns, never blocks. */
  unqualified: z.array(z.strictObject({ post: postName, lines: z.array(z.string()) })),
  /** Of a data request with items \`unless: figures-verified\`: whose figures are not all verified, and a note that names them; null: ask all. */
  missing: z.strictObject({ posts: z.array(z.uuid()), note: z.string() }).nullable(),
});
export type TaskOffer = z.infer<typeof taskOffer>;

export const dossierView = dossierCard.extend({
  revision: z.int(),
  closing,
  definition: sopDefinition, sopVersionId: z.uuid(),
  progress: z.array(stepProgress),
  tasks: z.array(taskView),
  offers: z.array(taskOffer),
  requests: z.array(requestView),
  /** Names of the files in the answers shown. */
  files: z.array(fileView),
  questions: z.array(questionView),
  /** Dossier document key to document id and the version under way. */
  documents: z.array(z.strictObject({ key: z.string(), title: z.string(), documentId: z.uuid().nullable(), version: documentVersion.nullable(), form: documentForm, bears: z.string() })),
  /** Posts standing in each lane. */
  lanes: z.record(z.string(), z.array(postName)),
  checklist: z.array(z.strictObject({ text: z.string(), met: z.boolean() })),
  schedule: z.array(z.strictObject({ step: z.int(), date: z.iso.date() })),
  /** How many copies for whom, as ordered last; null: no order yet. */
  copyOrder: z.strictObject({ count: z.int(), recipients: z.array(z.string()) }).nullable(),
  /** `examiners`: may name the dossier to an examiner. */
  abilities: z.strictObject({ cancel: z.boolean(), readAll: z.boolean(), steer: z.boolean(), examiners: z.boolean() }),
});
export type DossierView = z.infer<typeof dossierView>;

export const storyEntry = z.strictObject({
  seq: z.int(), name: z.string(), at: z.iso.datetime(), person: z.string().nullable(), post: z.string().nullable(), form: z.string().nullable(),
  data: z.unknown(),
});

export const journalExport = z.strictObject({
  dossier: z.uuid(),
  head: z.strictObject({ count: z.int(), hash: z.string() }),
  entries: z.array(z.strictObject({ seq: z.int(), body: z.string(), prev: z.string(), hash: z.string() })),
});
export type JournalExport = z.infer<typeof journalExport>;

export const deskTask = taskView.extend({ title: z.string(), sopTitle: z.string(), year: z.int(), activity: z.string(), from: z.string().nullable(), standard: duration, standardMinutes: z.int().nullable(), minutesLeft: z.int().nullable() });
export type DeskTask = z.infer<typeof deskTask>;

const clock = z.string().regex(/^\d{2}:\d{2}$/);
/** One day of this week: the office's hours, null where it is closed, and why. */
export const deskDay = z.strictObject({
  date: z.iso.date(), working: z.boolean(), start: clock.nullable(), end: clock.nullable(), breaks: z.array(z.strictObject({ start: clock, end: clock })),
  holiday: z.string().nullable(), schedule: z.string().nullable(),
});

export const deskCountdown = z.strictObject({
  dossierId: z.uuid(), title: z.string(), sendBy: z.iso.date(), step: z.int(), steps: z.int(),
  lastWorkday: z.iso.date(), workdaysLeft: z.int(),
  /** Dated steps from the present one on. */
  plan: z.array(z.strictObject({ step: z.int(), kind: actKind, date: z.iso.date() })),
});

export const desk = z.strictObject({
  now: z.iso.datetime(),
  /** Monday to Sunday. */
  week: z.array(deskDay),
  /** `count`: all open tasks that did not come back, also those not shown; `next`: key of the last one shown, for the next page. */
  count: z.int(), todo: z.array(deskTask), next: z.string().nullable(),
  returned: z.array(deskTask),
  waiting: z.array(deskTask),
  questions: z.array(questionView.extend({ dossierId: z.uuid(), title: z.string() })),
  /** Documents that others asked this person to write with them, while they are drafted. */
  writing: z.array(z.strictObject({ documentId: z.uuid(), document: z.string(), dossierId: z.uuid(), title: z.string(), from: z.string(), at: z.iso.datetime() })),
  /** Open tasks on posts that nobody holds today; only for those who steer. */
  blocked: z.array(deskTask),
  countdown: z.array(deskCountdown),
});
export type Desk = z.infer<typeof desk>;

/** Measured time of one step of an SOP: finished runs, their median and longest, and how many took longer than the printed time (null: none printed). */
export const stepTimes = z.strictObject({
  /** Dossiers of the SOP that the asking person may see. */
  dossiers: z.int(),
  steps: z.array(z.strictObject({
    step: z.int(), standardMinutes: z.int().nullable(), runs: z.int(), late: z.int().nullable(), median: z.int().nullable(),
    worst: z.strictObject({ minutes: z.int(), dossierId: z.uuid(), title: z.string() }).nullable(),
  })),
});
export type StepTimes = z.infer<typeof stepTimes>;

/** A data request as a list shows it; a bidang counts its own answer alone. */
export const requestCard = z.strictObject({
  id: z.uuid(), dossierId: z.uuid(), title: z.string(), status: z.enum(['open', 'done', 'cancelled']), step: z.int(), sopTitle: z.string(), from: z.string(),
  note: z.string().nullable(), at: z.iso.datetime(), dueAt: z.iso.datetime(), items: z.int(), total: z.int(), sent: z.int(), late: z.int(),
  /** The asking person's open task to answer it. */
  taskId: z.uuid().nullable(),
});
export type RequestCard = z.infer<typeof requestCard>;

export const newDossier = z.strictObject({
  sopKey: z.string().min(1).max(80),
  year: z.int().min(2000).max(2100),
  /** Named where several dossiers of one SOP and year are usual. */
  title: z.string().trim().min(3).max(200).optional(),
  /** Administrative requirements ticked at opening, as printed. */
  checklist: z.array(z.strictObject({ text: z.string(), met: z.boolean() })).max(50),
});
export type NewDossier = z.infer<typeof newDossier>;

const onTask = (verb: string, summary: string) => oc.route({ method: 'POST', path: `/tasks/{id}/${verb}` as const, summary });
const onDossier = (verb: string, summary: string) => oc.route({ method: 'POST', path: `/dossiers/{id}/${verb}` as const, summary });

export const nudgeInput = id;
export const performInput = id.extend({ input: z.record(z.string(), z.unknown()) });
export const returnInput = id.extend({ reason, posts: z.array(z.uuid()).min(1).nullable().default(null) });
export const askInput = id.extend({ text: reason });
/** `to`: a post with an act in the dossier; absent: the post whose desk the task is on. */
export const questionInput = askInput.extend({ to: z.uuid().optional() });
export const handOverInput = id.extend({ to: z.uuid(), note: z.string().trim().max(2000).nullable().default(null) });
export const confirmInput = id.extend({ requirement: z.int().min(0), file: z.uuid().nullable().default(null), note: reason });
export const cancelInput = id.extend({ reason });
export const postReason = id.extend({ post: z.uuid(), reason });
export const addAddresseeInput = id.extend({ post: z.uuid(), items: z.array(z.string()).min(1) });
export const draftInput = z.strictObject({ requestId: z.uuid(), postId: z.uuid(), revision: z.int().min(0), draft: z.array(z.unknown()).max(200) });

export const dossierContract = {
  open: oc.route({ method: 'POST', path: '/dossiers', summary: 'Open a dossier: start an SOP for a period' }).input(newDossier).output(done),
  list: oc.route({ method: 'GET', path: '/dossiers', summary: 'Dossiers that this person may see, newest first' })
    .input(z.strictObject({ status: z.enum(['open', 'done', 'cancelled']).optional(), sopKey: z.string().optional(), after: z.uuid().optional() }))
    .output(z.strictObject({ items: z.array(dossierCard), next: z.uuid().nullable() })),
  get: oc.route({ method: 'GET', path: '/dossiers/{id}', summary: 'One dossier as this person may see it' }).input(id).output(dossierView),
  sheet: oc.route({ method: 'GET', path: '/dossiers/{id}/sheet', summary: 'The sheet that a dossier runs on, as a drawing' }).input(id).output(sheetDrawing),
  scheduleProposal: oc.route({ method: 'GET', path: '/dossiers/{id}/schedule-proposal', summary: 'A dated schedule counted back from the deadline of the sheet' })
    .input(id).output(z.strictObject({ sendBy: z.iso.date(), rows: z.array(z.strictObject({ step: z.int(), date: z.iso.date() })) }).nullable()),
  requests: oc.route({ method: 'GET', path: '/data-requests', summary: 'Data requests that this person sent or answers, newest first' })
    .input(z.strictObject({})).output(z.array(requestCard)),
  story: oc.route({ method: 'GET', path: '/dossiers/{id}/story', summary: 'The journal as a readable story, newest first' })
    .input(id).output(z.strictObject({ count: z.int(), entries: z.array(storyEntry) })),
  journal: oc.route({ method: 'GET', path: '/dossiers/{id}/journal', summary: 'The hash chain of a dossier, verifiable offline' })
    .input(id).output(journalExport),
  desk: oc.route({ method: 'GET', path: '/desk', summary: 'What waits for this person, and for whom this person waits' })
    .input(z.strictObject({ after: z.uuid().optional() })).output(desk),
  stepTimes: oc.route({ method: 'GET', path: '/sops/{key}/step-times', summary: 'Measured working time of each step, over the dossiers that this person may see' })
    .input(z.strictObject({ key: z.string().min(1).max(80) })).output(stepTimes),
  perform: onTask('perform', 'Perform an act, or one go of it; signing asks for the password again')
    .input(performInput.extend({ password: z.string().max(200).optional() })).output(done),
  return: onTask('return', 'Send the work back with a reason').input(returnInput).output(done),
  ask: onTask('ask', 'Ask a question without returning the work').input(questionInput).output(done),
  nudge: onTask('nudge', 'Remind the post that has this task; half a working day must lie between two reminders').input(nudgeInput).output(done),
  handOver: onTask('hand-over', 'Hand dispatch or archive to the post that keeps the registers').input(handOverInput).output(done),
  answer: oc.route({ method: 'POST', path: '/questions/{id}/answer', summary: 'Answer a question' }).input(askInput).output(done),
  confirm: onDossier('confirm', 'Confirm by hand, or attach, what a step requires').input(confirmInput).output(done),
  cancel: onDossier('cancel', 'Cancel with a reason; numbers are voided, history stays').input(cancelInput).output(done),
  returnSubmission: onDossier('return-submission', 'Return one bidang\'s answer with a reason').input(postReason).output(done),
  withdrawSubmission: onDossier('withdraw-submission', 'Take an answer back while it is not yet recapped').input(cancelInput).output(done),
  addAddressee: onDossier('add-addressee', 'Ask one more bidang').input(addAddresseeInput).output(done),
  dropAddressee: onDossier('drop-addressee', 'Ask one bidang no longer, with a reason').input(postReason).output(done),
  saveDraft: oc.route({ method: 'PUT', path: '/submissions/{requestId}/{postId}/draft', summary: 'Autosave the answer form' })
    .input(draftInput).output(z.strictObject({ revision: z.int() })),
};

export const dossierRefusals = {
  ...engineRefusals,
  ...actRefusals,
  'dossier.not-found': 404,
  'dossier.not-allowed': 403,
  'dossier.exists': 409,
  'dossier.sop-unknown': 404,
  'dossier.title-missing': 400,
  'task.not-found': 404,
  'nudge.not-waiting': 403,
  'nudge.task-closed': 409,
  'nudge.too-soon': 409,
  'submission.not-found': 404,
  'submission.stale': 409,
} as const;
