import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestors, boxHeight, type DrawnNode, findNodes, fitZoom, foldedAt, inOrder, layCascade, LEVELS, MEASURE } from './cascade-layout.ts';

const node = (id: string, parentId: string | null, level: number, name = id): DrawnNode & { code: string | null } =>
  ({ id, parentId, level: LEVELS[level] ?? 'tujuan', name, code: null, indicators: [] });

/** Trees of every shape: each node hangs under an earlier one of a higher level, or under none. */
const trees = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 6 })), { maxLength: 60 }).map((drawn) => {
  const nodes: DrawnNode[] = [];
  for (const [at, [pick, length, indicators]] of drawn.entries()) {
    const parents = nodes.filter(({ level }) => level !== 'sub_kegiatan');
    const parent = at === 0 ? undefined : parents[pick % (parents.length + 1)];
    const level = parent ? LEVELS[LEVELS.indexOf(parent.level) + 1] ?? 'sub_kegiatan' : 'tujuan';
    nodes.push({ id: String(at), parentId: parent?.id ?? null, level, name: 'x'.repeat(length), indicators: Array.from({ length: indicators }, () => ({ name: 'Persentase koperasi aktif di kabupaten' })) });
  }
  return nodes;
});

describe('layCascade', () => {
  it('draws every node once, none over another, all inside, children to the right of their parent', () => {
    fc.assert(fc.property(trees, (nodes) => {
      const { boxes, lines, width, height } = layCascade(nodes);
      expect(boxes.map((box) => box.node.id).sort()).toEqual(nodes.map(({ id }) => id).sort());
      for (const [at, one] of boxes.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.w <= width && one.y + one.h <= height).toBe(true);
        for (const other of boxes.slice(at + 1)) {
          expect(one.x + one.w <= other.x || other.x + other.w <= one.x || one.y + one.h <= other.y || other.y + other.h <= one.y).toBe(true);
        }
        const parent = boxes.find(({ node: { id } }) => id === one.node.parentId);
        if (parent) expect(one.x).toBeGreaterThan(parent.x + parent.w);
      }
      expect(lines).toHaveLength(nodes.filter(({ parentId }) => parentId !== null).length);
    }), { numRuns: 60 });
  });

  it('keeps what is under a folded node back and says how much', () => {
    const nodes = [node('t', null, 0), node('s', 't', 1), node('p', 's', 2), node('k', 'p', 3)];
    const { boxes } = layCascade(nodes, new Set(['s']));
    expect(boxes.map((box) => [box.node.id, box.hidden])).toEqual([['t', 0], ['s', 2]]);
  });

  it('draws a dashed line to a further sasaran, none to the one it stands under', () => {
    const nodes = [node('t', null, 0), node('s1', 't', 1), node('s2', 't', 1), node('p', 's1', 2)];
    const { lines } = layCascade(nodes, new Set(), [{ programId: 'p', sasaranId: 's1' }, { programId: 'p', sasaranId: 's2' }]);
    expect(lines.filter(({ kind }) => kind === 'answers').map(({ from, to }) => [from, to])).toEqual([['s2', 'p']]);
  });

  it('leaves a gap between siblings', () => {
    const [, one, two] = layCascade([node('t', null, 0), node('s1', 't', 1), node('s2', 't', 1)]).boxes;
    expect((two?.y ?? 0) - (one?.y ?? 0) - (one?.h ?? 0)).toBe(MEASURE.rowGap);
  });

  it('shows a node whose parent is missing rather than losing it', () => {
    expect(layCascade([node('p', 'gone', 2)]).boxes).toHaveLength(1);
  });
});

describe('boxHeight', () => {
  it('grows with the name and the indicators, up to its limits', () => {
    const short = boxHeight({ name: 'a', indicators: [] });
    expect(boxHeight({ name: 'a'.repeat(60), indicators: [] })).toBeGreaterThan(short);
    expect(boxHeight({ name: 'a', indicators: [{ name: 'b' }] })).toBeGreaterThan(short);
    expect(boxHeight({ name: 'a'.repeat(300), indicators: [] })).toBe(boxHeight({ name: 'a'.repeat(600), indicators: [] }));
  });
});

describe('reading order and search', () => {
  const nodes = [{ ...node('t', null, 0, 'Ekonomi kerakyatan'), indicators: [{ name: 'Rasio kewirausahaan' }] }, { ...node('b', 't', 1, 'Koperasi sehat'), code: '2.17' }, node('a', 't', 1, 'Usaha mikro'), node('c', 'b', 2, 'Pengawasan koperasi')];

  it('walks parent, then its children', () => expect(inOrder(nodes).map(({ node: { id }, depth }) => `${id}${depth}`)).toEqual(['t0', 'b1', 'c2', 'a1']));

  it.each([['KOPERASI', ['b', 'c']], ['2.17', ['b']], ['kewirausahaan', ['t']], ['koperasi awas', ['c']], ['', []], ['tidak ada', []]])('finds %s', (typed, found) => {
    expect(findNodes(nodes, typed)).toEqual(found);
  });

  it('names what stands above a node', () => expect(ancestors(nodes, 'c')).toEqual(['b', 't']));

  it('folds the nodes of a level that carry something', () => expect([...foldedAt(nodes, 'sasaran')]).toEqual(['b']));
});

describe('fitZoom', () => {
  it.each([[2000, 1000, 1000, 800, 0.5], [400, 300, 1000, 800, 1], [0, 0, 100, 100, 1], [100_000, 10, 500, 500, 0.1]])('of %i x %i in %i x %i is %f', (width, height, w, h, zoom) => {
    expect(fitZoom({ width, height }, { width: w, height: h })).toBe(zoom);
  });
});
