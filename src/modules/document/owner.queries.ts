/** What documents ask of whatever owns them. The owner lies above; `app.ts` binds it here. */
import type { Ctx } from '../../kernel/command.ts';
import type { Reader } from '../../kernel/db.ts';
import type { Actor } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import type { Section } from './content.contract.ts';
import type { DocumentForm, DocumentState, Finding } from './document.contract.ts';
import { open } from './draft.rules.ts';
import type { PrintedInitial, PrintedSignature } from './print.contract.ts';

export interface Ask {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly now: Date;
}

/** A document as its owner knows it: `key` is the kind within the owner. */
export interface OwnedDocument {
  readonly id: string;
  readonly key: string;
  readonly ownerId: string;
}

/**
 * What an actor may do with a document. `signed`: read what was signed, nothing else. `write` names the post under
 * which the actor changes it: who has it counts as author under that post.
 */
export type Access =
  | { readonly may: 'none' | 'signed' | 'read' }
  | { readonly may: 'write'; readonly post: string };

/** What the owner adds on paper to one exact content; nothing of it is part of the content's hash. */
export interface Paper {
  readonly number: string | null;
  /** Day above the signature, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly initials: readonly PrintedInitial[];
  readonly signature: PrintedSignature | null;
  /** This content stands: it was signed, or fixed. Until then its pages say that they are a draft. */
  readonly stands: boolean;
}

/** What was examined of a document, by the hash of its content. */
export interface Examined {
  /** The text that stands since the first initial on it; null: not initialled. */
  readonly frozen: { readonly hash: string; readonly at: string; readonly by: string } | null;
  /** What who asks initialled, signed or sent back last; else what anybody initialled last. */
  readonly last: { readonly hash: string; readonly how: 'initial' | 'sign' | 'returned'; readonly mine: boolean; readonly who: string } | null;
}

export interface Owner {
  access(ask: Ask, document: OwnedDocument): Promise<Access>;
  /** Sections of this document that hold data of the office, as the data stand now; empty where it has none. */
  data(ctx: Pick<Ctx, 'tx' | 'now'>, document: OwnedDocument): Promise<readonly Section[]>;
  /** `hash` null: a draft that nobody handed over. */
  paper(ask: Ask, document: OwnedDocument, hash: string | null): Promise<Paper>;
  /** What it finds in a text, held against the data of the office. Absent: nothing is held against them. */
  findings?(ask: Ask, document: OwnedDocument, sections: readonly Section[]): Promise<readonly Finding[]>;
  /** Absent: nobody examines it. */
  examined?(ask: Ask, document: OwnedDocument): Promise<Examined>;
  /** The documents of this kind for the period before, the newest first; of these the first one that was signed speaks. Absent: there are none. */
  previous?(ask: Ask, document: OwnedDocument): Promise<readonly string[]>;
}

/** By the kind of owner, such as `dossier`. */
export type Owners = Readonly<Record<string, Owner>>;

export interface DocumentRow extends OwnedDocument {
  readonly ownerKind: string;
  readonly title: string;
  readonly form: DocumentForm;
  readonly bears: 'number' | 'cover-letter';
  readonly classification: string;
  readonly state: DocumentState;
  readonly signed: string | null;
}

const documents = (reader: Reader) => reader.db.selectFrom('document.document').where('office_id', '=', reader.office)
  .select(['id', 'key', 'owner_id as ownerId', 'owner_kind as ownerKind', 'title', 'form', 'bears', 'classification', 'state', 'signed_version_id as signed'])
  .$castTo<DocumentRow>();

export const documentById = (reader: Reader, id: string): Promise<DocumentRow | undefined> => documents(reader).where('id', '=', id).executeTakeFirst();

/** The first of these documents that was signed. */
export async function firstSigned(reader: Reader, ids: readonly string[]): Promise<(DocumentRow & { readonly signed: string }) | undefined> {
  if (ids.length === 0) return undefined;
  const rows = await documents(reader).where('id', 'in', ids).execute();
  const signed = rows.flatMap((row) => (row.signed === null ? [] : [{ ...row, signed: row.signed }]));
  return signed.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))[0];
}

/** Answers `none` where no module owns this kind. */
export async function accessOf(owners: Owners, ask: Ask, document: OwnedDocument & { readonly ownerKind: string }): Promise<Access> {
  return await owners[document.ownerKind]?.access(ask, document) ?? { may: 'none' };
}

/** The post under which the actor may change this document. */
export async function openForWriting(owners: Owners, ask: Ask, document: string | (OwnedDocument & { readonly ownerKind: string; readonly state: DocumentState })): Promise<string> {
  const row = typeof document === 'string' ? must(await documentById(ask.reader, document) ?? refuse('document.not-found')) : document;
  const access = await accessOf(owners, ask, row);
  if (access.may === 'none' || access.may === 'signed') throw refuse('document.not-found');
  if (access.may !== 'write') throw refuse('document.not-allowed');
  must(open(row.state) ?? true);
  return access.post;
}

export interface Opened {
  readonly row: DocumentRow;
  readonly owner: Owner;
  readonly access: Exclude<Access, { may: 'none' }>;
}

/** A document that this actor may see; otherwise `document.not-found`, whether it exists or not. */
export async function openForReading(owners: Owners, ask: Ask, id: string): Promise<Opened> {
  const row = await documentById(ask.reader, id);
  const owner = row && owners[row.ownerKind];
  const access = owner && await owner.access(ask, row);
  if (!row || !owner || !access || access.may === 'none') throw refuse('document.not-found');
  return { row, owner, access: access as Opened['access'] };
}
