/** How pagu or realisasi stand in a workbook: a page of explanation, the sheet that is filled in, and the hidden one. */
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import { type BookSheet, type CellStyle, SOURCE_SHEET, typedNumber } from '#contract/document/sheet';
import type { MadeWorkbook, WorkbookField, WorkbookLine, WorkbookOrder } from './workbook.contract.ts';

export const MARK = 'tertib.anggaran.1';
/** The row of the heads, counted from 0. */
export const HEAD_ROW = 3;

interface Layout {
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly fields: readonly (readonly [field: WorkbookField, column: number])[];
}

/** Columns by what the workbook is for; the heads also tell one sheet from another when it comes back. */
export function layoutOf(order: WorkbookOrder): Layout {
  if (order.kind === 'ceiling') {
    const beside = order.stage === 'perubahan' ? 'Pagu murni (Rp)' : 'Pagu yang berlaku (Rp)';
    return { head: ['Kode', 'Program, kegiatan, sub kegiatan', beside, `Pagu ${order.stage} (Rp)`], widths: [20, 64, 22, 24], fields: [['amount', 3]] };
  }
  const { quarter, mode } = order;
  const covers = mode === 'increment' ? `triwulan ${quarter} saja` : `s.d. triwulan ${quarter}`;
  return {
    head: ['Kode', 'Program, kegiatan, sub kegiatan', 'Pagu (Rp)', 'Keuangan sampai triwulan sebelumnya (Rp)', 'Fisik sampai triwulan sebelumnya (%)',
      `Realisasi keuangan ${covers} (Rp)`, `Realisasi fisik ${covers} (%)`, 'Keterangan'],
    widths: [20, 56, 20, 22, 16, 24, 16, 34], fields: [['spent', 5], ['physical', 6]],
  };
}

const money = (text: string | null) => (text === null ? '' : printNumber(exact(text), text.includes('.') && !/\.0+$/.test(text) ? 2 : 0));
const percent = (text: string | null) => (text === null ? '' : typedNumber(text));

function cellsOf(order: WorkbookOrder, line: WorkbookLine) {
  const leaf = line.level === 'sub_kegiatan';
  const cell = (text: string, style: CellStyle) => ({ text, style });
  const name = cell(`${{ program: '', kegiatan: '  ', sub_kegiatan: '    ' }[line.level]}${line.name ?? ''}`, leaf ? 'fixed' : 'head');
  const open = (text: string) => cell(text, !leaf ? 'fixed' : line.verified ? 'figure' : 'number');
  const start = [cell(line.code, leaf ? 'fixed' : 'head'), name, cell(money(line.ceiling), 'figure')];
  if (order.kind === 'ceiling') return [...start, open(money(line.amount))];
  return [...start, cell(money(line.before.spent), 'figure'), cell(percent(line.before.physical), 'figure'), open(money(line.spent)), open(percent(line.physical)), cell(leaf ? noteOf(line) : '', 'fixed')];
}

const noteOf = ({ verified, returned }: WorkbookLine) => (verified ? 'Sudah diverifikasi; tidak dapat diubah sebelum dikembalikan.' : returned === null ? '' : `Dikembalikan: ${returned}`);

export const titleOf = (order: WorkbookOrder): string => (order.kind === 'ceiling'
  ? `Pagu ${order.stage} tahun ${order.year}${order.stage === 'perubahan' ? `, berlaku sejak triwulan ${order.quarter}` : ''}`
  : `Realisasi anggaran triwulan ${order.quarter} tahun ${order.year}`);

export function bookOf({ id, order, lines }: MadeWorkbook): BookSheet[] {
  const { head, widths } = layoutOf(order);
  const row = (text: string, style: CellStyle) => [{ text, style }];
  return [
    { name: 'Petunjuk', hidden: false, widths: [110], hiddenColumns: [], rows: [row(titleOf(order), 'title'), row('', 'text'), ...GUIDE.map((line) => row(line, 'text'))] },
    {
      name: 'Isian', hidden: false, widths, hiddenColumns: [], stickyRows: HEAD_ROW + 1,
      rows: [row(titleOf(order), 'title'), row('Isi sel yang putih saja. Penjelasan ada di lembar Petunjuk.', 'note'), row('', 'note'),
        head.map((text) => ({ text, style: 'head' as const })), ...lines.map((line) => cellsOf(order, line))],
    },
    { name: SOURCE_SHEET, hidden: true, widths: [40, 40], hiddenColumns: [], rows: [[MARK, id].map((text) => ({ text, style: 'fixed' as const }))] },
  ];
}

const GUIDE = [
  '1. Buka lembar Isian. Isi sel yang putih saja; kode, nama dan angka lama dikunci supaya tidak terhapus tanpa sengaja.',
  '2. Tulis angka seperti biasa: 1.210 dibaca seribu dua ratus sepuluh, 1,21 dibaca satu koma dua satu. Sel isian berformat teks supaya Excel tidak mengubah angka Anda.',
  '3. Angka boleh ditempel dari buku Excel lain. Tempelkan nilainya saja (Tempel Khusus, Nilai), bukan rumusnya.',
  '4. Program dan kegiatan dijumlahkan aplikasi; tidak diisi.',
  '5. Sel yang dibiarkan kosong berarti belum ada data, bukan nol. Bila memang nol, tulis 0.',
  '6. Jangan menambah, menghapus, atau memindahkan baris, kolom, dan lembar.',
  '7. Simpan sebagai .xlsx, lalu unggah kembali di halaman Realisasi anggaran. Perbedaannya diperlihatkan dahulu; tidak ada yang disimpan sebelum Anda menekan Terapkan.',
  '8. Bila angkanya diubah orang lain sesudah buku ini diunduh, buku ini ditolak: unduh yang baru, lalu salin isinya.',
];
