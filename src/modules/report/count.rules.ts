/** Numbers of things that sentences and tables count, with the things. Pure. */
import { roman } from '#pure/date';
import { exact, HUNDRED } from '#pure/decimal';
import type { ReportedFigure } from '#contract/performance/report';
import type { ReportedIndicator } from '#contract/plan/report';
import { narrativeOf } from './narrative.rules.ts';
import { EARLIER, OFFICE, type ReportYear } from './year.contract.ts';

/** `things`: what was counted, by name. `figures`: those that it was counted by. */
export interface Count { readonly value: number; readonly label: string; readonly things: readonly string[]; readonly figures: readonly ReportedFigure[] }

export const countRef = (what: keyof typeof COUNTS, { year }: Pick<ReportYear, 'year'>, scope: string = OFFICE): string => `count:${what}:${scope}:${year}`;

const nodes = ({ plan }: ReportYear, level: string) => plan?.nodes.filter((node) => node.level === level).map(({ name }) => name) ?? [];

/** Figures of the end of the year of indicators on sasaran; of one sasaran where it is named. */
export const sasaranFigures = ({ plan, figures, year }: ReportYear, scope: string = OFFICE) => {
  const sasaran = new Set(plan?.nodes.filter(({ level, lineageId }) => level === 'sasaran' && (scope === OFFICE || lineageId === scope)).map(({ lineageId }) => lineageId));
  const own = plan?.indicators.filter(({ nodeLineageId }) => sasaran.has(nodeLineageId)) ?? [];
  return own.map((indicator) => ({ indicator, figure: figures.find((each) => each.indicatorId === indicator.indicatorId && each.year === year && each.quarter === 4) ?? null }));
};

/** What was counted; with the figures where figures decide. */
type Counted = readonly (string | { readonly name: string; readonly figure: ReportedFigure | null })[];

const named = (rows: ReturnType<typeof sasaranFigures>): Counted => rows.map(({ indicator: { name }, figure }) => ({ name, figure }));
const reached = (data: ReportYear, scope: string, test: (compared: -1 | 0 | 1) => boolean): Counted =>
  named(sasaranFigures(data, scope).filter(({ figure }) => figure?.achievement != null && test(exact(figure.achievement).compare(HUNDRED))));

const programsOf = ({ plan }: ReportYear, scope: string) => {
  const sasaran = plan?.nodes.find(({ lineageId }) => lineageId === scope)?.id;
  return plan?.nodes.filter(({ level, answers }) => level === 'program' && (sasaran === undefined || answers.includes(sasaran))).map(({ name }) => name) ?? [];
};

/** A word as part of an origin. */
const slug = (word: string): string => word.replaceAll(/[^A-Za-z0-9]+/g, '-');
/** As a holder's education is told, and what that is called in an origin. */
export const educationOf = (education: string | null): { readonly words: string; readonly scope: string } => ({ words: education ?? 'belum dicatat', scope: slug(education ?? 'belum dicatat') });

const withPlanned = (data: ReportYear, test: (indicator: ReportedIndicator) => boolean): Counted => sasaranFigures(data).filter(({ indicator }) => test(indicator)).map(({ indicator: { name } }) => name);
/** Sub kegiatan with money, of the office or below the programs of a sasaran. */
const subKegiatan = ({ plan, money }: ReportYear, scope: string) => {
  const sasaran = plan?.nodes.find(({ lineageId }) => lineageId === scope)?.id;
  const programs = plan?.nodes.filter(({ answers }) => sasaran !== undefined && answers.includes(sasaran)) ?? [];
  return money.filter(({ level, code }) => level === 'sub_kegiatan' && (scope === OFFICE || programs.some((each) => code.startsWith(`${each.code}.`))));
};
const nameIn = ({ names }: ReportYear) => ({ code }: { readonly code: string }): string => names.get(code) ?? code;
const evidenceIn = ({ figures, year }: ReportYear) => figures.filter((figure) => figure.year === year).flatMap(({ evidence }) => evidence);

/** Years whose realisasi of an indicator is known as a number, newest first. */
export const yearsOf = ({ figures, year }: ReportYear, indicatorId: string): number[] => Array.from({ length: EARLIER + 1 }, (_, back) => year - back)
  .filter((each) => figures.some((figure) => figure.indicatorId === indicatorId && figure.year === each && figure.quarter === 4 && figure.actualToDate !== null));

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

const COUNTS = {
  units: ['Unit kerja', ({ office }) => office.units.map(({ name }) => name)],
  posts: ['Jabatan yang dicatat', ({ office }) => office.posts.map(({ title }) => title)],
  vacancies: ['Jabatan tanpa pemangku', ({ office }) => office.posts.filter(({ holder }) => holder === null).map(({ title }) => title)],
  holders: ['Pemangku jabatan menurut pendidikan', ({ office }, scope) => office.posts.filter(({ holder }) => holder !== null && educationOf(holder.education).scope === scope).map(({ title }) => title)],
  tujuan: ['Tujuan', (data) => nodes(data, 'tujuan')],
  sasaran: ['Sasaran', (data) => nodes(data, 'sasaran')],
  'sasaran-measured': ['Sasaran yang terukur', ({ plan, means, year }) => plan?.nodes.filter(({ level, lineageId }) => level === 'sasaran' && means.get(`${lineageId}:${year}`)?.value).map(({ name }) => name) ?? []],
  iku: ['Indikator sasaran', (data, scope) => named(sasaranFigures(data, scope)).map((each) => (typeof each === 'string' ? each : each.name))],
  measured: ['Indikator sasaran yang capaiannya terukur', (data, scope) => reached(data, scope, () => true)],
  reached: ['Indikator sasaran yang mencapai target', (data, scope) => reached(data, scope, (compared) => compared >= 0)],
  mended: ['Indikator sasaran di bawah target yang mempunyai tindak lanjut', (data, scope) => reached(data, scope, (compared) => compared < 0).filter((each) => typeof each !== 'string' && each.figure !== null && (narrativeOf(data, each.figure)?.followUp ?? '') !== '')],
  unreached: ['Indikator sasaran yang belum mencapai target', (data, scope) => reached(data, scope, (compared) => compared < 0)],
  targeted: ['Indikator sasaran yang mempunyai target', (data) => withPlanned(data, ({ targets }) => targets.some(({ year, quarter, value, low, words }) => year === data.year && quarter === 0 && (value ?? low ?? words) !== null))],
  benchmarked: ['Indikator sasaran yang mempunyai angka pembanding', (data) => withPlanned(data, ({ benchmarks }) => benchmarks.length > 0)],
  quarters: ['Triwulan yang sudah dikunci', ({ rounds }) => rounds.flatMap(({ quarter, lockedOn }) => (lockedOn === null ? [] : [`Triwulan ${roman(quarter)}`]))],
  years: ['Tahun yang realisasinya tersedia', (data, scope) => yearsOf(data, scope).map(String)],
  left: ['Tahun yang tersisa dalam Renstra', ({ plan, year }) => Array.from({ length: Math.max(0, (plan?.toYear ?? year) - year) }, (_, index) => String(year + 1 + index))],
  programs: ['Program', programsOf],
  kegiatan: ['Kegiatan berpagu', (data) => data.money.filter(({ level }) => level === 'kegiatan').map(nameIn(data))],
  subkegiatan: ['Sub kegiatan berpagu', (data, scope) => subKegiatan(data, scope).map(nameIn(data))],
  'money-unverified': ['Sub kegiatan yang realisasinya belum terverifikasi', (data, scope) => subKegiatan(data, scope).filter(({ counts }) => counts.entered > counts.verified).map(nameIn(data))],
  recommendations: ['Rekomendasi LHE', ({ recommendations }) => recommendations.map(({ text }) => text)],
  closed: ['Rekomendasi LHE yang selesai', ({ recommendations }) => recommendations.filter(({ status }) => status === 'done').map(({ text }) => text)],
  cards: ['Indikator Kinerja Utama', ({ iku }) => distinct(iku.map(({ name }) => name))],
  'card-sasaran': ['Sasaran dengan Indikator Kinerja Utama', ({ iku }) => distinct(iku.map(({ sasaran }) => sasaran))],
  collected: ['Indikator yang datanya dikumpulkan', ({ mechanism }) => mechanism.entries.map(({ code }) => code)],
  providers: ['Jabatan yang menyampaikan data', ({ mechanism }) => distinct(mechanism.entries.flatMap(({ postId, post }) => (postId === null ? [] : [post])))],
  proofs: ['Bukti dukung yang wajib', ({ mechanism }) => mechanism.entries.flatMap(({ code, proofs }) => Array.from({ length: proofs }, (_, index) => `${code}, bukti ${index + 1}`))],
  evidence: ['Bukti dukung', (data) => evidenceIn(data).map(({ label, name, personal }) => (personal ? name ?? '(bukti dengan data pribadi)' : name ?? label))],
} as const satisfies Record<string, readonly [string, (data: ReportYear, scope: string) => Counted]>;

export function countOf(data: ReportYear, what: string, scope: string): Count | null {
  const found = Object.entries(COUNTS).find(([name]) => name === what)?.[1];
  if (!found) return null;
  const [label, count] = found as readonly [string, (data: ReportYear, scope: string) => Counted];
  const counted = count(data, scope);
  return {
    value: counted.length, label: `${label}, tahun ${data.year}`, things: counted.map((each) => (typeof each === 'string' ? each : each.name)),
    figures: counted.flatMap((each) => (typeof each === 'string' || each.figure === null ? [] : [each.figure])),
  };
}
