/** A chart as data: page, PDF and Word draw it from the same values, and read its words where it cannot be seen. */
import { z } from 'zod';
import { decimalText } from '#pure/decimal';

export const chartSpec = z.strictObject({
  /** Years, quarters or names along the axis. */
  categories: z.array(z.string().min(1).max(60)).min(1).max(60),
  /** Bars start at zero, lines may not. A value that is missing is null and drawn as a gap. */
  series: z.array(z.strictObject({
    name: z.string().min(1).max(120),
    kind: z.enum(['bar', 'line']),
    values: z.array(decimalText.nullable()),
  })).min(1).max(8),
  /** Of the values, such as "%"; empty: none. */
  unit: z.string().max(40),
  decimals: z.int().min(0).max(4),
  /** What the chart shows, in a sentence. */
  alt: z.string().min(1).max(1000),
}).refine(({ categories, series }) => series.every(({ values }) => values.length === categories.length), 'chart.length');
export type ChartSpec = z.infer<typeof chartSpec>;
