/** The words of a Word file, read as any other program would: a zip with word/document.xml in it. */
import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;

function partsOf(zip: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL) {
    const [method, size, nameLength] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const bytes = zip.subarray(start, start + size);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    parts.set(name, method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of body, headers and footers, one space wherever words are apart. */
export function docxText(file: Uint8Array): string {
  const xml = [...partsOf(file)].filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes)).join(' ');
  return xml.replaceAll(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ').replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole).replaceAll(/\s+/g, ' ');
}
