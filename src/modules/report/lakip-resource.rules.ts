/** Analyses 6 and 7 of one sasaran: the money it took and the programs that carried it. Pure. */
import type { CellText, Node } from '#contract/document/content';
import type { ReportedNode } from '#contract/plan/report';
import { countRef } from './count.rules.ts';
import type { Chapter } from './lakip-analysis.rules.ts';
import { meanRef, moneyRef, originOf } from './origin.rules.ts';
import { efficiencySentence, say, turn } from './sentence.rules.ts';
import { cell, cellOf, indicatorsOn, programsFor, reachedIn, told, unverifiedNote } from './told.rules.ts';
import { dataBlock, field, heading, line, paragraph, tableUnder, titled, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

export function resources(chapter: Chapter): Node[] {
  return [...efficiencyOf(chapter), ...programs(chapter)];
}

function efficiencyOf({ data, node, no }: Chapter): Node[] {
  const key = `efisiensi.${node.lineageId}`;
  const achievement = originOf(data, meanRef(node.lineageId, data.year, 'achievement'));
  const absorption = originOf(data, moneyRef(node.lineageId, data.year, 'absorption'));
  const difference = originOf(data, `efficiency:${node.lineageId}:${data.year}`);
  const claimed = data.efficiency.get(`${node.lineageId}:${data.year}`)?.claimed ?? false;
  return [dataBlock(key, data.asOf, [
    heading(4, '6. Efisiensi Penggunaan Sumber Daya'),
    tableUnder({ id: key, caption: `Efisiensi sasaran ${no}` }, ['Sasaran', 'Capaian kinerja (%)', 'Penyerapan anggaran (%)', 'Tingkat efisiensi (poin)'],
      [[node.name, cell(achievement, 'belum terukur'), cell(absorption), claimed ? cell(difference, '-') : 'tidak dinyatakan']], [220, 85, 85, 90]),
    paragraph(...efficiencySentence({ place: no - 1, name: node.name, achievement, absorption, difference, claimed })),
    words(`Cara hitung efisiensi sasaran ${no}: capaian kinerja dikurangi penyerapan anggaran program yang menunjangnya, dalam poin dan dari angka sebelum dibulatkan; hanya dinyatakan bila capaian sekurang-kurangnya 100%.`),
  ])];
}

function programs({ data, node, no }: Chapter): Node[] {
  const key = `program.${node.lineageId}`;
  const own = programsFor(data, node);
  const rows = own.flatMap((program): CellText[][] => {
    const below = (level: string, code: string | null) => data.money.filter((each) => each.level === level && each.code.startsWith(`${code}.`)).map((each) => each.code);
    return [
      ...rowsOf(data, program.code ?? '', program, (name) => [titled(name), '']),
      ...below('kegiatan', program.code).flatMap((kegiatan) => [
        ...rowsOf(data, kegiatan, nodeWith(data, kegiatan), (name) => ['', name]),
        ...below('sub_kegiatan', kegiatan).flatMap((code) => rowsOf(data, code, nodeWith(data, code), (name) => ['', `Sub kegiatan ${name}`])),
      ]),
    ];
  });
  const ranked = own.flatMap(({ code, name }) => { const share = originOf(data, moneyRef(code ?? '', data.year, 'absorption')); return share?.value ? [{ name, share, value: share.value }] : []; })
    .sort((one, other) => other.value.compare(one.value));
  const [most, least] = [ranked[0], ranked.at(-1)];
  const spent = originOf(data, moneyRef(node.lineageId, data.year, 'spent'));
  return [
    dataBlock(key, data.asOf, [
      heading(4, '7. Program dan Kegiatan yang Menunjang'),
      ...(own.length === 0 ? [words(`Belum ada program yang dinyatakan menunjang sasaran ${no}.`)] : [
        paragraph(line`${turn(no, 'Sasaran ini ditunjang', 'Pencapaian sasaran ini didukung', 'Untuk mencapai sasaran ini dilaksanakan')} ${told(data, countRef('programs', data, node.lineageId))} program dengan pagu ${told(data, moneyRef(node.lineageId, data.year, 'ceiling'))}${spent ? line` dan realisasi ${say(spent)}` : '; realisasi terverifikasinya belum ada'}.`, unverifiedNote(data, node.lineageId),
          most && least && most !== least ? line`Penyerapan tertinggi ${say(most.share)} pada ${titled(most.name)}, terendah ${say(least.share)} pada ${titled(least.name)}.` : []),
        tableUnder({ id: key, caption: `Program dan kegiatan yang menunjang sasaran ${no}` }, ['Program', 'Kegiatan/sub kegiatan', 'Indikator', 'Target', 'Realisasi', '%'], rows, [110, 130, 120, 65, 65, 45]),
      ]),
    ]),
    field(`peran-program.${node.lineageId}`, `Jelaskan program atau kegiatan yang paling menentukan hasil sasaran ${no} (${node.name}).`),
  ];
}

const nodeWith = ({ plan }: ReportYear, code: string): ReportedNode | undefined => plan?.nodes.find((each) => each.code === code);

/** A program, kegiatan or sub kegiatan: its indicators where the plan has them, and always its money. */
function rowsOf(data: ReportYear, code: string, node: ReportedNode | undefined, named: (name: string) => readonly [string, string]): CellText[][] {
  const money = (of: 'ceiling' | 'spent' | 'absorption', missing?: string) => cellOf(data, moneyRef(code, data.year, of), missing);
  const rows: CellText[][] = [...(node ? indicatorsOn(data, node) : []).map((indicator) => {
    const { target, actual, achievement } = reachedIn(data, indicator);
    return [indicator.name, cell(target, 'tidak ditetapkan'), cell(actual), cell(achievement, '-')];
  }), ['Anggaran (Rp)', money('ceiling'), money('spent'), money('absorption', '-')]];
  return rows.map((row, index) => [...(index === 0 ? named(data.names.get(code) ?? node?.name ?? code) : ['', '']), ...row]);
}
