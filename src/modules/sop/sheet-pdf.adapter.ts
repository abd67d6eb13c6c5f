/** Paints the sheet as PDF. What stands where is decided by the drawing; this only hands it to Typst. */
import { readFileSync } from 'node:fs';
import { compilePdf } from '../../kernel/typst.ts';
import type { Sheet } from './sheet.contract.ts';

const template = readFileSync(new URL('./sheet.typ', import.meta.url), 'utf8');

/**
 * The sheet as tagged PDF/A-2b, one page per page of the drawing. `author` is the office; `marks` are words for the
 * head of every page, such as SIMULASI or DATA CONTOH. The same drawing, author, time and marks give the same bytes.
 */
export function sheetPdf(sheet: Sheet, author: string, created: Date, marks: readonly string[] = []): Buffer {
  return compilePdf(template, { 'sheet.json': JSON.stringify({ ...sheet, author, marks }) }, { created });
}
