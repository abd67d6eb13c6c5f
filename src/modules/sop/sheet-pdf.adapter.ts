/** Paints the sheet as PDF. What stands where is decided by the drawing; this only hands it to Typst. */
import { readFileSync } from 'node:fs';
import { press } from '../document/index.ts';
import type { Sheet } from './sheet.contract.ts';

const template = readFileSync(new URL('./sheet.typ', import.meta.url), 'utf8');

/**
 * The sheet as tagged PDF/A-2b, one page per page of the drawing. `author` is the office; `marks` are words for the
 * head of every page, such as SIMULASI or DATA CONTOH. The same drawing, author, time and marks give the same bytes.
 */
export function sheetPdf(sheet: Sheet, author: string, created: Date, marks: readonly string[] = []): Promise<Buffer> {
  return press({ source: template, files: { 'sheet.json': JSON.stringify({ ...sheet, author, marks }) }, charts: {}, created });
}
