import type { Card, Polarity } from '#contract/plan/indicator';

/** A card on which everything but name, code and unit is still to be written. */
export const BLANK_CARD: Card = {
  code: '', name: '', kind: 'outcome', isIku: false, isIkk: false, isSpm: false, definition: '', reason: '', formula: '', unit: '%', decimals: 2,
  polarity: 'higher', method: null, aggregation: 'last', entryMode: 'running_total', frequency: 'triwulan', source: '', producer: '', collection: '', evidence: [],
  postId: null, baseline: null, baselineWords: null, baselineYear: null, components: [], multiplier: null, stages: [], benchmarks: [],
};

/** Ways of measuring that belong to a polarity; the first is the usual one. */
export const METHODS: Readonly<Partial<Record<Polarity, readonly NonNullable<Card['method']>[]>>> = {
  lower: ['linear', 'ratio'], milestone: ['ordinal', 'reached'], grade: ['ordinal', 'reached'],
};

/** The card with another polarity, and only what belongs to it: a method that does not fit goes. */
export function withPolarity(card: Card, polarity: Polarity): Card {
  const methods = METHODS[polarity];
  const ordinal = polarity === 'milestone' || polarity === 'grade';
  return {
    ...card, polarity, method: methods ? (methods.find((one) => one === card.method) ?? methods[0] ?? null) : null,
    stages: ordinal ? card.stages : [], components: ordinal ? [] : card.components, multiplier: ordinal ? null : card.multiplier,
  };
}
