/** How the form of a unit stands in a workbook: a page of explanation, the sheet that is filled in, and a hidden one that says where it comes from. */
import { exact } from '#pure/decimal';
import { printNumber, readNumber } from '#pure/decimal-text';
import type { Sha256 } from '#pure/journal';
import { type BookSheet, type CellStyle, plainText, SOURCE_SHEET, typedNumber } from '#contract/document/sheet';
import type { CellForm, CellLine, CellTarget, PastActual } from './cell.contract.ts';
import { isWritable } from './cell.rules.ts';

export const MARK = 'tertib.isian.1';
export const HEAD = [
  'Kunci', 'Kode', 'Indikator dan komponennya', 'Satuan', 'Target triwulan ini', 'Target tahun ini', 'Triwulan sebelumnya', 'Triwulan yang sama tahun lalu',
  'Isian triwulan ini', 'Faktor pendukung', 'Faktor penghambat', 'Tindak lanjut', 'Keterangan',
] as const;
/** The row of `HEAD`, counted from 0. */
export const HEAD_ROW = 3;
const MEASURED_COLUMN = 8;
const TEXTS = [['supporting', 9], ['hindering', 10], ['followUp', 11]] as const;

/** One row of the sheet: its key, and the field of each open column. */
export interface RowFields { readonly key: string; readonly fields: readonly (readonly [field: string, column: number])[] }

/** Rows of an indicator: its own, and one for each component. */
export function rowsOf({ indicatorVersionId, polarity, components }: Pick<CellLine, 'indicatorVersionId' | 'polarity' | 'components'>): RowFields[] {
  const measured = polarity === 'milestone' || polarity === 'grade' ? 'words' : 'value';
  return [
    { key: indicatorVersionId, fields: [...(components.length > 0 ? [] : [[measured, MEASURED_COLUMN] as const]), ...TEXTS] },
    ...components.map(({ key }) => ({ key: `${indicatorVersionId}/${key}`, fields: [[`component.${key}`, MEASURED_COLUMN] as const] })),
  ];
}

/** What a field holds now: as typed where it is a draft, else as entered. */
export function currentText({ drafts, entered }: Pick<CellLine, 'drafts' | 'entered'>, field: string): string {
  const draft = drafts.find((each) => each.field === field);
  if (draft) {
    if (field !== 'value' && !field.startsWith('component.')) return plainText(draft.value);
    const read = readNumber(draft.value);
    return read.kind === 'number' ? typedNumber(read.value.toText()) : draft.value.trim();
  }
  if (!entered) return '';
  if (field === 'value') return entered.value === null ? '' : typedNumber(entered.value);
  if (field === 'words') return entered.words ?? '';
  if (field === 'supporting' || field === 'hindering' || field === 'followUp') return plainText(entered.narrative[field]);
  const part = entered.components?.[field.slice('component.'.length)];
  return part === undefined ? '' : typedNumber(part);
}

/** What the open cells held when the workbook was made, as short hashes; empty ones are left out. */
export type Base = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const shortHash = (hash: Sha256, text: string): string => hash(text).slice(0, 16);

export function baseOf(lines: readonly CellLine[], hash: Sha256): Base {
  return Object.fromEntries(lines.flatMap((line) => {
    const filled = rowsOf(line).flatMap(({ fields }) => fields).map(([field]) => [field, currentText(line, field)] as const).filter(([, text]) => text !== '');
    return filled.length === 0 ? [] : [[line.indicatorVersionId, Object.fromEntries(filled.map(([field, text]) => [field, shortHash(hash, text)]))]];
  }));
}

interface Identity { readonly id: string; readonly base: Base }

const printed = (text: string) => printNumber(exact(text), Math.min(6, text.split('.')[1]?.length ?? 0));

function targetText(target: CellTarget | null): string {
  if (target === null) return '';
  if (target.words !== null) return target.words;
  if (target.low !== null && target.high !== null) return `${printed(target.low)} s.d. ${printed(target.high)}`;
  return target.value === null ? '' : printed(target.value);
}

function pastText(past: PastActual | null, component?: string): string {
  if (past === null) return '';
  const figure = component === undefined ? past.value : past.components?.[component] ?? null;
  if (past.state === 'not_applicable') return component === undefined ? 'tidak berlaku' : '';
  return figure === null ? (component === undefined ? past.words ?? '' : '') : printed(figure);
}

const SENT = 'Sudah dilepas; tidak dapat diubah sebelum dikembalikan.';

function noteOf({ components, stages, aggregation, entryMode, state }: CellLine): string {
  if (!isWritable(state)) return SENT;
  if (components.length > 0) return 'Dihitung dari komponen di bawah ini.';
  if (stages.length > 0) return `Pilih satu: ${stages.map(({ name }) => name).join('; ')}.`;
  if (aggregation !== 'sum') return '';
  return entryMode === 'running_total' ? 'Isi jumlah sejak Januari.' : 'Isi capaian triwulan ini saja.';
}

function sheetRows(line: CellLine): BookSheet['rows'] {
  const open = isWritable(line.state) ? 'open' : 'fixed';
  const [own, ...parts] = rowsOf(line).map(({ key, fields }) => {
    const at = (column: number) => fields.find(([, each]) => each === column)?.[0];
    const cells = [MEASURED_COLUMN, ...TEXTS.map(([, column]) => column)].map((column) => {
      const field = at(column);
      return field === undefined ? { text: '', style: 'fixed' as const } : { text: currentText(line, field), style: open as CellStyle };
    });
    return { key, cells };
  });
  const fixed = (text: string) => ({ text, style: 'fixed' as const });
  const figure = (text: string) => ({ text, style: 'figure' as const });
  const rows = [[
    fixed(line.indicatorVersionId), fixed(line.code), fixed(line.name), fixed(line.unitName), figure(targetText(line.target.quarter)), figure(targetText(line.target.year)),
    figure(pastText(line.lastQuarter)), figure(pastText(line.lastYear)), ...(own?.cells ?? []), fixed(noteOf(line)),
  ]];
  for (const [index, { key, name, unit, role }] of line.components.entries()) {
    rows.push([
      fixed(`${line.indicatorVersionId}/${key}`), fixed(''), fixed(`   • ${name}`), fixed(unit), figure(''), figure(''), figure(pastText(line.lastQuarter, key)), figure(pastText(line.lastYear, key)),
      ...(parts[index]?.cells ?? []), fixed(ROLES[role]),
    ]);
  }
  return rows;
}

const ROLES = { numerator: 'Pembilang.', denominator: 'Penyebut; tidak boleh nol.', part: 'Bagian dari jumlah.' } as const;

/** The workbook of a form. `due`: the deadline as people write it. */
export function bookOf({ round, unit, lines }: Pick<CellForm, 'round' | 'unit' | 'lines'>, { id, base }: Identity, due: string): BookSheet[] {
  const title = `Isian data kinerja triwulan ${round.quarter} tahun ${round.year}`;
  const row = (text: string, style: CellStyle) => [{ text, style }];
  return [
    { name: 'Petunjuk', hidden: false, widths: [110], hiddenColumns: [], rows: [row(title, 'title'), row(unit.name, 'text'), row(`Batas waktu: ${due}`, 'text'), row('', 'text'), ...GUIDE.map((line) => row(line, 'text'))] },
    {
      name: `Isian TW ${round.quarter} ${round.year}`, hidden: false, widths: [4, 18, 46, 12, 14, 14, 16, 18, 18, 36, 36, 36, 40], hiddenColumns: [0], stickyRows: HEAD_ROW + 1,
      rows: [[null, { text: title, style: 'title' }], [null, { text: unit.name, style: 'title' }], [null, { text: 'Isi sel yang putih saja. Penjelasan ada di lembar Petunjuk.', style: 'note' }],
        HEAD.map((text) => ({ text, style: 'head' as const })), ...lines.flatMap(sheetRows)],
    },
    {
      name: SOURCE_SHEET, hidden: true, widths: [40, 40], hiddenColumns: [],
      rows: [[MARK, id], ...Object.entries(base).map(([key, fields]) => [key, JSON.stringify(fields)])].map((texts) => texts.map((text) => ({ text, style: 'fixed' as const }))),
    },
  ];
}

const GUIDE = [
  '1. Buka lembar Isian. Isi sel yang putih saja; sel lain dikunci supaya tidak terhapus tanpa sengaja.',
  '2. Tulis angka seperti biasa: 1.210 dibaca seribu dua ratus sepuluh, 1,21 dibaca satu koma dua satu. Sel isian berformat teks supaya Excel tidak mengubah angka Anda.',
  '3. Angka boleh ditempel dari buku Excel lain. Tempelkan nilainya saja (Tempel Khusus, Nilai), bukan rumusnya.',
  '4. Indikator yang mempunyai komponen diisi komponennya saja; nilainya dihitung aplikasi.',
  '5. Sel yang dibiarkan kosong berarti belum ada data, bukan nol. Bila capaiannya memang nol, tulis 0.',
  '6. Jangan menambah, menghapus, atau memindahkan baris, kolom, dan lembar.',
  '7. Simpan sebagai .xlsx, lalu unggah kembali di halaman isian bidang. Perbedaannya diperlihatkan dahulu; tidak ada yang disimpan sebelum Anda menekan Terapkan.',
  '8. Setelah diterapkan, isian masih berupa draf. Lengkapi buktinya, periksa, lalu kirim dari halaman isian.',
  '9. Buku ini hanya untuk bidang dan triwulan di atas. Bila putaran dikunci lalu dibuka kembali, unduh buku yang baru.',
];
