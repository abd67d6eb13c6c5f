/** Migrates one template database and loads the sample office into it; every test file gets a private copy. */
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/kernel/db.ts';
import { loadContent } from '../../src/runtime/content.ts';
import { applyMigrations } from './migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    template: string;
  }
}

export const SAMPLE_PASSWORD = 'rahasia-contoh';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests through `npm test`');
  const template = `template_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${template}`);
  const templateUrl = urlOf(url, template);
  await applyMigrations(templateUrl);
  const database = openDatabase({ url: templateUrl, size: 1, onError: (error) => { throw error; } });
  await loadContent({ database, now: () => new Date('2026-01-05T01:00:00Z'), samplePassword: SAMPLE_PASSWORD });
  await database.close();
  project.provide('databaseUrl', url);
  project.provide('template', template);
  return async () => {
    await admin.query(`drop database ${template} with (force)`);
    await admin.end();
  };
}

export function urlOf(url: string, database: string): string {
  const next = new URL(url);
  next.pathname = `/${database}`;
  return next.href;
}
