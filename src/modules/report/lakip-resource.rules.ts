/** Analyses 6 and 7 of one sasaran: the money it took and the programs that carried it. Pure. */
import type { CellText, Node } from '#contract/document/content';
import { countRef } from './count.rules.ts';
import type { Chapter } from './lakip-analysis.rules.ts';
import { meanRef, moneyRef, originOf } from './origin.rules.ts';
import { efficiencySentence, say, turn } from './sentence.rules.ts';
import { cell, cellOf, indicatorsOn, programsFor, reachedIn, told, unverifiedNote } from './told.rules.ts';
import { dataBlock, field, heading, line, paragraph, tableUnder, titled, words } from './words.rules.ts';

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
    words(`Cara hitung efisiensi sasaran ${no}: capaian kinerja dikurangi penyerapan anggaran program yang menunjangnya, dalam poin; hanya dinyatakan bila capaian sekurang-kurangnya 100%.`),
  ])];
}

function programs({ data, node, no }: Chapter): Node[] {
  const key = `program.${node.lineageId}`;
  const own = programsFor(data, node);
  const rows = own.flatMap((program): CellText[][] => [
    ...indicatorsOn(data, program).map((indicator, index) => {
      const { target, actual, achievement } = reachedIn(data, indicator);
      return [index === 0 ? titled(program.name) : '', '', indicator.name, cell(target, 'tidak ditetapkan'), cell(actual), cell(achievement, '-')];
    }),
    ...data.money.filter(({ code, level }) => level === 'kegiatan' && code.startsWith(`${program.code}.`)).flatMap(({ code }) => kegiatanRows(data, code)),
  ]);
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

/** A kegiatan with its indicators where the plan has them, its money, and its sub kegiatan with theirs. */
function kegiatanRows(data: Chapter['data'], code: string): CellText[][] {
  const node = data.plan?.nodes.find((each) => each.code === code);
  const money = (name: string, of: string): CellText[] =>
    ['', name, 'Anggaran (Rp)', cellOf(data, moneyRef(of, data.year, 'ceiling')), cellOf(data, moneyRef(of, data.year, 'spent')), cellOf(data, moneyRef(of, data.year, 'absorption'), '-')];
  const name = data.names.get(code) ?? code;
  const measured = (node ? indicatorsOn(data, node) : []).map((indicator, index): CellText[] => {
    const { target, actual, achievement } = reachedIn(data, indicator);
    return ['', index === 0 ? name : '', indicator.name, cell(target, 'tidak ditetapkan'), cell(actual), cell(achievement, '-')];
  });
  return [
    ...measured, money(measured.length === 0 ? name : '', code),
    ...data.money.filter((each) => each.level === 'sub_kegiatan' && each.code.startsWith(`${code}.`)).map((each) => money(`Sub kegiatan ${data.names.get(each.code) ?? each.code}`, each.code)),
  ];
}
