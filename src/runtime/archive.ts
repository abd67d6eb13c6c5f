/** One tar file whose last member, the manifest, holds size and SHA-256 of every other member. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { extract, pack } from 'tar-stream';
import { z } from 'zod';
import { StartRefused } from './refused.ts';

const MANIFEST = 'manifest.json';

const member = z.object({ size: z.number(), sha256: z.string() });

export const manifestSchema = z.object({
  format: z.literal('tertib-backup-1'),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** `name` is quoted for SQL; the rows stand in member `database/<schema>.<table>.copy`, as COPY writes them. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), member: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  members: z.record(z.string(), member),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface ArchiveWriter {
  /** Adds a file and answers the SHA-256 of the bytes written. */
  addFile(name: string, path: string): Promise<string>;
  /** Writes the manifest, makes everything durable and gives the archive its name. */
  finish(manifest: Omit<Manifest, 'members'>): Promise<void>;
  /** Forgets what was written. */
  abandon(): Promise<void>;
}

/** Writes beside `target` first, so a broken backup never bears the name of a good one. Readable by its owner alone. */
export function writeArchive(target: string, mtime: Date): ArchiveWriter {
  const draft = `${target}.${process.pid}.part`;
  const tar = pack();
  const out = createWriteStream(draft, { mode: 0o600 });
  const done = pipeline(tar, out);
  done.catch(() => undefined);
  const members: Manifest['members'] = {};

  return {
    addFile: async (name, path) => {
      const { size } = await stat(path);
      const digest = createHash('sha256');
      const source = createReadStream(path).on('data', (chunk) => digest.update(chunk));
      await Promise.race([pipeline(source, tar.entry({ name, size, mode: 0o600, mtime })), done.then(() => { throw new Error('archive ended early'); })]);
      members[name] = { size, sha256: digest.digest('hex') };
      return members[name].sha256;
    },
    finish: async (manifest) => {
      tar.entry({ name: MANIFEST, mode: 0o600, mtime }, `${JSON.stringify({ ...manifest, members })}\n`);
      tar.finalize();
      await done;
      const file = await open(draft, 'r');
      await file.sync();
      await file.close();
      await rename(draft, target);
    },
    abandon: async () => {
      tar.destroy();
      await finished(out).catch(() => undefined);
      await rm(draft, { force: true });
    },
  };
}

/** Reads members in order. Each stream must be consumed before the next member comes. */
export async function readArchive(path: string, each: (name: string, content: Readable) => Promise<void>): Promise<void> {
  const tar = extract();
  const reading = pipeline(createReadStream(path), tar);
  reading.catch(() => undefined);
  for await (const entry of tar) {
    if (entry.header.type !== 'file') throw new StartRefused(`Cadangan rusak: ${entry.header.name} bukan berkas.`);
    await each(entry.header.name, entry as unknown as Readable);
    entry.resume();
  }
  await reading;
}

/** Reads the whole archive once, compares every member with the manifest, and answers the manifest. Throws `StartRefused`. */
export async function verifyArchive(path: string): Promise<Manifest> {
  const found = new Map<string, { size: number; sha256: string }>();
  let written = '';
  await readArchive(path, async (name, content) => {
    if (name === MANIFEST) {
      written = await text(content);
      return;
    }
    if (found.has(name)) throw new StartRefused(`Cadangan rusak: ${name} muncul dua kali.`);
    const digest = createHash('sha256');
    let size = 0;
    for await (const chunk of content) {
      digest.update(chunk);
      size += chunk.length;
    }
    found.set(name, { size, sha256: digest.digest('hex') });
  }).catch((error) => {
    throw error instanceof StartRefused ? error : new StartRefused(`Cadangan tidak dapat dibaca: ${error.message}`);
  });
  const manifest = parseManifest(written);
  for (const name of new Set([...found.keys(), ...Object.keys(manifest.members)])) {
    const [a, b] = [found.get(name), manifest.members[name]];
    if (!a || !b) throw new StartRefused(`Cadangan rusak: ${name} ${a ? 'tidak tercatat' : 'hilang'}.`);
    if (a.size !== b.size || a.sha256 !== b.sha256) throw new StartRefused(`Cadangan rusak: isi ${name} berubah.`);
  }
  return manifest;
}

function parseManifest(written: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(written));
  } catch {
    throw new StartRefused('Cadangan tidak lengkap: daftar isinya tidak ada atau tidak terbaca.');
  }
}
