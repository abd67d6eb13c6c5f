import { describe, expect, it } from 'vitest';
import { minuteOf, placeItems, topOf } from './day-layout.ts';

const eight = minuteOf('08:00');
const place = (clocks: string[], now: string | null) => placeItems(clocks.map(minuteOf), eight, now === null ? null : minuteOf(now));

describe('placeItems', () => {
  it('puts a limit at its minute', () => expect(place(['09:00'], null)).toEqual([44]));

  it('keeps labels apart, in the order of their minutes', () => {
    const [late = 0, first = 0, second = 0] = place(['09:02', '09:00', '09:01'], null);
    expect(second - first).toBeGreaterThanOrEqual(18);
    expect(late - second).toBeGreaterThanOrEqual(18);
  });

  it('leaves the line of now free on both sides', () => {
    const [before = 0, after = 0] = place(['10:20', '10:28'], '10:24');
    const now = topOf(minuteOf('10:24'), eight);
    expect(now - before).toBeGreaterThanOrEqual(18);
    expect(after - now).toBeGreaterThanOrEqual(18);
  });
});
