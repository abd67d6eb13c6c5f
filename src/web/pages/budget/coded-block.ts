/** Rows of a pasted block that name a sub kegiatan by its code, in whatever order: the figures follow the code, never the line. */
import { readCell } from '../../ui/grid/paste-block.ts';

export interface CodedRow {
  readonly code: string;
  /** Its figures as written, one per column of figures. */
  readonly figures: readonly string[];
}

export interface CodedBlock {
  readonly rows: readonly CodedRow[];
  /** Columns of figures beside the code; columns without any figure are left out. */
  readonly columns: number;
  /** Lines of programs and kegiatan: they are sums. */
  readonly parents: number;
  /** Lines without a code: heads, totals, blanks apart. */
  readonly uncoded: number;
}

const PARENT = /^\d\.\d{2}(\.\d{2}(\.\d\.\d{2})?)?$/;
const CODE = /^\d\.\d{2}\.\d{2}\.\d\.\d{2}\.(\d{4}|\d{2})$/;
const isCode = (text: string) => CODE.test(text);

/** A line typed with spaces instead of tabs: the code, then the rest. */
const parted = (cells: readonly string[]): readonly string[] => {
  const [only = ''] = cells;
  const [, code, rest] = cells.length === 1 ? /^(\S+)\s+(.+)$/.exec(only) ?? [] : [];
  return code !== undefined && rest !== undefined && isCode(code) ? [code, rest] : cells;
};

/** Null where no line names a code: such a block is placed by where it was pasted. */
export function readCoded(block: readonly (readonly string[])[]): CodedBlock | null {
  const lines = block.map(parted);
  const coded = lines.flatMap((cells) => {
    const at = cells.findIndex(isCode);
    return at < 0 ? [] : [{ code: cells[at] ?? '', rest: cells.slice(at + 1) }];
  });
  if (coded.length === 0) return null;
  const width = Math.max(...coded.map(({ rest }) => rest.length));
  const figures = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const kinds = coded.map(({ rest }) => readCell(rest[column] ?? '', false).kind);
    return kinds.some((kind) => kind === 'value' || kind === 'doubtful');
  });
  const others = lines.filter((cells) => !cells.some(isCode));
  return {
    rows: coded.map(({ code, rest }) => ({ code, figures: figures.map((column) => rest[column] ?? '') })), columns: figures.length,
    parents: others.filter((cells) => cells.some((cell) => PARENT.test(cell))).length,
    uncoded: others.filter((cells) => cells.some((cell) => cell !== '') && !cells.some((cell) => PARENT.test(cell))).length,
  };
}
