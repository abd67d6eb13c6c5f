import { describe, expect, it } from 'vitest';
import { entries, isUnder, shownEntries } from './entries.ts';

const abilities = { administer: false, seeAllDossiers: false, openDossiers: false, keepRegisters: false, worksHere: false };

describe('entries', () => {
  it('are shown only where a page exists', () => {
    expect(shownEntries(abilities, (href) => href === '/').map(({ key }) => key)).toEqual(['desk']);
    expect(shownEntries({ ...abilities, seeAllDossiers: true, worksHere: true }, () => true)).toHaveLength(entries.length);
  });

  it('lead to the registers, the plan and the money only who may read them', () => {
    const keys = (more: Partial<typeof abilities>) => shownEntries({ ...abilities, ...more }, () => true).map(({ key }) => key);
    expect(keys({})).not.toEqual(expect.arrayContaining(['letters']));
    expect(keys({})).not.toEqual(expect.arrayContaining(['archive']));
    expect(keys({})).not.toEqual(expect.arrayContaining(['performance']));
    expect(keys({ worksHere: true })).toEqual(expect.arrayContaining(['performance', 'budget']));
    expect(keys({ keepRegisters: true })).toEqual(expect.arrayContaining(['letters', 'archive']));
  });

  it.each([['/', '/', true], ['/dossiers', '/', false], ['/dossiers/1', '/dossiers', true], ['/dossiers-old', '/dossiers', false]] as const)(
    '%s under %s: %s', (pathname, href, under) => expect(isUnder(pathname, href)).toBe(under));
});
