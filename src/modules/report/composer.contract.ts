/** What writes a kind of paper: its blocks by name, which outlines put in order. */
import type { Node } from '#contract/document/content';
import type { Outline } from './outline.contract.ts';
import type { ReportYear } from './year.contract.ts';

export type Block = (data: ReportYear, outline: Outline) => readonly Node[];
export type Composer = Readonly<Record<string, Block>>;
