/** Predicate scales, dated: which words an achievement in percent earns. Domain reference D.5. */
import { z } from 'zod';
import { decimalText, exact } from '#pure/decimal';

const band = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** As the office prints it. */
  label: z.string().trim().min(2).max(60),
  /** The lowest value that earns it; null on the last band alone, which takes all that is left. */
  from: decimalText.nullable(),
});

/**
 * Bands stand highest first and are told apart by their lower bounds only, so none leaves a gap: printed bands such as
 * `76 - 90` and `91 - 100` have no place for 90.5.
 */
export const predicateScale = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  source: z.string().trim().min(3).max(300),
  /** First day it may be used; it holds until the office's setting names another. */
  since: z.iso.date(),
  bands: z.array(band).min(2).max(12)
    .refine((bands) => new Set(bands.map(({ key }) => key)).size === bands.length, 'scale.twice')
    .refine((bands) => bands.every(({ from }, index) => (from === null) === (index === bands.length - 1)), 'scale.open')
    .refine((bands) => bands.every(({ from }, index) => {
      const before = bands[index - 1]?.from;
      return from === null || before === undefined || before === null || exact(from).compare(exact(before)) < 0;
    }), 'scale.order'),
});
export type PredicateScale = z.infer<typeof predicateScale>;
