/** Numbers of things that sentences count. Pure. */
import { exact, HUNDRED } from '#pure/decimal';
import { OFFICE, type ReportYear } from './year.contract.ts';

export interface Count { readonly value: number; readonly label: string }

export const countRef = (what: keyof typeof COUNTS, { year }: Pick<ReportYear, 'year'>, scope: string = OFFICE): string => `count:${what}:${scope}:${year}`;

const nodes = ({ plan }: ReportYear, level: string) => plan?.nodes.filter((node) => node.level === level).length ?? 0;

/** Figures of the end of the year of indicators on sasaran; of one sasaran where it is named. */
export const sasaranFigures = ({ plan, figures, year }: ReportYear, scope: string = OFFICE) => {
  const sasaran = new Set(plan?.nodes.filter(({ level, lineageId }) => level === 'sasaran' && (scope === OFFICE || lineageId === scope)).map(({ lineageId }) => lineageId));
  const own = plan?.indicators.filter(({ nodeLineageId }) => sasaran.has(nodeLineageId)) ?? [];
  return own.map((indicator) => ({ indicator, figure: figures.find((each) => each.indicatorId === indicator.indicatorId && each.year === year && each.quarter === 4) ?? null }));
};

const reached = (data: ReportYear, scope: string, test: (compared: -1 | 0 | 1) => boolean) =>
  sasaranFigures(data, scope).filter(({ figure }) => figure?.achievement != null && test(exact(figure.achievement).compare(HUNDRED))).length;

const programsOf = ({ plan }: ReportYear, scope: string) => {
  const sasaran = plan?.nodes.find(({ lineageId }) => lineageId === scope)?.id;
  return plan?.nodes.filter(({ level, answers }) => level === 'program' && (sasaran === undefined || answers.includes(sasaran))).length ?? 0;
};

const COUNTS = {
  posts: ['Jabatan yang dicatat', ({ office }) => office.posts.length],
  vacancies: ['Jabatan tanpa pemangku', ({ office }) => office.posts.filter(({ holder }) => holder === null).length],
  tujuan: ['Tujuan', (data) => nodes(data, 'tujuan')],
  sasaran: ['Sasaran', (data) => nodes(data, 'sasaran')],
  iku: ['Indikator sasaran', (data, scope) => sasaranFigures(data, scope).length],
  measured: ['Indikator sasaran yang capaiannya terukur', (data, scope) => reached(data, scope, () => true)],
  reached: ['Indikator sasaran yang mencapai target', (data, scope) => reached(data, scope, (compared) => compared >= 0)],
  unreached: ['Indikator sasaran yang belum mencapai target', (data, scope) => reached(data, scope, (compared) => compared < 0)],
  programs: ['Program', programsOf],
  kegiatan: ['Kegiatan berpagu', ({ money }) => money.filter(({ level }) => level === 'kegiatan').length],
  subkegiatan: ['Sub kegiatan berpagu', ({ money }) => money.filter(({ level }) => level === 'sub_kegiatan').length],
  recommendations: ['Rekomendasi LHE', ({ recommendations }) => recommendations.length],
  closed: ['Rekomendasi LHE yang selesai', ({ recommendations }) => recommendations.filter(({ status }) => status === 'done').length],
  cards: ['Indikator Kinerja Utama', ({ iku }) => new Set(iku.map(({ indicatorId }) => indicatorId)).size],
  'card-sasaran': ['Sasaran dengan Indikator Kinerja Utama', ({ iku }) => new Set(iku.map(({ sasaran }) => sasaran)).size],
  collected: ['Indikator yang datanya dikumpulkan', ({ mechanism }) => mechanism.entries.length],
  providers: ['Jabatan yang menyampaikan data', ({ mechanism }) => new Set(mechanism.entries.flatMap(({ postId }) => postId ?? [])).size],
  proofs: ['Bukti dukung yang wajib', ({ mechanism }) => mechanism.entries.reduce((sum, { proofs }) => sum + proofs, 0)],
  evidence: ['Bukti dukung', ({ figures, year }) => figures.filter((figure) => figure.year === year).reduce((sum, { evidence }) => sum + evidence.length, 0)],
} as const satisfies Record<string, readonly [string, (data: ReportYear, scope: string) => number]>;

export function countOf(data: ReportYear, what: string, scope: string): Count | null {
  const found = Object.entries(COUNTS).find(([name]) => name === what)?.[1];
  if (!found) return null;
  const [label, count] = found as readonly [string, (data: ReportYear, scope: string) => number];
  return { value: count(data, scope), label: `${label}, tahun ${data.year}` };
}
