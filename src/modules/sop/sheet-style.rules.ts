/** The measures of the sheet on each paper, in points. Paper sizes and type follow the printed model of the office. */
import type { SheetPaper } from './sheet.contract.ts';

export interface SheetStyle {
  readonly paper: SheetPaper;
  readonly width: number;
  /** Infinity where the table is never broken into pages. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly body: number;
  readonly leading: number;
  /** Air above and below the words of a row, together. */
  readonly rowAir: number;
  readonly cellPad: number;
  readonly head: number;
  readonly headLeading: number;
  readonly groupHead: number;
  readonly label: number;
  readonly small: number;
  readonly smallLeading: number;
  readonly columns: { readonly no: number; readonly activity: number; readonly lane: number; readonly inputs: number; readonly time: number; readonly outputs: number; readonly note: number };
  readonly laneMin: number;
  readonly laneMax: number;
  /** True where the table takes the whole width of the page, false where its columns keep their own. */
  readonly fill: boolean;
}

const MM = 72 / 25.4;

const print = {
  left: 45, right: 38, top: 36, bottom: 34,
  body: 8.8, leading: 11, rowAir: 11, cellPad: 5.5,
  head: 8, headLeading: 9.6, groupHead: 8.4, label: 7, small: 8, smallLeading: 10,
  columns: { no: 25, activity: 136, lane: 75, inputs: 94, time: 46, outputs: 94, note: 82 },
  laneMin: 64, laneMax: 92, fill: true,
} as const;

export const styles: Readonly<Record<SheetPaper, SheetStyle>> = {
  F4: { paper: 'F4', width: 330 * MM, height: 215 * MM, ...print },
  A4: { paper: 'A4', width: 297 * MM, height: 210 * MM, ...print },
  screen: {
    paper: 'screen', width: 904, height: Number.POSITIVE_INFINITY,
    left: 26, right: 26, top: 22, bottom: 20,
    body: 11.5, leading: 15, rowAir: 14, cellPad: 7,
    head: 10.2, headLeading: 12.6, groupHead: 11, label: 9.5, small: 10.5, smallLeading: 13,
    columns: { no: 28, activity: 174, lane: 73, inputs: 118, time: 62, outputs: 118, note: 100 },
    laneMin: 64, laneMax: 73, fill: false,
  },
};

/** Symbols have one size in every lane and on every paper. */
export const symbolSize = {
  box: { w: 42, h: 24 },
  capsule: { w: 44, h: 23 },
  diamond: { w: 41, h: 30 },
  pentagon: { w: 24, h: 25 },
} as const;

/** Channel above and below the tallest symbol, where arrows run along a row. */
export const rowChannel = 14;
/** The least channel, beside a box; used where lower rows save a page. */
export const lowChannel = 11;
export const connectorRow = 42;

export const weights = { frame: 1.3, head: 1, box: 0.9, rule: 0.5, lane: 0.4, symbol: 1.05, forward: 1, return: 0.72 } as const;
