/** What is typed and pasted in the grid of targets, as pure data: cells by their key, read, asked, and made ready to send. */
import type { NodeIndicator } from '#contract/plan/node';
import type { TargetCell } from '#contract/plan/target';
import { exact } from '#pure/decimal';
import { printFigure, printTarget, targetAt } from './figures.ts';
import { readCell } from '../../ui/grid/paste-block.ts';

export interface CellKey {
  readonly versionId: string;
  readonly year: number;
  /** 0: the whole year. */
  readonly quarter: number;
}
export const keyOf = ({ versionId, year, quarter }: CellKey): string => `${versionId}/${year}/${quarter}`;

type Figures = Pick<TargetCell, 'value' | 'low' | 'high' | 'words'>;
const NOTHING: Figures = { value: null, low: null, high: null, words: null };

/** What a cell means: figures to send, or a question to the person. */
export type TargetReading =
  | { readonly kind: 'ready'; readonly figures: Figures }
  /** Can be meant in several ways, each as it would be printed; or as words, which is the last way. */
  | { readonly kind: 'asked'; readonly ways: readonly string[]; readonly words: boolean };

const BOUNDS = /^(.+?)\s*(?:–|—|\bs\.?d\.?|\bsampai\b|-)\s*(\S.*)$/i;

/** Reads one cell by what the indicator is measured in. `asWords` once somebody has said that the text is meant as words. */
export function readTarget(typed: string, { polarity, decimals }: Pick<NodeIndicator, 'polarity' | 'decimals'>, asWords = false): TargetReading {
  const text = typed.trim();
  const ordinal = polarity === 'milestone' || polarity === 'grade';
  if (asWords && text !== '') return { kind: 'ready', figures: { ...NOTHING, words: text } };
  if (polarity === 'range' && text !== '' && !/^[-–]$/.test(text)) return readRange(text);
  const reading = readCell(text, ordinal);
  if (reading.kind === 'empty') return { kind: 'ready', figures: NOTHING };
  if (reading.kind === 'words') return { kind: 'ready', figures: { ...NOTHING, words: reading.words } };
  if (reading.kind === 'value') return { kind: 'ready', figures: { ...NOTHING, value: reading.value } };
  return { kind: 'asked', ways: reading.kind === 'doubtful' ? reading.readings.map((one) => printFigure(one, decimals)) : [], words: true };
}

function readRange(text: string): TargetReading {
  const [, from, to] = BOUNDS.exec(text) ?? [];
  const [low, high] = [readCell(from ?? '', false), readCell(to ?? '', false)];
  if (low.kind !== 'value' || high.kind !== 'value') return { kind: 'asked', ways: [], words: false };
  return { kind: 'ready', figures: { ...NOTHING, low: low.value, high: high.value } };
}

/** Typed cells by key: the text, and whether it was said to be words. */
export type Edits = Readonly<Record<string, { readonly typed: string; readonly asWords?: true }>>;

export interface PendingCell extends CellKey {
  readonly key: string;
  readonly indicator: NodeIndicator;
  readonly typed: string;
  readonly reading: TargetReading;
}

const sameFigure = (one: string | null, other: string | null) => one === other || (one !== null && other !== null && exact(one).compare(exact(other)) === 0);
const same = (one: Figures, other: Figures) => one.words === other.words && sameFigure(one.value, other.value) && sameFigure(one.low, other.low) && sameFigure(one.high, other.high);

/** The cells that differ from what is stored, in the order of the indicators. */
export function pendingCells(edits: Edits, indicators: readonly NodeIndicator[]): PendingCell[] {
  return indicators.flatMap((indicator) => Object.entries(edits).flatMap(([key, { typed, asWords }]) => {
    const [versionId = '', year = '', quarter = ''] = key.split('/');
    if (versionId !== indicator.versionId) return [];
    const place = { versionId, year: Number(year), quarter: Number(quarter) };
    const reading = readTarget(typed, indicator, asWords);
    const stored = targetAt(indicator.targets, place.year, place.quarter) ?? NOTHING;
    return reading.kind === 'ready' && same(reading.figures, stored) ? [] : [{ ...place, key, indicator, typed, reading }];
  }));
}

/** A stored target as the grid shows it. */
export const storedText = (indicator: NodeIndicator, year: number, quarter: number): string => printTarget(targetAt(indicator.targets, year, quarter), indicator.decimals) ?? '';
