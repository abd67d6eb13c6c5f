/**
 * `npm run walkthrough -- all --out out/`, or one SOP by its key: plays SOPs from the first step to the archive through
 * the public API, with a server of its own. Leaves with 1 when anything differs from the scripts.
 */
import { resolve } from 'node:path';
import { Deviation } from './deviation.ts';
import { enterOffice } from './office.ts';
import { mustDiffer, writePapers, type Written } from './papers.ts';
import { play } from './play.ts';
import type { Script } from './script.ts';
import { anggaran } from './scripts/anggaran.ts';
import { iku } from './scripts/iku.ts';
import { lakip } from './scripts/lakip.ts';
import { pengumpulanData } from './scripts/pengumpulan-data.ts';
import { renstraRenja } from './scripts/renstra-renja.ts';
import { startServer } from '../support/server.ts';

/** In the order of their dates: the clock of a simulation goes forward only. */
const SCRIPTS: readonly Script[] = [lakip, pengumpulanData, iku, renstraRenja, anggaran];

const { chosen, out } = readArguments(process.argv.slice(2));
const started = performance.now();
process.exitCode = await walk().then(() => 0, report);

async function walk(): Promise<void> {
  const server = await startServer();
  try {
    const office = await enterOffice(server);
    const written: Written[] = [];
    for (const [index, script] of chosen.entries()) {
      const begun = performance.now();
      const played = await play(office, server.password, script);
      written.push(await writePapers(office, script, played, resolve(out, script.sop), index + 1));
      console.log(`${script.sop}: ${played.acts.length} pekerjaan, ${played.traces.length} entri jurnal, ${seconds(begun)} detik -> ${written.at(-1)?.folder}`);
    }
    mustDiffer(written);
    console.log(`Selesai dalam ${seconds(started)} detik. Semua sesuai naskah peragaan; semua jurnal utuh.`);
  } finally {
    await server.stop();
  }
}

function report(error: unknown): number {
  console.error(error instanceof Deviation ? `MENYIMPANG: ${error.message}` : error);
  return 1;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function readArguments(words: readonly string[]): { chosen: readonly Script[]; out: string } {
  const at = words.indexOf('--out');
  const folder = at >= 0 ? words[at + 1] : 'out';
  const [name, ...rest] = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const found = name === 'all' ? SCRIPTS : SCRIPTS.filter(({ sop }) => sop === name);
  if (found.length === 0 || rest.length > 0 || !folder) {
    console.error(`Pakailah: npm run walkthrough -- all --out out/\natau sebut satu SOP: ${SCRIPTS.map(({ sop }) => sop).join(', ')}`);
    process.exit(2);
  }
  return { chosen: found, out: resolve(process.env['INIT_CWD'] ?? process.cwd(), folder) };
}
