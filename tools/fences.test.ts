/** Breaks every fence once, all in one throw-away tree with the project's own configuration, and expects each found. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowed, companions, forbidden } from './fences.fixture.ts';
import { fenceNames, runFences } from './fences.mjs';

interface Result { name: string; read: number; findings: { file: string; rule: string; message: string }[] }

const project = dirname(import.meta.dirname);
const root = mkdtempSync(join(tmpdir(), 'fences-'));
const configuration = [
  'biome.json', 'knip.json', 'tsconfig.base.json', 'tsconfig.json', 'tsconfig.pure.json', 'tsconfig.server.json',
  'tsconfig.web.json', 'tsconfig.test.json', 'tools/boundaries.cjs', 'tools/ranks.json', 'tools/no-clock.grit', 'tools/sql-at-home.grit',
];
let results: Result[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(async () => {
  for (const path of configuration) cpSync(join(project, path), join(root, path));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  const { imports } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const dependencies = Object.fromEntries(['zod', 'kysely', 'hono', '@orpc/server', '@orpc/contract', 'react', 'temporal-polyfill', 'decimal.js', 'yaml', 'pino', 'docx'].map((name) => [name, '*']));
  write('package.json', JSON.stringify({ name: 'fixture', type: 'module', imports, dependencies, devDependencies: { vitest: '*' } }));
  for (const [path, text] of Object.entries({ ...allowed, ...companions })) write(path, text);
  for (const { file, text } of forbidden) if (text) write(file, text);
  results = await runFences(root) as Result[];
}, 240_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(fenceNames)('%s reads files', (name) => {
  const result = results.find((each) => each.name.replaceAll(' ', '-') === name);
  expect(result?.read).toBeGreaterThan(0);
});

describe('forbidden', () => {
  test.each(forbidden.map(({ file, fence, rule }) => [fence, rule, file] as const))('%s: %s in %s', (fence, rule, file) => {
    const found = results.find(({ name }) => name === fence)?.findings.filter((finding) => finding.file === file) ?? [];
    expect(found.map((finding) => finding.rule)).toContain(rule);
  });
});

test('nothing allowed is reported', () => {
  const paths = new Set(Object.keys(allowed));
  const reported = results.flatMap(({ name, findings }) => findings.filter(({ file }) => paths.has(file)).map((finding) => ({ name, ...finding })));
  expect(reported).toEqual([]);
});

test('a fence that reads nothing says so', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'fences-empty-'));
  const blind = await runFences(empty, ['table-ownership', 'names', 'migrations', 'sql-clock', 'sop-keys', 'words']) as Result[];
  rmSync(empty, { recursive: true });
  expect(blind.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(Array(6).fill(['blind']));
});
