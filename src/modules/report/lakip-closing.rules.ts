/** Bab IV: what is concluded, and what the office will do about it. Pure. */
import type { Node } from '#contract/document/content';
import type { ReportedIndicator } from '#contract/plan/report';
import { HUNDRED } from '#pure/decimal';
import type { Block, Composer } from './composer.contract.ts';
import { countRef } from './count.rules.ts';
import { STATUS } from './lakip-money.rules.ts';
import { narrativeOf } from './narrative.rules.ts';
import { meanRef, moneyRef, originOf } from './origin.rules.ts';
import { say } from './sentence.rules.ts';
import { predicateLabel, reachedIn, sasaranOf, told } from './told.rules.ts';
import { bullets, dataBlock, field, heading, line, paragraph, type Words, within, words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

const conclusion: Block = (data) => {
  const mean = data.means.get(`${OFFICE}:${data.year}`);
  const rated = predicateLabel(data, mean?.predicate ?? null);
  const absorbed = originOf(data, moneyRef(OFFICE, data.year, 'absorption'));
  return [
    dataBlock('kesimpulan', data.asOf, [
      heading(2, 'A. Kesimpulan'),
      paragraph(mean?.value
        ? line`Pelaksanaan Perjanjian Kinerja Tahun ${String(data.year)} menghasilkan rata-rata capaian sasaran ${told(data, meanRef(OFFICE, data.year, 'achievement'))}${rated ? ` (${rated})` : ''}${absorbed ? line` dengan penyerapan anggaran ${say(absorbed)}` : '; penyerapan anggarannya belum dapat dinyatakan'}.`
        : line`Capaian Perjanjian Kinerja Tahun ${String(data.year)} belum dapat disimpulkan karena belum ada realisasi yang terverifikasi.`,
      ...best(data)),
      paragraph(line`Dari ${told(data, countRef('measured', data))} indikator sasaran yang terukur, ${told(data, countRef('reached', data))} mencapai target dan ${told(data, countRef('unreached', data))} belum.`),
    ]),
    field('kesimpulan-isian', 'Tambahkan kesimpulan pimpinan atas kinerja tahun ini.', false),
  ];
};

/** The sasaran with the highest and the lowest mean. */
function best(data: ReportYear): Words[] {
  const ranked = sasaranOf(data).flatMap(({ node }) => { const mean = originOf(data, meanRef(node.lineageId, data.year, 'achievement')); return mean?.value ? [{ node, mean, value: mean.value }] : []; })
    .sort((one, other) => other.value.compare(one.value));
  const [first, last] = [ranked[0], ranked.at(-1)];
  return first && last && first !== last
    ? [line`Capaian tertinggi diperoleh pada sasaran ${within(first.node.name)} (${say(first.mean)}), sedangkan yang terendah pada sasaran ${within(last.node.name)} (${say(last.mean)}).`] : [];
}

const steps: Block = (data) => [
  dataBlock('langkah', data.asOf, [heading(2, 'B. Langkah Perbaikan'), ...stepsOf(data)]),
  field('langkah-isian', 'Tuliskan langkah perbaikan yang diputuskan pimpinan beserta waktunya.'),
];

/** Nothing is left to do only where everything is measured and reached; without a plan nobody knows. */
function stepsOf(data: ReportYear): Node[] {
  const indicators = sasaranOf(data).flatMap((each) => each.indicators);
  const open = openRecommendations(data);
  const unknown = data.plan === null ? `Belum ada Renstra yang berlaku pada tahun ${data.year} dalam sistem` : indicators.length === 0 ? 'Belum ada indikator sasaran yang berlaku' : null;
  const items = [...indicators.flatMap((indicator) => stepFor(data, indicator)), ...open];
  return [
    ...(unknown === null ? [] : [words(`${unknown}, sehingga langkah perbaikan menurut hasil pengukuran belum dapat disusun.`)]),
    ...(items.length === 0 ? [] : [
      words(`Langkah yang akan dilakukan pada tahun ${data.year + 1} menurut hasil pengukuran dan evaluasi:`),
      bullets(items.map((item, index) => line`${item}${index === items.length - 1 ? '.' : ';'}`)),
    ]),
    ...(unknown === null && items.length === 0 ? [words('Seluruh indikator sasaran mencapai target dan tidak ada rekomendasi evaluasi yang terbuka; langkah berikutnya adalah menjaga hasil yang sudah dicapai.')] : []),
  ];
}

/** What is done about an indicator that did not reach its target or was not measured; none for one that did. */
function stepFor(data: ReportYear, indicator: ReportedIndicator): Words[] {
  const { actual, achievement } = reachedIn(data, indicator);
  if (achievement?.value && achievement.value.compare(HUNDRED) >= 0) return [];
  const followUp = within(narrativeOf(data, indicator)?.followUp ?? '').replace(/\.$/, '');
  const why = achievement?.value ? 'belum mencapai target' : actual ? 'capaiannya tidak dapat dihitung' : 'belum terukur';
  const completing = actual ? '' : '; datanya dilengkapi dan diverifikasi';
  return [line`untuk ${within(indicator.name)} (${why}): ${followUp === '' ? 'tindak lanjut belum ditetapkan' : followUp}${completing}`];
}

const openRecommendations = ({ recommendations }: ReportYear): Words[] => recommendations.filter(({ status }) => status !== 'done')
  .map(({ no, text, plan, post, status }) => line`rekomendasi LHE nomor ${String(no)} (${within(text).replace(/\.$/, '')}), ${STATUS[status]}${plan ? `: ${within(plan).replace(/\.$/, '')}` : ''}, oleh ${post}`);

export const lakipClosing: Composer = { conclusion, steps };
