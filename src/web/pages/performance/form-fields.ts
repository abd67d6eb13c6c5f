/** The fields of a unit's form as pure data: what is asked, what is typed, what can be sent, where a pasted block goes. */
import type { CellEntry, CellLine, Narrative } from '#contract/performance/cell';
import { exact } from '#pure/decimal';
import { type CellReading, placeBlock, readCell } from '../../ui/grid/paste-block.ts';
import { printFigure } from '../plan/figures.ts';

export const WORDS_FIELDS = ['supporting', 'hindering', 'followUp'] as const satisfies readonly (keyof Narrative)[];

type Asked = Pick<CellLine, 'polarity' | 'components' | 'unitName'>;
export interface FigureField {
  /** As in a draft: `value`, `words` or `component.<key>`. */
  readonly field: string;
  /** Name and unit of a component; null: the indicator's own. */
  readonly part: { readonly key: string; readonly name: string; readonly unit: string } | null;
}

/** The fields of the figure itself: one, or one for each component, from which the value is computed. */
export function figureFields({ polarity, components }: Asked): readonly FigureField[] {
  if (polarity === 'milestone' || polarity === 'grade') return [{ field: 'words', part: null }];
  if (components.length === 0) return [{ field: 'value', part: null }];
  return components.map(({ key, name, unit }) => ({ field: `component.${key}`, part: { key, name, unit } }));
}

export const fieldsOf = (line: Asked): readonly string[] => [...figureFields(line).map(({ field }) => field), ...WORDS_FIELDS];

/** A figure as text that can be read in one way only: `1,125` could be meant as thousands, `1,1250` cannot. */
export function certainText(value: string): string {
  const printed = printFigure(value, 0);
  return readCell(printed, false).kind === 'value' ? printed : `${printed}0`;
}

/** What stands entered in a field, as somebody would type it; empty where nothing does. */
export function storedText({ entered }: Pick<CellLine, 'entered'>, field: string): string {
  if (!entered) return '';
  if (field === 'words') return entered.words ?? '';
  const key = WORDS_FIELDS.find((one) => one === field);
  if (key) return entered.narrative[key];
  const value = field === 'value' ? entered.value : entered.components?.[field.slice('component.'.length)];
  return value === null || value === undefined ? '' : certainText(value);
}

export const readField = (field: string, text: string): CellReading => readCell(text, field === 'words');

const isFigure = (field: string): boolean => field === 'value' || field.startsWith('component.');

/** What a workbook brought stands as a plain decimal: it is shown as people write it here. Anything else stays as typed. */
export function draftText(field: string, text: string): string {
  if (!isFigure(field) || !/^-?\d+\.\d+$/.test(text)) return text;
  const reading = readField(field, text);
  return reading.kind === 'value' && exact(reading.value).compare(exact(text)) === 0 ? certainText(reading.value) : text;
}

/** What the server holds of a field: what was typed last, else what stands entered. */
export function heldText(line: Pick<CellLine, 'entered' | 'drafts'>, field: string): string {
  const draft = line.drafts.find((each) => each.field === field);
  return draft ? draftText(field, draft.value) : storedText(line, field);
}

export interface AskedField {
  readonly line: CellLine;
  readonly field: string;
  readonly typed: string;
  /** Each certain when typed; none where it is no number. */
  readonly ways: readonly string[];
}

type TextOf = (line: CellLine, field: string) => string;
type Figure = Pick<CellEntry, 'value' | 'words' | 'components'>;

export interface Judged {
  /** `partly`: something is missing or cannot be read; `ready`: the figure is whole. */
  readonly kind: 'empty' | 'partly' | 'ready';
  readonly asked: readonly AskedField[];
  /** Differs from what stands entered. */
  readonly changed: boolean;
  readonly figure: Figure;
}

/** What is typed for one indicator. */
export function judge(line: CellLine, textOf: TextOf): Judged {
  const read = figureFields(line).map(({ field }) => ({ field, typed: textOf(line, field), reading: readField(field, textOf(line, field)) }));
  const asked = read.flatMap(({ field, typed, reading }) => (reading.kind === 'doubtful' || reading.kind === 'refused'
    ? [{ line, field, typed, ways: reading.kind === 'doubtful' ? reading.readings.map(certainText) : [] }] : []));
  const changed = fieldsOf(line).some((field) => textOf(line, field).trim() !== storedText(line, field).trim());
  const value = (reading: CellReading) => (reading.kind === 'value' ? reading.value : null);
  const [first] = read;
  const parts = line.components.length > 0 && first?.field !== 'words' ? read.flatMap(({ field, reading }) => { const of = value(reading); return of === null ? [] : [[field.slice('component.'.length), of] as const]; }) : null;
  const figure: Figure = {
    value: parts || !first ? null : value(first.reading), words: first?.reading.kind === 'words' ? first.reading.words : null,
    components: parts && parts.length > 0 ? Object.fromEntries(parts) : null,
  };
  const whole = read.every(({ reading }) => reading.kind === 'value' || reading.kind === 'words');
  const kind = whole ? 'ready' : read.every(({ reading }) => reading.kind === 'empty') ? 'empty' : 'partly';
  return { kind, asked, changed, figure };
}

export const narrativeOf = (line: CellLine, textOf: TextOf): Narrative => ({ supporting: textOf(line, 'supporting').trim(), hindering: textOf(line, 'hindering').trim(), followUp: textOf(line, 'followUp').trim() });

/** What came back may be right as it is, once its evidence or explanation is mended. */
export const isRepeated = (line: CellLine, { kind, changed }: Judged): boolean => line.state === 'returned' && kind === 'ready' && !changed;

/** May be sent now: whole, different from what was sent or sent once more, and with its mandatory evidence. */
export const isSendable = (line: CellLine, judged: Judged): boolean =>
  line.abilities.enter && judged.kind === 'ready' && (judged.changed || isRepeated(line, judged)) && line.missingEvidence.length === 0;

export interface FigureRow extends FigureField { readonly line: CellLine }
export const rowsOf = (lines: readonly CellLine[]): readonly FigureRow[] => lines.flatMap((line) => figureFields(line).map((field) => ({ ...field, line })));

export interface PlacedBlock {
  readonly texts: readonly { readonly line: CellLine; readonly field: string; readonly text: string }[];
  /** Cells that stand beside the form, or on what takes no entry. */
  readonly outside: number;
}

/**
 * A block covers figures from a row on; columns right of the figure are the three parts of the narrative. Empty cells of the
 * block change nothing; a stage is taken only by its exact name.
 */
export function placeIn(rows: readonly FigureRow[], block: readonly (readonly string[])[], from: number): PlacedBlock {
  const { cells, outside } = placeBlock(block, { row: from, column: 0 }, { rows: rows.length, columns: 1 + WORDS_FIELDS.length });
  const given = cells.filter(({ typed }) => typed !== '');
  const texts = given.flatMap(({ row, column, typed }) => {
    const at = rows[row];
    // The narrative belongs to the indicator: it comes with the first of its components.
    const field = column === 0 ? at?.field : rows[row - 1]?.line === at?.line ? undefined : WORDS_FIELDS[column - 1];
    if (!at || field === undefined || !at.line.abilities.save) return [];
    if (field === 'words' && !at.line.stages.some(({ name }) => name === typed)) return [];
    return [{ line: at.line, field, text: typed }];
  });
  return { texts, outside: outside + given.length - texts.length };
}
