/** Naming a dossier to an examiner (Inspektorat) until a date: reading only, every read logged (product rule 11). */
import { oc } from '@orpc/contract';
import { z } from 'zod';

const reason = z.string().trim().min(3).max(1000);
const ofPost = { id: z.uuid(), post: z.uuid() };

export const nameExaminer = z.strictObject({ ...ofPost, until: z.iso.date(), reason });
export const endExamination = z.strictObject({ ...ofPost, reason });

export const examinationView = z.strictObject({
  post: z.uuid(),
  title: z.string(),
  /** Last day, also of one that is over. */
  until: z.iso.date(),
  over: z.boolean(),
  reason: z.string(),
  namedAt: z.iso.datetime(),
  namedBy: z.string(),
  /** What this post has read of the dossier so far, and when last. */
  reads: z.int(),
  lastRead: z.iso.datetime().nullable(),
});
export type ExaminationView = z.infer<typeof examinationView>;

/** One read by an examiner: what was asked for, as the address says. */
export const examinerRead = z.strictObject({ at: z.iso.datetime(), person: z.string(), post: z.string(), path: z.string() });
export type ExaminerRead = z.infer<typeof examinerRead>;

export const examinations = z.strictObject({
  items: z.array(examinationView),
  /** Posts of examiners that it could be named to. */
  candidates: z.array(z.strictObject({ id: z.uuid(), title: z.string() })),
  /** Newest first, the last two hundred. */
  log: z.array(examinerRead),
});
export type Examinations = z.infer<typeof examinations>;

const done = z.strictObject({ id: z.uuid(), post: z.uuid() });
export type ExaminationDone = z.infer<typeof done>;

export const examinationContract = {
  list: oc.route({ method: 'GET', path: '/dossiers/{id}/examiners', summary: 'Examiners that a dossier was named to, and what they read' })
    .input(z.strictObject({ id: z.uuid() })).output(examinations),
  name: oc.route({ method: 'POST', path: '/dossiers/{id}/examiners', summary: 'Name a dossier to an examiner until a day, with a reason; again: another day' })
    .input(nameExaminer).output(done),
  end: oc.route({ method: 'POST', path: '/dossiers/{id}/examiners/{post}/end', summary: 'End an examination before its day, with a reason' })
    .input(endExamination).output(done),
};

export const examinationRefusals = {
  'examination.not-allowed': 403,
  'examination.not-found': 404,
  'examination.not-examiner': 422,
  'examination.past': 422,
} as const;
