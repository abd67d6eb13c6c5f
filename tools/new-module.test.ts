/** A new module fits every fence: it is made in a copy of the project and nothing is found in its files. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFences } from './fences.mjs';

const project = dirname(import.meta.dirname);
const copy = mkdtempSync(join(tmpdir(), 'new-module-'));
const make = (...words: string[]): string => execFileSync(process.execPath, [join(project, 'tools/new-module.mjs'), ...words], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });

beforeAll(() => {
  const kept = ['package.json', 'biome.json', 'knip.json', 'tsconfig.base.json', 'tsconfig.pure.json', 'tsconfig.server.json', 'tsconfig.test.json', 'tsconfig.web.json', 'migrations', 'tools', 'src/kernel', 'src/modules'];
  for (const path of kept) cpSync(join(project, path), join(copy, path), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('it stands behind every fence', async () => {
  expect(make('ware', '9')).toContain('db:types');
  const schema = join(copy, 'src/kernel/schema.ts');
  const row = '  "ware.ware": { office_id: string; id: string; title: string; at: Timestamp };\n';
  writeFileSync(schema, readFileSync(schema, 'utf8').replace('export interface DB {\n', (line) => line + row));
  const results = await runFences(copy, ['types', 'style', 'boundaries', 'table-ownership', 'names', 'migrations', 'sql-clock']);
  const findings = results.flatMap(({ name, findings: found }) => found.map((finding) => ({ name, ...finding })));
  expect(findings.filter(({ file }) => file.includes('ware'))).toEqual([]);
  expect(JSON.parse(readFileSync(join(copy, 'tools/ranks.json'), 'utf8'))).toMatchObject({ people: 1, ware: 9 });
}, 240_000);

test.each([[['people', '1']], [['Ware', '9']], [['thing']], [['dossier', '9']]])('%j is refused', (words) => {
  expect(() => make(...words)).toThrow();
});
