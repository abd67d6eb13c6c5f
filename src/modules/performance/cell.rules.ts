/** The way of one figure: asked, seen or drafted, entered, released, verified or returned; and what may be entered. */
import type { Card } from '#contract/plan/indicator';
import { type Exact, exact } from '#pure/decimal';
import { readNumber } from '#pure/decimal-text';
import type { Issue } from '#pure/refusal';
import { readTyped } from '#contract/document/sheet';
import type { CellEntry, CellPaste, ValueState } from './cell.contract.ts';
import { computedValue } from './formula.rules.ts';
import type { CellState } from './round.contract.ts';

/** Who stands behind a cell; persons, not posts. */
export interface Signed {
  readonly state: CellState;
  readonly authorPerson: string | null;
  readonly releasedBy: string | null;
}

const WRITABLE: readonly CellState[] = ['asked', 'seen', 'drafted', 'entered', 'returned'];

/** What was released is out of the unit's hands until it comes back. */
export const isWritable = (state: CellState): boolean => WRITABLE.includes(state);

/** Straight to the verifier where the head of the unit does not release. */
export const stateEntered = (releaseByHead: boolean): CellState => (releaseByHead ? 'entered' : 'released');

export const isReleasable = (state: CellState): boolean => state === 'entered';

/** Nobody judges what he entered or released himself, whatever posts he holds. */
export function isOwn({ authorPerson, releasedBy }: Signed, personId: string): boolean {
  return authorPerson === personId || releasedBy === personId;
}

export function isVerifiable(cell: Signed, personId: string): boolean {
  return cell.state === 'released' && !isOwn(cell, personId);
}

/** A verified figure comes back too, while its round is open. */
export function isReturnable(cell: Signed, personId: string): boolean {
  return (cell.state === 'released' || cell.state === 'verified') && !isOwn(cell, personId);
}

/** The state after somebody of the unit opened the form, or typed. */
export const stateSeen = (state: CellState): CellState => (state === 'asked' ? 'seen' : state);
export const stateDrafted = (state: CellState): CellState => (state === 'asked' || state === 'seen' ? 'drafted' : state);

type Measured = Pick<Card, 'polarity' | 'components' | 'multiplier' | 'stages'>;
export type EnteredFigure = Pick<CellEntry, 'value' | 'words' | 'components'>;

export interface CheckedFigure {
  readonly state: ValueState;
  readonly value: Exact | null;
  readonly words: string | null;
  readonly components: Readonly<Record<string, string>> | null;
}

/** The figure as it counts: computed where the card has components. Issues name the field within the cell. */
export function checkFigure(card: Measured, entry: EnteredFigure): CheckedFigure | readonly Issue[] {
  if (card.polarity === 'milestone' || card.polarity === 'grade') return checkWords(card, entry);
  if (entry.words !== null) return [{ field: 'words', code: 'cell.words-not-for-figure' }];
  if (card.components.length > 0) return checkComponents(card, entry);
  if (entry.components !== null) return [{ field: 'components', code: 'cell.component-unknown' }];
  if (entry.value === null) return [{ field: 'value', code: 'cell.value-missing' }];
  return counted(exact(entry.value), null);
}

const counted = (value: Exact, components: CheckedFigure['components']): CheckedFigure =>
  ({ state: value.sign === 0 ? 'zero' : 'filled', value, words: null, components });

function checkWords({ stages }: Measured, { value, words, components }: EnteredFigure): CheckedFigure | readonly Issue[] {
  if (value !== null || components !== null) return [{ field: 'value', code: 'cell.words-missing' }];
  if (words === null) return [{ field: 'words', code: 'cell.words-missing' }];
  if (!stages.some(({ name }) => name === words)) return [{ field: 'words', code: 'grade.unknown', params: { grade: words } }];
  return { state: 'filled', value: null, words, components: null };
}

function checkComponents(card: Measured, { value, components }: EnteredFigure): CheckedFigure | readonly Issue[] {
  if (value !== null) return [{ field: 'value', code: 'cell.value-computed' }];
  const known = new Set(card.components.map(({ key }) => key));
  const unknown = Object.keys(components ?? {}).filter((key) => !known.has(key));
  if (unknown.length > 0) return unknown.map((key): Issue => ({ field: `components.${key}`, code: 'cell.component-unknown' }));
  const answer = computedValue(card, components ?? {});
  if ('missing' in answer) return answer.missing.map((key): Issue => ({ field: `components.${key}`, code: 'cell.components-missing' }));
  if ('reason' in answer) {
    return card.components.filter(({ role }) => role === 'denominator').map(({ key }): Issue => ({ field: `components.${key}`, code: 'cell.zero-denominator' }));
  }
  return counted(answer.value, components);
}

/** Labels of mandatory evidence that nobody added. */
export function missingEvidence({ evidence }: Pick<Card, 'evidence'>, present: readonly { readonly kind: string; readonly label: string }[]): string[] {
  return evidence.filter(({ kind, label, mandatory }) => mandatory && !present.some((each) => each.kind === kind && each.label === label))
    .map(({ label }) => label);
}

const TEXTS = ['words', 'supporting', 'hindering', 'followUp'];

/** Whether the field belongs to this card. */
export function hasField({ polarity, components }: Measured, field: string): boolean {
  const ordinal = polarity === 'milestone' || polarity === 'grade';
  if (field === 'value') return !ordinal && components.length === 0;
  if (field === 'words') return ordinal;
  return TEXTS.includes(field) || components.some(({ key }) => field === `component.${key}`);
}

/** As a draft keeps it, read back as the same number: three decimals would be read as thousands. */
export function draftNumber(value: Exact): string {
  const text = value.toText();
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** What a pasted cell puts into the draft: a plain decimal, or words as they stand; else the question or the refusal. */
export function readPasted({ field, text, chosen }: Pick<CellPaste['cells'][number], 'field' | 'text' | 'chosen'>): { value: string } | Omit<Issue, 'field'> {
  const typed = text.trim();
  if (TEXTS.includes(field) || typed === '') return { value: typed };
  const read = readTyped(typed, chosen);
  return 'value' in read ? { value: draftNumber(exact(read.value)) } : read;
}

type Draft = { readonly field: string; readonly value: string };
const PART = 'component.';

/** The entry that a draft amounts to over what stands entered, as far as it can be read; a doubtful number is not read at all. */
export function figureOfDraft(drafts: readonly Draft[], entered?: EnteredFigure): EnteredFigure {
  const of = (field: string, before: string | null | undefined, read: (text: string) => string | null) => {
    const draft = drafts.find((each) => each.field === field);
    return draft ? read(draft.value.trim()) : before ?? null;
  };
  const keys = new Set([...Object.keys(entered?.components ?? {}), ...drafts.flatMap(({ field }) => (field.startsWith(PART) ? [field.slice(PART.length)] : []))]);
  const parts = [...keys].flatMap((key) => { const read = of(`${PART}${key}`, entered?.components?.[key], numberOf); return read === null ? [] : [[key, read] as const]; });
  // What was computed from components is computed anew.
  const value = of('value', parts.length > 0 ? null : entered?.value, numberOf);
  return { value, words: of('words', entered?.words, (text) => text || null), components: parts.length > 0 ? Object.fromEntries(parts) : null };
}

function numberOf(text: string): string | null {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading.value.toText() : null;
}
