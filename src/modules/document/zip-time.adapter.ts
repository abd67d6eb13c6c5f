/** Gives every entry of a ZIP file one time, so that the same content gives the same bytes. */
import { endOf, entriesIn } from './archive.adapter.ts';

/** Sets the times in the bytes handed in, and answers them. Seconds are even: the format keeps half of them. */
export function withTime(zip: Buffer, time: Date): Buffer {
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  const { at: from, count } = endOf(zip);
  for (const { at } of entriesIn(zip, from, count)) {
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt16LE(clock, at + 12);
    zip.writeUInt16LE(day, at + 14);
    zip.writeUInt16LE(clock, local + 10);
    zip.writeUInt16LE(day, local + 12);
  }
  return zip;
}
