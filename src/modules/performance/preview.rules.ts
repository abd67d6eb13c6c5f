/** Achievements of figures that are not stored yet, in the order asked. */
import { type Exact, exact, isDecimal } from '#pure/decimal';
import { type Issue, Refusal, refuse } from '#pure/refusal';
import type { AchievementAnswer, PreviewAnswer, PreviewItem } from './achievement.contract.ts';
import { type Achievement, achieve, counted, type Figure, floored, type Formula } from './achievement.rules.ts';
import { achieveOrdinal } from './ordinal.rules.ts';
import { predicateOf } from './predicate.rules.ts';
import type { PredicateScale } from './scale.contract.ts';

/** Answers every item, or refuses all with the fields that are wrong (`grade.unknown`). */
export function previewOf(items: readonly PreviewItem[], scale: PredicateScale): PreviewAnswer | Refusal {
  const issues: Issue[] = [];
  const answers = items.map((item, index) => {
    const cap = item.cap ? exact(item.cap) : null;
    const answer = achievementOf(item, cap);
    if (!(answer instanceof Refusal)) return answerOf(answer, cap, scale);
    issues.push(...answer.issues.map((issue) => ({ ...issue, field: `items.${index}.${issue.field}`, params: answer.params })));
    return undefined;
  });
  return issues.length > 0 ? refuse('grade.unknown', {}, issues) : { items: answers.filter((answer) => answer !== undefined) };
}

function achievementOf(item: PreviewItem, cap: Exact | null): Achievement | Refusal {
  if ('scale' in item) {
    const scale = item.scale.map(({ name, value }) => ({ name, value: exact(value) }));
    return achieveOrdinal(scale, item.method, item.target, item.actual);
  }
  return achieve(formulaOf(item), figureOf(item.target), figureOf(item.actual), cap);
}

function formulaOf(item: Exclude<PreviewItem, { scale: unknown }>): Formula {
  switch (item.polarity) {
    case 'lower': return { polarity: 'lower', method: item.method };
    case 'range': return { polarity: 'range', low: exact(item.low), high: exact(item.high) };
    default: return { polarity: item.polarity };
  }
}

function figureOf(text: string | null | undefined): Figure {
  if (text === null || text === undefined) return null;
  return isDecimal(text) ? exact(text) : 'text';
}

function answerOf({ raw, reason, flag }: Achievement, cap: Exact | null, scale: PredicateScale): AchievementAnswer {
  if (raw === null) return { achievement: null, printed: null, predicate: null, reason, flag };
  return {
    achievement: raw.toText(),
    printed: counted(raw, cap).toPlaces(2).replace('.', ','),
    predicate: predicateOf(scale, floored(raw)),
    reason, flag,
  };
}
