/** The deeds of a collection round, each as the page that its official would use sends it. */
import type { BudgetTable } from '#contract/budget/budget';
import type { CellForm, CellLine, Narrative, VerificationQueue } from '#contract/performance/cell';
import type { EvidenceLine, NewEvidence } from '#contract/performance/evidence';
import type { FigureTrail, PackedMatrix } from '#contract/performance/figure';
import { type Matrix, wholeMatrix } from '#contract/performance/matrix';
import type { RoundList, RoundView } from '#contract/performance/round';
import type { WorkbookPreview } from '#contract/performance/workbook';
import { office, type Quarter } from './cards.ts';
import { Deviation, holdsTrue, same } from './deviation.ts';
import { wib } from './hours.ts';
import type { Client } from './office.ts';
import type { Deed, Request } from './script.ts';
import { sampleScan } from '../support/scan.ts';
import { typedInto } from './xlsx.ts';

/** What a bidang says of one indicator. */
export interface Said extends Partial<Narrative> {
  readonly value?: string;
  readonly components?: Readonly<Record<string, string>>;
}
export type Figures = Readonly<Record<string, Said>>;

/** First row of the sheet that is filled in, and the columns of its figure and its three texts. */
const FIRST_ROW = 5;
const COLUMNS = { value: 'I', supporting: 'J', hindering: 'K', followUp: 'L' } as const;
/** The sheet after the page of explanation. */
const SHEET = 2;

export async function roundOf(api: Client, { year, quarter }: Quarter): Promise<RoundView> {
  const { rounds } = await api.get('/api/rounds') as RoundList;
  const line = rounds.find((each) => each.year === year && each.quarter === quarter);
  if (!line) throw new Deviation(`Tidak ada putaran triwulan ${quarter} tahun ${year}`);
  return await api.get(`/api/rounds/${line.id}`) as RoundView;
}

async function formOf(api: Client, round: Quarter, unit: string): Promise<CellForm> {
  const view = await roundOf(api, round);
  const found = view.units.find((each) => each.unit === unit);
  if (!found) throw new Deviation(`Putaran tidak meminta data ${unit}`);
  return await api.get(`/api/rounds/${view.id}/forms/${found.unitId}`) as CellForm;
}

function lineIn(lines: readonly CellLine[], code: string): CellLine {
  const line = lines.find((each) => each.code === code);
  if (!line) throw new Deviation(`Isian tidak memuat ${code}`);
  return line;
}

/** A request whose answer nothing waits for but that it is good. */
async function must(api: Client, path: string, body: unknown): Promise<any> {
  const { status, body: said } = await api.send('POST', path, body);
  if (status !== 200) throw new Deviation(`${path} ditolak: ${status} ${JSON.stringify(said)}`);
  return said;
}

const stepOf = (roundId: string, step: string, lines: readonly CellLine[], of: (line: CellLine) => object = () => ({})): Request => (
  { path: `/api/rounds/${roundId}/${step}`, body: { id: roundId, cells: lines.map((line) => ({ indicatorVersionId: line.indicatorVersionId, revision: line.revision, ...of(line) })) } });

export const openRound = (at: Quarter): Deed => office(async () => ({ path: '/api/rounds', body: at }));

/** The round stands so: what it was opened under, until when, and how many figures it asks of whom. */
export const seeRound = (at: Quarter, expected: { readonly status: string; readonly mechanism: RegExp | null; readonly due: string; readonly asked: Readonly<Record<string, number>> }): Deed => office(async ({ api }) => {
  const { status, mechanism, dueAt, units } = await roundOf(api, at);
  const asked = Object.fromEntries(units.map(({ unit, counts }) => [unit, Object.values(counts).reduce((sum, count) => sum + count, 0)]));
  same('Putaran', { status, dueAt, asked }, { status: expected.status, dueAt: wib(expected.due).toISOString(), asked: expected.asked });
  holdsTrue(`Putaran di bawah mekanisme ${mechanism?.number}`, expected.mechanism === null ? mechanism === null : expected.mechanism.test(mechanism?.number ?? ''));
  return null;
});

/** Grants one bidang another deadline. */
export const exceptUnit = (at: Quarter, unit: string, until: string, reason: string): Deed => office(async ({ api }) => {
  const { id, revision, units } = await roundOf(api, at);
  return { path: `/api/rounds/${id}/exceptions`, body: { id, revision, unitId: units.find((each) => each.unit === unit)?.unitId, dueAt: wib(until).toISOString(), reason } };
});

export type Proof = { readonly code: string; readonly label: string; readonly personal?: true } & ({ readonly file: string } | { readonly link: string } | { readonly statement: string });

/** Evidence of one figure; a file is uploaded first. */
export const prove = (at: Quarter, unit: string, proof: Proof): Deed => office(async ({ api }) => {
  const { round, lines } = await formOf(api, at, unit);
  const common = { id: round.id, indicatorVersionId: lineIn(lines, proof.code).indicatorVersionId, label: proof.label, criterion: null, personal: proof.personal ?? false };
  const content: Partial<NewEvidence> = 'file' in proof ? { kind: 'file', fileId: await api.upload(proof.file, sampleScan(['Bukti dukung', proof.label])) }
    : 'link' in proof ? { kind: 'link', link: proof.link } : { kind: 'statement', statement: proof.statement };
  return { path: `/api/rounds/${round.id}/evidence`, body: { ...common, ...content } };
});

const narrativeOf = ({ supporting = '', hindering = '', followUp = '' }: Partial<Narrative>): Narrative => ({ supporting, hindering, followUp });

/** Types figures into the form and sends them. */
export const enter = (at: Quarter, unit: string, figures: Figures): Deed => office(async ({ api }) => {
  const { round, lines } = await formOf(api, at, unit);
  return stepOf(round.id, 'entries', Object.keys(figures).map((code) => lineIn(lines, code)), ({ code }) => {
    const { value = null, components = null, ...words } = figures[code] ?? {};
    return { value, components, narrative: narrativeOf(words) };
  });
});

/** What the form refuses to take, and why. */
export const enterRefused = (at: Quarter, unit: string, figures: Figures, code: string): Deed => office(async (scene) => {
  const request = await enter(at, unit, figures).prepare(scene);
  const { status, body } = await scene.api.send('POST', request?.path ?? '', request?.body);
  same('Isian yang harus ditolak', { status, codes: body.issues?.map((issue: { code: string }) => issue.code) }, { status: 422, codes: [code] });
  return null;
});

export const declareInapplicable = (at: Quarter, unit: string, code: string, reason: string): Deed => office(async ({ api }) => {
  const { round, lines } = await formOf(api, at, unit);
  const { indicatorVersionId, revision } = lineIn(lines, code);
  return { path: `/api/rounds/${round.id}/cells/${indicatorVersionId}/inapplicability`, body: { id: round.id, indicatorVersionId, revision, reason } };
});

/** Rows of the workbook: each indicator, and below it each of its components. */
function typedCells(lines: readonly CellLine[], figures: Figures): Record<string, string> {
  const cells: Record<string, string> = {};
  let row = FIRST_ROW;
  for (const { code, components } of lines) {
    for (const [field, column] of Object.entries(COLUMNS)) {
      const text = figures[code]?.[field as keyof typeof COLUMNS];
      if (text !== undefined) cells[`${column}${row}`] = text;
    }
    for (const [index, { key }] of components.entries()) {
      const text = figures[code]?.components?.[key];
      if (text !== undefined) cells[`${COLUMNS.value}${row + 1 + index}`] = text;
    }
    row += 1 + components.length;
  }
  return cells;
}

/** Takes the workbook of the unit, fills it in elsewhere, and brings it back: looked at as a difference, then put into the drafts as a whole. */
export const bringWorkbook = (at: Quarter, unit: string, figures: Figures): Deed => office(async ({ api }) => {
  const { round, unit: { id: unitId }, lines } = await formOf(api, at, unit);
  const path = `/api/rounds/${round.id}/workbooks/${unitId}`;
  const workbook = await api.download(path, { id: round.id, unitId });
  const cells = typedCells(lines, figures);
  const fileId = await api.upload('isian-bidang.xlsx', typedInto(workbook, SHEET, cells));
  const { counts, standing } = await must(api, `${path}/preview`, { id: round.id, unitId, fileId }) as WorkbookPreview;
  same('Pratinjau buku kerja', { new: counts.new, changed: counts.changed, refused: counts.refused }, { new: Object.keys(cells).length, changed: 0, refused: 0 });
  return { path: `${path}/application`, body: { id: round.id, unitId, fileId, standing } };
});

/** Sends what stands in the drafts, of these indicators. */
export const enterDrafts = (at: Quarter, unit: string, codes: readonly string[]): Deed => office(async ({ api }) => {
  const { round, lines } = await formOf(api, at, unit);
  return stepOf(round.id, 'entries', codes.map((code) => lineIn(lines, code)), ({ drafts, components }) => {
    const of = (field: string) => drafts.find((each) => each.field === field)?.value;
    const number = (text: string | undefined) => text?.replace(',', '.') ?? null;
    const parts = components.map(({ key }) => [key, number(of(`component.${key}`))]);
    return {
      value: number(of('value')), components: parts.length > 0 ? Object.fromEntries(parts) : null,
      narrative: { supporting: of('supporting') ?? '', hindering: of('hindering') ?? '', followUp: of('followUp') ?? '' },
    };
  });
});

/** Everything that the unit entered goes to the verifier. */
export const release = (at: Quarter, unit: string): Deed => office(async ({ api }) => {
  const { round, lines } = await formOf(api, at, unit);
  return stepOf(round.id, 'releases', lines.filter(({ state }) => state === 'entered'));
});

/** How many figures of the unit are late, as everybody sees. */
export const seeLate = (at: Quarter, expected: Readonly<Record<string, { readonly late: number; readonly overdue: number }>>): Deed => office(async ({ api }) => {
  const { units } = await roundOf(api, at);
  const found = Object.fromEntries(Object.keys(expected).map((unit) => {
    const { late, overdue } = units.find((each) => each.unit === unit) ?? {};
    return [unit, { late, overdue }];
  }));
  same('Keterlambatan', found, expected);
  return null;
});

async function queueOf(api: Client, at: Quarter): Promise<VerificationQueue> {
  const { id } = await roundOf(api, at);
  return await api.get(`/api/rounds/${id}/queue`) as VerificationQueue;
}

export const giveBack = (at: Quarter, code: string, reason: string): Deed => office(async ({ api }) => {
  const { round, lines } = await queueOf(api, at);
  return stepOf(round.id, 'returns', [lineIn(lines, code)], () => ({ reason }));
});

/** Verifies everything that was released; its number is known. */
export const verify = (at: Quarter, count: number): Deed => office(async ({ api }) => {
  const { round, lines } = await queueOf(api, at);
  same('Yang menunggu verifikasi', lines.length, count);
  return stepOf(round.id, 'verifications', lines);
});

/** Ends an open round; what never came stays missing. */
export const lock = (at: Quarter): Deed => office(async ({ api }) => {
  const { id, revision } = await roundOf(api, at);
  return { path: `/api/rounds/${id}/lock`, body: { id, revision, leaveMissing: true } };
});

export const close = (at: Quarter): Deed => office(async ({ api }) => {
  const { id, revision } = await roundOf(api, at);
  return { path: `/api/rounds/${id}/closing`, body: { id, revision } };
});

/** Enters realisasi to the end of the quarter, from January on. */
export const spend = ({ year, quarter }: Quarter, spent: Readonly<Record<string, readonly [spent: string, physical: string]>>): Deed => office(async ({ api }) => {
  const { revisions } = await api.get(`/api/budget?year=${year}&quarter=${quarter}`) as BudgetTable;
  const rows = Object.entries(spent).map(([code, [money, physical]]) => ({ code, spent: money, physical }));
  return { method: 'PUT', path: '/api/budget/spending', body: { year, quarter, revision: revisions.spending, mode: 'running_total', source: { kind: 'typed' }, rows } };
});

/** Verifies every realisasi of the quarter that was entered; its number is known. */
export const verifySpending = ({ year, quarter }: Quarter, count: number): Deed => office(async ({ api }) => {
  const { revisions, rows } = await api.get(`/api/budget?year=${year}&quarter=${quarter}`) as BudgetTable;
  const codes = rows.filter(({ abilities }) => abilities.verify).map(({ code }) => code);
  same('Realisasi yang menunggu verifikasi', codes.length, count);
  return { path: '/api/budget/spending/verification', body: { year, quarter, revision: revisions.spending, codes } };
});

/** The Kepala Dinas speaks to one figure. */
export const speak = (at: Quarter, code: string, kind: 'note' | 'decision', text: string, decidedOn: string): Deed => office(async ({ api }) => {
  const { id, withoutNote } = await roundOf(api, at);
  return { path: `/api/rounds/${id}/leader-notes`, body: { id, indicatorVersionId: withoutNote.find((each) => each.code === code)?.indicatorVersionId, kind, text, decidedOn } };
});

/** Indicators by quarter of a year. */
export async function matrixOf(api: Client, { year }: { readonly year: number }): Promise<Matrix> {
  return wholeMatrix(await api.get(`/api/matrix?fromYear=${year}&toYear=${year}`) as PackedMatrix);
}

/** The figure of an indicator with everything that stands behind it. */
export async function trailOf(api: Client, { year, quarter }: Quarter, indicatorVersionId: string): Promise<FigureTrail> {
  return await api.get(`/api/figures/${indicatorVersionId}/${year}/${quarter}`) as FigureTrail;
}

/** Personal evidence of this name: who of the office opens it, who is refused, and that others see name and hash alone. */
export const seePersonal = (at: Quarter, name: string, opens: boolean): Deed => office(async ({ api }) => {
  const { year, quarter } = at;
  const { rows } = await matrixOf(api, at);
  const asked = rows.filter(({ cells }) => cells.some((cell) => cell.quarter === quarter && cell.request !== null));
  const lists = await Promise.all(asked.map(({ indicatorVersionId }) => api.get(`/api/evidence?indicatorVersionId=${indicatorVersionId}&year=${year}&quarter=${quarter}`)));
  const found = lists.flatMap(({ evidence }: { evidence: EvidenceLine[] }) => evidence).find((each) => each.name === name);
  same(`Bukti ${name}`, found && { personal: found.personal, hashed: /^[0-9a-f]{64}$/.test(found.hash), fileId: found.fileId, opens: found.abilities.open }, { personal: true, hashed: true, fileId: null, opens });
  const { status } = await api.send('POST', `/api/evidence/${found?.id}/openings`, { id: found?.id });
  holdsTrue(`Membuka bukti ${name}: ${status}`, opens ? status === 200 : status === 403 || status === 404);
  return null;
});
