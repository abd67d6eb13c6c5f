/** Fetches what a finished dossier leaves behind, checks it against the script and writes it into a folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierView, JournalExport } from '#contract/dossier/dossier';
import { agreementOf } from './agreement.ts';
import { Deviation, holdsTrue, same } from './deviation.ts';
import { docxText } from './docx.ts';
import { workingMinutes } from './hours.ts';
import { type Office, POSTS } from './office.ts';
import { compareJournal, type Played } from './play.ts';
import { compareRound } from './round.ts';
import type { Paper, Script } from './script.ts';
import { tracedFigures } from './traced.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Written {
  readonly folder: string;
  /** Text of each document, to compare the SOPs with one another. */
  readonly texts: readonly string[];
}

/** Everything that is written stands there before the first finding is told. `sequence`: the running number that the register must have reached. */
export async function writePapers(office: Office, script: Script, played: Played, folder: string, sequence: number): Promise<Written> {
  const api = office.as('kasubbag');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const save = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
  const journal = await api.get(`/api/dossiers/${played.dossier}/journal`) as JournalExport;
  const view = await api.get(`/api/dossiers/${played.dossier}`) as DossierView;
  save('journal.json', `${JSON.stringify(journal, null, 1)}\n`);
  save('summary.json', `${JSON.stringify(summaryOf(script, played), null, 1)}\n`);

  const sayings: Saying[] = [];
  const paper = async (name: string, path: string, phrases: readonly string[]) => {
    const bytes = await api.download(path);
    save(name, bytes);
    sayings.push({ name, phrases, text: name.endsWith('.docx') ? docxText(bytes) : pdfText(bytes, join(folder, name)) });
  };
  for (const [index, made] of script.papers.entries()) {
    const id = view.documents.find(({ key }) => key === made.key)?.documentId;
    if (made.covers) {
      const carried = script.papers.filter(({ covers }) => !covers).map(({ title }) => title);
      await paper('surat-pengantar.pdf', `/api/documents/${id}/document.pdf`, [...made.says, ...carried, numberOf(made, sequence)]);
      continue;
    }
    const name = index === 0 ? 'document' : `document-${index + 1}`;
    const phrases = [...made.says, ...script.answers, numberOf(made, sequence)];
    await paper(`${name}.pdf`, `/api/documents/${id}/document.pdf`, phrases);
    await paper(`${name}.docx`, `/api/documents/${id}/document.docx`, [...phrases, ...made.cells ?? []]);
    const figures = await tracedFigures(api, id);
    if (figures.length > 0) save('figures.json', `${JSON.stringify(figures, null, 1)}\n`);
  }
  if (script.agreed) {
    const { document } = await agreementOf(api, script.agreed);
    for (const form of ['pdf', 'docx']) await paper(`perjanjian-kinerja.${form}`, `/api/documents/${document}/document.${form}`, script.agreed.says);
  }
  await paper('sop-sheet.pdf', `/api/sops/${script.sop}/sheet.pdf`, view.definition.steps.map(({ activity }) => activity));
  await paper('lembar-kendali.pdf', `/api/dossiers/${played.dossier}/lembar-kendali.pdf`,
    [journal.head.hash, ...script.papers.map(({ title }) => title), ...script.papers.map((made) => numberOf(made, sequence)), ...reasonsOf(journal)]);

  compareJournal(office, played, journal);
  verifyJournal(join(folder, 'journal.json'));
  compareTimes(script, played, view);
  same('Naskah yang dihasilkan', view.documents.map(({ key }) => key), script.papers.map(({ key }) => key));
  for (const saying of sayings) mustSay(saying);
  if (script.collected) save('round.json', `${JSON.stringify(await compareRound(office, script.collected), null, 1)}\n`);
  return { folder, texts: sayings.filter(({ name }) => name.endsWith('.docx')).map(({ text }) => text ?? '') };
}

const numberOf = ({ number }: Paper, sequence: number): string => number.replace('{n}', String(sequence));

/** Why work went back, as the journal has it: each reason must be readable on the control sheet. */
function reasonsOf({ entries }: JournalExport): string[] {
  return entries.flatMap(({ body }) => {
    const { event } = (JSON.parse(body) as { data: { event: { type: string; reason?: string } } }).data;
    return event.type === 'return' && event.reason ? [event.reason] : [];
  });
}

function verifyJournal(file: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/runtime/verify-journal.ts'), file], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Deviation(`verify-journal menolak ${file}: ${stderr || stdout}`);
}

/** What the server measured: the rounds of the script, in working minutes counted here once more. */
function compareTimes(script: Script, { acts }: Played, view: DossierView): void {
  same('Jumlah langkah', view.progress.length, script.steps);
  for (const { step, standardMinutes, rounds } of view.progress) {
    same(`Waktu baku langkah ${step}`, standardMinutes, script.standard[step] ?? null);
    const own = acts.filter((act) => act.step === step);
    const numbers = [...new Set(own.map(({ round }) => round))];
    same(`Putaran langkah ${step}`, rounds.map(({ round }) => round), numbers);
    same(`Putaran langkah ${step} dalam naskah`, numbers.length, own.length === 0 ? 0 : script.rounds[step] ?? 1);
    for (const { round, from, until, minutes } of rounds) {
      const tasks = own.filter((act) => act.round === round);
      const begun = new Date(Math.min(...tasks.map(({ startedAt }) => startedAt.getTime())));
      const ended = new Date(Math.max(...tasks.map(({ finishedAt }) => finishedAt.getTime())));
      same(`Langkah ${step} putaran ${round}`, { from, until, minutes }, { from: begun.toISOString(), until: ended.toISOString(), minutes: workingMinutes(begun, ended) });
    }
  }
}

/** One entry per finished act. The sample officials have no names, so `person` is the account. */
function summaryOf(script: Script, { acts }: Played) {
  return acts.map(({ step, act, post, person, form, startedAt, finishedAt, outcome }) => ({
    step, act, post: POSTS[post], person, actingAs: form, startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString(),
    standardMinutes: script.standard[step] ?? null, actualMinutes: workingMinutes(startedAt, finishedAt), outcome,
  }));
}

/** Text of a PDF by poppler, null where it is not installed: then at least it must be a PDF. */
function pdfText(pdf: Uint8Array, file: string): string | null {
  holdsTrue(`${file} bukan PDF`, Buffer.from(pdf.subarray(0, 5)).toString() === '%PDF-' && pdf.length > 2000);
  const { status, stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : null;
}

/** Lines, columns and hyphens of the layout do not count: only letters and digits are compared. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

interface Saying {
  readonly name: string;
  /** Null: it could not be read on this machine. */
  readonly text: string | null;
  readonly phrases: readonly string[];
}

/** Whole, or parted once between two words: at the end of a page its furniture stands between. */
function says(text: string, phrase: string): boolean {
  const words = phrase.split(' ');
  return words.some((_, index) => text.includes(bare(words.slice(0, index).join(' '))) && text.includes(bare(words.slice(index).join(' '))));
}

/** Throws unless every phrase stands in the text, whatever its layout. */
function mustSay({ name, text, phrases }: Saying): void {
  if (text === null) return;
  const letters = bare(text);
  const missing = phrases.filter((phrase) => !says(letters, phrase));
  if (missing.length > 0) throw new Deviation(`${name} tidak memuat: ${missing.join(' | ')}`);
}

/** No two documents may say the same. */
export function mustDiffer(written: readonly Written[]): void {
  const all = written.flatMap(({ texts }) => texts);
  holdsTrue('Dua naskah berisi sama', new Set(all).size === all.length);
}

