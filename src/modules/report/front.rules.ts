/** What books begin with: the words of the cover, and lists. Pure. */
import { printedDay } from '#pure/date';
import type { Block } from './composer.contract.ts';
import { dataBlock, line, paragraph } from './words.rules.ts';

/** Title, year and office stand on every cover. */
export const cover: Block = (data) => [dataBlock('sampul', data.asOf, [paragraph(line`Disusun ${printedDay(data.date)}`)])];

export const headings: Block = () => [{ type: 'contents', attrs: { of: 'headings' } }];
export const tables: Block = () => [{ type: 'contents', attrs: { of: 'tables' } }];
export const figures: Block = () => [{ type: 'contents', attrs: { of: 'figures' } }];
