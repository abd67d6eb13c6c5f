/** Medians, percentiles and the table that a measure prints. */

/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds until the work is done. */
export async function taken(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One line of the result: what was measured, against what, and whether it keeps its limit. */
export interface Line {
  readonly what: string;
  readonly reference: string;
  readonly subject: string;
  readonly figure: string;
  readonly limit: string;
  readonly kept: boolean;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export function printTable(lines: readonly Line[]): void {
  const head = { what: 'measure', reference: 'reference', subject: 'subject', figure: 'figure', limit: 'limit', kept: '' };
  const rows = [head, ...lines.map((line) => ({ ...line, kept: line.kept ? 'kept' : 'MISSED' }))];
  const columns = ['what', 'reference', 'subject', 'figure', 'limit', 'kept'] as const;
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) console.log(columns.map((column, index) => row[column].padEnd(widths[index] ?? 0)).join('  ').trimEnd());
}
