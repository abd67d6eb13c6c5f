/** Names by which a text that went out as Word is found again when it comes back. */
import { createHash } from 'node:crypto';
import type { PrintedSection } from './print.contract.ts';
import type { MarkNames } from './word-return.rules.ts';

/** What a mark stands at: the beginning of a section, of data, of a field, of a captioned piece, of what Word cannot change; and their ends. */
export type Marked = 'section' | 'data' | 'field' | 'captioned' | 'kept';

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Names of bookmarks are short and hold neither dots nor dashes, so a key is named by its hash. */
export const startMark = (of: Marked, key: string): string => `tertib_${of}_${short(key)}`;
export const endMark = (of: Marked, key: string): string => `tertib_${of}_end_${short(key)}`;
/** In front of a question that nobody answered. */
export const MISSING = 'Belum diisi: ';
/** Stands behind the last section. */
export const TEXT_END = 'tertib_text_end';

/** All of them, for reading back. */
export const NAMES: MarkNames = { start: startMark, end: endMark, textEnd: TEXT_END, missing: MISSING };

/** Names of custom properties of the file. */
export const DOCUMENT_PROPERTY = 'tertib-document';
export const sectionProperty = (id: string): string => `tertib-section-${short(id)}`;
/** What a section said when the file was written. */
export const sectionStand = ({ title, blocks }: Pick<PrintedSection, 'title' | 'blocks'>): string => short(JSON.stringify([title, blocks]));
