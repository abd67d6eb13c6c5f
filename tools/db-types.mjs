/** `npm run db:types`: writes src/kernel/schema.ts from all migrations, on a throw-away database. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../src/runtime/migrate.ts';
import { startPostgres } from '../src/runtime/postgres.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(ROOT, 'src/kernel/schema.ts');
const folder = mkdtempSync(join(tmpdir(), 'tertib-types-'));
const postgres = await startPostgres(folder, { settings: { fsync: 'off' } });
try {
  await migrate(postgres.url, { now: () => new Date() });
  const schemas = ['kernel', ...readdirSync(join(ROOT, 'src/modules'))];
  const { status } = spawnSync(process.execPath, [
    join(ROOT, 'node_modules/kysely-codegen/dist/cli/bin.js'), '--url', postgres.url, '--dialect', 'postgres', '--default-schema', 'public',
    '--include-pattern', `{${schemas.join(',')}}.*`, '--exclude-pattern', 'kernel.migration', '--date-parser', 'string', '--out-file', OUT,
  ], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
