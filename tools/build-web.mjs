/** Builds the pages into dist/web and packs them, unless they were already built from exactly these files. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'dist/web/.built-from');
/** Bytes from which packing is worth its name in the answer. */
const WORTH = 1024;

/** The pages import contracts and pure files beside their own. */
const isInput = (path) => path.startsWith('src/web/') || path.startsWith('src/kernel/pure/') || path.endsWith('.contract.ts') || path.endsWith('.rules.ts');

const inputs = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1).replaceAll('\\', '/'))
  .filter((path) => isInput(path) && !path.includes('.test.'))
  .concat('vite.config.ts', 'package-lock.json', 'tools/build-web.mjs').sort();
const hash = createHash('sha256');
for (const path of inputs) hash.update(path).update('\0').update(readFileSync(join(ROOT, path))).update('\0');
const digest = hash.digest('hex');

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== digest) {
  console.error('Membangun halaman web ...');
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  pack();
  writeFileSync(STAMP, digest);
}

/** Beside each text and font that shrinks by it, its packed forms, which the server hands out to who can unpack them. */
function pack() {
  for (const { parentPath, name } of readdirSync(join(ROOT, 'dist/web'), { recursive: true, withFileTypes: true })) {
    if (!/\.(js|css|svg|ttf)$/.test(name)) continue;
    const bytes = readFileSync(join(parentPath, name));
    if (bytes.length < WORTH) continue;
    writeFileSync(join(parentPath, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(join(parentPath, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
