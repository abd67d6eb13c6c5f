/**
 * What an act or event asks of the outside, as data. The engine decides, the command layer carries out: task effects
 * in `dossier` itself, the others through the doors of lower modules or the ports of higher ones, in the order given.
 */
import type { ActKindName, Duration } from './definition.contract.ts';
import type { DataItem, FactKind, VoidReason } from './fact.contract.ts';

export type TaskOutcome =
  | 'done' | 'returned' | 'superseded' | 'dropped' | 'sent-back' | 'withdrawn' | 'cancelled';

export type TaskEffect =
  | {
    readonly type: 'open-task'; readonly key: string; readonly step: number; readonly round: number;
    readonly act: number; readonly kind: ActKindName; readonly lane: string; readonly post: string;
    /** Printed time of the whole step, whose clock runs from the step's first task. */
    readonly duration: Duration;
  }
  | { readonly type: 'close-task'; readonly key: string; readonly outcome: TaskOutcome }
  | { readonly type: 'move-task'; readonly key: string; readonly post: string };

export type FlowEffect =
  | { readonly type: 'void'; readonly kind: FactKind; readonly ref: string | null; readonly why: VoidReason; readonly reason: string }
  | { readonly type: 'finish' }
  | { readonly type: 'cancel'; readonly reason: string; readonly numbers: readonly string[] };

export type Answer =
  | { readonly item: string; readonly kind: 'text'; readonly text: string }
  | { readonly item: string; readonly kind: 'file'; readonly files: readonly string[] }
  | { readonly item: string; readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly item: string; readonly kind: 'nothing'; readonly reason: string };

export type DataEffect =
  | {
    readonly type: 'data.request'; readonly ref: string; readonly items: readonly DataItem[];
    readonly addressees: Readonly<Record<string, readonly string[]>>; readonly dueAt: string; readonly note: string | null;
  }
  | { readonly type: 'data.address'; readonly request: string; readonly post: string; readonly items: readonly string[] }
  | { readonly type: 'data.unaddress'; readonly request: string; readonly post: string; readonly reason: string }
  | { readonly type: 'data.submit'; readonly ref: string; readonly request: string; readonly post: string; readonly answers: readonly Answer[]; readonly partial: boolean }
  | { readonly type: 'data.reopen'; readonly request: string; readonly post: string; readonly reason: string }
  | { readonly type: 'data.recap'; readonly ref: string; readonly note: string | null }
  | { readonly type: 'data.accept'; readonly ref: string; readonly note: string | null };

export interface ScheduleRow { readonly step: number; readonly date: string }

export type LetterEffect =
  | {
    readonly type: 'letter.register'; readonly ref: string; readonly number: string; readonly date: string; readonly from: string;
    readonly subject: string; readonly urgency: string; readonly security: string; readonly attachments: number;
    readonly receivedAt: string; readonly file: string | null; readonly classification: string | null; readonly note: string | null;
  }
  | {
    readonly type: 'letter.dispose'; readonly ref: string; readonly letter: string | null; readonly to: readonly string[];
    readonly instructions: readonly string[]; readonly note: string | null; readonly due: string | null; readonly urgency: string;
  }
  | { readonly type: 'letter.number'; readonly ref: string; readonly document: string; readonly bears: 'number' | 'cover-letter' }
  | { readonly type: 'letter.copy'; readonly ref: string; readonly copies: readonly { readonly recipient: string; readonly count: number; readonly medium: 'cetak' | 'digital' }[] }
  | {
    readonly type: 'letter.dispatch'; readonly row: string; readonly body: string; readonly count: number | null; readonly method: string;
    readonly tracking: string | null; readonly sentAt: string;
  }
  | {
    readonly type: 'letter.receipt'; readonly row: string; readonly receivedBy: string; readonly contact: string | null;
    readonly receivedAt: string; readonly scan: string | null; readonly by: 'link' | 'paper';
  }
  | { readonly type: 'letter.waive'; readonly row: string; readonly reason: string };

export type WorkEffect =
  | { readonly type: 'instruction.record'; readonly ref: string; readonly to: readonly string[]; readonly note: string }
  | { readonly type: 'schedule.set'; readonly rows: readonly ScheduleRow[]; readonly sendBy: string }
  | { readonly type: 'copies.order'; readonly count: number; readonly recipients: readonly string[] }
  | { readonly type: 'analysis.record'; readonly ref: string; readonly note: string }
  | { readonly type: 'document.version'; readonly document: string; readonly version: string; readonly hash: string }
  | { readonly type: 'document.unchanged'; readonly note: string }
  | { readonly type: 'signature.initial'; readonly ref: string; readonly hashes: Readonly<Record<string, string>>; readonly note: string | null }
  | { readonly type: 'signature.sign'; readonly ref: string; readonly hashes: Readonly<Record<string, string>>; readonly closing: 'basah' | 'approval_internal' }
  | { readonly type: 'signature.original'; readonly ref: string; readonly document: string; readonly scan: string; readonly shelf: string; readonly signedOn: string }
  | {
    readonly type: 'archive.file'; readonly ref: string; readonly classification: string | null; readonly soft: string | null;
    readonly shelf: string | null; readonly complete: boolean;
  }
  | { readonly type: 'question.ask'; readonly ref: string; readonly task: string; readonly to: string; readonly text: string }
  | { readonly type: 'question.answer'; readonly ref: string; readonly text: string }
  | { readonly type: 'requirement.meet'; readonly step: number; readonly requirement: number; readonly ref: string | null; readonly note: string };

export type Effect = TaskEffect | FlowEffect | DataEffect | LetterEffect | WorkEffect;
