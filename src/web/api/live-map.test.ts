import { describe, expect, it } from 'vitest';
import { isLive, shows } from './live-map.ts';

const query = (path: readonly string[] | string, input?: unknown, data?: unknown) => ({
  queryKey: typeof path === 'string' ? [path] : [path, input === undefined ? { type: 'query' } : { type: 'query', input }], state: { data },
});
const dossier = (id: string) => [{ kind: 'dossier', id }];

describe('which queries show what changed', () => {
  it.each([
    ['the dossier itself', query(['dossier', 'get'], { id: 'a' }), true],
    ['another dossier', query(['dossier', 'get'], { id: 'b' }), false],
    ['its story', query(['dossier', 'story'], { id: 'a' }), true],
    ['its letters', query(['letter', 'ofDossier'], { id: 'a' }), true],
    ['another one\'s letters', query(['letter', 'ofDossier'], { id: 'b' }), false],
    ['the desk', query(['dossier', 'desk'], {}), true],
    ['the list', query(['dossier', 'list'], { status: 'open' }), true],
    ['the requests', query(['dossier', 'requests'], {}), true],
    ['a document of it', query(['document', 'get'], { id: 'x' }, { owner: { kind: 'dossier', id: 'a' } }), true],
    ['a document of another', query(['document', 'get'], { id: 'x' }, { owner: { kind: 'dossier', id: 'b' } }), false],
    ['a document not yet heard', query(['document', 'get'], { id: 'x' }), false],
    ['its sheet, which is drawn once', query(['dossier', 'sheet'], { id: 'a' }), false],
    ['persons', query(['person', 'list'], {}), false],
    ['the session', query('session'), false],
  ])('a dossier: %s', (_name, one, answer) => {
    expect(shows(one, dossier('a'))).toBe(answer);
  });

  it('takes a document by its own id, and no dossier for it', () => {
    const changes = [{ kind: 'document', id: 'x' }];
    expect(shows(query(['document', 'get'], { id: 'x' }), changes)).toBe(true);
    expect(shows(query(['document', 'get'], { id: 'y' }), changes)).toBe(false);
    expect(shows(query(['dossier', 'get'], { id: 'x' }), changes)).toBe(false);
  });

  it('asks for the own rights again when a post changes hands', () => {
    const changes = [{ kind: 'post', id: 'p' }];
    expect(['dossier.desk', 'directory.get', 'holder.list'].map((route) => shows(query(route.split('.'), {}), changes))).toEqual([true, true, true]);
    expect(shows(query('session'), changes)).toBe(true);
  });

  it('asks for open documents and dossiers again when a post sees something no longer', () => {
    const changes = [{ kind: 'sight', id: 'p' }];
    expect(['document.get', 'dossier.get', 'dossier.list', 'dossier.desk', 'sop.list'].map((route) => shows(query(route.split('.'), { id: 'a' }), changes))).toEqual([true, true, true, true, false]);
  });

  it.each(['round', 'cell', 'post', 'holiday'])('tells the desk what a %s asks now', (kind) => {
    expect(shows(query(['performanceDesk', 'mine'], {}), [{ kind, id: 'a' }])).toBe(true);
  });

  it('takes several changes together, and leaves alone what it does not know', () => {
    expect(shows(query(['dossier', 'get'], { id: 'b' }), [...dossier('a'), ...dossier('b')])).toBe(true);
    expect(shows(query(['dossier', 'get'], { id: 'a' }), [{ kind: 'planet', id: 'a' }])).toBe(false);
    expect(shows(query(['dossier', 'get'], { id: 'a' }), [])).toBe(false);
  });

  it('knows what may have changed unheard', () => {
    expect(isLive(query(['dossier', 'get'], { id: 'a' }))).toBe(true);
    expect(isLive(query(['sop', 'version'], { key: 'k', no: 1 }))).toBe(false);
  });
});
