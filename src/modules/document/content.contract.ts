/**
 * The text of a document: ProseMirror JSON in titled sections. Only the node kinds named here exist; whatever prints,
 * compares or edits a document covers exactly these.
 */
import { z } from 'zod';

/** Deepest JSON that is read: two levels a node, and a page of lists in tables stays under forty. */
const DEPTH = 100;
/** Controls, lone surrogates and non-characters can be neither shown nor stored in Word or PostgreSQL. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A line of text with a space for every such character. */
export const printable = (limit: number) => z.string().min(1).max(limit).transform((text) => text.replace(UNPRINTABLE, ' '));

export type Mark = { type: 'bold' | 'italic' | 'underline' };
export type Inline =
  | { type: 'text'; text: string; marks: Mark[] }
  | { type: 'hardBreak'; marks: Mark[] };
export type ListItem = { type: 'listItem'; content: Node[] };
export type OrderedStyle = '1' | 'a' | 'A' | 'i' | 'I';
export type Cell = {
  type: 'tableHeader' | 'tableCell';
  attrs: { colspan: number; rowspan: number; colwidth: number[] | null; align: 'left' | 'center' | 'right' | null };
  content: Node[];
};
export type Row = { type: 'tableRow'; content: Cell[] };
export type Table = { type: 'table'; content: Row[] };
export type Node =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 }; content: Inline[] }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number; type: OrderedStyle | null }; content: ListItem[] }
  | { type: 'blockquote'; content: Node[] }
  | Table;
export type Body = { type: 'doc'; content: Node[] };

/** In front of the id of a section that holds data of the office. */
export const DATA_SECTION = 'data-';

/** Plain pieces of what the system writes. A line is a paragraph of its own. */
export const paragraphOf = (text: string): Node => ({ type: 'paragraph', content: text ? [{ type: 'text', text, marks: [] }] : [] });
export const headingOf = (text: string): Node => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text, marks: [] }] });
export const cellOf = (type: Cell['type'], ...content: Node[]): Cell => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content });
const wide = (cell: Cell, width: number | undefined): Cell => (width === undefined ? cell : { ...cell, attrs: { ...cell.attrs, colwidth: [width] } });
/** `widths`: one per column, of which only the ratio counts; else the texts share out the width. */
export const rowOf = (type: Cell['type'], texts: readonly string[], widths: readonly number[] = []): Row =>
  ({ type: 'tableRow', content: texts.map((text, column) => wide(cellOf(type, ...text.split('\n').map(paragraphOf)), widths[column])) });
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[] = []): Node =>
  ({ type: 'table', content: [rowOf('tableHeader', head, widths), ...rows.map((row) => rowOf('tableCell', row, widths))] });

const mark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) });
const marks = z.array(mark).max(3).default([]);
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: printable(100_000), marks }),
  z.strictObject({ type: z.literal('hardBreak'), marks }),
]);
const inlines = z.array(inline).default([]);

const node: z.ZodType<Node> = z.lazy(() => z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content: inlines }),
  z.strictObject({ type: z.literal('heading'), attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }), content: inlines }),
  z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
  z.strictObject({ type: z.literal('orderedList'), attrs: orderedAttrs.prefault({}), content: z.array(listItem).min(1) }),
  z.strictObject({ type: z.literal('blockquote'), content: z.array(node).min(1) }),
  z.strictObject({ type: z.literal('table'), content: z.array(row).min(1).max(5000) }),
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

export const body = z.strictObject({ type: z.literal('doc'), content: z.array(node).min(1) });

export const section = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  title: printable(200),
  body,
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
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), body: z.looseObject({ type: z.literal('doc') }) })),
});
export type LooseContent = z.infer<typeof looseContent>;
