import type { DataBlock } from '#contract/document/content';

/** What the nodes themselves say on the paper, in the chosen language. */
export interface NodeWords {
  /** "Data per 10 Februari, 09.31, dibekukan". */
  readonly data: (state: DataBlock['attrs']['state'], asOf: string) => string;
  readonly ownText: (reason: string) => string;
  readonly required: string;
  readonly optional: string;
  readonly filled: string;
  readonly empty: string;
  readonly waived: (reason: string) => string;
  readonly footnote: string;
  readonly contents: Readonly<Record<'headings' | 'tables' | 'figures', string>>;
  readonly signature: string;
  /** Head of the first column of a chart's values. */
  readonly category: string;
  readonly missing: string;
}
