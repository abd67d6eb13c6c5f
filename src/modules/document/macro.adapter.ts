/** Looks for macros in an office file, whatever it and its parts are called. It is an archive: the names of its parts stand at its end. */
import { type FileHandle, open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { ArchiveError, endOf, entriesIn } from './archive.adapter.ts';

/** The longest end of an archive, with its remark. */
const END = 22 + 65_535;
/** Bytes of names, and of the part that says what each part is: no text and no sheet comes near. */
const MOST = 4 * 1024 * 1024;
const TYPES = '[Content_Types].xml';
const MACROS = /vbaProject|macroEnabled|macrosheet/i;
/** Stands for a place that only the larger form of an archive can say. */
const ELSEWHERE = 0xffffffff;

/** Of a damaged file, which no program can open as it is, nothing is said; one that cannot be looked through counts as one with macros. */
export async function carriesMacros(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { count, length, at } = endOf(await bytesAt(file, Math.max(0, size - END), Math.min(size, END)));
    if (length > MOST || at === ELSEWHERE) return true;
    const names = await bytesAt(file, at, length);
    if (MACROS.test(names.toString('latin1'))) return true;
    for (const entry of entriesIn(names, 0, count)) if (entry.name === TYPES && await tellsOf(file, names.subarray(entry.at))) return true;
    return false;
  } catch (error) {
    if (error instanceof ArchiveError) return false;
    throw error;
  } finally {
    await file.close();
  }
}

/** A part may bear any name: what it is stands in the part that this entry leads to. */
async function tellsOf(file: FileHandle, entry: Buffer): Promise<boolean> {
  const [method, size, local] = [entry.readUInt16LE(10), entry.readUInt32LE(20), entry.readUInt32LE(42)];
  const header = await bytesAt(file, local, 30);
  if (header.length < 30) return false;
  const packed = await bytesAt(file, local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), size);
  try {
    return size > MOST || MACROS.test((method === 8 ? inflateRawSync(packed, { maxOutputLength: MOST }) : packed).toString('latin1'));
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
  }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, MOST)), 0, Math.min(length, MOST), at);
  return buffer.subarray(0, bytesRead);
}
