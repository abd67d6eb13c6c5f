import { describe, expect, it } from 'vitest';
import resourcesSource from './resources.ts?raw';

type Words = Record<string, string>;
const byArea = (found: Record<string, Words>) =>
  Object.fromEntries(Object.entries(found).map(([path, words]) => [path.split('/').at(-1)?.replace('.json', '') ?? '', words]));
const id = byArea(import.meta.glob<Words>('./id/*.json', { eager: true, import: 'default' }));
const en = byArea(import.meta.glob<Words>('./en/*.json', { eager: true, import: 'default' }));
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], { eager: true, query: '?raw', import: 'default' });
const contracts = import.meta.glob<Record<string, unknown>>(['../../modules/**/*.contract.ts', '../../kernel/problem.ts'], { eager: true });

const PLURAL = /_(zero|one|two|few|many|other)$/;
const bare = (words: Words) => [...new Set(Object.keys(words).map((key) => key.replace(PLURAL, '')))].sort();
const holes = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort();
const areas = Object.keys(id);

describe('texts', () => {
  it('has the same areas in both languages and in the typed list', () => {
    expect(Object.keys(en).sort()).toEqual([...areas].sort());
    const listed = [...resourcesSource.matchAll(/'\.\/id\/([\w-]+)\.json'/g)].map(([, area]) => area);
    expect(listed.sort()).toEqual([...areas].sort());
    expect(areas.length).toBeGreaterThan(5);
  });

  it.each(areas)('%s has the same keys in both languages', (area) => {
    expect(bare(en[area] ?? {})).toEqual(bare(id[area] ?? {}));
  });

  it.each(areas)('%s has no empty text and the plural forms of its language', (area) => {
    for (const [words, forms] of [[id[area], ['other']], [en[area], ['one', 'other']]] as const) {
      for (const [key, text] of Object.entries(words ?? {})) {
        expect(text.trim(), key).not.toBe('');
        const stem = key.replace(PLURAL, '');
        if (stem !== key) expect(Object.keys(words ?? {}).filter((one) => one.replace(PLURAL, '') === stem).map((one) => one.slice(stem.length + 1)).sort(), stem).toEqual(forms);
      }
    }
  });

  it.each(areas)('%s names the same values in both languages', (area) => {
    const english: Words = en[area] ?? {};
    for (const [key, text] of Object.entries(id[area] ?? {})) expect(holes(english[key] ?? ''), key).toEqual(holes(text));
  });
});

describe('keys used in the pages', () => {
  const used = Object.entries(sources).flatMap(([path, source]) => {
    const own = [...source.matchAll(/useTranslation\((\[[^\]]*\]|'[^']*')/g)].flatMap(([, list]) => [...(list ?? '').matchAll(/'([\w-]+)'/g)].map(([, area]) => area ?? ''));
    return [...source.matchAll(/\bt\('([^']+)'/g)].map(([, key]) => ({ path, key: key ?? '', own }));
  });
  const has = (area: string | undefined, key: string) => bare(id[area ?? ''] ?? {}).includes(key);

  it('finds them at all', () => expect(used.length).toBeGreaterThan(50));

  it('of a shared part stand in areas of their own, whatever page shows it', () => {
    const areas = used.filter(({ path }) => path.startsWith('../ui/')).flatMap(({ own }) => own);
    expect([...new Set(areas)].sort()).toEqual(['common', 'shell', 'states', 'time']);
  });

  it('exist', () => {
    const missing = used.filter(({ key, own }) => {
      const [area, rest] = key.includes(':') ? key.split(':') : [undefined, key];
      return area === undefined ? !own.some((one) => has(one, rest ?? '')) : !has(area, rest ?? '');
    });
    expect(missing.map(({ path, key }) => `${path} ${key}`)).toEqual([]);
  });
});

describe('refusals', () => {
  const codes = Object.values(contracts).flatMap((module) => Object.entries(module)
    .filter(([name]) => /refusals$/i.test(name)).flatMap(([, statuses]) => Object.keys(statuses as object)));

  it('are found at all', () => expect(codes.length).toBeGreaterThan(10));

  it('each have a sentence', () => {
    expect(codes.filter((code) => !bare(id['errors'] ?? {}).includes(code))).toEqual([]);
  });
});
