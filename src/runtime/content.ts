/** Brings content/ into an empty database: the sample office with its calendar. Each pack is one command, so one journal entry. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { v7 as uuidv7 } from 'uuid';
import { parse as parseYaml } from 'yaml';
import { type Engine, execute } from '../kernel/command.ts';
import type { Database } from '../kernel/db.ts';
import { loadCalendar } from '../modules/calendar/index.ts';
import { hashPassword, loadOffice } from '../modules/people/index.ts';
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

/** Loads the sample office into a database without one; answers the account names, in the order of the pack. */
export async function loadContent({ database, now, samplePassword }: ContentOptions): Promise<readonly string[]> {
  const pack = parseYaml(await text('sample/office.yaml'));
  const known = await database.kysely.selectFrom('people.office').select('id').executeTakeFirst();
  if (!known) {
    const engine: Engine = { database, now, newId: () => uuidv7() };
    const actor = systemActor(uuidv7());
    const passwordHash = await hashPassword(samplePassword);
    await execute(engine, loadOffice, actor, { pack, sample: true, personName: SAMPLE_NAME, passwordHash }, { key: undefined });
    await execute(engine, loadCalendar, actor, { holidays: await referenceHolidays() }, { key: undefined });
  }
  return pack.persons.map((person: { login: string }) => person.login);
}

const KINDS: Readonly<Record<string, string>> = { libur: 'national', cuti_bersama: 'cuti_bersama' };

async function referenceHolidays() {
  const rows: { date: string; name: string; type: string; source: string }[] = parseCsv(await text('reference/holidays.csv'), { columns: true });
  return rows.map(({ date, name, type, source }) => ({ date, name, kind: KINDS[type], source, confirmed: true }));
}

const text = (path: string): Promise<string> => readFile(fileURLToPath(new URL(path, CONTENT)), 'utf8');
