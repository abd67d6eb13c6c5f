/** The words of a Word file, read as any other program would: a zip with word/document.xml in it. */
import { unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of body, headers and footers, one space wherever words are apart. */
export function docxText(file: Uint8Array): string {
  const xml = Object.entries(unzipSync(file)).filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes)).join(' ');
  return xml.replaceAll(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ').replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole).replaceAll(/\s+/g, ' ');
}
