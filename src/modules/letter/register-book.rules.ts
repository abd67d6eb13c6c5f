/** The three registers as they print, column by column as the forms have them (domain reference G.4). Pure. */
import { printedDay, printedTime } from '#pure/date';
import type { DispatchView, IncomingLetter, RegisteredNumber } from './letter.contract.ts';
import { METHODS, SECURITIES, URGENCIES } from './letter-word.rules.ts';

interface Column<T> {
  readonly title: string;
  /** Share of the page. */
  readonly width: number;
  /** Null and empty print as a dash: nothing says it. */
  cell(row: T): string | null;
}

export interface Book {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

const EMPTY = '–';
const said = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
const day = (date: string | null): string | null => date && printedDay(date);

function book<T>(title: string, columns: readonly Column<T>[], rows: readonly T[]): Book {
  return { title, columns: columns.map(({ title: head, width }) => ({ title: head, width })), rows: rows.map((row) => columns.map(({ cell }) => cell(row) || EMPTY)) };
}

const STATES: Readonly<Record<string, (step: number) => string>> = {
  open: (step) => `sedang dikerjakan, langkah ${step}`, done: () => 'selesai dan diarsipkan', cancelled: () => 'dibatalkan',
};

/** `zone`: of the office, for moments. */
export function incomingBook(letters: readonly IncomingLetter[], zone: string): Book {
  return book('Agenda Surat Masuk', [
    { title: 'No. agenda', width: 1.1, cell: ({ agenda }) => String(agenda) },
    { title: 'Tanggal terima', width: 1.6, cell: ({ receivedAt }) => printedTime(receivedAt, zone) },
    { title: 'Nomor surat', width: 2, cell: ({ number }) => number },
    { title: 'Tanggal surat', width: 1.5, cell: ({ date }) => day(date) },
    { title: 'Asal', width: 1.7, cell: ({ sender }) => sender },
    { title: 'Perihal', width: 2.6, cell: ({ subject }) => subject },
    { title: 'Lampiran', width: 1.2, cell: ({ attachments }) => (attachments === 0 ? null : `${attachments} berkas`) },
    { title: 'Sifat', width: 1.1, cell: ({ urgency }) => said(URGENCIES, urgency) },
    { title: 'Keamanan', width: 1.3, cell: ({ security }) => said(SECURITIES, security) },
    { title: 'Kode klasifikasi', width: 1.5, cell: ({ classification }) => classification },
    { title: 'Diteruskan kepada, isi disposisi', width: 2.6, cell: ({ forwardedTo, orders }) => [forwardedTo.join(', '), orders.join(' ')].filter(Boolean).join(': ') },
    { title: 'Tindak lanjut', width: 2.2, cell: ({ followUp }) => followUp && `${followUp.title}: ${STATES[followUp.status]?.(followUp.step) ?? ''}` },
    { title: 'Batas waktu', width: 1.4, cell: ({ due }) => day(due) },
    { title: 'Pindaian', width: 1.2, cell: ({ fileId }) => (fileId ? 'ada' : null) },
    { title: 'Keterangan', width: 1.7, cell: ({ note }) => note },
  ], letters);
}

const KEPT: Readonly<Record<string, (reason: string) => string>> = { reserved: (reason) => `dicadangkan: ${reason}`, given: (reason) => `diambil dengan tangan: ${reason}` };

function remark({ state, reason, voidReason }: RegisteredNumber): string | null {
  if (state === 'void') return `batal: ${voidReason ?? ''}`;
  return reason && (KEPT[state]?.(reason) ?? null);
}

export function outgoingBook(numbers: readonly RegisteredNumber[]): Book {
  return book('Agenda Surat Keluar', [
    { title: 'No. urut', width: 1, cell: ({ sequence, suffix }) => (suffix ? `${sequence}.${suffix}` : String(sequence)) },
    { title: 'Nomor surat', width: 2.4, cell: ({ text }) => text },
    { title: 'Tanggal', width: 1.5, cell: ({ date }) => day(date) },
    { title: 'Tujuan', width: 2, cell: ({ addressee }) => addressee },
    { title: 'Perihal', width: 2.8, cell: ({ subject }) => subject },
    { title: 'Lampiran', width: 1.3, cell: ({ attachments }) => attachments },
    { title: 'Konseptor / unit pengolah', width: 1.6, cell: ({ drafter }) => drafter },
    { title: 'Penanda tangan', width: 1.6, cell: ({ signer }) => signer },
    { title: 'Sifat', width: 1, cell: ({ urgency }) => urgency },
    { title: 'Kode klasifikasi', width: 1.4, cell: ({ classification }) => classification },
    { title: 'Tanggal kirim', width: 1.5, cell: ({ sentOn }) => day(sentOn) },
    { title: 'Cara kirim', width: 1.3, cell: ({ methods }) => methods.map((method) => said(METHODS, method)).join(', ') },
    { title: 'Tembusan', width: 1.4, cell: ({ copiesTo }) => copiesTo },
    { title: 'Naskah', width: 1.1, cell: ({ documentId, fileId }) => (documentId || fileId ? 'ada' : null) },
    { title: 'Keterangan', width: 1.9, cell: remark },
  ], numbers);
}

/** Sign of the receiver: how the receipt came; blank where it is still to be signed by hand. */
function receipt({ state, via, scanFileId, reason }: DispatchView): string {
  if (state === 'waived') return `tanpa tanda terima: ${reason ?? ''}`;
  if (state === 'sent') return ' ';
  return via === 'link' ? 'melalui tautan' : scanFileId ? 'di kertas, pindaian ada' : 'di kertas';
}

export function dispatchBook(dispatches: readonly DispatchView[], zone: string): Book {
  return book('Buku Ekspedisi', [
    { title: 'No.', width: 0.8, cell: ({ no }) => String(no) },
    { title: 'Tanggal dan jam kirim', width: 1.8, cell: ({ sentAt }) => printedTime(sentAt, zone) },
    { title: 'Nomor surat', width: 2.4, cell: ({ numbers }) => numbers.join('; ') },
    { title: 'Tujuan', width: 2, cell: ({ body }) => body },
    { title: 'Perihal', width: 3, cell: ({ subject }) => subject },
    { title: 'Jumlah', width: 1, cell: ({ count }) => (count === null ? null : String(count)) },
    { title: 'Cara', width: 1.3, cell: ({ method }) => said(METHODS, method) },
    { title: 'No. resi', width: 1.4, cell: ({ tracking }) => tracking },
    { title: 'Nama penerima', width: 1.8, cell: ({ receivedBy }) => receivedBy },
    { title: 'Nomor kontak', width: 1.5, cell: ({ contact }) => contact },
    { title: 'Tanggal dan jam terima', width: 1.8, cell: ({ receivedAt }) => receivedAt && printedTime(receivedAt, zone) },
    { title: 'Tanda terima', width: 2, cell: receipt },
  ], dispatches);
}
