/**
 * What every npm script calls first. Plain JavaScript that an old Node understands and with nothing but Node's own
 * modules: it installs the packages of the lockfile, then runs the wanted program on the project's own Node 24.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Script name: the program, arguments before those of the caller, and whether the pages must be built before. */
const TARGETS = {
  start: { file: 'src/main.ts', web: true },
  dev: { file: 'tools/dev.mjs' },
  test: { file: 'tools/test.mjs' },
  check: { file: 'tools/check.mjs' },
  walkthrough: { file: 'test/walkthrough/main.ts', web: true },
  bench: { file: 'bench/main.ts', web: true },
  backup: { file: 'src/runtime/run-backup.ts' },
  restore: { file: 'src/runtime/run-restore.ts' },
  'check-data': { file: 'src/runtime/run-check-data.ts' },
  'verify-journal': { file: 'src/runtime/verify-journal.ts' },
  'db:migrate': { file: 'src/runtime/run-migrate.ts' },
  'db:types': { file: 'tools/db-types.mjs' },
  'new:module': { file: 'tools/new-module.mjs' },
};

const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'ksh', 'zsh', 'busybox']);

const [name = '', ...args] = process.argv.slice(2);
const target = TARGETS[name];
if (!target) fail(`Perintah tidak dikenal: ${name}. Yang ada: ${Object.keys(TARGETS).join(', ')}.`);
try {
  await installPackages(ROOT);
} catch (error) {
  fail(error.message);
}
const node = findNode();
// Programs run in the project's folder; file names that people type are meant from where they stand (npm says so, too).
// Node keeps what it compiled, so that a second start takes half the time; a folder that cannot be written is passed over.
const compiled = join(ROOT, 'node_modules', '.cache', 'node');
const env = { INIT_CWD: process.cwd(), NODE_COMPILE_CACHE: compiled, ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH || ''}` };
if (target.web) {
  const built = spawnSync(node, [join(ROOT, 'tools/build-web.mjs')], { cwd: ROOT, env, stdio: 'inherit' });
  if (built.status !== 0) fail('Halaman web tidak dapat dibangun.');
}
runToItsEnd(node, [join(ROOT, target.file), ...args], env);

/** The Node of the project where it runs on this machine, else the present one when it is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(ROOT, `node_modules/node-${platform}-${process.arch}`, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`Node 24 tidak tersedia lewat npm untuk mesin ini (${platform}-${process.arch}). Pasanglah Node 24 atau lebih baru, lalu ulangi.`);
}

/**
 * Runs the program and leaves with its code. Signals are handed on (a Ctrl-C in the terminal reaches it twice then). It
 * ends, too, when we are killed (it sees our channel close) and when npm, which started us, was killed.
 */
function runToItsEnd(command, words, environment) {
  const child = spawn(command, words, { cwd: ROOT, env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const before = ancestors();
  if (process.env.npm_lifecycle_event) setInterval(() => ancestors() !== before && child.kill('SIGTERM'), 250).unref();
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

/**
 * Our parent, which is npm or a shell that npm started, and behind a shell the parent's parent. Another answer than
 * before: one of them is gone. What stands behind npm may go: `nohup npm start &` outlives its terminal.
 */
function ancestors() {
  const parent = readStat(process.ppid);
  return parent && SHELLS.has(parent.name) ? `${process.ppid} ${parent.parent}` : String(process.ppid);
}

/** Name and parent of a process, where there is a /proc to ask. */
function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: stat.slice(end + 2).split(' ')[1] };
  } catch {
    return undefined;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
