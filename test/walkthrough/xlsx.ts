/** A workbook as somebody fills it in: text typed into cells that are already there, everything else as it came. */
import { unzipSync, zipSync } from 'fflate';
import { Deviation } from './deviation.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `cells` by address, in the sheet of this number. */
export function typedInto(workbook: Uint8Array, sheet: number, cells: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(workbook);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  let xml = new TextDecoder().decode(parts[name]);
  for (const [address, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
    if (!cell.test(xml)) throw new Deviation(`Buku kerja tidak mempunyai sel ${address}`);
    xml = xml.replace(cell, (_, style = '') => `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`);
  }
  return zipSync({ ...parts, [name]: new TextEncoder().encode(xml) });
}
