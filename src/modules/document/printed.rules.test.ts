import { expect, test } from 'vitest';
import { printedAs } from './printed.rules.ts';

const lines = ['No | Indikator | Satuan', '1 | Koperasi aktif | %', '2 | Usaha naik kelas | unit', 'Unsur | Isi', 'Kode | IKU-1', 'Satuan | %'];

test.each([
  ['whole', 'Koperasi aktif', [['Koperasi aktif | %'], ['Kode | IKU-1', 'Satuan | %']]],
  ['whole', 'Koperasi aktif', [['Koperasi  aktif | %']]],
  // The rows of a run stand one below the other.
  ['otherwise', 'Koperasi aktif', [['Koperasi aktif | %'], ['Kode | IKU-1', 'Satuan | unit']]],
  ['otherwise', 'Koperasi aktif', [['Satuan | %', 'Kode | IKU-1']]],
  ['otherwise', 'Koperasi aktif', [['Koperasi aktif | unit']]],
  ['not', 'Koperasi', [['Koperasi | %']]],
  ['not', 'Koperasi sehat', [['Koperasi sehat | %']]],
] as const)('%s: %s', (expected, name, runs) => {
  expect(printedAs(lines, name, runs)).toBe(expected);
});
