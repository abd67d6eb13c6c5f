/** What writes a kind of paper: its blocks by name, which outlines put in order. */
import type { Node } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import type { Outline } from './outline.contract.ts';
import type { ReportYear } from './year.contract.ts';

/** `post`: whose paper it is; null: no post of the office leads it. */
export type Block = (data: ReportYear, outline: Outline, post: ReportedPost | null) => readonly Node[];
export type Composer = Readonly<Record<string, Block>>;
