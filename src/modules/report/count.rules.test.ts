import { expect, test } from 'vitest';
import { ID, reportYearOf } from '../../../test/support/report-year.ts';
import { countOf, countRef } from './count.rules.ts';
import { lakipFront } from './lakip-front.rules.ts';
import { figureRef, meanRef, originOf, rootsOf, scaleRef } from './origin.rules.ts';

const DATA = reportYearOf({ figures: { 2025: ['52.00', '51.50', '99.04'], 2026: ['53.99', '53.88', '99.80'] }, targets: { 2026: '53.99' } });
const holder = (education: string | null) => ({ name: 'A', rank: null, nip: null, education });
const post = (title: string, education?: string | null) => ({ id: title, title, holder: education === undefined ? null : holder(education) });
const OFFICE_DATA = { ...DATA, office: { ...DATA.office, posts: [post('Kepala Dinas', 'S2'), post('Kasubbag PEPP', null), post('Staf')] } } as unknown as typeof DATA;

test.each<[string, string, string, string[]]>([
  ['indicators', 'iku', 'office', ['Persentase koperasi berkualitas']],
  ['those that missed their target', 'unreached', 'office', ['Persentase koperasi berkualitas']],
  ['years whose realisasi is known', 'years', `${ID}2`, ['2026', '2025']],
  ['years left in the Renstra', 'left', 'office', ['2027', '2028', '2029', '2030']],
  ['posts that nobody holds', 'vacancies', 'office', ['Staf']],
  ['holders by their education', 'holders', 'S2', ['Kepala Dinas']],
  ['holders whose education is not known', 'holders', 'belum-dicatat', ['Kasubbag PEPP']],
])('%s are told by name', (_name, what, scope, things) => {
  expect(countOf(OFFICE_DATA, what, scope)).toMatchObject({ value: things.length, things });
});

test('what was counted by figures has them as its parts, and their verifier as its own', () => {
  const figures = DATA.figures.map((figure) => ({ ...figure, verifier: 'Kasubbag PEPP', evidence: [{ label: 'BA', name: 'ba.pdf', kind: 'file', hash: 'a'.repeat(64), personal: false }] }));
  const data = { ...DATA, figures, means: new Map([[`${ID}3:2026`, { value: null, predicate: null, measured: 1, of: 1 }]]) };
  const figure = figureRef(`${ID}1`, 2026, 4, 'achievement');
  expect(originOf(data, countRef('measured', data))).toMatchObject({ text: '1', parts: [figure], things: ['Persentase koperasi berkualitas'] });
  expect(originOf(data, meanRef(`${ID}3`, 2026, 'measured'))).toMatchObject({ parts: [figure] });
  expect(rootsOf(data, countRef('measured', data))).toMatchObject([{ ref: figure, proof: { verifiers: ['Kasubbag PEPP'], evidence: [{ hash: 'a'.repeat(64) }] } }]);
  expect(rootsOf(data, 'figure:gone:2026:4:actual')).toEqual([]);
});

test('what is done about a missed target is heard of the latest quarter that says so', () => {
  const narrative = { supporting: '', hindering: '', followUp: 'Pendampingan diperluas.' };
  const silent = { supporting: '', hindering: '', followUp: '' };
  const said = (fourth: typeof silent | null, third: typeof silent) => ({ ...DATA, figures: DATA.figures.flatMap((figure) => [{ ...figure, quarter: 3 as const, narrative: third }, { ...figure, narrative: fourth }]) });
  const counted = [[null, narrative], [silent, narrative], [narrative, silent], [null, silent]] as const;
  expect(counted.map(([fourth, third]) => countOf(said(fourth, third), 'mended', 'office')?.value)).toEqual([1, 1, 1, 0]);
  const front = JSON.stringify(lakipFront['summary']?.(said(null, narrative), {} as never, {} as never));
  expect(front).toContain('pendampingan diperluas');
  expect(front).not.toContain('tindak lanjut belum disampaikan');
});

test('the bounds of the predicates and of a mean resolve', () => {
  expect(originOf(DATA, scaleRef('sangat-tinggi', DATA))).toMatchObject({ text: '91%', number: '91' });
  expect(originOf(DATA, scaleRef('cap', DATA))).toMatchObject({ text: '120%' });
  expect(originOf(DATA, scaleRef('rendah', DATA))).toBeNull();
});
