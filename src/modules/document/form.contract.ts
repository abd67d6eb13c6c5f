/** What official forms print: lembar disposisi, cover of a stofmap, lembar kendali, register. Domain reference G. */
import type { PrintFrame } from './print.contract.ts';

/** Lembar disposisi. Fields of a letter are null where a work order started without one. */
export interface DispositionSheet extends PrintFrame {
  readonly incoming: {
    readonly receivedOn: string; readonly agenda: string; readonly sender: string; readonly date: string; readonly number: string;
    readonly subject: string; readonly attachments: string;
  } | null;
  /** What it is about where no letter came: the dossier's title. */
  readonly subject: string;
  /** Biasa, Penting, Segera, Amat Segera, with the chosen one. */
  readonly urgencies: readonly Choice[];
  readonly dispositions: readonly DispositionEntry[];
}

export interface Choice {
  readonly label: string;
  readonly chosen: boolean;
}

/** One disposition; the second and later ones are those passed on downward. */
export interface DispositionEntry {
  readonly from: string;
  readonly name: string;
  readonly at: string;
  readonly to: readonly Choice[];
  readonly instructions: readonly Choice[];
  readonly note: string | null;
  readonly due: string | null;
}

/** Cover of a stofmap. */
export interface FolderCover extends PrintFrame {
  readonly title: string;
  readonly sop: string;
  readonly period: string;
  readonly unit: string;
  /** Archive classification, code and name. */
  readonly classification: { readonly code: string; readonly name: string } | null;
  readonly contents: readonly { readonly title: string; readonly date: string; readonly form: string }[];
  /** Building, room, cabinet, box, folder, as recorded; null: not shelved yet. */
  readonly shelf: string | null;
  /** Short word to find the dossier by. */
  readonly code: string;
  readonly opened: string;
  readonly closed: string | null;
}

/** Lembar kendali: one page per document. */
export interface ControlSheet extends PrintFrame {
  readonly dossier: string;
  readonly sop: string;
  readonly period: string;
  readonly pages: readonly ControlPage[];
  /** Head of the journal's chain at the time of printing. */
  readonly journal: { readonly count: number; readonly hash: string };
}

export interface ControlPage {
  readonly title: string;
  readonly number: string | null;
  readonly code: string | null;
  readonly version: string | null;
  readonly steps: readonly ControlStep[];
  readonly dispositions: readonly { readonly at: string; readonly from: string; readonly to: string; readonly text: string }[];
  readonly returns: readonly { readonly at: string; readonly step: string; readonly by: string; readonly reason: string }[];
  readonly initials: readonly ControlSigning[];
  readonly signatures: readonly ControlSigning[];
  readonly numbers: readonly { readonly number: string; readonly date: string; readonly register: string }[];
  readonly copies: readonly { readonly recipient: string; readonly count: string }[];
  readonly receipts: readonly { readonly to: string; readonly sent: string; readonly received: string; readonly by: string }[];
}

export interface ControlStep {
  readonly step: string;
  readonly activity: string;
  readonly post: string;
  readonly started: string;
  readonly finished: string;
  /** Working minutes, all rounds together; null: the sheet sets no time. */
  readonly standard: number | null;
  readonly actual: number | null;
  readonly rounds: number;
}

export interface ControlSigning {
  readonly at: string;
  readonly title: string;
  readonly name: string;
  /** Short code of what was read, and what has to be said (dropped by a later change, stand-in, basah). */
  readonly remark: string;
}

/** A register of one year (domain reference G.4), every column of the form. */
export interface RegisterBook extends PrintFrame {
  readonly title: string;
  readonly year: string;
  /** `width`: share of the page. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}
