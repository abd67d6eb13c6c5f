import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#pure/refusal';
import { insertedDay, nextSuffix, usable, voidable, writeNumber } from './number.rules.ts';

const DEFAULT_PATTERN = '{classification}/{sequence}/{unit}/{year}';
const parts = { classification: '000.8.6.3', sequence: 12, suffix: '', unit: 'Diskoperindag', year: 2027 };

describe('number of an outgoing letter', () => {
  test.each([
    ['the general pattern', DEFAULT_PATTERN, parts, '000.8.6.3/12/Diskoperindag/2027'],
    ['an inserted number', DEFAULT_PATTERN, { ...parts, suffix: 'a' }, '000.8.6.3/12.a/Diskoperindag/2027'],
    ['the pattern of another office', 'B-{sequence}/{year}', parts, 'B-12/2027'],
    ['an unknown placeholder stays', '{sequence}/{bulan}', parts, '12/{bulan}'],
  ])('%s', (_, pattern, given, text) => {
    expect(writeNumber(pattern, given)).toBe(text);
  });
});

describe('a number inserted behind another', () => {
  test('suffixes go from a to z, each once, and then no further', () => {
    const used: string[] = [];
    for (let suffix = nextSuffix(''); !(suffix instanceof Refusal); suffix = nextSuffix(suffix)) used.push(suffix);
    expect(used).toEqual([...'abcdefghijklmnopqrstuvwxyz']);
    expect(nextSuffix('z')).toMatchObject({ code: 'number.no-suffix-left' });
  });

  const days = fc.integer({ min: 1, max: 365 }).map((day) => new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10));
  test('its day keeps the register in order', () => {
    fc.assert(fc.property(days, days, fc.option(days), days, (date, after, next, today) => {
      const allowed = insertedDay(date, { after, next, today }) === true;
      expect(allowed).toBe(date >= after && date <= (next ?? today));
    }));
  });

  test('the refusal names the days that are left', () => {
    expect(insertedDay('2027-02-01', { after: '2027-02-03', next: '2027-02-05', today: '2027-03-01' }))
      .toMatchObject({ code: 'number.date-outside', params: { from: '2027-02-03', until: '2027-02-05' } });
  });
});

describe('what may be done by hand', () => {
  test.each([
    ['reserved', null, true, true], ['given', null, 'number.not-reserved', true], ['void', null, 'number.not-reserved', 'number.already-void'],
    ['given', 'a dossier', 'number.of-dossier', 'number.of-dossier'], ['void', 'a dossier', 'number.of-dossier', 'number.of-dossier'],
  ])('a %s number of %s', (state, dossierId, use, drop) => {
    const told = (answer: true | Refusal) => (answer === true ? true : answer.code);
    expect([told(usable({ dossierId, state })), told(voidable({ dossierId, state }))]).toEqual([use, drop]);
  });
});
