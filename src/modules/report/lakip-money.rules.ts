/** Bab III.B: the money of the year, and what became of the recommendations of the last evaluation. Pure. */
import type { CellText, Node } from '#contract/document/content';
import { printedDay } from '#pure/date';
import type { Block, Composer } from './composer.contract.ts';
import { countRef } from './count.rules.ts';
import { derivedRef, moneyRef, originOf } from './origin.rules.ts';
import type { RecommendationStatus } from './recommendation.contract.ts';
import { say } from './sentence.rules.ts';
import { cellOf, nodesAt, told, unverifiedNote } from './told.rules.ts';
import { chartUnder, dataBlock, field, heading, line, paragraph, see, tableUnder, titled, type Words, words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

const money: Block = (data) => {
  const programs = data.money.filter(({ level }) => level === 'program').map(({ code }) => ({ code, name: titled(data.names.get(code) ?? code) }));
  if (programs.length === 0) return [dataBlock('anggaran', data.asOf, [heading(2, 'B. Realisasi Anggaran'), words(`Pagu dan realisasi anggaran tahun ${data.year} belum dicatat.`)])];
  return [
    dataBlock('anggaran', data.asOf, [
      heading(2, 'B. Realisasi Anggaran'),
      paragraph(totalSentence(data), unverifiedNote(data, OFFICE), changeSentence(data), beforeSentence(data)),
      tableUnder({ id: 'tabel-anggaran', caption: `Pagu dan realisasi anggaran per program tahun ${data.year}` }, ['No', 'Program', 'Pagu (Rp)', 'Realisasi (Rp)', '%'],
        [...programs.map(({ code, name }, index) => [String(index + 1), name, ...moneyCells(data, code)]), ['', 'Jumlah', ...moneyCells(data, OFFICE)]], [25, 220, 100, 100, 50]),
      ...course(data, programs),
    ]),
    dataBlock('anggaran-sasaran', data.asOf, [
      paragraph(line`Anggaran yang digunakan untuk mewujudkan setiap sasaran disajikan pada ${see('tabel-anggaran-sasaran')}.`, sharedSentence(data)),
      tableUnder({ id: 'tabel-anggaran-sasaran', caption: `Anggaran menurut sasaran tahun ${data.year}` }, ['Sasaran', 'Pagu (Rp)', 'Realisasi (Rp)', '%'],
        nodesAt(data, 'sasaran').map(({ name, lineageId }) => [name, ...moneyCells(data, lineageId)]), [230, 100, 100, 50]),
    ]),
    field('anggaran-penyebab', 'Jelaskan penyebab program dengan penyerapan rendah, atau perubahan anggaran yang memengaruhi kinerja.', false),
  ];
};

/** Why the sasaran do not add up to the office. */
function sharedSentence(data: ReportYear): Words {
  const served = nodesAt(data, 'program').map(({ answers }) => answers.length);
  if (served.some((count) => count > 1)) return line`Program yang menunjang lebih dari satu sasaran dihitung pada masing-masing sasaran, sehingga jumlahnya tidak dibandingkan dengan jumlah seluruh pagu.`;
  return served.includes(0) ? line`Program yang tidak dikaitkan dengan sasaran tidak termasuk di dalamnya.` : [];
}

/** Absorption of each program; without any there is nothing to draw. */
function course(data: ReportYear, programs: readonly { readonly code: string; readonly name: string }[]): Node[] {
  const values = programs.map(({ code }) => data.sums.get(`${code}:${data.year}`)?.absorption?.toPlaces(2) ?? null);
  if (values.every((value) => value === null)) return [];
  return [chartUnder({ id: 'gambar-anggaran', caption: `Penyerapan anggaran per program tahun ${data.year} (%)` }, {
    categories: programs.map(({ name }) => shortened(name.replace(/^Program /, ''))), series: [{ name: 'Penyerapan', kind: 'bar', values }], unit: '%', decimals: 2,
    alt: `Penyerapan anggaran: ${programs.map(({ code, name }) => `${name} ${originOf(data, moneyRef(code, data.year, 'absorption'))?.text ?? 'belum diketahui'}`).join('; ')}.`.slice(0, 1000),
  })];
}

/** As an axis takes it. */
const shortened = (name: string): string => (name.length <= LONGEST ? name : `${name.slice(0, name.lastIndexOf(' ', LONGEST - 1)).replace(/,$/, '')}…`);
const LONGEST = 60;

/** Pagu, realisasi and absorption of a scope. */
export const moneyCells = (data: ReportYear, scope: string): CellText[] =>
  [cellOf(data, moneyRef(scope, data.year, 'ceiling')), cellOf(data, moneyRef(scope, data.year, 'spent')), cellOf(data, moneyRef(scope, data.year, 'absorption'), '-')];

function totalSentence(data: ReportYear): Words {
  const share = originOf(data, moneyRef(OFFICE, data.year, 'absorption'));
  if (!share) return line`Pagu anggaran tahun ${String(data.year)} sebesar ${told(data, moneyRef(OFFICE, data.year, 'ceiling'))}; realisasi terverifikasi seluruh sub kegiatan belum lengkap, sehingga penyerapan belum dinyatakan.`;
  return line`Dari pagu anggaran tahun ${String(data.year)} sebesar ${told(data, moneyRef(OFFICE, data.year, 'ceiling'))}, terealisasi ${told(data, moneyRef(OFFICE, data.year, 'spent'))} atau ${say(share)}.`;
}

function changeSentence(data: ReportYear): Words {
  const [first, held] = [originOf(data, moneyRef(OFFICE, data.year, 'first')), originOf(data, moneyRef(OFFICE, data.year, 'ceiling'))];
  const step = first?.value && held?.value ? held.value.compare(first.value) : 0;
  const far = first && held && step !== 0 ? originOf(data, derivedRef('difference', held.ref, first.ref)) : null;
  return first && far ? line`Pagu itu ${step > 0 ? 'bertambah' : 'berkurang'} ${say(far)} dari pagu murni ${say(first)}.` : [];
}

function beforeSentence(data: ReportYear): Words {
  const [now, before] = [originOf(data, moneyRef(OFFICE, data.year, 'absorption')), originOf(data, moneyRef(OFFICE, data.year - 1, 'absorption'))];
  if (!now?.value) return [];
  if (!before?.value) return line`Penyerapan tahun ${String(data.year - 1)} tidak tersedia untuk dibandingkan.`;
  const step = now.value.compare(before.value);
  const far = originOf(data, derivedRef('difference', now.ref, before.ref));
  if (step === 0 || !far) return line`Penyerapan sama dengan tahun ${String(data.year - 1)}.`;
  return line`Penyerapan ${step > 0 ? 'naik' : 'turun'} ${say(far)} poin dari tahun ${String(data.year - 1)} (${say(before)}).`;
}

export const STATUS: Readonly<Record<RecommendationStatus, string>> = { open: 'belum ditindaklanjuti', under_way: 'sedang ditindaklanjuti', done: 'selesai' };

const evaluation: Block = (data) => {
  const { recommendations } = data;
  return [
    dataBlock('tindak-lanjut-lhe', data.asOf, [
      heading(2, 'C. Tindak Lanjut Rekomendasi LHE Tahun Lalu'),
      ...(recommendations.length === 0 ? [words(`Belum ada rekomendasi Laporan Hasil Evaluasi AKIP yang dicatat untuk tahun ${data.year}.`)] : [
        paragraph(line`Laporan Hasil Evaluasi AKIP yang diterima pada tahun ${String(data.year)} memuat ${told(data, countRef('recommendations', data))} rekomendasi; ${told(data, countRef('closed', data))} di antaranya selesai ditindaklanjuti (${see('tabel-lhe')}).`),
        tableUnder({ id: 'tabel-lhe', caption: 'Tindak lanjut rekomendasi LHE AKIP' }, ['No', 'Rekomendasi', 'Rencana tindak lanjut', 'Penanggung jawab', 'Batas waktu', 'Status', 'Bukti'],
          recommendations.map(({ no, text, plan, post, due, status, result, fileName, fileHash, link }) => [
            String(no), text, plan || 'belum disusun', post, due === null ? '-' : printedDay(due), [STATUS[status], result].filter(Boolean).join(': '),
            fileName ? `${fileName} (${fileHash?.slice(0, 12) ?? ''})` : link ?? '-',
          ]), [22, 110, 105, 75, 60, 80, 70]),
      ]),
    ]),
    ...(recommendations.length === 0 ? [field('tindak-lanjut-lhe-isian', 'Uraikan tindak lanjut rekomendasi LHE AKIP tahun lalu; bila belum pernah dievaluasi, tuliskan alasannya.')] : []),
  ];
};

export const lakipMoney: Composer = { money, evaluation };
