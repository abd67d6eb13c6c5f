/** Gives every entry of a ZIP file one time, so that the same content gives the same bytes. */

const END = 'PK\u0005\u0006';
const CENTRAL = 0x02014b50;

/** Sets the times in the bytes handed in, and answers them. Seconds are even: the format keeps half of them. */
export function withTime(zip: Buffer, time: Date): Buffer {
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  const end = zip.lastIndexOf(END);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('not a ZIP directory');
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt16LE(clock, at + 12);
    zip.writeUInt16LE(day, at + 14);
    zip.writeUInt16LE(clock, local + 10);
    zip.writeUInt16LE(day, local + 12);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
