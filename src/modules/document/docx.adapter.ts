/** The same document as Word, from the same values as the PDF. The same input gives the same bytes. */
import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, type ISectionOptions, LeaderType, Packer, PageNumber, Paragraph, TabStopType,
  Table, TableCell, TableRow, TextRun, UnderlineType, VerticalAlignTable, WidthType,
} from 'docx';
import { linesOf } from './blocks.rules.ts';
import { Lists, TEXT_WIDTH, wordBlocks } from './docx-block.adapter.ts';
import type { Letterhead, PrintedDocument, PrintedInitial, PrintedSignature } from './print.contract.ts';
import { withTime } from './zip-time.adapter.ts';

const FACE = 'Arial';
const QUIET = '5A5A5A';
const STAMP = '1F4E9E';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LEFT = 4340;

const line = (text: string, look: { bold?: boolean; size?: number; color?: string; italics?: boolean; underline?: boolean } = {}, center = false) => new Paragraph({
  spacing: { after: 40 }, ...(center ? { alignment: AlignmentType.CENTER, indent: { left: 450, right: 450 } } : {}),
  children: [new TextRun({ text, ...look, underline: { type: look.underline ? UnderlineType.SINGLE : UnderlineType.NONE } })],
});

export async function writeDocument(printed: PrintedDocument): Promise<Uint8Array> {
  const lists = new Lists();
  const children = [
    ...letterhead(printed.letterhead),
    new Paragraph({ heading: HeadingLevel.TITLE, indent: { left: 450, right: 450 }, children: [new TextRun(printed.title.toLocaleUpperCase('id-ID'))] }),
    ...(printed.number === null ? [] : [line(`Nomor: ${printed.number}`, {}, true)]),
    ...printed.sections.flatMap((section) => (printed.form === 'cover-letter' ? letterPart(section, lists) : [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(section.title)] }), ...wordBlocks(section.blocks, lists),
    ])),
    new Paragraph({ keepNext: true, spacing: { after: 240 } }),
    ...closing(printed),
    ...attachments(printed.attachments, lists),
  ];
  const word = new Document({
    title: printed.title, styles: STYLES, numbering: { config: lists.config() },
    sections: [{ properties: PAGE, headers: { default: marks(printed.marks) }, footers: { default: foot(printed.code) }, children }],
  });
  const bytes = await Packer.toBuffer(word, undefined, [{ path: 'docProps/core.xml', data: core(printed) }]);
  return withTime(bytes, printed.made);
}

/** A part of a surat pengantar: its head in lines of `name: words`, its text without headings. */
function letterPart({ id, title, blocks }: PrintedDocument['sections'][number], lists: Lists): (Paragraph | Table)[] {
  if (blocks.length === 0) return [];
  if (['sifat', 'lampiran', 'hal'].includes(id)) return [line(`${title}: ${linesOf(blocks).join('; ')}`)];
  const name = { tujuan: 'Yth.', tembusan: 'Tembusan:' }[id];
  return [...(name ? [line(name)] : []), ...wordBlocks(blocks, lists)];
}

const PAGE: NonNullable<ISectionOptions['properties']> = {
  page: { size: { width: 11906, height: 16838 }, margin: { top: 1304, bottom: 1247, left: 1417, right: 1134, header: 567, footer: 567 } },
};

const heading = (size: number, before: number, italics = false) => ({
  run: { font: FACE, size, bold: true, italics, color: '000000' }, paragraph: { spacing: { before, after: 120 }, keepNext: true },
});
const STYLES = {
  default: {
    document: { run: { font: FACE, size: 22, language: { value: 'id-ID' } } },
    title: { run: { font: FACE, size: 26, bold: true, color: '000000' }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 80 } } },
    heading1: heading(24, 320), heading2: heading(22, 240), heading3: heading(22, 200, true),
  },
};

function letterhead({ government, office, lines }: Letterhead): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 4, color: '000000' } };
  return [
    line(government, { size: 26 }, true),
    line(office.toLocaleUpperCase('id-ID'), { size: 30, bold: true }, true),
    ...lines.map((text, index) => new Paragraph({
      alignment: AlignmentType.CENTER, spacing: { after: index === lines.length - 1 ? 200 : 0 },
      ...(index === lines.length - 1 ? { border: rule } : {}), children: [new TextRun({ text, size: 18 })],
    })),
  ];
}

const marks = (words: readonly string[]) => new Header({
  children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: words.join('   |   '), bold: true, size: 16 })] })],
});

function foot(code: string | null): Footer {
  const quiet = { size: 16, color: QUIET };
  return new Footer({
    children: [new Paragraph({
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: QUIET } }, tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      children: [
        ...(code === null ? [] : [new TextRun({ ...quiet, text: 'Kode naskah ' }), new TextRun({ size: 16, bold: true, text: code })]),
        new TextRun({ ...quiet, children: ['\tHalaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] }),
      ],
    })],
  });
}

/** Signature right, in a row that no page breaks; left the initials, or on a surat pengantar the slip that comes back, with the initials below. */
function closing({ form, initials, signature, dateline }: PrintedDocument): (Paragraph | Table)[] {
  const slip = form === 'cover-letter';
  const cell = (width: number, children: (Paragraph | Table)[], bottom: boolean) => new TableCell({
    width: { size: width, type: WidthType.DXA }, borders: BARE, children,
    ...(bottom ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
  });
  const initialled = initials.length > 0 ? [line('Paraf dalam Tertib', { bold: true, size: 15 }), initialsTable(initials), new Paragraph({ spacing: { after: 0 } })] : [];
  const left = slip ? receiptSlip() : [...initialled, ...(initialled.length > 0 ? [] : [new Paragraph({})])];
  const right = signature ? [...(slip ? [line('Pengirim,', { bold: true })] : []), ...signatureLines(signature, dateline)] : [new Paragraph({})];
  const row = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: [LEFT, TEXT_WIDTH - LEFT], borders: BARE,
    rows: [new TableRow({ cantSplit: true, children: [cell(LEFT, left, !slip), cell(TEXT_WIDTH - LEFT, right, false)] })],
  });
  return slip ? [row, new Paragraph({}), ...initialled] : [row];
}

/** What the receiver fills in by hand and sends back as proof of delivery. */
function receiptSlip(): Paragraph[] {
  const blank = (name: string) => new Paragraph({
    spacing: { before: 100, after: 60 }, tabStops: [{ type: TabStopType.RIGHT, position: LEFT - 300, leader: LeaderType.DOT }], children: [new TextRun(`${name} \t`)],
  });
  return [blank('Diterima tanggal'), line('Penerima,', { bold: true }), blank('Jabatan'), new Paragraph({ spacing: { before: 600 } }), ...['Nama', 'NIP', 'Nomor telepon'].map(blank)];
}

function initialsTable(initials: readonly PrintedInitial[]): Table {
  const widths = [2100, 2000];
  const row = (cells: readonly (readonly string[])[]) => new TableRow({
    children: cells.map((lines, index) => new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA }, margins: { top: 30, bottom: 30, left: 60, right: 60 },
      children: lines.map((text, at) => line(text, at > 0 ? { size: 15, color: QUIET } : { size: 15 })),
    })),
  });
  return new Table({ columnWidths: widths, rows: [row([['Jabatan'], ['Tanggal']]), ...initials.map(({ title, name, at }) => row([[title, name], [at]]))] });
}

function signatureLines(signature: PrintedSignature, dateline: string | null): Paragraph[] {
  const frame = { style: BorderStyle.SINGLE, size: 6, space: 4, color: STAMP };
  const state = {
    basah: [new Paragraph({ spacing: { before: 1300 } })],
    none: [new Paragraph({ spacing: { before: 600, after: 600 }, children: [new TextRun({ text: '(belum ditandatangani)', size: 17, color: QUIET })] })],
    approval_internal: [new Paragraph({
      spacing: { before: 120, after: 160 }, border: { top: frame, bottom: frame, left: frame, right: frame },
      children: [
        new TextRun({ text: 'Disetujui dalam Tertib, bukan tanda tangan elektronik', size: 17, color: STAMP }),
        ...(signature.at ? [new TextRun({ text: signature.at, break: 1, size: 17, color: STAMP })] : []),
      ],
    })],
  };
  return [
    ...(dateline === null ? [] : [line(dateline)]),
    line(`${signature.title},`, { bold: true }),
    ...state[signature.kind],
    line(signature.name, { bold: true, underline: true }),
    ...(signature.rank === null ? [] : [line(signature.rank)]),
    ...(signature.nip === null ? [] : [line(`NIP ${signature.nip}`)]),
    ...(signature.remark === null ? [] : [line(signature.remark, { italics: true, size: 17 })]),
  ];
}

function attachments(titles: readonly string[], lists: Lists): Paragraph[] {
  if (titles.length === 0) return [];
  const numbering = { ...lists.next('1', 1), level: 0 };
  return [
    new Paragraph({ spacing: { before: 360, after: 40 }, children: [new TextRun({ text: 'Lampiran:', size: 19 })] }),
    ...titles.map((text) => new Paragraph({ numbering, run: { size: 19 }, children: [new TextRun({ text, size: 19 })] })),
  ];
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The library would write the time of the machine. */
function core({ title, letterhead: { office }, made }: PrintedDocument): string {
  const text = (value: string) => value.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made.toISOString()}</dcterms:${name}>`;
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    + ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${text(title)}</dc:title><dc:creator>${text(office)}</dc:creator><dc:language>id-ID</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
}
