import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellState, RoundStatus } from './round.contract.ts';
import { countStates, dueQuarters, isBefore, isLate, isOverdue, lastDayOf, mayClose, mayLock, mayOpen, mayReopen, quarterAfter, quarterBefore, quarterOf, usualDue } from './round.rules.ts';

describe('quarters', () => {
  test.each([['2026-01-01', 1], ['2026-03-31', 1], ['2026-04-01', 2], ['2026-09-30', 3], ['2026-10-01', 4], ['2026-12-31', 4]])('%s stands in quarter %i', (day, quarter) => {
    expect(quarterOf(day)).toEqual({ year: 2026, quarter });
  });

  test.each([[2026, 1, '2026-03-31'], [2026, 2, '2026-06-30'], [2026, 3, '2026-09-30'], [2026, 4, '2026-12-31']])('%i quarter %i ends on %s', (year, quarter, day) => {
    expect(lastDayOf({ year, quarter })).toBe(day);
  });

  test('after and before undo each other and keep the order', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 4 }), (year, quarter) => {
      const at = { year, quarter };
      expect(quarterBefore(quarterAfter(at))).toEqual(at);
      expect(isBefore(at, quarterAfter(at))).toBe(true);
      expect(isBefore(quarterAfter(at), at)).toBe(false);
    }));
  });

  test('the usual deadline is the end of a working day in the zone of the office', () => {
    expect(usualDue({ year: 2026, quarter: 4 }, 10, { zone: 'Asia/Jakarta', today: '2027-01-10' }).toISOString()).toBe('2027-01-10T09:00:00.000Z');
    expect(usualDue({ year: 2026, quarter: 1 }, 0, { zone: 'Asia/Jayapura', today: '2026-03-01' }).toISOString()).toBe('2026-03-31T07:00:00.000Z');
    expect(usualDue({ year: 2026, quarter: 4 }, 10, { zone: 'Asia/Jakarta', today: '2027-01-11' }).toISOString()).toBe('2027-01-21T09:00:00.000Z');
  });

  test.each([['last', 'triwulan', [1, 2, 3, 4]], ['sum', 'bulanan', [1, 2, 3, 4]], ['sum', 'semester', [2, 4]], ['last', 'tahunan', [4]], ['annual_only', 'triwulan', [4]]] as const)(
    '%s %s is asked in %j', (aggregation, frequency, due) => expect(dueQuarters({ aggregation, frequency })).toEqual(due));
});

const at = (text: string) => new Date(text);
const code = (refusal: { code: string } | undefined) => refusal?.code;

describe('a round', () => {
  const now = at('2026-04-02T02:00:00Z');
  const opening = { today: '2026-04-02', standing: false, dueAt: at('2026-04-10T09:00:00Z'), now };
  test.each([
    ['a quarter that ended', { year: 2026, quarter: 1 }, opening, undefined], ['one under way', { year: 2026, quarter: 2 }, opening, undefined],
    ['one to come', { year: 2026, quarter: 3 }, opening, 'round.too-early'], ['one opened before', { year: 2026, quarter: 1 }, { ...opening, standing: true }, 'round.exists'],
    ['a deadline gone by', { year: 2026, quarter: 1 }, { ...opening, dueAt: at('2026-04-02T01:59:59Z') }, 'round.due-past'],
  ])('opens for %s', (_, quarter, facts, refused) => expect(code(mayOpen(quarter, facts))).toBe(refused));

  const counts = (...states: CellState[]) => countStates(states);
  test.each<[string, RoundStatus, CellState[], boolean, string | undefined]>([
    ['all verified', 'open', ['verified', 'verified'], false, undefined],
    ['one entered', 'open', ['verified', 'entered'], true, 'round.waiting'], ['one released', 'open', ['released'], true, 'round.waiting'],
    ['one never sent', 'open', ['verified', 'asked'], false, 'round.missing'], ['one never sent, and said so', 'open', ['verified', 'asked'], true, undefined],
    ['one returned', 'open', ['returned'], false, 'round.missing'], ['locked already', 'locked', ['verified'], false, 'round.not-open'],
  ])('locks with %s', (_, status, states, leave, refused) => expect(code(mayLock(status, counts(...states), leave))).toBe(refused));

  test('opens again only when locked, closes only when locked and spoken to', () => {
    expect(code(mayReopen('open'))).toBe('round.not-locked');
    expect([mayReopen('locked'), mayReopen('closed')]).toEqual([undefined, undefined]);
    expect(code(mayClose('open', []))).toBe('round.not-locked');
    expect(mayClose('locked', ['IKU-1'])).toMatchObject({ code: 'round.without-note', params: { codes: 'IKU-1' } });
    expect(mayClose('locked', [])).toBeUndefined();
  });

  test('a deadline is exact: its own instant is in time; entered is never overdue', () => {
    const due = at('2026-04-10T09:00:00.000Z');
    expect(isLate(due, due)).toBe(false);
    expect(isLate(at('2026-04-10T09:00:00.001Z'), due)).toBe(true);
    const after = at('2026-04-11T00:00:00Z');
    expect((['asked', 'seen', 'drafted', 'entered', 'released', 'returned', 'verified'] as const).filter((state) => isOverdue(state, due, after))).toEqual(['asked', 'seen', 'drafted']);
    expect(isOverdue('asked', due, due)).toBe(false);
  });
});
