/** Builds the pages when they are not, and starts the product once for all specs. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startServer } from '../support/server.ts';

const BUILD = fileURLToPath(new URL('../../tools/build-web.mjs', import.meta.url));

/** A Monday morning: the LAKIP of the year before is due in seven weeks. Specs move minutes from here, never weeks. */
const FIRST_DAY = '2027-01-11T07:45:00+07:00';

export default async function setUp(): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, [BUILD], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('Halaman web tidak dapat dibangun.');
  const server = await startServer();
  await setClock(server.url, FIRST_DAY);
  // The workers are started afterwards and inherit these.
  process.env['E2E_URL'] = server.url;
  process.env['E2E_PASSWORD'] = server.password;
  return server.stop;
}

async function setClock(url: string, now: string): Promise<void> {
  const answer = await fetch(`${url}/api/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) });
  if (!answer.ok) throw new Error(`Jam tidak dapat disetel: ${answer.status}`);
}
