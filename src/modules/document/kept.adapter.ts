/** Papers that were made, kept by the hash of everything that goes into them: what is kept can only be given to who may see exactly that. */
import { createHash } from 'node:crypto';
import type { Manuscript } from './press-process.adapter.ts';

/** Bytes of papers kept; the newest stays whatever its size, since whoever had it prepared comes for it next. */
const KEPT = 16 * 1024 * 1024;

const kept = new Map<string, Buffer>();
let size = 0;

export function found(key: string): Buffer | undefined {
  const paper = kept.get(key);
  if (paper) {
    kept.delete(key);
    kept.set(key, paper);
  }
  return paper;
}

export function keep(key: string, paper: Buffer): Buffer {
  size += paper.length - (kept.get(key)?.length ?? 0);
  kept.delete(key);
  kept.set(key, paper);
  for (const [oldest, { length }] of kept) {
    if (size <= KEPT || kept.size === 1) break;
    kept.delete(oldest);
    size -= length;
  }
  return paper;
}

/** Over everything that decides the bytes; lengths between, so that no two manuscripts run together. */
export function keyOf({ source, files, charts, created }: Manuscript, form = 'pdf'): string {
  const hash = createHash('sha256');
  const add = (part: string | Uint8Array) => { hash.update(`${Buffer.byteLength(part as string)}:`).update(part); };
  for (const part of [form, source, String(created.getTime()), JSON.stringify(charts), ...Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)).flat()]) add(part);
  return hash.digest('hex');
}
