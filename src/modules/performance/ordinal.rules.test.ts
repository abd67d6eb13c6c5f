import { describe, expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { must, Refusal } from '#pure/refusal';
import { achieveOrdinal } from './ordinal.rules.ts';

const scaleOf = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ name, value: exact(value) }));
const opinions = scaleOf({ TMP: '1', TW: '2', WDP: '3', WTP: '4' });
const stages = scaleOf({ belum: '0', kajian: '20', rancangan: '60', ditetapkan: '100' });

describe('grades and milestones (D.1)', () => {
  test.each<[string, typeof opinions, 'ordinal' | 'reached', string | null, string | null, string | null, string | null]>([
    ['a grade below the target', opinions, 'ordinal', 'WTP', 'WDP', '75', null],
    ['a grade above the target', opinions, 'ordinal', 'WDP', 'WTP', '133.33333333333333333', null],
    ['reached: no more than the target counts', opinions, 'reached', 'WDP', 'WTP', '100', null],
    ['reached exactly', opinions, 'reached', 'WTP', 'WTP', '100', null],
    ['not reached: as ordinal', opinions, 'reached', 'WTP', 'TW', '50', null],
    ['a stage of the way', stages, 'ordinal', 'rancangan', 'kajian', '33.333333333333333333', null],
    ['no stage yet, and said so', stages, 'ordinal', 'rancangan', 'belum', '0', null],
    ['nothing said', stages, 'ordinal', 'rancangan', null, null, 'no-actual'],
    ['nothing planned', stages, 'ordinal', null, 'kajian', null, 'no-target'],
    ['a plan of no stage', stages, 'ordinal', 'belum', 'kajian', null, 'zero-target'],
    ['a plan of no stage is not reached either', stages, 'reached', 'belum', 'kajian', null, 'zero-target'],
    ['a target outside the scale', opinions, 'ordinal', 'Sangat Baik', 'WTP', null, 'text-target'],
  ])('%s', (_, scale, method, target, actual, raw, reason) => {
    const answer = must(achieveOrdinal(scale, method, target, actual));
    expect([answer.raw?.toText() ?? null, answer.reason]).toEqual([raw, reason]);
  });

  test('an actual outside the scale is refused by name', () => {
    const answer = achieveOrdinal(opinions, 'ordinal', 'WTP', 'wtp');
    expect(answer).toBeInstanceOf(Refusal);
    expect(answer).toMatchObject({ code: 'grade.unknown', params: { grade: 'wtp' } });
  });
});
