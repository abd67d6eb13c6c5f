import { expect, test } from 'vitest';
import { keyOf } from './key.rules.ts';

test.each([
  ['Kepala Bidang Koperasi', [], 'kepala-bidang-koperasi'],
  ['Kasubbag Umum & Kepegawaian', [], 'kasubbag-umum-kepegawaian'],
  ['2. Staf', [], 'staf'],
  ['Staf', ['staf'], 'staf-2'],
  ['Staf', ['staf', 'staf-2'], 'staf-3'],
  ['123', [], 'x'],
  ['Analis Perencanaan, Evaluasi dan Pelaporan Kinerja', [], 'analis-perencanaan-evaluasi-dan-pelapora'],
])('%s', (name, taken, key) => expect(keyOf(name, new Set(taken))).toBe(key));
