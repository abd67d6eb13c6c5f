/** What the dossier asks of modules above it. `app.ts` binds each; an unbound port stops the start. */
import type { Section } from '#contract/document/content';
import type { Finding } from '#contract/document/document';
import type { MadeDocument, Publishes } from '#contract/sop/definition';
import type { LetterEffect } from '#contract/sop/effect';

/** The dossier whose act asks for something. */
export interface Scene {
  readonly dossierId: string;
  readonly title: string;
  /** Post that acts, and how it is held at this moment. */
  readonly postId: string;
  readonly form: string;
  /** Year and calendar day of the office's zone. */
  readonly year: number;
  readonly date: string;
  /** Year that the dossier is for. */
  readonly period: number;
  /** Short name of the office, printed in numbers. */
  readonly unit: string;
  readonly documents: Readonly<Record<string, Pick<MadeDocument, 'title' | 'classification' | 'publishes' | 'outline' | 'composes'>>>;
}

/** The year that data are wanted for, and the day on which they are asked. */
export type Moment = Pick<Scene, 'period' | 'date'>;

/** A document that counts as signed from now on. */
export interface SignedDocument {
  readonly documentVersionId: string;
  /** As the outgoing register has it; null: it bears none. */
  readonly number: string | null;
  /** Day printed on it. */
  readonly date: string;
  readonly signedOn: string;
  /** Signed by hand already: what stands against it can be told, no longer refused. */
  readonly onPaper: boolean;
}

/**
 * `Context` is the transaction context of the command that asks. Every method answers what the journal should keep.
 */
export interface DossierPorts<Context> {
  /** Registers, numbers, dispositions, copies, dispatches and receipts; one answer for each effect. */
  letter(context: Context, scene: Scene, effects: readonly LetterEffect[]): Promise<Record<string, unknown>[]>;
  /** Voids the numbers taken by these facts. */
  voidNumbers(context: Context, groups: readonly string[], reason: string): Promise<void>;
  /** Number and day under which a document stands in the outgoing register, null while it has none. */
  numberOf(context: Context, dossierId: string, documentKey: string): Promise<Numbered | null>;
  /** Asked when a new text is handed over, and before the approval to sign by hand: refuses a document that would not bring into force what it prints. */
  publishable(context: Context, moment: Moment, kind: Publishes, documentVersionId: string): Promise<void>;
  /** Brings into force what the document publishes; asked in the transaction in which it counts as signed. */
  published(context: Context, scene: Scene, documentKey: string, kind: Publishes, signed: SignedDocument): Promise<Record<string, unknown>>;
  /** The sections that a paper of a kind begins with on a day. */
  outline(kind: string, date: string): readonly PlannedSection[];
  /** The whole paper of a kind as the office's data stand now. */
  compose(context: Context, when: Moment, kind: string): Promise<readonly Section[]>;
}

export type PlannedSection = Pick<Section, 'id' | 'title' | 'part' | 'page'>;
/** A composed text held against the data as they stand now. */
export type FindingsOf<Reader> = (reader: Reader, when: Moment, kind: string, sections: readonly Section[], now: Date) => Promise<readonly Finding[]>;
export type ComposeOf<Reader> = (reader: Reader, when: Moment, kind: string, now: Date) => Promise<readonly Section[]>;

/** A figure that no verified round of the year holds: the indicator, and the quarters that lack it. */
export interface MissingFigure { readonly code: string; readonly name: string; readonly quarters: readonly number[] }

/** By post, what verified rounds of a year lack of it; a post whose unit no indicator asks is left out. Null: no round of that year was opened. */
export type MissingOf<Reader> = (reader: Reader, year: number, posts: readonly string[]) => Promise<Readonly<Record<string, readonly MissingFigure[]>> | null>;

interface Numbered { readonly text: string; readonly date: string }

/** Number and day under which a document of a dossier stands in the outgoing register, null while it has none. */
export type NumberOf<Reader> = (reader: Reader, dossierId: string, documentKey: string) => Promise<Numbered | null>;
