/** Paints the sheet as PDF. What stands where is decided by the drawing; this only hands it to Typst. */
import { readFileSync } from 'node:fs';
import { type Manuscript, press } from '../document/index.ts';
import type { Sheet } from './sheet.contract.ts';

const template = readFileSync(new URL('./sheet.typ', import.meta.url), 'utf8');

/** `author` is the office; `marks` are words for the head of every page, such as SIMULASI or DATA CONTOH. */
export const sheetManuscript = (sheet: Sheet, author: string, created: Date, marks: readonly string[] = []): Manuscript =>
  ({ source: template, files: { 'sheet.json': JSON.stringify({ ...sheet, author, marks }) }, charts: {}, created });

/** The sheet as tagged PDF/A-2b, one page per page of the drawing. The same drawing, author, time and marks give the same bytes. */
export const sheetPdf = (...words: Parameters<typeof sheetManuscript>): Promise<Buffer> => press(sheetManuscript(...words));
