import { describe, expect, it } from 'vitest';
import { Refusal } from '#pure/refusal';
import { mapCode, ownCode, recoded } from './recode.rules.ts';

const row = (code: string, level: string, replaces: string[] = []) => ({ code, level, name: `nama ${code}`, replaces });
const node = (code: string, level: 'program' | 'kegiatan') => ({ nodeId: code, level, code, name: code });
const rows = [
  row('2.17.03', 'program'), row('2.17.09', 'program', ['2.17.04']), row('2.17.10', 'program', ['2.17.04']), row('2.17.04', 'program', ['2.17.05']),
  row('X.XX.01', 'program'), row('X.XX.01.2.02', 'kegiatan', ['X.XX.01.2.01']),
];

describe('mapping', () => {
  it.each([
    ['2.17.03', 'program', 'kept', ['2.17.03']],
    ['2.17.04', 'program', 'replaced', ['2.17.09', '2.17.10']],
    ['2.17.05', 'program', 'replaced', ['2.17.04']],
    ['2.17.99', 'program', 'unmapped', []],
    ['2.17.03', 'kegiatan', 'unmapped', []],
    ['3.30.01', 'program', 'kept', ['3.30.01']],
    ['2.17.01.2.01', 'kegiatan', 'replaced', ['2.17.01.2.02']],
  ] as const)('%s as %s is %s', (code, level, state, offers) => {
    expect(mapCode(node(code, level), rows)).toMatchObject({ state, offers: offers.map((each) => expect.objectContaining({ code: each })) });
  });

  it('writes the bidang of the node into the code of every bidang', () => expect(ownCode('X.XX.01.2.02', '3.30.01.2.01')).toBe('3.30.01.2.02'));
});

describe('a tree with new codes', () => {
  const tree = [
    { id: 't', parentId: null, level: 'tujuan' as const, code: null }, { id: 'p', parentId: null, level: 'program' as const, code: '2.17.04' },
    { id: 'k', parentId: 'p', level: 'kegiatan' as const, code: '2.17.04.2.01' },
  ].map((each) => ({ ...each, ownerPostId: null, sort: 1, answers: [], indicators: 0 }));
  const listed = (code: string) => !code.startsWith('2.17.99');
  const choose = (program: string, kegiatan: string) => recoded(tree, [{ nodeId: 'p', code: program }, { nodeId: 'k', code: kegiatan }], listed);

  it('bears them where each fits', () => expect(choose('2.17.09', '2.17.09.2.01')).toMatchObject([{ code: null }, { code: '2.17.09' }, { code: '2.17.09.2.01' }]));

  it.each([
    ['a kegiatan outside its program', choose('2.17.09', '2.17.04.2.01'), [['codes.1.code', 'node.code-outside-parent']]],
    ['codes that are not listed', choose('2.17.99', '2.17.99.2.01'), [['codes.0.code', 'node.code-not-in-edition'], ['codes.1.code', 'node.code-not-in-edition']]],
    ['a code of another level', choose('2.17.09.2.01', '2.17.09.2.01'), [['codes.0.code', 'node.code-not-for-level'], ['codes.1.code', 'node.code-outside-parent']]],
    ['a node left out', recoded(tree, [{ nodeId: 'p', code: '2.17.09' }], listed), []],
    ['a node named twice', recoded(tree, [{ nodeId: 'p', code: '2.17.09' }, { nodeId: 'p', code: '2.17.09' }], listed), []],
  ])('is refused with %s', (_name, answer, issues) => {
    expect(answer).toBeInstanceOf(Refusal);
    expect((answer as Refusal).issues.map(({ field, code }) => [field, code])).toEqual(issues);
  });

  it('is refused with one code for two programs', () => {
    const two = tree.map((each) => (each.id === 'k' ? { ...each, parentId: null, level: 'program' as const } : each));
    const answer = recoded(two, [{ nodeId: 'p', code: '2.17.09' }, { nodeId: 'k', code: '2.17.09' }], listed);
    expect((answer as Refusal).issues).toMatchObject([{ field: 'codes.1.code', code: 'node.code-twice' }]);
  });
});
