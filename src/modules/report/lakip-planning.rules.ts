/** Bab II: what the Renstra, the Renja and the Perjanjian Kinerja of the year intended. Pure. */
import type { Block, Composer } from './composer.contract.ts';
import { countRef } from './count.rules.ts';
import { promises, programs } from './agreement-paper.rules.ts';
import { saidOf } from './fixed-agreement.rules.ts';
import { moneyRef, originOf, targetRef } from './origin.rules.ts';
import { say } from './sentence.rules.ts';
import { cellOf, indicatorsOn, leaderOf, nodesAt, sasaranOf, told } from './told.rules.ts';
import { bullets, dataBlock, heading, line, paragraph, see, tableUnder, titled, type Words, within, words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

const renstra: Block = (data) => {
  const { plan } = data;
  if (!plan) return [dataBlock('renstra', data.asOf, [heading(2, 'A. Rencana Strategis'), words(`Belum ada Renstra yang berlaku pada tahun ${data.year} dalam sistem, sehingga bagian ini belum dapat diisi dari data.`)])];
  const goals = nodesAt(data, 'tujuan');
  const years = Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, index) => plan.fromYear + index);
  const rows = sasaranOf(data).flatMap(({ node, indicators }) => indicators.map((indicator, index) => [
    index === 0 ? node.name : '', indicator.name, indicator.unit, ...years.map((year) => cellOf(data, targetRef(indicator.versionId, year), '-')),
  ]));
  return [dataBlock('renstra', data.asOf, [
    heading(2, 'A. Rencana Strategis'),
    paragraph(line`Renstra ${data.office.shortName} Tahun ${String(plan.fromYear)}–${String(plan.toYear)} memuat ${told(data, countRef('tujuan', data))} tujuan dan ${told(data, countRef('sasaran', data))} sasaran.${goals.length === 0 ? ' Tujuan yang hendak dicapai belum dicatat.' : ' Tujuan yang hendak dicapai:'}`),
    ...(goals.length === 0 ? [] : [bullets(goals.map((node) => line`${node.name}${tujuanTargets(data, indicatorsOn(data, node))}.`))]),
    paragraph(line`Sasaran, indikator kinerja, dan target setiap tahun disajikan pada ${see('tabel-renstra')}.`),
    tableUnder({ id: 'tabel-renstra', caption: `Sasaran, indikator, dan target Renstra ${plan.fromYear}–${plan.toYear}` }, ['Sasaran', 'Indikator', 'Satuan', ...years.map(String)], rows, [110, 120, 45, ...years.map(() => 42)]),
    ...(plan.sampleSource === null ? [] : [paragraph(line`Data contoh: ${plan.sampleSource}`)]),
  ])];
};

function tujuanTargets(data: ReportYear, indicators: ReturnType<typeof indicatorsOn>): Words {
  const told = indicators.flatMap((indicator) => {
    const target = originOf(data, targetRef(indicator.versionId, data.year));
    return target ? [line`${within(indicator.name)} dengan target ${say(target)} pada tahun ${String(data.year)}`] : [];
  });
  return told.length === 0 ? [] : line`, diukur dengan ${told.flatMap((each, index) => (index === 0 ? each : line`; ${each}`))}`;
}

const renja: Block = (data) => {
  const rows = nodesAt(data, 'program').flatMap((program) => [
    [titled(program.name), '', cellOf(data, moneyRef(program.code ?? '', data.year, 'ceiling'), 'pagu belum dicatat')],
    ...data.money.filter(({ code, level }) => level === 'kegiatan' && code.startsWith(`${program.code}.`)).map(({ code }) => ['', data.names.get(code) ?? code, cellOf(data, moneyRef(code, data.year, 'ceiling'))]),
  ]);
  return [dataBlock('renja', data.asOf, [
    heading(2, `B. Rencana Kerja Tahun ${data.year}`),
    paragraph(line`Sasaran tersebut dijabarkan ke dalam ${told(data, countRef('programs', data))} program, ${told(data, countRef('kegiatan', data))} kegiatan, dan ${told(data, countRef('subkegiatan', data))} sub kegiatan yang beranggaran pada tahun ${String(data.year)}, sebagaimana ${see('tabel-renja')}.`),
    tableUnder({ id: 'tabel-renja', caption: `Program dan kegiatan tahun ${data.year}` }, ['Program', 'Kegiatan', 'Pagu (Rp)'], rows, [170, 220, 95]),
  ])];
};

const agreement: Block = (data) => {
  const leader = leaderOf(data);
  if (!leader || !data.plan) return [dataBlock('perjanjian-kinerja', data.asOf, [heading(2, `C. Perjanjian Kinerja Tahun ${data.year}`), words('Perjanjian Kinerja belum dapat disusun dari data: jabatan pimpinan atau Renstra belum ada.')])];
  const [first, held] = [originOf(data, moneyRef(OFFICE, data.year, 'first')), originOf(data, moneyRef(OFFICE, data.year, 'ceiling'))];
  const changed = first?.value && held?.value && first.value.compare(held.value) !== 0;
  return [dataBlock('perjanjian-kinerja', data.asOf, [
    heading(2, `C. Perjanjian Kinerja Tahun ${data.year}`),
    paragraph(line`Perjanjian Kinerja${saidOf(data, leader)} antara ${leader.title} dan Bupati memuat target setiap indikator sasaran (${see('tabel-pk')}) dan anggaran program yang menunjangnya (${see('tabel-pk-program')}). Target sama dengan target Renstra untuk tahun ${String(data.year)}.`),
    promises(data, leader, 'tabel-pk'), programs(data, leader, 'tabel-pk-program'),
    ...(changed && first && held ? [paragraph(line`Pada perubahan APBD, pagu menjadi ${say(held)} dari semula ${say(first)}; target kinerja tidak berubah kecuali disebut lain dalam Perjanjian Kinerja Perubahan.`)] : []),
  ])];
};

export const lakipPlanning: Composer = { renstra, renja, agreement };
