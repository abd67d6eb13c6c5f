/** Perjanjian Kinerja and Rencana Aksi of a post: what it promises, with which programs and money. Domain reference B.3, B.4. Pure. */
import { printedDay, roman } from '#pure/date';
import type { CellText, Node, Signer } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import type { ReportedIndicator, ReportedNode, ReportedPromise } from '#contract/plan/report';
import { STATEMENT, statedPagu } from '#contract/plan/statement';
import { signerOf } from './holder-words.rules.ts';
import { moneyRef, originOf, targetRef } from './origin.rules.ts';
import { cell, cellOf, indicatorsOn, programsFor } from './told.rules.ts';
import { line, tableUnder, titled, underlined, type Words, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

/** As the plan says it of the post; undefined: no post of the office. */
const promiseOf = ({ promises }: ReportYear, { id }: ReportedPost): ReportedPromise | undefined => promises.find(({ postId }) => postId === id);

/** Nodes that a post answers for, with what is measured on them. */
export const promisedBy = (data: ReportYear, post: ReportedPost): { readonly node: ReportedNode; readonly indicators: ReportedIndicator[] }[] =>
  (promiseOf(data, post)?.nodes ?? []).map((node) => ({ node, indicators: indicatorsOn(data, node) })).filter(({ indicators }) => indicators.length > 0);

/** To whom a post promises: its superior in the office, its head to the head of the region, whose name the office does not know. */
function secondOf(data: ReportYear, post: ReportedPost): Signer {
  const promise = promiseOf(data, post);
  const above = data.office.posts.find(({ id }) => id === promise?.superiorId);
  return above ? signerOf(STATEMENT.second, above) : { label: STATEMENT.second, title: promise?.toRegent ? data.regent : UNKNOWN, name: UNKNOWN, rank: null, nip: null };
}

/** Room to write by hand. */
const UNKNOWN = '\u00A0'.repeat(40);

/** Both who sign, as they are placed on paper: the second party stands first. */
export type Parties = readonly [second: Signer, first: Signer];

export const partiesOf = (data: ReportYear, post: ReportedPost): Parties => [secondOf(data, post), signerOf(STATEMENT.first, post)];

/** `dateline` null: the day is not known where it is printed again, as an annex. */
export function statement(parties: Parties, dateline: string | null): Node[] {
  const [second, first] = parties;
  return [
    words(STATEMENT.opening),
    ...party(first, STATEMENT.firstIs), ...party(second, STATEMENT.secondIs),
    words(STATEMENT.promise), words(STATEMENT.supervision),
    signers(parties, dateline),
  ];
}

const party = ({ name, title }: Signer, is: string): Node[] => [
  { type: 'blockquote', content: [{ type: 'paragraph', content: [...line`${STATEMENT.name}\u2003\u2002: `, ...(name === UNKNOWN ? underlined(name) : line`${name}`), { type: 'hardBreak', marks: [] }, ...line`${STATEMENT.post}\u2002: ${title}`] }] },
  words(is),
];

/** `dated` null: the day is written by hand when both sign. */
export const datelineOf = ({ office, year }: ReportYear, dated: string | null): string => `${office.city}, ${dated === null ? `${'\u2003'.repeat(8)} ${year}` : printedDay(dated)}`;

export const signers = (parties: Parties, dateline: string | null): Node => ({ type: 'signers', attrs: { dateline, signers: [...parties] } });

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
  const rows = promiseOf(data, post)?.funded ?? [];
  const money = rows.map(({ code }) => originOf(data, moneyRef(code ?? '', data.year, paguOf(data))));
  // A sum that leaves one out would be none.
  const total = money.length > 1 && money.every((each) => each !== null) ? [['', STATEMENT.total, cellOf(data, moneyRef(post.id, data.year, paguOf(data))), '']] : [];
  return tableUnder({ id, caption }, ['No', columnOf(rows.map((node) => ({ node }))), STATEMENT.money, STATEMENT.note],
    [...rows.map(({ name }, index): CellText[] => [String(index + 1), titled(name), cell(money[index] ?? null, STATEMENT.noMoney), money[index] ? STATEMENT[statedPagu(data.plan?.stage ?? null)] : '']), ...total], [25, 280, 110, 80]);
}

const paguOf = ({ plan }: ReportYear) => (statedPagu(plan?.stage ?? null) === 'murni' ? 'first' : 'ceiling');

/** Targets by quarter with what is done for them; a yearly figure has no quarter, which is not zero. */
export function actionPlan(data: ReportYear, posts: readonly ReportedPost[], id: string): Node {
  const rows = posts.flatMap((post) => rowsOf(promisedBy(data, post), (indicator, node, first) => [
    first ? titled(node.name) : '', indicator.name, cellOf(data, targetRef(indicator.versionId, data.year), '-'),
    ...[1, 2, 3, 4].map((quarter) => quarterCell(data, indicator, quarter)),
    actionsFor(data, node, indicator), stepPosts(indicator, post), first ? moneyFor(data, node) : '',
  ])).map(([, ...cells], index) => [String(index + 1), ...cells]);
  return tableUnder({ id, caption: `Rencana aksi ${posts.map(({ title }) => title).join(', ')} tahun ${data.year}` },
    ['No', 'Sasaran/program/kegiatan', 'Indikator', 'Target', 'TW I', 'TW II', 'TW III', 'TW IV', 'Program/kegiatan/aktivitas', 'Penanggung jawab', 'Anggaran (Rp)'], rows,
    [22, 100, 105, 40, 38, 38, 38, 44, 190, 78, 74]);
}

const quarterCell = (data: ReportYear, { versionId, frequency }: ReportedIndicator, quarter: number): CellText =>
  cellOf(data, targetRef(versionId, data.year, quarter), frequency === 'tahunan' ? (quarter === 4 ? 'tahunan' : '-') : 'belum diisi');

/** The activities that were written for it; where none was, what carries it by the plan. */
function actionsFor(data: ReportYear, node: ReportedNode, { steps }: ReportedIndicator): string {
  if (steps.length > 0) return steps.map(({ activity, quarters }) => `${activity} (TW ${quarters.map(roman).join(', ')})`).join('\n');
  if (node.level === 'sasaran') return programsFor(data, node).map(({ name }) => titled(name)).join('; ') || '-';
  const below = data.money.filter(({ code, level }) => level === (node.level === 'program' ? 'kegiatan' : 'sub_kegiatan') && code.startsWith(`${node.code}.`));
  return below.map(({ code }) => data.names.get(code) ?? code).join('; ') || '-';
}

const stepPosts = ({ steps }: ReportedIndicator, own: ReportedPost): string => [...new Set(steps.length > 0 ? steps.map(({ post }) => post) : [own.title])].join('\n');

const moneyFor = (data: ReportYear, { level, lineageId, code }: ReportedNode): Words | string => cellOf(data, moneyRef(level === 'sasaran' ? lineageId : code ?? '', data.year, paguOf(data)), '-');
