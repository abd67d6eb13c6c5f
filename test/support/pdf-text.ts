/**
 * Reads the words of a PDF made by Typst the way a reader's search does: glyphs through each font's ToUnicode map, in
 * content order. Knows plain objects, Flate streams, Type 0 fonts with two-byte codes; no more is needed here.
 */
import { inflateSync } from 'node:zlib';

export type Objects = ReadonlyMap<string, { readonly head: string; readonly body: Buffer | undefined }>;

/** Every object by its number. */
export function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects = new Map<string, { head: string; body: Buffer | undefined }>();
  for (const match of text.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const length = /^[\s\S]*?\/Length (\d+)/.exec(text.slice(start, start + 2000))?.[1];
    const stream = text.indexOf('stream\n', start);
    if (stream < 0 || stream > end || length === undefined) {
      objects.set(match[1] ?? '', { head: text.slice(start, end), body: undefined });
      continue;
    }
    const raw = pdf.subarray(stream + 7, stream + 7 + Number(length));
    const head = text.slice(start, stream);
    objects.set(match[1] ?? '', { head, body: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

const spell = (hex: string): string => String.fromCodePoint(...(Buffer.from(hex, 'hex').swap16().toString('utf16le').match(/[\s\S]/gu) ?? []).map((sign) => sign.codePointAt(0) ?? 0));

function toUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code, value] of (block ?? '').matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) map.set(Number.parseInt(code ?? '0', 16), spell(value ?? ''));
  }
  for (const [, block] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, value] of (block ?? '').matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      for (let code = Number.parseInt(low ?? '0', 16); code <= Number.parseInt(high ?? '0', 16); code += 1) {
        map.set(code, String.fromCodePoint(Number.parseInt(value ?? '0', 16) + code - Number.parseInt(low ?? '0', 16)));
      }
    }
  }
  return map;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Bytes of a literal string, its escapes undone. */
function literal(body: string): string {
  return body.replaceAll(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal: string | undefined, sign: string | undefined) => (octal ? String.fromCharCode(Number.parseInt(octal, 8)) : sign ? ESCAPES[sign] ?? sign : ''));
}

/** The strings shown, as bytes. A literal one may hold balanced parentheses without escapes. */
function strings(shown: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < shown.length; at += 1) {
    if (shown[at] === '<') {
      const end = shown.indexOf('>', at);
      found.push(Buffer.from(shown.slice(at + 1, end), 'hex').toString('latin1'));
      at = end;
    } else if (shown[at] === '(') {
      const start = at + 1;
      for (let depth = 1; depth > 0;) {
        at += 1;
        if (shown[at] === '\\') at += 1;
        else if (shown[at] === '(') depth += 1;
        else if (shown[at] === ')') depth -= 1;
      }
      found.push(literal(shown.slice(start, at)));
    }
  }
  return found;
}

function pageLines(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string[] {
  return [...content.matchAll(/\/(\w+) [\d.]+ Tf\n([\s\S]*?)ET\n/g)].map(([, font, shown]) => {
    const map = fonts.get(font ?? '') ?? new Map<number, string>();
    return strings(shown ?? '').map((bytes) => Array.from({ length: bytes.length / 2 }, (_, i) => map.get(bytes.charCodeAt(i * 2) * 256 + bytes.charCodeAt(i * 2 + 1)) ?? '\u{fffd}').join('')).join('');
  });
}

/** Pages with their objects, in reading order; pages of a long file stand in a tree. */
function pagesOf(objects: Objects): string[] {
  const below = (id: string): string[] => {
    const { head = '' } = objects.get(id) ?? {};
    if (!/\/Type \/Pages\b/.test(head)) return [id];
    return [.../\/Kids \[([^\]]*)\]/.exec(head)?.[1]?.matchAll(/(\d+) 0 R/g) ?? []].flatMap(([, kid]) => below(kid ?? ''));
  };
  const root = [...objects].find(([, { head }]) => /\/Type \/Pages\b/.test(head) && !/\/Parent\b/.test(head));
  return root ? below(root[0]) : [];
}

/** What is drawn on every page: each letter with its place, each line and fill. Two pages that look alike have the same. */
export function pdfDrawings(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  return pagesOf(objects).map((id) => objects.get(/\/Contents (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '')?.body?.toString('latin1') ?? '');
}

/** Lines of text of every page, in the order in which they stand in the file. */
export function pdfText(pdf: Buffer): string[][] {
  const objects = objectsOf(pdf);
  return pagesOf(objects).map((id) => {
    const page = objects.get(id)?.head ?? '';
    const fonts = new Map([...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, font]) => {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font ?? '')?.head ?? '')?.[1] ?? '';
      return [name ?? '', toUnicode(objects.get(cmap)?.body?.toString('latin1') ?? '')] as const;
    }));
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
    return pageLines(objects.get(contents)?.body?.toString('latin1') ?? '', fonts);
  });
}
