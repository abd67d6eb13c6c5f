/** Brings content/ into an empty database: the sample office with its calendar. Each pack is one command, so one journal entry. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { v7 as uuidv7 } from 'uuid';
import { parse as parseYaml } from 'yaml';
import { type Ctx, type Engine, execute } from '../kernel/command.ts';
import type { Database } from '../kernel/db.ts';
import { loadBudget } from '../modules/budget/index.ts';
import { loadCalendar } from '../modules/calendar/index.ts';
import { definitionHash, knownHashes, loadDefinitions, loadReference, loadSop, type Reference } from '../modules/sop/index.ts';
import { hashPassword, loadOffice } from '../modules/people/index.ts';
import { loadNomenclature, loadPlan } from '../modules/plan/index.ts';
import { loadPerformance, type PredicateScale, readScales } from '../modules/performance/index.ts';
import { type Outline, readOutlines } from '../modules/report/index.ts';
import { systemActor } from '../kernel/pure/actor.ts';

const CONTENT = new URL('../../content/', import.meta.url);

export interface ContentOptions {
  readonly database: Database;
  now(): Date;
  /** What every sample account starts with. */
  readonly samplePassword: string;
}

/** Sample officials bear posts, not invented names. */
const SAMPLE_NAME = '(nama pejabat contoh)';

/** Loads the sample office into a database without one; answers its account names, in the order of the pack (none where another office stands). */
export async function loadContent({ database, now, samplePassword }: ContentOptions): Promise<readonly string[]> {
  const pack = parseYaml(await text('sample/office.yaml'));
  const known = await database.kysely.selectFrom('people.office').select(['id', 'sample']).executeTakeFirst();
  const engine: Engine = { database, now, newId: () => uuidv7() };
  const actor = systemActor(known?.id ?? uuidv7());
  if (!known) {
    const passwordHash = await hashPassword(samplePassword);
    await execute(engine, loadOffice, actor, { pack, sample: true, personName: SAMPLE_NAME, passwordHash }, { key: undefined });
    await execute(engine, loadCalendar, actor, { holidays: await referenceHolidays(), schedules: await referenceSchedules() }, { key: undefined });
  }
  await renewContent({ database, now });
  if (!known) {
    await execute(engine, loadPlan, actor, await samplePlan(), { key: undefined });
    await execute(engine, loadBudget, actor, parseYaml(await text('sample/budget.yaml')), { key: undefined });
    await execute(engine, loadPerformance(await predicateScales()), actor, parseYaml(await text('sample/performance.yaml')), { key: undefined });
  }
  return known && !known.sample ? [] : pack.persons.map((person: { login: string }) => person.login);
}

/** Brings editions of the nomenclature that are new, and gives every office the SOPs in words that it does not know yet. Answers whether there is an office. */
export async function renewContent({ database, now }: Pick<ContentOptions, 'database' | 'now'>): Promise<boolean> {
  const engine: Engine = { database, now, newId: () => uuidv7() };
  const offices = await database.kysely.selectFrom('people.office').select('id').orderBy('id').execute();
  const digest = await digestOf('sops/');
  const seen = await database.kysely.selectFrom('kernel.installation').select('value').where('key', '=', SEEN).executeTakeFirst();
  if (offices.length === 0 || seen?.value === digest) return offices.length > 0;
  const definitions = await loadDefinitions(fileURLToPath(new URL('sops/', CONTENT)));
  const editions = await database.kysely.selectFrom('plan.edition').select('key').execute();
  for (const edition of await nomenclature()) {
    const [first] = offices;
    // Shared by all offices, so told in the journal of one.
    if (first && !editions.some(({ key }) => key === edition.key)) await execute(engine, loadNomenclature, systemActor(first.id), edition, { key: undefined });
  }
  for (const { id } of offices) {
    const hashes = await database.read(id, knownHashes);
    for (const { definition } of definitions) {
      if (!hashes.has(definitionHash(definition))) await execute(engine, loadSop, systemActor(id), { definition }, { key: undefined });
    }
  }
  await database.kysely.insertInto('kernel.installation').values({ key: SEEN, value: digest })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: digest })).execute();
  return true;
}

/** Which files of content/sops this installation has read: the same ones are not read again at every start. */
const SEEN = 'content-sops';

/** SHA-256 over names and bytes of the files in a folder of content/. */
async function digestOf(folder: string): Promise<string> {
  const digest = createHash('sha256');
  for (const name of (await readdir(new URL(folder, CONTENT))).sort()) {
    digest.update(`${name}\0`).update(await readFile(new URL(`${folder}${name}`, CONTENT))).update('\0');
  }
  return digest.digest('hex');
}

/** What an office made on the first run starts with: the reference calendar, the nomenclature and the SOPs. */
export async function prepareOffice(ctx: Ctx): Promise<void> {
  await loadCalendar.run(ctx, loadCalendar.input.parse({ holidays: await referenceHolidays(), schedules: await referenceSchedules() }));
  for (const edition of await nomenclature()) await loadNomenclature.run(ctx, loadNomenclature.input.parse(edition));
  for (const { definition } of await loadDefinitions(fileURLToPath(new URL('sops/', CONTENT)))) await loadSop.run(ctx, { definition });
}

/** The register of regulations and the word list that SOP sheets are read against. */
export const sheetReference = (): Promise<Reference> => loadReference(fileURLToPath(new URL('reference/', CONTENT)));

/** The scales by which achievements earn their predicate. */
export const predicateScales = async (): Promise<readonly PredicateScale[]> => readScales(parseYaml(await text('reference/scales.yaml')));

/** What composed papers hold, by the rule in force when they are begun. */
export const paperOutlines = async (): Promise<readonly Outline[]> => readOutlines(parseYaml(await text('reference/outlines.yaml')));

const KINDS: Readonly<Record<string, string>> = { libur: 'national', cuti_bersama: 'cuti_bersama' };

async function referenceHolidays() {
  const rows: { date: string; name: string; type: string; source: string }[] = parseCsv(await text('reference/holidays.csv'), { columns: true });
  return rows.map(({ date, name, type, source }) => ({ date, name, kind: KINDS[type], source, confirmed: true }));
}

/** Levels as the table of the decrees writes them. */
const LEVELS: Readonly<Record<string, string>> = { subkegiatan: 'sub_kegiatan' };

/** Editions of the nomenclature, oldest first. */
async function nomenclature() {
  const { editions }: { editions: { key: string; title: string; note: string; file: string }[] } = parseYaml(await text('reference/nomenclature.yaml'));
  return Promise.all(editions.map(async ({ file, ...edition }) => {
    const lines: Record<string, string>[] = parseCsv(await text(`reference/${file}`), { columns: true });
    const rows = lines.map(({ code, level = '', name, kinerja, indikator, satuan, replaces }) => ({
      code, level: LEVELS[level] ?? level, name, performance: kinerja || null, indicator: indikator || null, unit: satuan || null,
      replaces: replaces?.split(/[;,\s]+/).filter(Boolean) ?? [],
    }));
    return { ...edition, rows };
  }));
}

/** The sample plan without the part that its cards share. */
async function samplePlan() {
  const { card: _shared, ...pack } = parseYaml(await text('sample/plan.yaml'), { merge: true });
  return pack;
}

async function referenceSchedules() {
  return parseYaml(await text('reference/working-hours.yaml')).schedules;
}

const text = (path: string): Promise<string> => readFile(fileURLToPath(new URL(path, CONTENT)), 'utf8');
