/** Who answers, closes and applies comments: readers of the draft speak, who made a comment or may write closes it, writers apply what it suggests. */
import { type Refusal, refuse } from '#pure/refusal';
import type { CommentState } from './comment.contract.ts';
import type { DocumentState } from './document.contract.ts';
import { open } from './draft.rules.ts';

export interface Speaker {
  readonly document: DocumentState;
  /** May write the text. */
  readonly writes: boolean;
  /** Made the comment. */
  readonly own: boolean;
}

/** What stands against bringing a comment to another state; undefined: nothing. */
export function changeProblem({ document, writes, own }: Speaker, comment: { readonly state: CommentState; readonly replacement: string | null }, to: CommentState): Refusal | undefined {
  if (document !== 'open') return open(document);
  if (!writes && (to === 'applied' || !own)) return refuse('comment.not-allowed');
  if (to !== 'applied') return undefined;
  if (comment.replacement === null) return refuse('comment.no-suggestion');
  return comment.state === 'open' ? undefined : refuse('comment.closed');
}

export const commentAbilities = (speaker: Speaker, comment: Parameters<typeof changeProblem>[1]): { close: boolean; apply: boolean } => ({
  close: !changeProblem(speaker, comment, 'resolved'), apply: !changeProblem(speaker, comment, 'applied'),
});
