/** What a workbook that came back would change: new, changed, unchanged, or refused with its cell and the reason. Nothing is guessed. */
import { z } from 'zod';
import { exact } from '#pure/decimal';
import { readNumber } from '#pure/decimal-text';
import type { Sha256 } from '#pure/journal';
import { type Issue, type Refusal, refuse } from '#pure/refusal';
import { addressOf, type ReadCell, readNumberCell, type ReadSheet, sourceOf, textOf } from '#contract/document/sheet';
import type { CellLine } from './cell.contract.ts';
import { draftNumber, isWritable } from './cell.rules.ts';
import type { WorkbookCell } from './workbook.contract.ts';
import { type Base, currentText, HEAD, HEAD_ROW, MARK, rowsOf, shortHash } from './workbook-sheet.rules.ts';

/** A workbook of ours as it came back. */
export interface ReturnedBook {
  readonly id: string;
  readonly base: Base;
  /** By row key: where the row stands, counted from 0, and its cells. */
  readonly rows: readonly { readonly key: string; readonly row: number; readonly cells: readonly ReadCell[] }[];
}

/** Takes the sheets for a workbook of ours, or says why they are none. */
export function returnedBook(sheets: readonly ReadSheet[]): ReturnedBook | Refusal {
  const source = sourceOf(sheets, MARK);
  if (!source) return refuse('workbook.not-ours');
  const sheet = sheets.find(({ rows }) => HEAD.every((text, column) => rows[HEAD_ROW]?.[column] === text));
  if (!sheet) return refuse('workbook.layout');
  const base = readBase(source.rows);
  if (!base) return refuse('workbook.damaged');
  const rows = sheet.rows.flatMap((cells, row) => {
    const [key] = cells;
    return row > HEAD_ROW && typeof key === 'string' ? [{ key, row, cells }] : [];
  });
  return { id: source.id, base, rows };
}

const marks = z.record(z.string(), z.string());

function readBase(rows: ReadSheet['rows']): Base | undefined {
  try {
    return Object.fromEntries(rows.map(([key, fields]) => [String(key), marks.parse(JSON.parse(String(fields)))]));
  } catch {
    return undefined;
  }
}

export interface Difference {
  /** New, changed and refused ones, as they stand in the sheet. */
  readonly cells: readonly WorkbookCell[];
  readonly unchanged: number;
}

/** `choices`: by address, what a person chose of the readings of a doubtful number. */
export function difference(lines: readonly CellLine[], book: ReturnedBook, choices: ReadonlyMap<string, string>, hash: Sha256): Difference {
  const known = new Map(lines.flatMap((line) => rowsOf(line).map((row) => [row.key, { line, fields: row.fields }] as const)));
  const seen = new Set<string>();
  const cells: WorkbookCell[] = [];
  let unchanged = 0;
  for (const { key, row, cells: read } of book.rows) {
    const found = known.get(key);
    if (!found || seen.has(key)) {
      cells.push(strange(key, row, read, found ? 'cell.twice' : 'cell.not-found'));
      continue;
    }
    seen.add(key);
    for (const [field, column] of found.fields) {
      const cell = addressOf(row, column);
      const answer = compare(found.line, field, read[column] ?? null, { base: book.base[found.line.indicatorVersionId]?.[field], chosen: choices.get(cell), hash });
      if (answer === 'unchanged') unchanged += 1;
      else cells.push({ cell, indicatorVersionId: found.line.indicatorVersionId, code: found.line.code, name: nameOf(found.line, field), field, ...answer });
    }
  }
  return { cells, unchanged };
}

const strange = (key: string, row: number, read: readonly ReadCell[], code: string): WorkbookCell => ({
  cell: addressOf(row, 0), indicatorVersionId: null, code: textOf(read[1] ?? null), name: textOf(read[2] ?? null), field: null,
  kind: 'refused', before: '', typed: key, after: null, issue: { code },
});

const nameOf = ({ name, components }: CellLine, field: string) => components.find(({ key }) => field === `component.${key}`)?.name ?? name;

interface Around { readonly base: string | undefined; readonly chosen: string | undefined; readonly hash: Sha256 }
type Compared = 'unchanged' | Pick<WorkbookCell, 'kind' | 'before' | 'typed' | 'after' | 'issue'>;

function compare(line: CellLine, field: string, cell: ReadCell, { base, chosen, hash }: Around): Compared {
  const [typed, before] = [textOf(cell), currentText(line, field)];
  const shortOf = (text: string) => (text === '' ? undefined : shortHash(hash, text));
  // What nobody touched in the file changes nothing, whatever happened in the form since.
  if ((cell === null || typeof cell === 'string') && shortOf(typed) === base) return 'unchanged';
  const refused = (issue: Omit<Issue, 'field'>): Compared => ({ kind: 'refused', before, typed, after: null, issue });
  const read = readCell(line, field, cell, chosen);
  if (!('value' in read)) return refused(read);
  if (sameMeaning(field, read.value, before)) return 'unchanged';
  if (!isWritable(line.state)) return refused({ code: 'cell.state', params: { state: line.state } });
  if (shortOf(before) !== base) return refused({ code: 'workbook.changed-since', params: { now: before } });
  return { kind: before === '' ? 'new' : 'changed', before, typed, after: read.value, issue: null };
}

const isNumber = (field: string) => field === 'value' || field.startsWith('component.');

function sameMeaning(field: string, value: string, before: string): boolean {
  if (!isNumber(field) || value === '') return value === before;
  const standing = readNumber(before);
  return standing.kind === 'number' && standing.value.compare(numberIn(value)) === 0;
}

const numberIn = (value: string) => {
  const read = readNumber(value);
  if (read.kind !== 'number') throw new Error(`a draft holds an unreadable number: ${value}`);
  return read.value;
};

const LONGEST = 4000;

/** The value for the draft, or the question or refusal. */
function readCell(line: CellLine, field: string, cell: ReadCell, chosen: string | undefined): { value: string } | Omit<Issue, 'field'> {
  if (cell !== null && typeof cell !== 'string' && 'other' in cell) return { code: 'workbook.cell-kind', params: { kind: cell.other } };
  const typed = textOf(cell);
  if (typed.length > LONGEST) return { code: 'workbook.cell-long', params: { limit: LONGEST } };
  if (isNumber(field)) {
    const read = readNumberCell(cell, line.decimals, chosen);
    return 'value' in read && read.value !== '' ? { value: draftNumber(exact(read.value)) } : read;
  }
  if (field !== 'words' || typed === '') return { value: typed };
  const stage = line.stages.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return stage ? { value: stage.name } : { code: 'grade.unknown', params: { typed } };
}
