/** Achievement (capaian): how far an actual reached its target, in percent. Domain reference D.1, D.2. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { decimalText, exact, isDecimal } from '#pure/decimal';

/** Why there is no achievement; null is never shown as 0. */
export const achievementReason = z.enum(['no-actual', 'no-target', 'zero-target', 'zero-actual', 'negative-target', 'text-target', 'not-due']);
export type AchievementReason = z.infer<typeof achievementReason>;

/** `zero-target`: above a target of none. `negative-actual`: a ratio of a negative actual says nothing; both give 0 or less. */
export const achievementFlag = z.enum(['zero-target', 'negative-actual']);
export type AchievementFlag = z.infer<typeof achievementFlag>;

/** Somebody meant a number but wrote it otherwise than a decimal travels: `71,5`, `1e5`, nothing at all. */
const MISWRITTEN = /^([\s+\-()]*[\d.,_\s]*(e[+-]?\d*)?[\s%)]*|[+-]?(nan|infinity))$/i;

/** A decimal, or words (`WTP`, `80-90`) that no formula can use. */
const figure = z.string().max(100).refine((text) => isDecimal(text) || !MISWRITTEN.test(text), { error: 'decimal.format', abort: true });

/** In percent, above zero; printed beside what it cut. */
const cap = decimalText.refine((text) => exact(text).sign > 0, 'cap.positive').nullish();

const numbers = { target: figure.nullable(), actual: figure.nullable(), cap };
/** Words as actual answer words as target; against a number they are a slip. */
const actualFits = ({ target, actual }: { target: string | null; actual: string | null }) =>
  actual === null || isDecimal(actual) || (target !== null && !isDecimal(target));
const onActual = { path: ['actual'], error: 'decimal.format' };

const name = z.string().trim().min(1).max(80);
/** Lowest first, each above the one before: grades by rank, stages by the weight reached with them. */
const ordinalScale = z.array(z.strictObject({ name, value: decimalText })).min(2).max(50)
  .refine((stages) => new Set(stages.map((stage) => stage.name)).size === stages.length, 'scale.twice')
  .refine((stages) => stages.every(({ value }, index) => exact(value).compare(exact(stages[index - 1]?.value ?? '0')) >= (index === 0 ? 0 : 1)), 'scale.order');

export const previewItem = z.discriminatedUnion('polarity', [
  z.strictObject({ polarity: z.enum(['higher', 'maintain']), ...numbers }).refine(actualFits, onActual),
  z.strictObject({ polarity: z.literal('lower'), method: z.enum(['linear', 'ratio']).default('linear'), ...numbers }).refine(actualFits, onActual),
  /** Measured against its bounds; a target may stand beside them as words and is not used. */
  z.strictObject({ polarity: z.literal('range'), low: decimalText, high: decimalText, target: figure.nullish(), actual: decimalText.nullable(), cap })
    .refine(({ low, high }) => exact(low).compare(exact(high)) <= 0, { path: ['high'], error: 'range.order' }),
  /** Target and actual name a stage of the scale. `reached`: 100 from the target on, below it as `ordinal`. */
  z.strictObject({
    polarity: z.enum(['milestone', 'grade']), method: z.enum(['ordinal', 'reached']).default('ordinal'),
    scale: ordinalScale, target: name.nullable(), actual: name.nullable(), cap,
  }),
]);
export type PreviewItem = z.infer<typeof previewItem>;

export const preview = z.strictObject({ items: z.array(previewItem).max(1000) });
export type Preview = z.infer<typeof preview>;

export const achievementAnswer = z.strictObject({
  /** Percent before floor and cap, at most 20 significant digits, half even, with a point. */
  achievement: z.string().nullable(),
  /** After floor at 0 and cap, two decimals half up, with a comma and no thousand marks. */
  printed: z.string().nullable(),
  /** Key of the band in which the floored, uncapped, unrounded value stands. */
  predicate: z.string().nullable(),
  reason: achievementReason.nullable(),
  flag: achievementFlag.nullable(),
});
export type AchievementAnswer = z.infer<typeof achievementAnswer>;

export const previewAnswer = z.strictObject({ items: z.array(achievementAnswer) });
export type PreviewAnswer = z.infer<typeof previewAnswer>;

export const achievementContract = {
  preview: oc.route({ method: 'POST', path: '/achievements/preview', summary: 'Compute achievements without storing anything' })
    .input(preview).output(previewAnswer),
};

export const achievementRefusals = {
  /** The actual is no stage of the scale that came with it. */
  'grade.unknown': 422,
} as const;
