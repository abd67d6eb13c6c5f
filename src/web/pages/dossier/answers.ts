import type { DossierView, RequestView, SubmissionView } from '#contract/dossier/dossier';
import type { Answer } from '#contract/sop/effect';

export type SubmissionState = 'settled' | 'sent' | 'part' | 'returned' | 'late' | 'waiting';

/** How one bidang stands with one request. */
export function submissionState({ status }: SubmissionView, { dueAt }: RequestView, now: string): SubmissionState {
  switch (status) {
    case 'accepted': return 'settled';
    case 'submitted': return 'sent';
    case 'returned': return 'returned';
    default:
      if (Date.parse(dueAt) < Date.parse(now)) return 'late';
      return status === 'partially_filled' ? 'part' : 'waiting';
  }
}

/** The request under way, which is the newest one. */
export const currentRequest = ({ requests }: Pick<DossierView, 'requests'>): RequestView | undefined => requests.at(-1);

/** Those still asked. */
export const askedOf = (request: RequestView): SubmissionView[] => request.submissions.filter(({ status }) => status !== 'dropped');

export const isSent = ({ status }: SubmissionView): boolean => status === 'submitted' || status === 'accepted';

export const answersOf = (submission: SubmissionView): Answer[] => (submission.answers ?? []) as Answer[];

export const answerTo = (submission: SubmissionView, item: string): Answer | undefined => answersOf(submission).find((answer) => answer.item === item);
