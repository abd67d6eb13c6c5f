/** What writes a kind of paper: its blocks by name, which outlines put in order. */
import type { Node } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import type { Outline } from './outline.contract.ts';
import type { ReportYear } from './year.contract.ts';

/** What a paper is of, where a kind asks for more than the year. */
export interface Subject {
  /** The head of the office, where no post is named; null: nobody leads it. */
  readonly post: ReportedPost | null;
  /** The last one, where none is named. */
  readonly quarter: number;
  /** The number that it bears; null: written by hand. */
  readonly number: string | null;
  /** The day that the paper bears; null: written by hand. */
  readonly dated: string | null;
}

export type Block = (data: ReportYear, outline: Outline, subject: Subject) => readonly Node[];
export type Composer = Readonly<Record<string, Block>>;
