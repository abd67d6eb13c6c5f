/** Files at their content address. Bytes are complete on disk before a row names them; a row without its file is impossible. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { refuse } from '#pure/refusal';

export interface Stored {
  /** SHA-256 of the bytes, lower-case hex: the content address. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

export interface FileStore {
  /** Takes a stream up to `limit` bytes; refuses larger ones, types not accepted, office files with macros, and a name that disagrees with the content. */
  put(body: ReadableStream<Uint8Array>, name: string, limit: number): Promise<Stored>;
  putBytes(bytes: Uint8Array, name: string): Promise<Stored>;
  open(hash: string): ReadableStream<Uint8Array>;
}

/** What officials attach: name ending to the media types its content may be recognised as. Text has no signature. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  csv: ['text/csv'],
  txt: ['text/plain'],
};
const TEXT: Readonly<Record<string, string>> = { csv: 'text/csv', txt: 'text/plain' };
const OFFICE = /openxmlformats/;
const HEAD = 4100;

export const fileRefusals = { 'file.too-large': 413, 'file.type': 415, 'file.macros': 422, 'file.empty': 400, 'file.no-room': 507, 'file.not-found': 404 } as const;

/** `carriesMacros`: looks through an office file at a path. */
export async function openFileStore(folder: string, carriesMacros: (path: string) => Promise<boolean>): Promise<FileStore> {
  const temporary = join(folder, 'tmp');
  await mkdir(temporary, { recursive: true, mode: 0o700 });

  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);

  async function put(body: ReadableStream<Uint8Array>, name: string, limit: number): Promise<Stored> {
    const path = join(temporary, randomUUID());
    try {
      const { hash, size, head } = await write(body, path, limit);
      const mediaType = await recognise(name, head, size);
      if (OFFICE.test(mediaType) && await carriesMacros(path)) throw refuse('file.macros', { name });
      const target = pathOf(hash);
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
      await rename(path, target);
      await syncFolder(join(folder, hash.slice(0, 2)));
      return { hash, size, mediaType };
    } catch (error) {
      await rm(path, { force: true });
      if ((error as { code?: string }).code === 'ENOSPC') throw refuse('file.no-room');
      throw error;
    }
  }

  return {
    put,
    putBytes: (bytes, name) => put(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(), name, Number.MAX_SAFE_INTEGER),
    open: (hash) => Readable.toWeb(createReadStream(pathOf(hash))) as ReadableStream<Uint8Array>,
  };
}

async function write(body: ReadableStream<Uint8Array>, path: string, limit: number) {
  const digest = createHash('sha256');
  const heads: Uint8Array[] = [];
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    // A refusal must not cut the line before it is told, so the rest of the body is left to the server.
    for await (const chunk of body.values({ preventCancel: true })) {
      if (size < HEAD) heads.push(chunk.slice(0, HEAD - size));
      size += chunk.byteLength;
      if (size > limit) throw refuse('file.too-large', { limit });
      digest.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: digest.digest('hex'), size, head: Buffer.concat(heads) };
}

/** The media type by content; a disguised file (its content says something else than its name) is refused. */
async function recognise(name: string, head: Uint8Array, size: number): Promise<string> {
  if (size === 0) throw refuse('file.empty');
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const accepted = ACCEPTED[ending];
  const found = (await fileTypeFromBuffer(head))?.mime ?? (head.includes(0) ? undefined : TEXT[ending]);
  if (!accepted || !found || !accepted.includes(found)) throw refuse('file.type', { name, accepted: Object.keys(ACCEPTED) });
  return found;
}

/** A renamed file survives a power cut only when its folder is synced too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try { await handle.sync(); } finally { await handle.close(); }
}
