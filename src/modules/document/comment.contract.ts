/** What readers say of places in a text, with answers and suggestions. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { printable } from './content.contract.ts';
import { namedAuthor } from './document.contract.ts';

/** The words that a comment stands at, with those around them, to find them again in a text that changed. Empty: the whole section. */
export const quote = z.strictObject({ exact: z.string().max(2000), prefix: z.string().max(100), suffix: z.string().max(100) });
export type Quote = z.infer<typeof quote>;

/** `applied`: the suggestion was put into the text. */
export const commentState = z.enum(['open', 'resolved', 'applied']);
export type CommentState = z.infer<typeof commentState>;

/** `post` and `title` are empty for who holds no post. */
const speaker = z.strictObject({ ...namedAuthor.shape, post: z.uuid().nullable() });

export const commentView = z.strictObject({
  id: z.uuid(),
  /** Number of the version it was made on; null: on the draft. */
  version: z.int().nullable(),
  section: z.string(),
  quote,
  /** What is suggested in the stead of the quoted words; null: nothing. */
  replacement: z.string().nullable(),
  state: commentState,
  closed: z.strictObject({ ...speaker.shape, at: z.iso.datetime() }).nullable(),
  /** The comment itself, then its answers. */
  entries: z.array(z.strictObject({ ...speaker.shape, text: z.string(), at: z.iso.datetime() })),
  abilities: z.strictObject({ close: z.boolean(), apply: z.boolean() }),
});
export type CommentView = z.infer<typeof commentView>;

const text = printable(4000);
export const newComment = z.strictObject({
  id: z.uuid(), version: z.int().min(1).nullable(), section: z.string().max(64), quote, replacement: z.string().max(4000).nullable(), text,
});
export const reply = z.strictObject({ id: z.uuid(), comment: z.uuid(), text });
export const stateChange = z.strictObject({ id: z.uuid(), comment: z.uuid(), state: commentState });
const made = z.strictObject({ id: z.uuid() });

export const commentContract = {
  list: oc.route({ method: 'GET', path: '/documents/{id}/comments', summary: 'Comments on the draft and the versions of a document' })
    .input(made).output(z.array(commentView)),
  add: oc.route({ method: 'POST', path: '/documents/{id}/comments', summary: 'Comment on a place, or suggest other words for it' })
    .input(newComment).output(made),
  reply: oc.route({ method: 'POST', path: '/documents/{id}/comments/{comment}/entries', summary: 'Answer a comment' })
    .input(reply).output(made),
  /** Who wrote it or may write the text resolves and opens it again; who may write marks a suggestion as applied. */
  change: oc.route({ method: 'PUT', path: '/documents/{id}/comments/{comment}/state', summary: 'Resolve a comment, open it again, or mark its suggestion as applied' })
    .input(stateChange).output(made),
};

export const commentRefusals = {
  'comment.not-found': 404,
  'comment.not-allowed': 403,
  /** No such section in the text that is commented on. */
  'comment.no-place': 422,
  'comment.no-suggestion': 422,
  /** Resolved or applied: it is opened again before it is answered or its suggestion applied. */
  'comment.closed': 409,
} as const;
