/** How many pixels a picture has, read from its head before anything decodes it. Pure. */
const PNG = [0x89, 0x50, 0x4e, 0x47];

export function pixelsOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((each, index) => bytes[index] === each)) return bytes.length < 24 ? null : view.getUint32(16) * view.getUint32(20);
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  // JPEG: segments with their lengths, until the one that opens the frame.
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const kind = bytes[at + 1] ?? 0;
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
