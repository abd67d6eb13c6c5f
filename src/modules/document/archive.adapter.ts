/** Office files are archives: unpacked and measured here before any library reads them, since a small file can hold a very large one. */
import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { FileStore } from '../../kernel/files.ts';

/** Bytes of all parts unpacked. */
const UNPACKED = 64 * 1024 * 1024;

/** `too-large`: more than is read; `unreadable`: no such file, or a damaged one. */
export class ArchiveError extends Error {
  readonly reason: 'too-large' | 'unreadable';

  constructor(reason: 'too-large' | 'unreadable') {
    super(reason);
    this.name = 'ArchiveError';
    this.reason = reason;
  }
}

export interface Part { readonly name: string; readonly bytes: Buffer }

/** A stored file, up to a number of bytes. Throws an ArchiveError beyond. */
export async function bytesOf(files: Pick<FileStore, 'open'>, hash: string, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of files.open(hash)) {
    size += chunk.byteLength;
    if (size > limit) throw new ArchiveError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The wanted parts that the directory at the end names, unpacked up to the limit whatever sizes it claims. Throws an ArchiveError. */
export function unpack(bytes: Buffer, wanted: RegExp): Part[] {
  const parts: Part[] = [];
  let room = UNPACKED;
  try {
    const { at: from, count } = endOf(bytes);
    for (const { name, at } of entriesIn(bytes, from, count)) {
      if (!wanted.test(name)) continue;
      const part = contentAt(bytes, at, room);
      room -= part.length;
      parts.push({ name, bytes: part });
    }
    return parts;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable');
  }
}

/** What the end of an archive says of its directory: entries, bytes, and where it begins. Throws where there is no such end. */
export function endOf(bytes: Buffer): { readonly count: number; readonly length: number; readonly at: number } {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) throw new ArchiveError('unreadable');
  return { count: bytes.readUInt16LE(end + 10), length: bytes.readUInt32LE(end + 12), at: bytes.readUInt32LE(end + 16) };
}

/** The entries of a directory that begins in these bytes: each with its name, and where it stands. Throws where it is damaged. */
export function* entriesIn(bytes: Buffer, from: number, count: number): Generator<{ readonly name: string; readonly at: number }> {
  for (let at = from, left = count; left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new ArchiveError('unreadable');
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    yield { name: bytes.toString('utf8', at + 46, at + 46 + name), at };
    at += 46 + name + extra + comment;
  }
}

function contentAt(bytes: Buffer, at: number, room: number): Buffer {
  const [method, size, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (begin + size > bytes.length || (method !== 0 && method !== 8)) throw new ArchiveError('unreadable');
  const packed = bytes.subarray(begin, begin + size);
  const content = method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }) : packed;
  if (content.length > room) throw new ArchiveError('too-large');
  return content;
}

/** The earliest day that an archive can name: the same parts are the same bytes. */
const UNDATED = '1980-01-01T00:00:00';

/** The parts as a plain archive, so that the library reads exactly what was measured. */
export const pack = (parts: readonly Part[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime: UNDATED }));
