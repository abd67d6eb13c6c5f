/**
 * The same document as Word, from the same values as the PDF. The same input gives the same bytes,
 * but for the names of what a list of contents leads to: the library counts them through its life.
 */
import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, type ISectionOptions, LeaderType, Packer, PageNumber, PageOrientation, Paragraph,
  TabStopType, Table, TableCell, TableRow, TextRun, UnderlineType, VerticalAlignTable, WidthType,
} from 'docx';
import sharp from 'sharp';
import { linesOf } from './blocks.rules.ts';
import { COVER, type Made, type Pictures, WordFile, wordBlocks } from './docx-block.adapter.ts';
import { pagesFrom } from './docx-page.adapter.ts';
import { BARE, captionStyles, wordPicture } from './docx-figure.adapter.ts';
import type { Block, ListPages, PrintedDocument, PrintedInitial, PrintedSection, PrintedSignature, PrintSetup } from './print.contract.ts';
import { wordLetterhead } from './docx-letterhead.adapter.ts';
import { standIn } from './word-mark.adapter.ts';
import { DOCUMENT_PROPERTY, endMark, sectionProperty, sectionStand, startMark, TEXT_END } from './word-name.adapter.ts';
import { withTime } from './zip-time.adapter.ts';

/** What the faces of the print are called where Word is. */
const FACES = { arimo: 'Arial', tinos: 'Times New Roman' } as const;
const QUIET = '5A5A5A';
const STAMP = '1F4E9E';
const LEFT = 4340;

const line = (text: string, look: { bold?: boolean; size?: number; color?: string; italics?: boolean; underline?: boolean } = {}, center = false) => new Paragraph({
  spacing: { after: 40 }, ...(center ? { alignment: AlignmentType.CENTER, indent: { left: 450, right: 450 } } : {}),
  children: [new TextRun({ text, ...look, underline: { type: look.underline ? UnderlineType.SINGLE : UnderlineType.NONE } })],
});

/** `pictures`: bytes by the hash of their files; `pages`: of the lists of contents, where they are known. */
export async function writeDocument(printed: PrintedDocument, pictures: ReadonlyMap<string, Uint8Array> = new Map(), pages: ListPages | null = null): Promise<Buffer> {
  const file = new WordFile(await measured(pictures), () => closing(printed));
  const sheet = sheetOf(printed.setup);
  const word = new Document({
    title: printed.title, styles: stylesIn(FACES[printed.setup.face], printed.sections.some(({ part }) => part !== null)),
    sections: sheets(printed, file, sheet).map((page) => ({ ...page, headers: { default: marks(printed.marks) }, footers: { default: foot(printed.code, sheet.width(false)) } })),
    ...(pages ? { pageNumbers: pagesFrom(pages) } : {}),
    numbering: { config: file.config() }, customProperties: properties(printed),
  });
  const bytes = await Packer.toBuffer(word, undefined, [{ path: 'docProps/core.xml', data: core(printed) }]);
  return withTime(bytes, printed.made);
}

/** Word wants the size of every picture beside it. */
async function measured(pictures: ReadonlyMap<string, Uint8Array>): Promise<Pictures> {
  return new Map(await Promise.all([...pictures].map(async ([hash, bytes]) => {
    const { width, height, format } = await sharp(bytes).metadata();
    return [hash, { bytes, type: format === 'png' ? 'png' as const : 'jpg' as const, width, height }] as const;
  })));
}

type Page = Pick<ISectionOptions, 'properties'> & { readonly children: Made[] };

/** Sections of the text in Word's own sections: a new one where the paper turns. */
function sheets(printed: PrintedDocument, file: WordFile, sheet: Sheet): Page[] {
  const made: { landscape: boolean; children: Made[] }[] = [];
  const at = (landscape: boolean) => {
    const last = made.at(-1);
    if (last?.landscape === landscape) return last.children;
    made.push({ landscape, children: [] });
    return made.at(-1)?.children ?? [];
  };
  if (printed.sections[0]?.part !== 'cover') {
    const landscape = printed.sections[0]?.landscape ?? false;
    at(landscape).push(...head(printed, file.pictures, sheet.width(landscape)));
  }
  for (const [index, section] of printed.sections.entries()) {
    const turned = made.length > 0 && made.at(-1)?.landscape !== section.landscape;
    const children = at(section.landscape);
    file.width = sheet.width(section.landscape);
    children.push(...partOf(printed, section, file, index > 0 && section.part !== null && !turned && children.length > 0));
  }
  const ending = [...(signsWithin(printed.sections.flatMap(({ blocks }) => blocks)) ? [] : closing(printed)), ...attachments(printed.attachments, file)];
  // Where nothing follows, no page is turned for it.
  const turns = ending.length === 0 && (made.at(-1)?.landscape ?? false);
  const children = at(turns);
  file.width = sheet.width(turns);
  const end = new Paragraph({ keepNext: true, spacing: { after: 240 } });
  file.marks.begin(end, TEXT_END);
  children.push(end, ...ending);
  return made.map((page) => ({ properties: sheet.page(page.landscape), children: page.children }));
}

const head = ({ letterhead: kop, title, number }: PrintedDocument, pictures: Pictures, width: number): Made[] => [
  ...wordLetterhead(kop, kop.logo === null ? undefined : pictures.get(kop.logo), width),
  new Paragraph({ heading: HeadingLevel.TITLE, indent: { left: 450, right: 450 }, children: [new TextRun(title.toLocaleUpperCase('id-ID'))] }),
  ...(number === null ? [] : [line(`Nomor: ${number}`, {}, true)]),
];

/** One section: its heading, which bears its mark, and its text. */
function partOf(printed: PrintedDocument, section: PrintedSection, file: WordFile, breaks: boolean): Made[] {
  if (printed.form === 'cover-letter') return letterPart(section, file);
  if (section.part === 'cover') return cover(printed, section, file);
  const title = section.title === '' ? standIn(true) : new Paragraph({
    heading: HeadingLevel.HEADING_1, pageBreakBefore: breaks, ...(section.part === null ? {} : { alignment: AlignmentType.CENTER }), children: titleOf(section),
  });
  file.marks.begin(title, startMark('section', section.id));
  return [title, ...wordBlocks(section.blocks, file)];
}

const YEAR_AT_END = /\s+(?:tahun\s+)?(\d{4})$/i;

/** The title of the whole, its year, what the section adds, and whose it is. */
function cover({ title, number, letterhead: { government, office, lines, logo } }: PrintedDocument, section: PrintedSection, file: WordFile): Made[] {
  const year = YEAR_AT_END.exec(title)?.[1];
  const emblem = logo === null ? undefined : file.pictures.get(logo);
  const words = new Paragraph({ style: 'Sampul', children: [
    new TextRun(title.replace(YEAR_AT_END, '').toLocaleUpperCase('id-ID')), ...(year ? [new TextRun({ text: `TAHUN ${year}`, break: 2, size: 40 })] : []),
  ] });
  file.marks.begin(words, startMark('section', section.id));
  const whose = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 3600, after: 120 }, children: [new TextRun({ text: office.toLocaleUpperCase('id-ID'), bold: true, size: 28 })] });
  const below = [...(number === null ? [] : [line(`Nomor: ${number}`, {}, true)]), whose];
  file.marks.begin(below[0] ?? whose, endMark('section', section.id));
  return [
    ...(emblem ? [wordPicture({ alt: government, width: 18 }, emblem, file.width)] : []), line(government, { size: 25 }, true), words,
    ...wordBlocks(section.blocks, file, COVER), ...below, ...lines.map((text) => line(text, { size: 19, color: QUIET }, true)),
  ];
}

/** The number of a chapter stands above its name. */
function titleOf({ title, opening }: PrintedSection): TextRun[] {
  if (!opening) return [new TextRun(title)];
  return [new TextRun(opening.label), new TextRun({ text: opening.name.toLocaleUpperCase('id-ID'), break: 1 })];
}

const signsWithin = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind === 'signature' || (block.kind === 'group' && signsWithin(block.blocks)));

/** What the file must know to be read back: whose it is, and what each section said. */
function properties({ id, form, sections }: PrintedDocument): { name: string; value: string }[] {
  if (id === null || form === 'cover-letter') return [];
  return [{ name: DOCUMENT_PROPERTY, value: id }, ...sections.map((section) => ({ name: sectionProperty(section.id), value: sectionStand(section) }))];
}

/** A part of a surat pengantar: its head in lines of `name: words`, its text without headings. */
function letterPart({ id, title, blocks }: PrintedSection, file: WordFile): Made[] {
  if (blocks.length === 0) return [];
  if (['sifat', 'lampiran', 'hal'].includes(id)) return [line(`${title}: ${linesOf(blocks).join('; ')}`)];
  const name = { tujuan: 'Yth.', tembusan: 'Tembusan:' }[id];
  return [...(name ? [line(name)] : []), ...wordBlocks(blocks, file)];
}

/** Twips in a millimetre. */
const MM = 1440 / 25.4;
const SIZES = { a4: [210, 297], f4: [215, 330] } as const;

interface Sheet {
  /** Of the text, in twips. */
  width(landscape: boolean): number;
  page(landscape: boolean): NonNullable<ISectionOptions['properties']>;
}

function sheetOf({ paper, margins }: PrintSetup): Sheet {
  const [width, height] = SIZES[paper].map((side) => Math.round(side * MM)) as [number, number];
  const [top, bottom, left, right] = [margins.top, margins.bottom, margins.left, margins.right].map((side) => Math.round(side * MM)) as [number, number, number, number];
  return {
    width: (landscape) => (landscape ? height : width) - left - right,
    // The library turns the sheet itself.
    page: (landscape) => ({ page: {
      size: { width, height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top, bottom, left, right, header: 567, footer: 567 },
    } }),
  };
}

const heading = (font: string) => (size: number, before: number, italics = false) => ({
  run: { font, size, bold: true, italics, color: '000000' }, paragraph: { spacing: { before, after: 120 }, keepNext: true },
});
/** In a book a heading more stands above the others, as on paper. */
const stylesIn = (font: string, book: boolean) => ({
  default: {
    document: { run: { font, size: 22, language: { value: 'id-ID' } } },
    title: { run: { font, size: 26, bold: true, color: '000000' }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 80 } } },
    heading1: heading(font)(24, 320), heading2: heading(font)(book ? 24 : 22, 240), heading3: heading(font)(22, 200, !book), heading4: heading(font)(book ? 22 : 21, 160, book),
  },
  paragraphStyles: [
    { id: 'Sampul', name: 'Sampul', basedOn: 'Normal', next: 'Normal', run: { bold: true, size: 36 }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 2400, after: 480 } } },
    ...captionStyles,
  ],
});

const marks = (words: readonly string[]) => new Header({
  children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: words.join('   |   '), bold: true, size: 16 })] })],
});

function foot(code: string | null, width: number): Footer {
  const quiet = { size: 16, color: QUIET };
  return new Footer({
    children: [new Paragraph({
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: QUIET } }, tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [
        ...(code === null ? [] : [new TextRun({ ...quiet, text: 'Kode naskah ' }), new TextRun({ size: 16, bold: true, text: code })]),
        new TextRun({ ...quiet, children: ['\tHalaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] }),
      ],
    })],
  });
}

/** Signature right, in a row that no page breaks; left the initials, or on a surat pengantar the slip that comes back, with the initials below. */
function closing({ form, initials, signature, dateline, setup }: PrintedDocument): (Paragraph | Table)[] {
  const slip = form === 'cover-letter';
  if (!slip && initials.length === 0 && signature === null) return [];
  const width = sheetOf(setup).width(false);
  const cell = (width: number, children: (Paragraph | Table)[], bottom: boolean) => new TableCell({
    width: { size: width, type: WidthType.DXA }, borders: BARE, children,
    ...(bottom ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
  });
  const initialled = initials.length > 0 ? [line('Paraf dalam Tertib', { bold: true, size: 15 }), initialsTable(initials), new Paragraph({ spacing: { after: 0 } })] : [];
  const left = slip ? receiptSlip() : [...initialled, ...(initialled.length > 0 ? [] : [new Paragraph({})])];
  const right = signature ? [...(slip ? [line('Pengirim,', { bold: true })] : []), ...signatureLines(signature, dateline)] : [new Paragraph({})];
  const row = new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: [LEFT, width - LEFT], borders: BARE,
    rows: [new TableRow({ cantSplit: true, children: [cell(LEFT, left, !slip), cell(width - LEFT, right, false)] })],
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

function attachments(titles: readonly string[], lists: WordFile): Paragraph[] {
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
