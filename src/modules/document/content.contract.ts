/**
 * The text of a document: ProseMirror JSON in titled sections. Only the node kinds named here exist; whatever prints,
 * compares or edits a document covers exactly these.
 */
import { z } from 'zod';
import { type ChartSpec, chartSpec } from './chart.contract.ts';

/** Deepest JSON that is read: two levels a node, and a page of lists in tables stays under forty. */
const DEPTH = 100;
/** Controls, lone surrogates and non-characters can be neither shown nor stored in Word or PostgreSQL. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A line of text with a space for every such character. */
export const printable = (limit: number) => z.string().min(1).max(limit).transform((text) => text.replace(UNPRINTABLE, ' '));

/** `origin` names where a printed figure comes from, in the words of the module that keeps it; only what the system writes bears it. */
export type Mark = { type: 'bold' | 'italic' | 'underline' } | { type: 'origin'; attrs: { ref: string } };
export type Inline =
  | { type: 'text'; text: string; marks: Mark[] }
  | { type: 'hardBreak'; marks: Mark[] }
  | { type: 'footnote'; attrs: { text: string } }
  /** Prints the number of the captioned table or picture with this id, such as "Tabel 3.1". */
  | { type: 'reference'; attrs: { target: string } };
export type ListItem = { type: 'listItem'; content: Node[] };
export type OrderedStyle = '1' | 'a' | 'A' | 'i' | 'I';
export type Cell = {
  type: 'tableHeader' | 'tableCell';
  attrs: { colspan: number; rowspan: number; colwidth: number[] | null; align: 'left' | 'center' | 'right' | null };
  content: Node[];
};
export type Row = { type: 'tableRow'; content: Cell[] };
export type Table = { type: 'table'; content: Row[] };
/** `hash` is the SHA-256 of the file, so that what is signed covers the picture. `width`: percent of the text's. */
export type Image = { type: 'image'; attrs: { file: string; hash: string; alt: string; width: number } };
export type Chart = { type: 'chart'; attrs: { chart: ChartSpec } };
export type Caption = { type: 'caption'; content: Inline[] };
/** A numbered table or picture under its caption; the number is counted where it is shown. */
export type Captioned = { type: 'captioned'; attrs: { id: string; label: 'table' | 'figure' }; content: [Caption, Table | Image | Chart] };
/**
 * What the office's data say, composed by the system under `key`. `live`: composed anew when asked; `frozen`: left as it
 * is; `overridden`: written over by a person, with the reason. `asOf`: the instant that the data were read.
 */
export type DataBlock = {
  type: 'dataBlock';
  attrs: { key: string; state: 'live' | 'frozen' | 'overridden'; asOf: string; reason: string | null };
  content: Node[];
};
/** A place for what only people know. `waived`: why a required one is left out. */
export type Field = { type: 'field'; attrs: { key: string; prompt: string; required: boolean; waived: string | null }; content: Node[] };
export type Signer = { label: string; title: string; name: string; rank: string | null; nip: string | null };
export type Node =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content: Inline[] }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number; type: OrderedStyle | null }; content: ListItem[] }
  | { type: 'blockquote'; content: Node[] }
  | Table | Image | Chart | Captioned | DataBlock | Field
  /** Daftar isi, daftar tabel, daftar gambar. */
  | { type: 'contents'; attrs: { of: 'headings' | 'tables' | 'figures' } }
  /** Where the document's own initials and signature stand; absent: at its end. */
  | { type: 'signature' }
  /** Room for signatures by hand of others, side by side, such as both parties of an agreement. */
  | { type: 'signers'; attrs: { dateline: string | null; signers: Signer[] } };
export type Body = { type: 'doc'; content: Node[] };

/** Plain pieces of what the system writes. A line is a paragraph of its own. */
export const paragraphOf = (text: string): Node => ({ type: 'paragraph', content: text ? [{ type: 'text', text, marks: [] }] : [] });
export const headingOf = (text: string, level: 2 | 3 | 4 = 2): Node => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text, marks: [] }] });
export const cellOf = (type: Cell['type'], ...content: Node[]): Cell => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content });
const wide = (cell: Cell, width: number | undefined): Cell => (width === undefined ? cell : { ...cell, attrs: { ...cell.attrs, colwidth: [width] } });
/** What stands in a cell: plain lines, or one paragraph of marked words. */
export type CellText = string | readonly Inline[];
const inCell = (text: CellText): Node[] => (typeof text === 'string' ? text.split('\n').map(paragraphOf) : [{ type: 'paragraph', content: [...text] }]);
/** `widths`: one per column, of which only the ratio counts; else the texts share out the width. */
export const rowOf = (type: Cell['type'], texts: readonly CellText[], widths: readonly number[] = []): Row =>
  ({ type: 'tableRow', content: texts.map((text, column) => wide(cellOf(type, ...inCell(text)), widths[column])) });
export const tableOf = (head: readonly string[], rows: readonly (readonly CellText[])[], widths: readonly number[] = []): Table =>
  ({ type: 'table', content: [rowOf('tableHeader', head, widths), ...rows.map((row) => rowOf('tableCell', row, widths))] });

/** Opaque here: `kind:part:part`. */
export const originRef = z.string().max(200).regex(/^[a-z]+(:[A-Za-z0-9._-]+)+$/);
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) }),
  z.strictObject({ type: z.literal('origin'), attrs: z.strictObject({ ref: originRef }) }),
]);
const marks = z.array(mark).max(4).default([]);
const anchor = z.string().regex(/^[A-Za-z0-9.-]{1,100}$/);
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: printable(100_000), marks }),
  z.strictObject({ type: z.literal('hardBreak'), marks }),
  z.strictObject({ type: z.literal('footnote'), attrs: z.strictObject({ text: printable(2000) }) }),
  z.strictObject({ type: z.literal('reference'), attrs: z.strictObject({ target: anchor }) }),
]);
const inlines = z.array(inline).default([]);

const node: z.ZodType<Node> = z.lazy(() => z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content: inlines }),
  z.strictObject({ type: z.literal('heading'), attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }), content: inlines }),
  z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
  z.strictObject({ type: z.literal('orderedList'), attrs: orderedAttrs.prefault({}), content: z.array(listItem).min(1) }),
  z.strictObject({ type: z.literal('blockquote'), content: z.array(node).min(1) }),
  table, image, chart, captioned,
  z.strictObject({ type: z.literal('dataBlock'), attrs: dataBlockAttrs, content: z.array(node).min(1) }),
  z.strictObject({ type: z.literal('field'), attrs: fieldAttrs, content: z.array(node).min(1) }),
  z.strictObject({ type: z.literal('contents'), attrs: z.strictObject({ of: z.enum(['headings', 'tables', 'figures']) }) }),
  z.strictObject({ type: z.literal('signature') }),
  z.strictObject({ type: z.literal('signers'), attrs: z.strictObject({ dateline: printable(200).nullable().default(null), signers: z.array(signer).min(1).max(6) }) }),
]));
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(node).min(1) });
const orderedAttrs = z.strictObject({
  start: z.int().min(0).max(100_000).default(1),
  type: z.enum(['1', 'a', 'A', 'i', 'I']).nullable().default(null),
});
const span = z.int().min(1).max(200).default(1);
const cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z.strictObject({
    colspan: span,
    rowspan: span,
    /** Pixels in the editor, one per column spanned; only their ratio counts on paper. */
    colwidth: z.array(z.int().min(0).max(10_000)).nullable().default(null),
    align: z.enum(['left', 'center', 'right']).nullable().default(null),
  }).prefault({}),
  content: z.array(node).min(1),
});
const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).max(200) });
const table = z.strictObject({ type: z.literal('table'), content: z.array(row).min(1).max(5000) });
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({ file: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/), alt: printable(500), width: z.int().min(10).max(100).default(100) }),
});
const chart = z.strictObject({ type: z.literal('chart'), attrs: z.strictObject({ chart: chartSpec }) });
const captioned = z.strictObject({
  type: z.literal('captioned'),
  attrs: z.strictObject({ id: anchor, label: z.enum(['table', 'figure']) }),
  content: z.tuple([z.strictObject({ type: z.literal('caption'), content: inlines }), z.union([table, image, chart])]),
});
const dataBlockAttrs = z.strictObject({
  key: anchor, state: z.enum(['live', 'frozen', 'overridden']), asOf: z.iso.datetime(), reason: printable(1000).nullable().default(null),
}).refine(({ state, reason }) => (state === 'overridden') === (reason !== null), 'data-block.reason');
const fieldAttrs = z.strictObject({ key: anchor, prompt: printable(500), required: z.boolean(), waived: printable(1000).nullable().default(null) });
const signer = z.strictObject({ label: printable(100), title: printable(300), name: printable(200), rank: printable(100).nullable(), nip: printable(40).nullable() });

export const body = z.strictObject({ type: z.literal('doc'), content: z.array(node).min(1) });

export const sectionPart = z.enum(['cover', 'front', 'chapter', 'annex']);

export const section = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  title: printable(200),
  body,
  /** A part of a book: it begins on a new page, a chapter under its own number; a cover has a page to itself. Absent: the text runs on. */
  part: sectionPart.optional(),
  /** Absent: upright. */
  page: z.literal('landscape').optional(),
});
export type Section = z.infer<typeof section>;

/** Refuses nesting that would exhaust the stack before the schema sees it. */
function shallow(value: unknown, context: z.core.$RefinementCtx): unknown {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, depth] = next;
    if (typeof at !== 'object' || at === null) continue;
    if (depth > DEPTH) {
      context.addIssue({ code: 'custom', message: 'content.too-deep' });
      return z.NEVER;
    }
    for (const inner of Object.values(at)) open.push([inner, depth + 1]);
  }
  return value;
}

/** The whole text of a document, as drafts and versions hold it. Section ids are unique. */
export const documentContent = z.preprocess(shallow, z.strictObject({
  sections: z.array(section).min(1).max(200)
    .refine((sections) => new Set(sections.map(({ id }) => id)).size === sections.length, 'section.id-double'),
}));
export type DocumentContent = z.infer<typeof documentContent>;

/** The content as routes name it: its shape to the section; the node kinds are checked by `documentContent`. */
export const looseContent = z.strictObject({
  sections: z.array(z.strictObject({
    id: z.string(), title: z.string(), body: z.looseObject({ type: z.literal('doc') }), part: sectionPart.optional(), page: z.literal('landscape').optional(),
  })),
});
export type LooseContent = z.infer<typeof looseContent>;
