import { describe, expect, test } from 'vitest';
import { type Schooling, unmetQualifications } from './qualification.rules.ts';

const nobody: Schooling = { education: null, training: [] };
const taught = (...training: string[]): Schooling => ({ education: null, training });

describe('qualifications', () => {
  test.each([
    ['D3 meets D3/S1', 'D3', 'Pendidikan D3/S1', true],
    ['S2 meets D3/S1', 'S2', 'Pendidikan D3/S1', true],
    ['SMA does not', 'SMA', 'Pendidikan D3/S1', false],
    ['no record does not', null, 'Pendidikan D3/S1', false],
    ['Roman numbers count', 'D2', 'Pendidikan minimal D-III', false],
    ['SLTA is SMA', 'SMA', 'Pendidikan SLTA', true],
    ['D4 stands between D3 and S1', 'D4', 'Pendidikan S1', false],
    ['a line without a level asks any', 'SD', 'Pendidikan formal', true],
  ] as const)('%s', (_, education, line, met) => {
    expect(unmetQualifications({ education, training: [] }, [line])).toEqual(met ? [] : [line]);
  });

  test.each([
    ['a training of that name', 'Memahami Tata Naskah Dinas', taught('Diklat Tata Naskah Dinas'), true],
    ['the misspelt line of the sheet', 'Mampu mengopersikan program Microsoft office', taught('Pelatihan Microsoft Office'), true],
    ['two words of three', 'Memahami aturan perundang-undangan', taught('Bimtek perundang-undangan'), true],
    ['one word of three', 'Memiliki Kemampuan Pengolahan Data', taught('Manajemen data'), false],
    ['half in one and half in another', 'Memahami Tata Naskah Dinas', taught('Tata kelola', 'Naskah kuno'), false],
    ['no training', 'Memahami Tata Naskah Dinas', nobody, false],
  ])('%s', (_, line, person, met) => {
    expect(unmetQualifications(person, [line])).toEqual(met ? [] : [line]);
  });

  test('unmet lines keep their order and wording', () => {
    const lines = ['Pendidikan D3/S1', 'Memahami Tata Naskah Dinas', 'Memahami aturan perundang-undangan'];
    expect(unmetQualifications({ education: 'S1', training: ['Tata Naskah'] }, lines)).toEqual([lines[2]]);
  });
});
