import type { RequestView, SubmissionView } from '#contract/dossier/dossier';
import type { Answer } from '#contract/sop/effect';
import type { DataItem } from '#contract/sop/fact';
import type { FileView } from '#pure/file';
import type { FileValue } from '../../ui/file-field.tsx';

/** What stands in the form of one item while it is being filled; all of it is kept, whichever way is chosen. */
export interface Given {
  readonly nothing: boolean;
  readonly reason: string;
  readonly text: string;
  readonly files: readonly FileValue[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const emptyGiven: Given = { nothing: false, reason: '', text: '', files: [], columns: [], rows: [] };

type Saved = Given & { readonly item: string; readonly kind: DataItem['kind'] };

/** The form as it is autosaved: every item with its kind. */
export const savedFrom = (items: readonly DataItem[], given: Readonly<Record<string, Given>>): Saved[] =>
  items.flatMap((item) => (given[item.id] ? [{ ...emptyGiven, ...given[item.id], item: item.id, kind: item.kind }] : []));

const isSaved = (value: unknown): value is Saved => typeof value === 'object' && value !== null && 'nothing' in value && 'item' in value;

/** An answer that was sent, back in its form: after a return it is corrected, not typed again. */
function fromAnswer(answer: Answer, files: readonly FileView[]): Given {
  switch (answer.kind) {
    case 'text': return { ...emptyGiven, text: answer.text };
    case 'nothing': return { ...emptyGiven, nothing: true, reason: answer.reason };
    case 'table': return { ...emptyGiven, columns: answer.columns, rows: answer.rows };
    case 'file': return { ...emptyGiven, files: answer.files.map((id) => files.find((file) => file.id === id) ?? { id, name: id, size: 0 }) };
  }
}

/** What the form begins with: the autosaved one, which after a sending holds the answers sent. */
export function givenFrom(request: RequestView, submission: SubmissionView, files: readonly FileView[]): Record<string, Given> {
  const from = submission.draft && submission.draft.length > 0 ? submission.draft : submission.answers ?? [];
  return Object.fromEntries(from.flatMap((one) => {
    if (isSaved(one)) return [[one.item, { ...emptyGiven, ...one }]];
    const answer = one as Answer;
    return request.items.some(({ id }) => id === answer.item) ? [[answer.item, fromAnswer(answer, files)]] : [];
  }));
}

const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/** The answer that the form makes, or null while it says nothing yet. */
export function readyAnswer(item: string, given: Given | undefined): Answer | null {
  if (!given) return null;
  if (given.nothing) return given.reason.trim() ? { item, kind: 'nothing', reason: given.reason } : null;
  if (given.text.trim()) return { item, kind: 'text', text: given.text };
  if (given.files.length > 0) return { item, kind: 'file', files: given.files.map(({ id }) => id) };
  const rows = given.rows.filter(filled);
  return rows.length > 0 && filled(given.columns) ? { item, kind: 'table', columns: given.columns, rows } : null;
}

/** Rows and columns of text copied from a spreadsheet; quoted cells may hold line breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? '';
    if (quoted) {
      if (sign === '"' && plain[at + 1] === '"') { cell += '"'; at += 1; } else if (sign === '"') quoted = false; else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') { row.push(cell); cell = ''; } else if (sign === '\n') { rows.push([...row, cell]); row = []; cell = ''; } else cell += sign;
  }
  return [...rows, [...row, cell]];
}
