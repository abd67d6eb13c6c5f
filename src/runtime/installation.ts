/** What holds for a data folder for ever: its secret, its sample password, and whose clock it runs on. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, manualClock, systemClock } from '../kernel/clock.ts';
import type { Database } from '../kernel/db.ts';
import { placesIn, writePrivately } from './folder.ts';
import { StartRefused } from './refused.ts';

/** Reads a private text of the data folder, or makes it. */
function kept(path: string, make: () => string): string {
  if (!existsSync(path)) writePrivately(path, make());
  return readFileSync(path, 'utf8').trim();
}

export const secretOf = (dataDir: string): string => kept(placesIn(dataDir).secret, () => randomBytes(32).toString('base64url'));

export const samplePasswordOf = (dataDir: string): string => kept(join(dataDir, 'sample-password'), () => randomBytes(9).toString('base64url'));

/** Letters and figures that nobody mistakes for one another. */
const PLAIN = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A token for one start of the program, in four groups of five: 100 bits. */
export const newSetupToken = (): string => [...randomBytes(20)].map((byte, at) => `${at > 0 && at % 5 === 0 ? '-' : ''}${PLAIN[byte % PLAIN.length]}`).join('');

/** Where a clock set by hand begins when nothing has happened yet. */
const SIMULATION_START = new Date('2026-01-01T00:00:00Z');

/**
 * The clock of this installation. A folder created by hand-set clock keeps it and stays marked; any other refuses one.
 */
export async function clockOf(database: Database, manual: boolean): Promise<Clock> {
  const wanted = manual ? 'manual' : 'system';
  await database.kysely.insertInto('kernel.installation').values({ key: 'clock', value: wanted })
    .onConflict((conflict) => conflict.doNothing()).execute();
  const { value } = await database.kysely.selectFrom('kernel.installation').select('value').where('key', '=', 'clock').executeTakeFirstOrThrow();
  if (value === 'system' && manual) {
    throw new StartRefused('TERTIB_CLOCK=manual hanya berlaku pada folder data yang dibuat dengannya; folder data ini memakai jam sistem.');
  }
  if (value === 'system') return systemClock;
  const last = await database.kysely.selectFrom('kernel.journal').select(({ fn }) => fn.max('at').as('at')).executeTakeFirst();
  return manualClock(last?.at ?? SIMULATION_START);
}
