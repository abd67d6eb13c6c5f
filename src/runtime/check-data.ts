/** Whether every file that a row names is there with the bytes it had. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { placesIn } from './folder.ts';
import { StartRefused } from './refused.ts';

const BATCH = 1000;

interface Row { readonly office: string; readonly id: string; readonly hash: string; readonly size: number; readonly name: string }

/** Answers how many rows were checked; throws `StartRefused` naming the first whose file is missing or changed. */
export async function checkData(dataDir: string, url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let count = 0;
    for (let after: Row | undefined; ;) {
      const { rows }: { rows: Row[] } = await client.query(`
        select office_id as office, id, hash, size, name from kernel.file
        ${after ? 'where (office_id, id) > ($2, $3)' : ''} order by office_id, id limit $1`, after ? [BATCH, after.office, after.id] : [BATCH]);
      for (const row of rows) await checkFile(placesIn(dataDir).files, row);
      count += rows.length;
      after = rows.at(-1);
      if (rows.length < BATCH) return count;
    }
  } finally {
    await client.end();
  }
}

async function checkFile(files: string, { id, hash, size, name }: Row): Promise<void> {
  const digest = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(createReadStream(join(files, hash.slice(0, 2), hash)), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        digest.update(chunk);
        bytes += chunk.length;
      }
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new StartRefused(`Berkas ${id} (${name}) HILANG dari penyimpanan: ${hash}`);
    throw error;
  }
  if (bytes !== size || digest.digest('hex') !== hash) throw new StartRefused(`Berkas ${id} (${name}) BERUBAH: isinya tidak lagi sesuai sidiknya ${hash}`);
}
