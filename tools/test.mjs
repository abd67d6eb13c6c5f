/** `npm test`: everything, one runner after the other, and the sum of all at the end. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../src/runtime/postgres.ts';
import { onStop } from '../src/runtime/stop.ts';
import { ensureChromium } from './chromium.mjs';
import { hasPostgres15, startPostgres15 } from './postgres15.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const allowedSkips = JSON.parse(readFileSync(join(ROOT, 'tools/allowed-skips.json'), 'utf8'));
const total = { passed: 0, failed: 0, skipped: [] };
/** How to end what runs now, the last started first. */
const endings = [];
let stopped = false;

onStop(async () => {
  stopped = true;
  await endAll();
  process.exit(1);
});

try {
  await stage('membangun halaman', build);
  await stage('uji aturan, API dan runtime pada PostgreSQL tertanam', onEmbedded);
  await stage('uji API pada PostgreSQL 15', onPostgres15);
  await stage('uji peramban', inBrowser);
} finally {
  await endAll();
}
report();

async function stage(title, work) {
  if (stopped) return;
  console.log(`\n== ${title}`);
  const start = performance.now();
  try {
    await work();
  } catch (error) {
    console.error(error);
    total.failed += 1;
  }
  await endAll();
  console.log(`== ${title}: ${Math.round((performance.now() - start) / 1000)} detik`);
}

/** The walkthrough and the browser meet the product as it is served. */
async function build() {
  const built = spawnSync(process.execPath, [join(ROOT, 'tools/build-web.mjs')], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('Halaman web tidak dapat dibangun.');
}

async function onEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-uji-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  // Thrown away afterwards, so it need not survive a power cut.
  const postgres = await startPostgres(folder, { settings: { fsync: 'off', max_connections: '100' } });
  endings.push(postgres.stop);
  await vitest([], postgres.url);
}

async function onPostgres15() {
  if (!hasPostgres15()) return skip('uji API pada PostgreSQL 15', 'PostgreSQL 15 tidak terpasang');
  const postgres = await startPostgres15();
  endings.push(postgres.stop);
  await vitest(['--project', 'api'], postgres.url);
}

async function inBrowser() {
  if (!ensureChromium()) return skip('uji peramban', 'Chromium tidak terpasang');
  await runner('node_modules/@playwright/test/cli.js', ['test', '--reporter', 'list,./tools/tally-playwright.mjs'], {});
}

function vitest(words, url) {
  return runner('node_modules/vitest/vitest.mjs', ['run', ...words, '--reporter=default', '--reporter=./tools/tally-vitest.mjs'], { TEST_DATABASE_URL: url });
}

/** Runs one test runner to its end and adds its tally. A runner that fails without a failed test counts as one. */
async function runner(program, words, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-hasil-'));
  const file = join(folder, 'tally.json');
  const child = spawn(process.execPath, [join(ROOT, program), ...words], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env, TERTIB_TALLY: file } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  endings.push(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const code = await ended;
  let tally = { passed: 0, failed: 0, skipped: [] };
  try {
    tally = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error(`${program} berhenti tanpa hasil.`);
  }
  total.passed += tally.passed;
  total.failed += tally.failed || (code === 0 ? 0 : 1);
  total.skipped.push(...tally.skipped);
}

function skip(name, reason) {
  total.skipped.push({ name, reason });
}

async function endAll() {
  for (let end = endings.pop(); end; end = endings.pop()) await end();
}

/** Prints each skip with its reason; under CI only the skips that a machine cannot avoid, named in one list, are forgiven. */
function report() {
  console.log('');
  for (const { name, reason } of total.skipped) {
    const forgiven = Object.hasOwn(allowedSkips, reason);
    console.log(`dilewati: ${name} (${reason || 'tanpa alasan'})`);
    if (process.env['CI'] && !forgiven) total.failed += 1;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}
