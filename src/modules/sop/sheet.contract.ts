/**
 * The drawing of an SOP sheet: finished geometry in points (1/72 inch) with the origin at the top left of the page.
 * It is computed once per SOP version; the page and the PDF only paint it, so that screen and paper are one drawing.
 * Paint order of a page: base, arrows, symbols, texts. Path data uses absolute M, L, Q, C and Z only, with every
 * letter and number set apart by one space, so that a painter can read it without a parser.
 */
import { z } from 'zod';

export const sheetPaper = z.enum(['F4', 'A4', 'screen']);
export type SheetPaper = z.infer<typeof sheetPaper>;

/** Meaning of an ink, not its colour: each painter owns the colours of its ground. */
export const tone = z.enum(['ink', 'soft', 'hair', 'ground', 'paper']);
export type Tone = z.infer<typeof tone>;

export const stroke = z.strictObject({
  weight: z.number(),
  tone,
  /** Lengths of ink and gap, already stretched so that both ends of the line are inked. */
  dash: z.tuple([z.number(), z.number()]).optional(),
  /** Where in the pattern the line begins; only closed outlines need it. */
  phase: z.number().optional(),
  round: z.boolean().optional(),
});
export type Stroke = z.infer<typeof stroke>;

export const sheetShape = z.strictObject({
  part: z.enum(['frame', 'rule', 'lane', 'ground', 'label', 'legend', 'emblem', 'outline', 'line', 'head', 'dot']),
  d: z.string(),
  fill: tone.optional(),
  stroke: stroke.optional(),
});
export type SheetShape = z.infer<typeof sheetShape>;

export const sheetCell = z.enum(['title', 'head', 'no', 'activity', 'inputs', 'time', 'outputs', 'note', 'goes-on', 'label', 'letter', 'identity', 'section', 'legend', 'foot']);

export const sheetText = z.strictObject({
  /** Anchor point on the baseline. */
  x: z.number(),
  y: z.number(),
  /** Width by the face's own advance widths. */
  w: z.number(),
  size: z.number(),
  words: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  anchor: z.enum(['start', 'middle', 'end']),
  tone,
  cell: sheetCell,
  step: z.number().optional(),
  /** The arrow that a label speaks for. */
  arrow: z.string().optional(),
  /** This line begins a paragraph, list item or cell: what it says is not the middle of a sentence. */
  begins: z.boolean().optional(),
});
export type SheetText = z.infer<typeof sheetText>;

const point = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof point>;

export const symbolForm = z.enum(['capsule', 'box', 'diamond', 'pentagon']);
export type SymbolForm = z.infer<typeof symbolForm>;

/** `actor` does the step, `receiver` only receives its result, `connector` leads to another page. */
export const sheetSymbol = z.strictObject({
  id: z.string(),
  role: z.enum(['actor', 'receiver', 'connector']),
  form: symbolForm,
  /** Null for a connector, which belongs to no step. */
  step: z.number().nullable(),
  lane: z.string(),
  /** Centre and full size. */
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  dashed: z.boolean(),
  letter: z.string().optional(),
  shapes: z.array(sheetShape),
});
export type SheetSymbol = z.infer<typeof sheetSymbol>;

/** `forward` leads on, `return` sends back, `hand` gives the result to a receiver, `join` ties the actors of one step. */
export const arrowKind = z.enum(['forward', 'return', 'hand', 'join']);
export type ArrowKind = z.infer<typeof arrowKind>;

export const sheetArrow = z.strictObject({
  id: z.string(),
  kind: arrowKind,
  /** The step it leaves and the step it reaches, also where a page break cuts it in two. */
  fromStep: z.number(),
  toStep: z.number(),
  from: z.string(),
  to: z.string(),
  dashed: z.boolean(),
  /** Corners from outline to outline. */
  route: z.array(point),
  /** Corners as drawn: a return that joins another one's trunk ends at the dot. */
  drawn: z.array(point),
  /** The arrow whose trunk it joins. */
  joins: z.string().optional(),
  /** Tip and direction of travel; absent for a join and where a trunk is shared. */
  head: z.strictObject({ tip: point, dx: z.number(), dy: z.number() }).optional(),
  shapes: z.array(sheetShape),
});
export type SheetArrow = z.infer<typeof sheetArrow>;

export const sheetRow = z.strictObject({ step: z.number().nullable(), y: z.number(), h: z.number() });
export type SheetRow = z.infer<typeof sheetRow>;

export const sheetPage = z.strictObject({
  kind: z.enum(['identity', 'activity', 'narrative']),
  number: z.number(),
  width: z.number(),
  height: z.number(),
  /** Outer frame of the table: what stands right of it is margin. */
  frame: z.strictObject({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  /** The Waktu column, where times used may stand; absent on pages without the table. */
  time: z.strictObject({ x: z.number(), w: z.number() }).optional(),
  /** The page in words: the text alternative of its chart. */
  says: z.string(),
  rows: z.array(sheetRow),
  base: z.array(sheetShape),
  arrows: z.array(sheetArrow),
  symbols: z.array(sheetSymbol),
  texts: z.array(sheetText),
});
export type SheetPage = z.infer<typeof sheetPage>;

export const sheetDrawing = z.strictObject({
  paper: sheetPaper,
  title: z.string(),
  lanes: z.array(z.strictObject({ key: z.string(), title: z.string() })),
  pages: z.array(sheetPage),
});
export type Sheet = z.infer<typeof sheetDrawing>;

/** Advance widths of one face in thousandths of the type size, by runs of code points. */
export type FaceWidths = readonly { readonly from: number; readonly list: readonly number[] }[];
export interface FontWidths {
  readonly regular: FaceWidths;
  readonly bold: FaceWidths;
  readonly italic: FaceWidths;
}
export type Face = keyof FontWidths;
