/** Looks for macros in an office file, whatever its name ends with. It is an archive: the names of its parts stand at its end. */
import { type FileHandle, open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** The longest end of an archive, with its remark. */
const END = 22 + 65_535;
/** Bytes of names, and of the part that says what each part is: no text and no sheet comes near. */
const MOST = 4 * 1024 * 1024;
const TYPES = '[Content_Types].xml';
const MACROS = /vbaProject|macroEnabled|macrosheet/i;

/** Of a file that no program can open as it is, nothing is said; one with more names than can be looked through counts as one with macros. */
export async function carriesMacros(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = await bytesAt(file, Math.max(0, size - END), Math.min(size, END));
    const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    if (end < 0 || end + 22 > tail.length) return false;
    const length = tail.readUInt32LE(end + 12);
    const names = await bytesAt(file, tail.readUInt32LE(end + 16), length);
    return length > MOST || MACROS.test(names.toString('latin1')) || await named(file, names);
  } finally {
    await file.close();
  }
}

/** A part may bear any name: what it is stands here. */
async function named(file: FileHandle, names: Buffer): Promise<boolean> {
  const at = names.indexOf(TYPES) - 46;
  if (at < 0) return false;
  const [method, size, local] = [names.readUInt16LE(at + 10), names.readUInt32LE(at + 20), names.readUInt32LE(at + 42)];
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
