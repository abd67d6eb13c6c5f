import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#pure/refusal';
import type { NodeLevel } from './node.contract.ts';
import { answersFit, codeFits, listedCode, move, place, remove, type TreeNode, treeFindings, underParent } from './tree.rules.ts';

const node = (id: string, level: NodeLevel, more: Partial<TreeNode> = {}): TreeNode =>
  ({ id, level, parentId: null, code: null, ownerPostId: 'post', sort: 1, answers: [], indicators: 1, ...more });
const TREE = [
  node('t', 'tujuan'), node('s1', 'sasaran', { parentId: 't', sort: 1 }), node('s2', 'sasaran', { parentId: 't', sort: 2 }),
  node('p', 'program', { code: '2.17.03', answers: ['s1', 's2'] }), node('k', 'kegiatan', { parentId: 'p', code: '2.17.03.2.01' }),
];
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : answer);

describe('codes', () => {
  test.each([['2.17.03', '2.17.03'], ['2.17.01', 'X.XX.01'], ['3.30.01.2.05.0001', 'X.XX.01.2.05.0001'], ['2.17.03.2.01', '2.17.03.2.01']])('%s is listed as %s', (code, listed) => {
    expect(listedCode(code)).toBe(listed);
  });

  test.each<[NodeLevel, string | null, string | null, string | undefined]>([
    ['tujuan', null, null, undefined], ['sasaran', '2.17.03', null, 'node.code-not-for-level'],
    ['program', null, null, 'node.code-missing'], ['program', '2.17.03.2.01', null, 'node.code-not-for-level'], ['program', '2.17.03', null, undefined],
    ['kegiatan', '2.17.03.2.01', '2.17.03', undefined], ['kegiatan', '2.17.04.2.01', '2.17.03', 'node.code-outside-parent'],
    // 2.17.030 begins with the letters of 2.17.03 and is none of its children.
    ['kegiatan', '2.17.030.2.01', '2.17.03', 'node.code-outside-parent'],
    ['sub_kegiatan', '2.17.03.2.01.0001', '2.17.03.2.01', undefined], ['sub_kegiatan', '2.17.03.2.01', '2.17.03.2.01', 'node.code-not-for-level'],
  ])('%s %s below %s: %s', (level, code, above, refused) => {
    expect(codeOf(codeFits(level, code, above === null ? undefined : node('a', 'program', { code: above })))).toBe(refused);
  });
});

describe('no orphan and no level left out', () => {
  const LEVELS: NodeLevel[] = ['tujuan', 'sasaran', 'program', 'kegiatan', 'sub_kegiatan'];
  const fits = new Set(['sasaran tujuan', 'kegiatan program', 'sub_kegiatan kegiatan']);
  test.each(LEVELS.flatMap((level) => LEVELS.map((above) => [level, above] as const)))('%s under %s', (level, above) => {
    const refused = codeOf(underParent(level, 'a', node('a', above)));
    expect(refused).toBe(fits.has(`${level} ${above}`) ? undefined : 'node.level-order');
  });

  test.each(LEVELS)('%s without a parent, and with one of another version', (level) => {
    const root = level === 'tujuan' || level === 'program';
    expect(codeOf(underParent(level, null, undefined))).toBe(root ? undefined : 'node.parent-missing');
    expect(codeOf(underParent(level, 'gone', undefined))).toBe('node.parent-missing');
  });

  test('place refuses a code twice and what is no sasaran', () => {
    const program = { level: 'program', parentId: null } as const;
    expect(codeOf(place(TREE, { ...program, code: '2.17.03', answers: [] }))).toBe('node.code-twice');
    expect(codeOf(place(TREE, { ...program, code: '2.17.04', answers: ['t'] }))).toBe('node.answers-no-sasaran');
    expect(codeOf(answersFit(TREE, 'kegiatan', ['s1']))).toBe('node.answers-only-program');
    expect(place(TREE, { level: 'sasaran', parentId: 't', code: null, answers: [] })).toBe(3);
  });
});

describe('moving and removing', () => {
  test('every move keeps all siblings, each once, with the node where it was put', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.nat(), (count, from, to) => {
      const siblings = Array.from({ length: count }, (_, index) => node(`s${index}`, 'sasaran', { parentId: 't', sort: index + 1 }));
      const moved = siblings[from % count];
      const others = siblings.filter((each) => each !== moved).map(({ id }) => id);
      const before = others[to % count] ?? null;
      if (!moved) throw new Error('unreachable');
      const order = move([node('t', 'tujuan'), ...siblings], moved, 't', before);
      if (order instanceof Refusal) throw order;
      expect(order.filter((id) => id !== moved.id)).toEqual(others);
      expect(order[order.indexOf(moved.id) + 1] ?? null).toBe(before);
    }));
  });

  test('what carries something stays', () => {
    const [tujuan, sasaran, , program, kegiatan] = TREE as [TreeNode, TreeNode, TreeNode, TreeNode, TreeNode];
    expect(codeOf(remove(TREE, tujuan))).toBe('node.has-children');
    expect(codeOf(remove(TREE, sasaran))).toBe('node.answered');
    expect(codeOf(remove(TREE, program))).toBe('node.has-children');
    expect(codeOf(remove(TREE, kegiatan))).toBe('node.has-indicators');
    expect(remove(TREE, { ...kegiatan, indicators: 0 })).toBeUndefined();
    expect(codeOf(move(TREE, sasaran, 't', 'k'))).toBe('node.before-no-sibling');
  });
});

describe('findings', () => {
  const blocking = (nodes: readonly TreeNode[]) => treeFindings(nodes).filter(({ blocks }) => blocks).map(({ code, nodeId }) => `${code} ${nodeId}`);
  test.each<[string, readonly TreeNode[], string[]]>([
    ['a whole tree', TREE, []],
    ['nothing', [], ['no-tujuan null', 'no-sasaran null', 'no-program null']],
    ['a program that answers none', [...TREE, node('p2', 'program', { code: '2.17.04' })], ['program-answers-none p2']],
    ['a sasaran that nothing measures', [...TREE, node('s3', 'sasaran', { parentId: 't', indicators: 0 })], ['no-indicator s3']],
  ])('%s', (_, nodes, found) => expect(blocking(nodes)).toEqual(found));

  test('an owner missing, a sasaran unanswered and a kegiatan unmeasured are worth a look only', () => {
    const found = treeFindings([...TREE, node('s3', 'sasaran', { parentId: 't' }), node('k2', 'kegiatan', { parentId: 'p', code: '2.17.03.2.02', ownerPostId: null, indicators: 0 })]);
    expect(found).toEqual([
      { code: 'sasaran-unanswered', nodeId: 's3', blocks: false }, { code: 'no-owner', nodeId: 'k2', blocks: false }, { code: 'no-indicator', nodeId: 'k2', blocks: false },
    ]);
  });
});
