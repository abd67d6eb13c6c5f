/** Cover, foreword, lists and summary of the yearly performance report. Pure. */
import { HUNDRED } from '#pure/decimal';
import type { Block, Composer } from './composer.contract.ts';
import { countOf, countRef } from './count.rules.ts';
import { cover, figures, headings, tables } from './front.rules.ts';
import { meanRef, moneyRef, originOf, scaleRef } from './origin.rules.ts';
import { narrativeOf } from './narrative.rules.ts';
import { say } from './sentence.rules.ts';
import { cell, predicateLabel, reachedIn, sasaranOf, told, unverifiedNote } from './told.rules.ts';
import { bullets, dataBlock, field, line, paragraph, tableUnder, type Words, within, words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

/** As the SOP titles the document, and so as its cover does. */
export const TITLE = 'Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)';

const foreword: Block = (data) => [
  dataBlock('kata-pengantar', data.asOf, [
    paragraph(line`Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena dengan rahmat-Nya ${TITLE} Tahun ${String(data.year)} ${data.office.name} ${data.office.region} dapat diselesaikan.`),
    paragraph(line`Laporan ini merupakan pertanggungjawaban atas Perjanjian Kinerja Tahun ${String(data.year)}${data.plan ? line`, yang memuat ${told(data, countRef('sasaran', data))} sasaran dengan ${told(data, countRef('iku', data))} indikator kinerja` : ''}. Angka di dalamnya berasal dari pengukuran kinerja triwulanan yang telah diverifikasi dan dari realisasi anggaran terverifikasi per sub kegiatan; setiap angka dapat ditelusuri sampai buktinya.`),
    paragraph(line`Kami berharap laporan ini memberikan gambaran yang jujur mengenai apa yang telah dan belum dicapai, menjadi bahan evaluasi akuntabilitas kinerja, serta menjadi dasar perbaikan perencanaan dan pelaksanaan pada tahun berikutnya.`),
    paragraph(line`Kepada semua pihak yang telah membantu penyusunan laporan ini, kami sampaikan terima kasih.`),
  ]),
  { type: 'signature' },
];

const summary: Block = (data) => [
  dataBlock('ikhtisar', data.asOf, [
    paragraph(line`${data.office.name} ${data.office.region} pada tahun ${String(data.year)} ${data.plan ? line`bekerja untuk mencapai ${told(data, countRef('sasaran', data))} sasaran yang diukur dengan ${told(data, countRef('iku', data))} indikator kinerja` : 'belum mempunyai Renstra yang tercatat dalam sistem'}.`, resultSentence(data)),
    tableUnder({ id: 'tabel-ikhtisar', caption: `Ringkasan capaian indikator sasaran tahun ${data.year}` }, ['Indikator', 'Target', 'Realisasi', 'Capaian (%)', 'Predikat'],
      sasaranOf(data).flatMap(({ indicators }) => indicators).map((indicator) => {
        const { target, actual, achievement, predicate } = reachedIn(data, indicator);
        return [indicator.name, cell(target, 'tidak ditetapkan'), cell(actual), cell(achievement, '-'), predicate ?? '-'];
      }), [190, 70, 70, 70, 80]),
    paragraph(moneySentence(data), unverifiedNote(data, OFFICE)),
    ...behind(data),
  ]),
  field('ikhtisar-langkah', 'Sebutkan keberhasilan yang menonjol, masalah utama, dan langkah yang diambil pimpinan, secara ringkas.', false),
];

function resultSentence(data: ReportYear): Words {
  const mean = data.means.get(`${OFFICE}:${data.year}`);
  const [of, measured, reached] = [countRef('iku', data), countRef('measured', data), countRef('reached', data)].map((ref) => told(data, ref));
  if (!mean?.value) return line`Sampai laporan ini disusun belum ada capaian yang terverifikasi.`;
  const rated = predicateLabel(data, mean.predicate);
  const all = mean.measured === mean.of && countOf(data, 'measured', OFFICE)?.value === countOf(data, 'iku', OFFICE)?.value;
  return line`${all ? line`Seluruh indikator terukur capaiannya; ${reached ?? []} dari ${of ?? []} indikator mencapai atau melampaui target` : line`Dari ${of ?? []} indikator, ${measured ?? []} terukur capaiannya dan ${reached ?? []} di antaranya mencapai atau melampaui target`}. Rata-rata capaian sasaran adalah ${told(data, meanRef(OFFICE, data.year, 'achievement'))}${rated ? ` dengan predikat ${rated}` : ''}${data.cap ? line`, dihitung dengan batas capaian ${told(data, scaleRef('cap', data))} per indikator` : ''}.`;
}

function moneySentence(data: ReportYear): Words {
  const spent = originOf(data, moneyRef(OFFICE, data.year, 'spent'));
  const ceiling = originOf(data, moneyRef(OFFICE, data.year, 'ceiling'));
  const absorbed = originOf(data, moneyRef(OFFICE, data.year, 'absorption'));
  if (!ceiling) return line`Pagu anggaran tahun ${String(data.year)} belum dicatat.`;
  if (!spent) return line`Dari pagu anggaran ${say(ceiling)}, realisasi terverifikasi sampai akhir tahun belum ada.`;
  return line`Untuk itu tersedia pagu anggaran ${say(ceiling)} dengan realisasi ${say(spent)}${absorbed ? line` (${say(absorbed)})` : '; penyerapannya belum dapat dinyatakan'}.`;
}

/** What did not reach its target, with what is done about it as the units said it. */
function behind(data: ReportYear) {
  const short = sasaranOf(data).flatMap(({ indicators }) => indicators).flatMap((indicator) => {
    const { achievement } = reachedIn(data, indicator);
    return achievement?.value && achievement.value.compare(HUNDRED) < 0 ? [{ indicator, achievement, followUp: narrativeOf(data, indicator)?.followUp ?? '' }] : [];
  });
  if (short.length === 0) return [];
  return [
    words(`Indikator yang belum mencapai target dan tindak lanjut yang disampaikan bidang:`),
    bullets(short.map(({ indicator, achievement, followUp }) => line`${indicator.name} (capaian ${say(achievement)})${followUp === '' ? '; tindak lanjut belum disampaikan' : `: ${within(followUp).replace(/\.$/, '')}`}.`)),
  ];
}

export const lakipFront: Composer = { cover, foreword, headings, tables, figures, summary };
