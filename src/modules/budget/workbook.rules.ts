/** What a budget workbook that came back would change: new, changed, unchanged, or refused with its cell and the reason. */
import { exact } from '#pure/decimal';
import { type Issue, type Refusal, refuse } from '#pure/refusal';
import { addressOf, type ReadCell, readNumberCell, type ReadSheet, textOf } from '#contract/document/sheet';
import { rupiah, share } from './budget.contract.ts';
import type { WorkbookCell, WorkbookField, WorkbookLine, WorkbookOrder } from './workbook.contract.ts';
import { HEAD_ROW, layoutOf } from './workbook-sheet.rules.ts';

export interface Difference {
  /** New, changed and refused ones, as they stand in the sheet. */
  readonly cells: readonly WorkbookCell[];
  readonly unchanged: number;
}

/** `choices`: by address, what a person chose of the readings of a doubtful number. */
export function difference(order: WorkbookOrder, lines: readonly WorkbookLine[], sheets: readonly ReadSheet[], choices: ReadonlyMap<string, string>): Difference | Refusal {
  const { head, fields } = layoutOf(order);
  const sheet = sheets.find(({ rows }) => head.every((text, column) => rows[HEAD_ROW]?.[column] === text));
  if (!sheet) return refuse('workbook.layout');
  const known = new Map(lines.map((line) => [line.code, line]));
  const seen = new Set<string>();
  const cells: WorkbookCell[] = [];
  let unchanged = 0;
  for (const [row, read] of sheet.rows.entries()) {
    const code = textOf(read[0] ?? null);
    if (row <= HEAD_ROW || read.every((cell) => textOf(cell) === '')) continue;
    const line = known.get(code);
    if (!line || seen.has(code)) {
      cells.push({ cell: addressOf(row, 0), code, name: textOf(read[1] ?? null), field: null, kind: 'refused', before: null, typed: code, after: null, issue: { code: line ? 'budget.twice' : 'budget.unknown-code', params: { code } } });
      continue;
    }
    seen.add(code);
    for (const [field, column] of line.level === 'sub_kegiatan' ? fields : []) {
      const cell = addressOf(row, column);
      const answer = compare(order, line, field, read[column] ?? null, choices.get(cell));
      if (answer === 'unchanged') unchanged += 1;
      else cells.push({ cell, code, name: line.name, field, ...answer });
    }
  }
  return { cells, unchanged };
}

type Compared = 'unchanged' | Pick<WorkbookCell, 'kind' | 'before' | 'typed' | 'after' | 'issue'>;

function compare(order: WorkbookOrder, line: WorkbookLine, field: WorkbookField, cell: ReadCell, chosen: string | undefined): Compared {
  const [before, typed] = [line[field], textOf(cell)];
  const read = readNumberCell(cell, 2, chosen);
  const refused = (issue: Omit<Issue, 'field'>): Compared => ({ kind: 'refused', before, typed, after: null, issue });
  if (!('value' in read)) return refused(read);
  const after = read.value === '' ? null : read.value;
  if (before === null ? after === null : after !== null && exact(before).compare(exact(after)) === 0) return 'unchanged';
  if (line.verified) return refused({ code: 'spending.verified' });
  const wrong = after === null ? undefined : wrongIn(order, field, after);
  return wrong === undefined ? { kind: before === null ? 'new' : 'changed', before, typed, after, issue: null } : refused({ code: wrong });
}

function wrongIn(order: WorkbookOrder, field: WorkbookField, value: string): string | undefined {
  if (field === 'physical') return share.safeParse(value).success ? undefined : 'percent.range';
  if (!rupiah.safeParse(value).success) return 'money.format';
  return value.startsWith('-') && (order.kind === 'ceiling' || order.mode === 'running_total') ? 'money.negative' : undefined;
}

/** Rows that change, with what the file leaves as it stood. */
export function changedRows(lines: readonly WorkbookLine[], cells: readonly WorkbookCell[]): Pick<WorkbookLine, 'code' | 'amount' | 'spent' | 'physical'>[] {
  return lines.flatMap(({ code, amount, spent, physical }) => {
    const own = cells.filter((cell) => cell.code === code && cell.field !== null && cell.kind !== 'refused');
    return own.length === 0 ? [] : [{ code, amount, spent, physical, ...Object.fromEntries(own.map(({ field, after }) => [field, after])) }];
  });
}

/** Cells of the rows at which the rules of the sheet took offence (`rows.<index>.<field>`) are refused, too. */
export function withIssues(cells: readonly WorkbookCell[], rows: readonly { readonly code: string }[], issues: readonly Issue[]): WorkbookCell[] {
  return cells.map((cell) => {
    const found = issues.find(({ field }) => {
      const [, index = '', of] = field.split('.');
      return rows[Number(index)]?.code === cell.code && (of === cell.field || of === 'code');
    });
    return cell.kind === 'refused' || !found ? cell : { ...cell, kind: 'refused', after: null, issue: { code: found.code, ...(found.params ? { params: found.params } : {}) } };
  });
}
