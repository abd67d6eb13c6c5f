/**
 * What is printed, ready to be laid out: every field is the text as it stands on paper, dates and numbers included.
 * PDF and Word are made from the same values, so they cannot disagree.
 */

import type { ChartSpec } from './chart.contract.ts';

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** A new line within the paragraph; `text` is empty then. */
  readonly break: boolean;
  /** A note at the foot of the page; `text` is empty then. */
  readonly footnote: string | null;
  /** Where a printed figure comes from. */
  readonly origin: string | null;
  /** Of a reference: the id of the captioned table or picture. */
  readonly target: string | null;
}

export interface PrintedCell {
  /** Column and row of its upper left corner, from 0. */
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly head: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly blocks: readonly Block[];
}

export type ListStyle = 'bullet' | '1' | 'a' | 'A' | 'i' | 'I';

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly style: ListStyle; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
    readonly kind: 'table';
    /** Share of the width per column; they sum to 1. */
    readonly widths: readonly number[];
    /** Rows from the top that repeat on every page. */
    readonly headRows: number;
    /** The lines of the head of a letter: no frame, a rule below. */
    readonly lines: boolean;
    /** Of the print, in points: smaller where many columns or long numbers stand side by side. */
    readonly size: 9.5 | 8 | 7;
    /** Row by row; every place of the grid is covered exactly once. */
    readonly rows: readonly (readonly PrintedCell[])[];
  }
  /** `number`: such as "Tabel 3.1"; `block`: the table, picture or chart that the caption belongs to. */
  | { readonly kind: 'captioned'; readonly id: string; readonly label: 'table' | 'figure'; readonly number: string; readonly runs: readonly Run[]; readonly block: Block }
  /** `width`: percent of the text's. */
  | { readonly kind: 'image'; readonly file: string; readonly hash: string; readonly alt: string; readonly width: number }
  | { readonly kind: 'chart'; readonly chart: ChartSpec }
  /** What stands in a data block or a field, laid out as if it stood by itself; Word finds it again by its key. */
  | { readonly kind: 'group'; readonly of: 'data' | 'field'; readonly key: string; readonly blocks: readonly Block[] }
  /** A field that nobody filled or waived. */
  | { readonly kind: 'missing'; readonly prompt: string }
  | { readonly kind: 'contents'; readonly of: 'headings' | 'tables' | 'figures' }
  /** The document's own initials and signature stand here. */
  | { readonly kind: 'signature' }
  | { readonly kind: 'signers'; readonly dateline: string | null; readonly signers: readonly (PrintedSigner & { readonly label: string })[] };
export type TableBlock = Extract<Block, { kind: 'table' }>;

/** Bytes of pictures (PNG, JPEG) by their SHA-256; one that is not here is printed as its words. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** A printed figure with the page it stands on, the cover being the first. */
export interface PrintedOrigin { readonly ref: string; readonly text: string; readonly page: number; readonly section: string }

/** The page of every heading, table and picture that the lists of contents name, in their order; empty where the text has no such list. */
export type ListPages = Readonly<Record<'headings' | 'tables' | 'figures', readonly number[]>>;

/** How far a paper is: papers before it, charts drawn of all, pages being set. */
export type Stage = { readonly stage: 'waiting'; readonly before: number } | { readonly stage: 'drawing'; readonly done: number; readonly all: number } | { readonly stage: 'setting' };

/** Kop naskah. */
export interface Letterhead {
  /** `PEMERINTAH KABUPATEN ...` */
  readonly government: string;
  readonly office: string;
  /** Street and place, then telephone, mail and site; empty lines are left out. */
  readonly lines: readonly string[];
  /** SHA-256 of the picture beside the words. */
  readonly logo: string | null;
  /** The office's own layout in place of the house's: Typst markup. */
  readonly template: string | null;
}

/** The page of every paper of an office. */
export interface PrintSetup {
  /** F4: 215 by 330 mm. */
  readonly paper: 'a4' | 'f4';
  readonly face: 'arimo' | 'tinos';
  /** Of documents and letters, in millimetres; forms have their own. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** Who stands under a paper, as held on the day: `Plh. KEPALA DINAS`. */
export interface PrintedSigner {
  readonly title: string;
  readonly name: string;
  /** Pangkat and golongan. */
  readonly rank: string | null;
  readonly nip: string | null;
}

export interface PrintedSignature extends PrintedSigner {
  /** `none`: not signed yet; `basah`: room for pen and stamp; `approval_internal`: says what it is. */
  readonly kind: 'none' | 'basah' | 'approval_internal';
  /** Day and time of the approval, for `approval_internal`. */
  readonly at: string | null;
  /** What must be said of this signature, such as an examiner who signs as stand-in. */
  readonly remark: string | null;
}

export interface PrintedInitial {
  /** Post as held then, such as `Plt. Kasubbag PEPP`. */
  readonly title: string;
  readonly name: string;
  readonly at: string;
}

/** What the office gives to a paper, as its settings are at one moment. */
export interface OfficeFrame {
  readonly letterhead: Letterhead;
  readonly setup: PrintSetup;
  readonly city: string;
  readonly zone: string;
  readonly sample: boolean;
}

/** What every paper bears. */
export interface PrintFrame {
  readonly letterhead: Letterhead;
  readonly setup: PrintSetup;
  /** Words on every page, such as SIMULASI, DATA CONTOH, KONSEP. */
  readonly marks: readonly string[];
  /** Time that the file says it was made: the same input gives the same bytes. */
  readonly made: Date;
}

export interface PrintedSection {
  readonly id: string;
  /** Empty: none stands above it. */
  readonly title: string;
  /** A part begins on a new page; null: the text runs on. */
  readonly part: 'cover' | 'front' | 'chapter' | 'annex' | null;
  readonly landscape: boolean;
  /** Of a chapter or annex: "BAB III" over "Akuntabilitas Kinerja". */
  readonly opening: { readonly label: string; readonly name: string } | null;
  readonly blocks: readonly Block[];
}

export interface PrintedDocument extends PrintFrame {
  /** The document itself, by which a Word file finds back; null: a paper composed for the moment. */
  readonly id: string | null;
  readonly title: string;
  /** A surat pengantar is laid out by the ids of its sections. */
  readonly form: 'report' | 'cover-letter';
  readonly number: string | null;
  /** Place and day above the signature: `Kuala Tungkal, 24 November 2026`. */
  readonly dateline: string | null;
  readonly sections: readonly PrintedSection[];
  readonly attachments: readonly string[];
  readonly initials: readonly PrintedInitial[];
  readonly signature: PrintedSignature | null;
  /** Short code of the content hash, such as 7F3A-91C2; null for a draft. */
  readonly code: string | null;
}
