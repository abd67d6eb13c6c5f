/** What the three registers have in common: pages, words looked for, the year printed whole. */

/** Rows a page. */
const PAGE = 50;

export interface PageInput {
  readonly year?: number | undefined;
  readonly search?: string | undefined;
  /** Key of the last row already seen. */
  readonly after?: string | undefined;
}

export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** One more than is shown, to know whether there is a next page. */
export const ASKED = PAGE + 1;

/** The words as a pattern that finds exactly them. */
export const pattern = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

export function pageOf<T extends { id: string }>(rows: T[]): Page<T> {
  return { items: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]?.id ?? null : null };
}
