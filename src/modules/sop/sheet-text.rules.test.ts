import { describe, expect, it } from 'vitest';
import { arimo } from './arimo-widths.rules.ts';
import { balance, measure, wrap } from './sheet-text.rules.ts';

describe('measure', () => {
  it.each([
    ['regular', 'a', 556], ['bold', 'a', 556], ['regular', 'iW', 222 + 944], ['bold', 'iW', 278 + 944], ['italic', '10 menit', 556 * 2 + 278 + 833 + 556 + 556 + 222 + 278],
  ] as const)('%s "%s" is as wide as Arial', (face, words, thousandths) => {
    expect(measure(arimo, words, 10, face)).toBeCloseTo(thousandths / 100, 5);
  });

  it('gives a sign that the face lacks a width too', () => {
    expect(measure(arimo, '漢', 10)).toBeGreaterThan(5);
  });
});

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['', 100, []],
    ['satu', 100, ['satu']],
    ['satu dua tiga', 40, ['satu dua', 'tiga']],
    ['  satu   dua ', 200, ['satu dua']],
    ['arahan/disposisi Kepada', 60, ['arahan/', 'disposisi', 'Kepada']],
    ['Bupati/Inspektorat', 200, ['Bupati/Inspektorat']],
    ['pertanggungjawaban', 40, ['pertangg', 'ungjawa', 'ban']],
    ['Perundang-undangan', 60, ['Perundang-', 'undangan']],
  ])('%s in %d points', (words, width, lines) => {
    expect(wrap(arimo, words, 10, width)).toEqual(lines);
  });

  it('never makes a line wider than asked', () => {
    const words = 'Melaksanakan koordinasi/pengumpulan bahan dengan bidang-bidang lain dalam penyusunan draft';
    for (let width = 30; width < 400; width += 7) {
      for (const line of wrap(arimo, words, 8.8, width)) expect(measure(arimo, line, 8.8)).toBeLessThanOrEqual(width + 0.1);
    }
  });
});

describe('balance', () => {
  it('makes the lines of a heading even without adding one', () => {
    expect(balance(arimo, 'Analis Perencanaan Evaluasi dan Pelaporan', 8, 120)).toEqual(['Analis Perencanaan', 'Evaluasi dan Pelaporan']);
  });

  it('cuts no word to become narrower', () => {
    expect(balance(arimo, 'a Perencanaan b', 8, 60).join(' ')).toBe('a Perencanaan b');
  });
});
