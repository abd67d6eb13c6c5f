import { beforeAll, expect, test } from 'vitest';
import { loadReference } from './load.adapter.ts';
import type { RegulationRegister } from './reference.contract.ts';
import { citations, reachable } from './regulation-link.rules.ts';

let register: RegulationRegister;
beforeAll(async () => { ({ register } = await loadReference('content/reference')); });

const keys = (start: string[]) => reachable(start, register).map(({ key }) => key);

test('a line leads to the entry it cites, or to none', () => {
  expect(citations(['UU Nomor 9 Tahun 2015 tentang Perubahan Kedua', 'Surat Bupati'], register)).toEqual([
    { text: 'UU Nomor 9 Tahun 2015 tentang Perubahan Kedua', regulation: 'uu-9-2015' },
    { text: 'Surat Bupati', regulation: null },
  ]);
});

test('an entry brings what it amends and everything that followed', () => {
  expect(keys(['uu-25-1999'])).toEqual(['uu-25-1999', 'uu-33-2004', 'uu-1-2022']);
  expect(keys(['uu-9-2015'])).toEqual(expect.arrayContaining(['uu-23-2014', 'uu-9-2015', 'uu-6-2023']));
  expect(keys([])).toEqual([]);
});
