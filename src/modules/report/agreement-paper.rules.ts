/** Perjanjian Kinerja and Rencana Aksi of a post: what it promises, with which programs and money. Domain reference B.3, B.4. Pure. */
import { printedDay } from '#pure/date';
import type { CellText, Node } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import type { ReportedIndicator, ReportedNode } from '#contract/plan/report';
import { bupati, holderName, postTitle, signerOf } from './holder-words.rules.ts';
import { moneyRef, targetRef } from './origin.rules.ts';
import { cellOf, indicatorsOn, leaderOf, nodesAt, programsFor } from './told.rules.ts';
import { line, paragraph, tableUnder, titled, type Words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

export interface Party { readonly title: string; readonly name: string }

/** To whom a post promises: the head of its unit, of the unit above, the head of the office; the head of the office to the Bupati. */
export function superiorOf({ office }: Pick<ReportYear, 'office'>, post: ReportedPost): ReportedPost | null {
  const leader = leaderOf({ office });
  if (!leader || post.id === leader.id) return null;
  const units = new Map(office.units.map((unit) => [unit.id, unit]));
  for (let unit = units.get(post.unitId); unit; unit = units.get(unit.parentId ?? '')) {
    const head = office.posts.find(({ id }) => id === unit?.headPostId);
    if (head && head.id !== post.id) return head;
  }
  return leader;
}

/** Nodes that a post answers for, with what is measured on them; tujuan are promised by nobody alone. */
export function promisedBy(data: ReportYear, post: ReportedPost): { readonly node: ReportedNode; readonly indicators: ReportedIndicator[] }[] {
  const own = data.plan?.nodes.filter(({ level, ownerPostId }) => level !== 'tujuan' && ownerPostId === post.id) ?? [];
  return own.map((node) => ({ node, indicators: indicatorsOn(data, node) })).filter(({ indicators }) => indicators.length > 0);
}

/** Programs that answer its sasaran, and what is its own with a code; nothing below another of them, so that no Rupiah counts twice. */
export function fundedBy(data: ReportYear, post: ReportedPost): ReportedNode[] {
  const own = promisedBy(data, post).map(({ node }) => node);
  const chosen = [...nodesAt(data, 'program').filter((program) => own.some(({ id }) => program.answers.includes(id))), ...own.filter(({ code }) => code !== null)];
  const outer = chosen.filter(({ code }) => !chosen.some((other) => other.code !== code && (code?.startsWith(`${other.code}.`) ?? false)));
  return outer.filter(({ id }, index) => outer.findIndex((each) => each.id === id) === index).sort((one, other) => ((one.code ?? '') < (other.code ?? '') ? -1 : 1));
}

/** `dateline` null: printed again, as an annex. */
export function statement(data: ReportYear, post: ReportedPost, dateline: string | null): Node[] {
  const above = superiorOf(data, post);
  const second = above ? { name: holderName(above), title: postTitle(above) } : { name: '(nama Bupati)', title: bupati('', data.office.region).title };
  const parties = (who: Party, label: string): Node => paragraph(line`Nama: ${who.name}\u2003Jabatan: ${who.title}, selanjutnya disebut ${label}.`);
  return [
    paragraph(line`Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:`),
    parties({ name: holderName(post), title: postTitle(post) }, 'PIHAK PERTAMA'),
    parties(second, 'PIHAK KEDUA, selaku atasan PIHAK PERTAMA'),
    paragraph(line`PIHAK PERTAMA berjanji akan mewujudkan target kinerja tahun ${String(data.year)} sesuai dengan lampiran perjanjian ini dalam rangka mencapai target kinerja jangka menengah sebagaimana ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target tersebut menjadi tanggung jawab PIHAK PERTAMA.`),
    paragraph(line`PIHAK KEDUA akan melakukan supervisi yang diperlukan serta mengevaluasi capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.`),
    signers(data, post, dateline),
  ];
}

export const datelineOf = ({ office, date }: ReportYear): string => `${office.city}, ${printedDay(date)}`;

export function signers(data: ReportYear, post: ReportedPost, dateline: string | null): Node {
  const above = superiorOf(data, post);
  const second = above ? signerOf('PIHAK KEDUA', above) : bupati('PIHAK KEDUA', data.office.region);
  return { type: 'signers', attrs: { dateline, signers: [second, signerOf('PIHAK PERTAMA', post)] } };
}

const LEVELS: Readonly<Record<ReportedNode['level'], string>> = { tujuan: 'Tujuan', sasaran: 'Sasaran strategis', program: 'Program', kegiatan: 'Kegiatan', sub_kegiatan: 'Sub kegiatan' };

/** What the node column is called: by the only level in it. */
const columnOf = (promised: readonly { readonly node: ReportedNode }[]): string => {
  const levels = new Set(promised.map(({ node }) => LEVELS[node.level]));
  return levels.size === 1 ? [...levels].join('') : 'Sasaran/program/kegiatan';
};

/** Each row under its node; the name of the node stands once. */
function rowsOf(promised: ReturnType<typeof promisedBy>, row: (indicator: ReportedIndicator, node: ReportedNode, first: boolean) => CellText[]): CellText[][] {
  return promised.flatMap(({ node, indicators }) => indicators.map((indicator, index) => row(indicator, node, index === 0))).map((cells, index) => [String(index + 1), ...cells]);
}

export function promises(data: ReportYear, post: ReportedPost, id: string, caption = `Target kinerja ${post.title} tahun ${data.year}`): Node {
  const promised = promisedBy(data, post);
  return tableUnder({ id, caption }, ['No', columnOf(promised), 'Indikator kinerja', 'Satuan', 'Target'],
    rowsOf(promised, (indicator, node, first) => [first ? titled(node.name) : '', indicator.name, indicator.unit, cellOf(data, targetRef(indicator.versionId, data.year), 'tidak ditetapkan')]), [25, 160, 180, 60, 60]);
}

export function programs(data: ReportYear, post: ReportedPost, id: string, caption = `Program dan anggaran yang menunjang perjanjian kinerja ${post.title} tahun ${data.year}`): Node {
  const rows = fundedBy(data, post);
  const total: CellText[] = post.id === leaderOf(data)?.id ? ['', 'Jumlah seluruh program', cellOf(data, moneyRef(OFFICE, data.year, 'first')), ''] : [];
  return tableUnder({ id, caption }, ['No', columnOf(rows.map((node) => ({ node }))), 'Anggaran (Rp)', 'Keterangan'],
    [...rows.map(({ code, name }, index) => [String(index + 1), titled(name), cellOf(data, moneyRef(code ?? '', data.year, 'first'), 'pagu belum dicatat'), 'APBD']), ...(total.length > 0 ? [total] : [])], [25, 280, 110, 80]);
}

/** Targets by quarter with what is done for them; a yearly figure has no quarter, which is not zero. */
export function actionPlan(data: ReportYear, posts: readonly ReportedPost[], id: string): Node {
  const rows = posts.flatMap((post) => rowsOf(promisedBy(data, post), (indicator, node, first) => [
    first ? titled(node.name) : '', indicator.name, cellOf(data, targetRef(indicator.versionId, data.year), '-'),
    ...[1, 2, 3, 4].map((quarter) => quarterCell(data, indicator, quarter)),
    actionsFor(data, node, indicator), stepPosts(indicator, post), first ? moneyFor(data, node) : '',
  ])).map(([, ...cells], index) => [String(index + 1), ...cells]);
  return tableUnder({ id, caption: `Rencana aksi pencapaian kinerja tahun ${data.year}` },
    ['No', 'Sasaran/program/kegiatan', 'Indikator', 'Target', 'TW I', 'TW II', 'TW III', 'TW IV', 'Program/kegiatan/aktivitas', 'Penanggung jawab', 'Anggaran (Rp)'], rows,
    [22, 105, 120, 45, 40, 40, 40, 45, 130, 75, 80]);
}

const quarterCell = (data: ReportYear, { versionId, frequency }: ReportedIndicator, quarter: number): CellText =>
  cellOf(data, targetRef(versionId, data.year, quarter), frequency === 'tahunan' ? (quarter === 4 ? 'tahunan' : '-') : 'belum diisi');

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** The activities that were written for it; where none was, what carries it by the plan. */
function actionsFor(data: ReportYear, node: ReportedNode, { steps }: ReportedIndicator): string {
  if (steps.length > 0) return steps.map(({ activity, quarters }) => `${activity} (TW ${quarters.map((quarter) => ROMAN[quarter]).join(', ')})`).join('\n');
  if (node.level === 'sasaran') return programsFor(data, node).map(({ name }) => titled(name)).join('; ') || '-';
  const below = data.money.filter(({ code, level }) => level === (node.level === 'program' ? 'kegiatan' : 'sub_kegiatan') && code.startsWith(`${node.code}.`));
  return below.map(({ code }) => data.names.get(code) ?? code).join('; ') || '-';
}

const stepPosts = ({ steps }: ReportedIndicator, own: ReportedPost): string => [...new Set(steps.length > 0 ? steps.map(({ post }) => post) : [own.title])].join('\n');

const moneyFor = (data: ReportYear, { level, lineageId, code }: ReportedNode): Words | string => cellOf(data, moneyRef(level === 'sasaran' ? lineageId : code ?? '', data.year, 'first'), '-');
