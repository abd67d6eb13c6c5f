import { describe, expect, it } from 'vitest';
import { entriesOf, readCeilings } from './ceiling-block.ts';
import { readCoded } from './coded-block.ts';

const [A, B] = ['2.17.01.2.06.0009', '2.17.07.2.01.0022'];

describe('readCoded', () => {
  it.each([
    ['words between code and figures', [['Kode', 'Uraian', 'Pagu'], ['2.17.01', 'PROGRAM', '9'], ['2.17.01.2.06', 'Kegiatan', '9'], [A, 'Rapat', '100'], ['', 'Jumlah', '100']], { rows: [{ code: A, figures: ['100'] }], columns: 1, parents: 2, uncoded: 2 }],
    ['two columns of figures', [[A, '1.000', '45'], [B, '', '0']], { rows: [{ code: A, figures: ['1.000', '45'] }, { code: B, figures: ['', '0'] }], columns: 2, parents: 0, uncoded: 0 }],
    ['a number before the code', [['1', A, '100']], { rows: [{ code: A, figures: ['100'] }], columns: 1, parents: 0, uncoded: 0 }],
    ['a doubtful figure, which is asked later', [[A, '1,210']], { rows: [{ code: A, figures: ['1,210'] }], columns: 1, parents: 0, uncoded: 0 }],
    ['a word among the figures, which is asked, too', [[A, 'Rapat', '100', 'selesai'], [B, 'Izin', '90', '45']], { rows: [{ code: A, figures: ['100', 'selesai'] }, { code: B, figures: ['90', '45'] }], columns: 2, parents: 0, uncoded: 0 }],
    ['a line typed with a space', [[`${A} 100.000`]], { rows: [{ code: A, figures: ['100.000'] }], columns: 1, parents: 0, uncoded: 0 }],
  ])('finds %s', (_, block, expected) => expect(readCoded(block)).toEqual(expected));

  it('says where no line has a code', () => expect(readCoded([['100', '45'], ['2.17.01', '9']])).toBeNull());
});

describe('readCeilings', () => {
  it('reads amounts by Indonesian rules and asks for the doubtful', () => {
    const block = readCeilings(`${A}\tRp150.000.000\n${B}\t1,210`, {});
    expect(block.lines.map(({ amount, ways }) => [amount, ways])).toEqual([['150000000', []], [null, ['1,21', '1.210']]]);
    expect(entriesOf(block)).toEqual([{ code: A, amount: '150000000' }]);
    expect(entriesOf(readCeilings(`${B}\t1,210`, { [B]: '1.210' }))).toEqual([{ code: B, amount: '1210' }]);
  });

  it('asks for an amount that is none', () => {
    expect(readCeilings(`${A}\t100\n${B}\tnanti`, {}).lines.map(({ amount, unread }) => [amount, unread])).toEqual([['100', false], [null, true]]);
  });

  it.each([['no code', 'Pagu\t100', 'none'], ['two columns of figures', `${A}\t100\t90`, 'columns'], ['no figure', `${A}\tRapat`, 'columns'], ['nothing', '', 'none'], ['one code twice', `${A}\t100\n${A}\t90`, 'twice']])('%s is said', (_, text, problem) => {
    expect(readCeilings(text, {}).problem).toBe(problem);
  });
});
