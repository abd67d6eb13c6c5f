/** Documents on their way: a draft that saves itself, versions handed over, attachments. What owns them lies above. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fileView } from '#pure/file';
import { looseContent, printable } from './content.contract.ts';

/** `number`: it bears a number of its own; `cover-letter`: it travels under a numbered surat pengantar. */
export const bears = z.enum(['number', 'cover-letter']);
/** `cover-letter`: a surat pengantar with its known parts; `report`: a text in sections. */
export const documentForm = z.enum(['report', 'cover-letter']);
export type DocumentForm = z.infer<typeof documentForm>;
export const documentState = z.enum(['open', 'signed', 'cancelled']);
export type DocumentState = z.infer<typeof documentState>;

/** What a document belongs to, named by the module that owns it, such as a dossier. */
export const documentOwner = z.strictObject({ kind: z.string().regex(/^[a-z][a-z-]{0,39}$/), id: z.uuid() });
export type DocumentOwner = z.infer<typeof documentOwner>;

/** Who changed a document, and under which post. */
export const author = z.strictObject({ person: z.uuid(), post: z.uuid() });
export type Author = z.infer<typeof author>;

/** The same as people read it: the person's name and the post's title. */
export const namedAuthor = z.strictObject({ ...author.shape, name: z.string(), title: z.string() });
export type NamedAuthor = z.infer<typeof namedAuthor>;

/** SHA-256, lower-case hex, over the canonical JSON of title, content and attachment hashes. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A stand of the document that was handed over; it never changes. */
export const versionView = z.strictObject({
  id: z.uuid(),
  no: z.int().min(1),
  hash: contentHash,
  /** What every printed page bears, such as 7F3A-91C2. */
  code: z.string(),
  at: z.iso.datetime(),
  /** Post that handed it over. */
  from: z.string(),
  note: z.string().nullable(),
  authors: z.array(namedAuthor),
  /** Ids of the attachments that belong to it, in order. */
  attachments: z.array(z.uuid()),
});
export type VersionView = z.infer<typeof versionView>;

export const attachmentView = z.strictObject({ id: z.uuid(), title: z.string(), file: fileView });
export type AttachmentView = z.infer<typeof attachmentView>;

export const draftView = z.strictObject({
  revision: z.int().min(0),
  content: looseContent,
  updatedAt: z.iso.datetime(),
  /** Who changed it since the last hand-over. */
  authors: z.array(namedAuthor),
});

export const documentView = z.strictObject({
  id: z.uuid(),
  owner: documentOwner,
  /** Kind of document within its owner. */
  key: z.string(),
  title: z.string(),
  form: documentForm,
  bears,
  /** Archive classification code (Permendagri 83/2022). */
  classification: z.string(),
  state: documentState,
  /** Version that was signed. */
  signed: z.uuid().nullable(),
  /** Null for who sees only what was signed. */
  draft: draftView.nullable(),
  /** Newest first. */
  versions: z.array(versionView),
  attachments: z.array(attachmentView),
  abilities: z.strictObject({ edit: z.boolean() }),
});
export type DocumentView = z.infer<typeof documentView>;

export const versionContent = z.strictObject({ ...versionView.shape, title: z.string(), content: looseContent });
export type VersionContent = z.infer<typeof versionContent>;

/** A row or column of a table: counted from one, and what names it; empty where nothing does. */
const spot = z.strictObject({ no: z.int(), words: z.string() });

/**
 * What of a section differs. `cell`, `row`, `column` of a table, `point` of a chart (row: series, column: category);
 * `answer`: words given to a question, `waived`: the reason why it is left out; `data`: a whole data block, `live`,
 * `frozen`, `overridden` (with the reason) what became of one, `refreshed`: read anew, from one instant to another;
 * `fixed`: a list of contents or the place of the signature.
 */
export const changed = z.enum([
  'section', 'text', 'heading', 'footnote', 'reference', 'caption', 'table', 'cell', 'row', 'column', 'chart', 'point', 'series', 'category', 'picture', 'fixed',
  'question', 'answer', 'waived', 'data', 'live', 'frozen', 'overridden', 'refreshed',
]);
export type Changed = z.infer<typeof changed>;

/**
 * One place that differs. `name`: what people call the table, picture, question or block, or the heading over a line.
 * `format`: the words are the same, only their look differs (before and after null: somewhere in it); `moved`: it
 * stands elsewhere. `words` is set for `changed`: without the added it reads `before`, without the removed `after`.
 */
export const change = z.strictObject({
  part: z.enum(['title', 'section', 'attachments']),
  sectionTitle: z.string().nullable(),
  what: changed,
  name: z.string().nullable(),
  row: spot.nullable(),
  column: spot.nullable(),
  kind: z.enum(['added', 'removed', 'changed', 'format', 'moved']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  words: z.array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
});
export type Change = z.infer<typeof change>;

export const difference = z.strictObject({ from: z.int(), to: z.int(), changes: z.array(change) });
export type Difference = z.infer<typeof difference>;

/** `merged`: sections that others changed since the revision that was sent; they stand as the others left them. */
export const savedDraft = z.strictObject({ revision: z.int(), updatedAt: z.iso.datetime(), merged: z.array(z.string()) });
export type SavedDraft = z.infer<typeof savedDraft>;

/** Kinds of `finding.rules.ts`, whose `text` is for the page to tell, and those of the data, named by what owns the document: a sentence in Indonesian. `section` and `key` null: of the whole text. `quote`: the words that it stands at, where `text` does not begin with them. */
export const finding = z.strictObject({ kind: z.string(), section: z.string().nullable(), key: z.string().nullable(), text: z.string(), quote: z.string().optional() });
export type Finding = z.infer<typeof finding>;

/** Absent: the newest version, or the draft where there is none yet. */
export const askedVersion = z.union([z.literal('draft'), z.coerce.number().int().min(1)]).optional();

const loose = z.looseObject({ type: z.string() });
/** What the signed document of the period before answered, by the key of the question; and what people wrote themselves in it, by its sections. */
export const previousText = z.strictObject({
  document: z.uuid(), title: z.string(),
  fields: z.array(z.strictObject({ key: z.string(), text: z.string(), content: z.array(loose) })),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), passages: z.array(z.strictObject({ text: z.string(), content: loose })) })),
});
export type PreviousText = z.infer<typeof previousText>;

/** `frozen`: the version that the first initial froze, with its short code and from when to when its data were read; `last`: what the asking person examined last. */
export const documentExamined = z.strictObject({
  frozen: z.strictObject({
    no: z.int(), code: z.string(), at: z.iso.datetime(), by: z.string(), data: z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() }).nullable(),
  }).nullable(),
  /** Without a version of their own: what anybody initialled last (`mine` false). */
  last: z.strictObject({ no: z.int(), how: z.enum(['initial', 'sign', 'returned']), mine: z.boolean(), who: z.string() }).nullable(),
});
export type DocumentExamined = z.infer<typeof documentExamined>;

const id = z.uuid();
const no = z.coerce.number().int().min(1).max(100_000);
export const attachmentTitle = printable(200);
export const restoreReason = printable(1000);
export const touchedSections = z.array(z.string().max(64)).max(200).optional();
export const blockKeys = z.array(z.string().max(100)).min(1).max(200).optional();

export const documentContract = {
  get: oc.route({ method: 'GET', path: '/documents/{id}', summary: 'A document with its draft, versions and attachments' })
    .input(z.strictObject({ id })).output(documentView),
  version: oc.route({ method: 'GET', path: '/documents/{id}/versions/{no}', summary: 'The text of one version' })
    .input(z.strictObject({ id, no })).output(versionContent),
  difference: oc.route({ method: 'GET', path: '/documents/{id}/versions/{no}/difference/{other}', summary: 'What changed from one version to another' })
    .input(z.strictObject({ id, no, other: no })).output(difference),
  examined: oc.route({ method: 'GET', path: '/documents/{id}/examined', summary: 'The version that the first initial froze, and what this person examined last' })
    .input(z.strictObject({ id })).output(documentExamined),
  findings: oc.route({ method: 'GET', path: '/documents/{id}/findings', summary: 'What a reader should look at in a text' })
    .input(z.strictObject({ id, version: askedVersion })).output(z.array(finding)),
  previous: oc.route({ method: 'GET', path: '/documents/{id}/previous', summary: 'What the signed document of the period before says' })
    .input(z.strictObject({ id })).output(previousText.nullable()),
  /**
   * Autosave: a stale revision is refused with the standing draft, so that nothing typed is lost. `touched`: the sections
   * changed since that revision; where nobody else changed them, theirs and those of others are put together.
   */
  save: oc.route({ method: 'PUT', path: '/drafts/{id}', summary: 'Save the draft of a document' })
    .input(z.strictObject({ id, revision: z.int().min(0), content: looseContent, touched: touchedSections })).output(savedDraft),
  /** `keys`: only these data blocks, even where they were frozen or written over. */
  refresh: oc.route({ method: 'POST', path: '/documents/{id}/data', summary: 'Fill the sections that hold data of the office anew' })
    .input(z.strictObject({ id, keys: blockKeys })).output(savedDraft),
  /** The text as this version had it becomes the draft; what stood there is in no version and is gone, so its revision is asked for. */
  restore: oc.route({ method: 'POST', path: '/documents/{id}/versions/{no}/restore', summary: 'Take the text of a version back into the draft' })
    .input(z.strictObject({ id, no, revision: z.int().min(0), reason: restoreReason })).output(savedDraft),
  attach: oc.route({ method: 'POST', path: '/documents/{id}/attachments', summary: 'Attach an uploaded file' })
    .input(z.strictObject({ id, file: z.uuid(), title: attachmentTitle })).output(attachmentView),
  detach: oc.route({ method: 'DELETE', path: '/documents/{id}/attachments/{attachment}', summary: 'Take an attachment away' })
    .input(z.strictObject({ id, attachment: z.uuid() })).output(z.strictObject({ id: z.uuid() })),
};

export const documentRefusals = {
  'document.not-found': 404,
  'document.not-allowed': 403,
  /** Signed or cancelled: its text stands. */
  'document.closed': 409,
  'draft.stale': 409,
  /** No section of it holds data of the office. */
  'document.no-data': 409,
  'block.not-found': 404,
  /** A data block or question stands twice. */
  'block.double': 422,
  'block.typed-over': 422,
  'block.reason-missing': 422,
  'field.changed': 422,
  /** A figure outside the data blocks names an origin. */
  'origin.loose': 422,
  /** At hand-over: compulsory questions are open. */
  'document.incomplete': 422,
  /** At hand-over: composed data blocks were taken out of the text. */
  'document.blocks-missing': 422,
  'content.too-large': 413,
  'cover-letter.incomplete': 422,
  'version.not-found': 404,
  'attachment.not-found': 404,
} as const;
