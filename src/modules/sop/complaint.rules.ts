import { type Refusal, refuse } from '#pure/refusal';

/** Where a complaint stands. */
export interface ComplaintState {
  readonly answered: boolean;
  /** The asking person filed it. */
  readonly own: boolean;
}

/** True where it may be answered; to who may not read it, it does not exist. An answer closes it, so there is one. */
export function answerable(complaint: ComplaintState | undefined, readsAll: boolean): true | Refusal {
  if (!complaint || !(readsAll || complaint.own)) return refuse('complaint.not-found');
  if (!readsAll) return refuse('complaint.not-allowed');
  return complaint.answered ? refuse('complaint.answered') : true;
}
