import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from './en/time.json' with { type: 'json' };
import { createFormat, type Format } from './format.ts';
import id from './id/time.json' with { type: 'json' };

const now = '2027-02-10T03:24:00Z';
let format: Format;
let english: Format;

beforeAll(async () => {
  await i18next.init({ lng: 'id', ns: ['time'], keySeparator: false, resources: { id: { time: id }, en: { time: en } } });
  format = createFormat(i18next.getFixedT('id', ['time']), 'id');
  english = createFormat(i18next.getFixedT('en', ['time']), 'en');
});

describe('dates and times', () => {
  it('writes days as an official does', () => {
    expect(format.longDay('2026-11-24')).toBe('Selasa, 24 November 2026');
    expect(format.shortDay('2027-02-11')).toBe('Kamis, 11 Feb');
    expect(english.longDay('2026-11-24')).toBe('Tuesday, 24 November 2026');
  });

  it('writes clocks in the zone of the office', () => {
    expect(format.clockZone(now)).toBe('10.24 WIB');
    expect(english.clockZone(now)).toBe('10:24 WIB');
    expect(createFormat(i18next.getFixedT('id', ['time']), 'id', 'Asia/Jayapura').clockZone(now)).toBe('12.24 WIT');
  });

  it.each([
    ['2027-02-10T02:12:00Z', 'hari ini, 09.12'],
    ['2027-02-09T06:20:00Z', 'kemarin 13.20'],
    ['2027-02-08T03:15:00Z', 'Senin 10.15'],
    ['2027-01-20T04:18:00Z', 'Rabu, 20 Jan, 11.18'],
    ['2026-12-30T04:18:00Z', '30 Des 2026, 11.18'],
    // 23.30 in London is the next morning in Jakarta.
    ['2027-02-09T23:30:00Z', 'hari ini, 06.30'],
  ])('says when %s was', (at, words) => expect(format.moment(at, now)).toBe(words));

  it('says what is near', () => {
    expect(format.nearDay('2027-02-11', now)).toBe('besok, 11 Februari');
    expect(format.nearDay('2027-02-10', now)).toBe('hari ini, 10 Februari');
    expect(format.nearDay('2027-02-18', now)).toBe('Kamis, 18 Februari');
  });
});

describe('durations', () => {
  it.each([[0, '0 menit'], [29, '29 menit'], [60, '1 jam'], [759, '12 jam 39 menit']])('writes %i minutes', (count, words) =>
    expect(format.minutes(count)).toBe(words));

  it('counts one in English', () => expect(english.minutes(61)).toBe('1 hour 1 minute'));

  it('writes a standard as printed, and none where the sheet sets none', () => {
    expect(format.standard({ value: 10, unit: 'hari' })).toBe('10 hari');
    expect(format.standard({ adjusted: true })).toBeNull();
    expect(format.standard(null)).toBeNull();
  });
});
