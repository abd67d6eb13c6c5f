import { expect, test } from 'vitest';
import { paragraphOf } from '#contract/document/content';
import { offeredTo, standingIn, yearsIn } from './last-year.ts';

const passage = (text: string) => ({ text, content: { ...paragraphOf(text) } });

test('what was written goes to the section of the same id, else of the same title, else nowhere', () => {
  const now = [{ id: 'latar', title: 'Gambaran Umum' }, { id: 'bab-2', title: 'Pendapatan' }];
  const before = [
    { id: 'latar', title: 'Latar Belakang', passages: [passage('Satu.')] }, { id: 'section-2', title: 'PENDAPATAN ', passages: [passage('Dua.')] }, { id: 'dihapus', title: 'Belanja', passages: [passage('Tiga.')] },
  ];
  expect(offeredTo(now, before).map(({ section, title }) => [section, title])).toEqual([['latar', 'Gambaran Umum'], ['bab-2', 'Pendapatan'], [null, 'Belanja']]);
});

test('what stands is known by its words', () => {
  const body = { type: 'doc' as const, content: [paragraphOf('Pasar  dibenahi.'), { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A', marks: [] }] }] };
  expect([...standingIn([{ id: 'a', title: 'A', body }])]).toEqual(['Pasar dibenahi.']);
});

test.each([
  ['Sepanjang tahun 2025 dan Tahun Anggaran 2024, juga tahun 2025', ['2025', '2024']],
  ['Menurut Permenpan Nomor 53 Tahun 2014', []],
  ['Target 2025', []],
])('years named in: %s', (text, years) => { expect(yearsIn(text)).toEqual(years); });
