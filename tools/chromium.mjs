/** The browser of the tests: Debian's Chromium, installed when this machine lets us. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PROGRAM = '/usr/bin/chromium';

/** True when Chromium is there, after an attempt to install it as root with apt. Says what to install otherwise. */
export function ensureChromium() {
  if (existsSync(PROGRAM)) return true;
  if (process.geteuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Memasang Chromium untuk uji peramban ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (existsSync(PROGRAM)) return true;
  }
  console.error(`${PROGRAM} tidak ada. Pasanglah dahulu: sudo apt-get install chromium`);
  return false;
}
