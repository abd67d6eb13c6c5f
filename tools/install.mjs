/** Installs the packages of the lockfile when they are not there as it says. Plain JavaScript, as `bootstrap.mjs`. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Brings `node_modules` to the state of `package-lock.json`. Only one process installs, others wait. Throws on failure. */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  const lock = join(root, '.install.lock');
  await takeTurn(lock);
  try {
    if (isInstalled(root)) return;
    console.error('Memasang paket (sekali saja, beberapa menit pada jaringan lambat) ...');
    await run(root);
    if (!isInstalled(root)) throw new Error('Paket terpasang tidak lengkap. Hapus folder node_modules, lalu ulangi.');
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * npm notes what it installed in a lockfile of its own, written last: an interrupted installation has none. It leaves
 * out the optional packages of other machines.
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.keys(present).length > 0 && Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages || {};
  } catch {
    return {};
  }
}

async function takeTurn(lock) {
  for (let told = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code === 'EACCES' || error.code === 'EROFS') throw new Error('Folder program tidak dapat ditulisi oleh pengguna ini, sehingga paket tidak dapat dipasang.');
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) console.error('Menunggu proses lain yang sedang memasang paket ...');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function isStale(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // A lock without a number is being written this very moment, unless it is old.
    if (!pid) return Date.now() - statSync(lock).mtimeMs > 5000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function run(root) {
  // `npm_execpath` is set by the npm that called us; it may be a script for Node or, rarely, a program.
  const npm = process.env.npm_execpath;
  const byNode = npm && /\.c?js$/.test(npm) && existsSync(npm);
  const command = byNode ? process.execPath : 'npm';
  const words = [...(byNode ? [npm] : []), 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('error', (error) => reject(new Error(`npm tidak dapat dijalankan: ${error.message}`)));
    child.on('exit', (code) => code === 0 ? resolve() : reject(new Error('Paket tidak dapat dipasang. Periksa sambungan internet dan ruang disk, lalu ulangi.')));
  });
}
