/** What the dossier asks of modules above it. `app.ts` binds each; an unbound port stops the start. */
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
  /** Short name of the office, printed in numbers. */
  readonly unit: string;
  readonly documents: Readonly<Record<string, { readonly title: string; readonly classification: string }>>;
}

/**
 * `Context` is the transaction context of the command that asks. Every method answers what the journal should keep.
 */
export interface DossierPorts<Context> {
  /** Registers, numbers, dispositions, copies, dispatches and receipts; one answer for each effect. */
  letter(context: Context, scene: Scene, effects: readonly LetterEffect[]): Promise<Record<string, unknown>[]>;
  /** Voids the numbers taken by these facts. */
  voidNumbers(context: Context, groups: readonly string[], reason: string): Promise<void>;
}

/** Number and day under which a document of a dossier stands in the outgoing register, null while it has none. */
export type NumberOf<Reader> = (reader: Reader, dossierId: string, documentKey: string) => Promise<{ readonly text: string; readonly date: string } | null>;
