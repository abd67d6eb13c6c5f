import { describe, expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import type { PastActual } from './cell.contract.ts';
import { type Looked, standsOut, warningsOf } from './warning.rules.ts';

const EMPTY = { supporting: '', hindering: '', followUp: '' };
const past = (of: Partial<PastActual>): PastActual => ({ year: 2025, quarter: 4, state: 'filled', value: null, words: null, components: null, narrative: EMPTY, ...of });
const look = (of: Partial<Looked>) => warningsOf({
  card: { aggregation: 'last', entryMode: 'running_total' }, value: null, words: null, narrative: EMPTY, lastQuarter: null, lastYear: null, raw: null, ...of,
}).map(({ code, field }) => `${code} ${field}`);
const LONG = 'Pelaku usaha belum memiliki izin usaha.';

describe('warnings', () => {
  test.each<[string, Partial<Looked>, string[]]>([
    ['nothing entered', { lastQuarter: past({ value: '5' }) }, []],
    ['the figure of last quarter', { value: exact('5.0'), lastQuarter: past({ value: '5' }) }, ['same-as-last-quarter value']],
    ['the figure of last year', { value: exact('5'), lastYear: past({ value: '5' }) }, ['same-as-last-year value']],
    ['none twice', { value: exact('0'), lastQuarter: past({ value: '0', state: 'zero' }) }, []],
    ['the same grade', { words: 'BB', lastYear: past({ words: 'BB' }) }, ['same-as-last-year words']],
    ['a slipped decimal', { value: exact('53.9'), lastYear: past({ value: '5.39' }) }, ['outlier value']],
    ['a usual growth', { value: exact('8'), lastYear: past({ value: '5' }) }, []],
    ['text copied with other spaces and capitals', { narrative: { ...EMPTY, hindering: `  ${LONG.toUpperCase()} ` }, lastQuarter: past({ narrative: { ...EMPTY, hindering: LONG } }) }, ['same-text-last-quarter hindering']],
    ['a short text that is the same by nature', { narrative: { ...EMPTY, hindering: 'Tidak ada.' }, lastYear: past({ narrative: { ...EMPTY, hindering: 'Tidak ada.' } }) }, []],
    ['a falling running total', { card: { aggregation: 'sum', entryMode: 'running_total' }, value: exact('9'), lastQuarter: past({ quarter: 1, value: '10' }) }, ['falling-total value']],
    ['a total that begins anew', { card: { aggregation: 'sum', entryMode: 'running_total' }, value: exact('9'), lastQuarter: past({ quarter: 4, value: '10' }) }, []],
    ['a position that fell', { value: exact('9'), lastQuarter: past({ quarter: 1, value: '10' }) }, []],
    ['a target passed by far', { value: exact('9'), raw: exact('150.01') }, ['target-low value']],
    ['just at the border', { value: exact('9'), raw: exact('150') }, []],
    ['a target missed without a word why', { value: exact('9'), raw: exact('99.99') }, ['no-narrative hindering']],
    ['a target missed with a word', { value: exact('9'), raw: exact('99.99'), narrative: { ...EMPTY, hindering: LONG } }, []],
  ])('%s', (_, of, warned) => expect(look(of)).toEqual(warned));

  test.each([['10', '2', true], ['2', '10', true], ['9.99', '2', false], ['-10', '2', true], ['10', '0', false]])('%s after %s stands out: %s', (now, then, far) => {
    expect(standsOut(exact(now), exact(then))).toBe(far);
  });
});
