/** What a script of one SOP says: who does what when, and on whose desks the work lies afterwards. */
import type { DossierView } from '#contract/dossier/dossier';
import type { ActKindName } from '#contract/sop/definition';
import type { Account, Client } from './office.ts';

/** Everything a deed may look at before it is sent. */
export interface Scene {
  readonly dossier: string;
  /** The open task on the actor's desk; null for deeds that belong to no task. */
  readonly task: string | null;
  readonly api: Client;
  view(): Promise<DossierView>;
  postOf(account: Account): string;
  personOf(account: Account): string;
  readonly password: string;
}

export interface Request {
  /** POST where none is named. */
  readonly method?: 'PUT';
  readonly path: string;
  readonly body: unknown;
}

/** `done` and `returned` end a task; `part` is one go of several; `aside` is a deed beside the tasks; `office` leaves no trace in the dossier. */
export type Outcome = 'done' | 'returned' | 'part' | 'aside' | 'office';

export interface Deed {
  readonly outcome: Outcome;
  /** Clicked twice at once, under one key. */
  readonly twice?: boolean;
  /** The answer comes after the day set in the request, and the requester's list must say so. */
  readonly late?: boolean;
  /** The bidang whose given answer goes back to it. */
  readonly sendsBack?: Account;
  /** Makes the request, after whatever it needs first (an upload, a saved draft); null: it only looked. */
  prepare(scene: Scene): Promise<Request | null>;
}

/** Posts that the script's desks are named by; the same words as the accounts of their holders. */
export type Line = readonly [
  /** Wall clock of the office, `2027-01-11 08:10`. */
  when: string,
  step: number,
  act: ActKindName | 'confirm' | 'ask' | 'answer' | 'hand-over' | 'return-answer' | 'appoint' | 'card' | 'round' | 'agreement' | 'look',
  /** Who clicks; `sekretaris as kadis` acts for the Kepala Dinas. */
  who: Account | `${Account} as ${Account}`,
  deed: Deed,
  /** Open tasks afterwards: `4 submit-data koperasi ukm`; several kinds are parted by ` + `; `selesai` when none is left. */
  desks: string,
];

export interface Paper {
  /** Key of the SOP's document. */
  readonly key: string;
  readonly title: string;
  /** What the register must have given: `{n}` is the running number. */
  readonly number: string;
  /** Words that must stand in it, in a report beside the answers of the bidang. */
  readonly says: readonly string[];
  /** Words of table cells that a page may break within: only the Word file must say them in one piece. */
  readonly cells?: readonly string[];
  /** The surat pengantar that the others travel under. */
  readonly covers?: true;
}

/** What a collection round is to come to, once it is closed; by code, as every one of the office sees it. */
export interface Collected {
  readonly year: number;
  readonly quarter: number;
  readonly figures: readonly {
    readonly code: string; readonly unit: string; readonly request: string; readonly target: string | null; readonly actual: string | null;
    readonly printed: string | null; readonly predicate: string | null; readonly reason: string | null;
  }[];
  /** Whether the Kepala Dinas noted or decided, by the code of the IKU. */
  readonly notes: Readonly<Record<string, 'note' | 'decision'>>;
  /** Figures entered after they were due, by unit. */
  readonly late: Readonly<Record<string, number>>;
  /** The one that came back: why, and its values, newest first. */
  readonly returned: { readonly code: string; readonly reason: string; readonly values: readonly string[] };
}

/** A Perjanjian Kinerja that is fixed before the report tells of it. */
export interface Agreed {
  readonly year: number;
  readonly of: Account;
  readonly number: string;
  readonly date: string;
  /** Words that must stand in it. */
  readonly says: readonly string[];
}

export interface Script {
  readonly sop: string;
  readonly year: number;
  readonly opened: { readonly when: string; readonly by: Account; readonly desks: string };
  /** Printed standard time of each step in working minutes; a day counts 450. Steps without one are left out. */
  readonly standard: Readonly<Record<number, number>>;
  /** How often each step is gone through, when not once. */
  readonly rounds: Readonly<Record<number, number>>;
  readonly steps: number;
  readonly papers: readonly Paper[];
  /** Cells and sentences that the bidang send and that every document must show. */
  readonly answers: readonly string[];
  readonly lines: readonly Line[];
  /** The round that was run under what this SOP brought into force. */
  readonly collected?: Collected;
  readonly agreed?: Agreed;
}
