import { expect, test } from 'vitest';
import { standing } from './recommendation.rules.ts';

test.each([
  ['open', 2, 2, undefined],
  ['under_way', 2, 1, 'recommendation.changed'],
  ['done', 2, 2, 'recommendation.done'],
] as const)('one that is %s at revision %i, seen at %i', (status, revision, seen, code) => {
  expect(standing({ status, revision }, { revision: seen })?.code).toBe(code);
});
