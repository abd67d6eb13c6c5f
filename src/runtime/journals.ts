/** Checks every hash chain of a database, link by link. */
import pg from 'pg';
import { canonical, sha256 } from '../kernel/journal.ts';
import { checkLink, type JournalEntry, NO_LINK } from '../kernel/pure/journal.ts';
import { StartRefused } from './refused.ts';

interface Row extends JournalEntry {
  readonly office: string;
  readonly chain: string;
}

const BATCH = 2000;

/** Answers the number of chains; throws `StartRefused` naming the first broken link, or a chain cut off before its head. */
export async function verifyJournals(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: heads } = await client.query<{ office: string; chain: string; seq: number; hash: string }>(
      'select office_id as office, chain, seq, hash from kernel.chain_head order by office_id, chain');
    const ends = new Map<string, { seq: number; hash: string }>();
    for await (const row of readJournal(client)) {
      const key = `${row.office} ${row.chain}`;
      const last = ends.get(key) ?? { seq: -1, hash: NO_LINK };
      const reason = checkLink({ sha256, canonical }, { chain: row.chain, seq: last.seq + 1, prev: last.hash },
        { seq: row.seq, body: row.body, prev: row.prev, hash: row.hash });
      if (reason) throw new StartRefused(`Jurnal ${row.chain} putus pada entri ${row.seq} (${reason}).`);
      ends.set(key, { seq: row.seq, hash: row.hash });
    }
    for (const { office, chain, seq, hash } of heads) {
      const last = ends.get(`${office} ${chain}`);
      if (last?.seq !== seq || last.hash !== hash) throw new StartRefused(`Jurnal ${chain} terpotong setelah entri ${last?.seq ?? 'awal'}.`);
    }
    if (ends.size !== heads.length) throw new StartRefused('Ada jurnal tanpa kepala rantai.');
    return heads.length;
  } finally {
    await client.end();
  }
}

async function* readJournal(client: pg.Client): AsyncGenerator<Row> {
  for (let after: Row | undefined; ;) {
    const { rows }: { rows: Row[] } = await client.query(`
      select office_id as office, chain, seq, body, prev, hash from kernel.journal
      ${after ? 'where (office_id, chain, seq) > ($2, $3, $4)' : ''} order by office_id, chain, seq limit $1`,
      after ? [BATCH, after.office, after.chain, after.seq] : [BATCH]);
    yield* rows;
    after = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}
