import { describe, expect, it } from 'vitest';
import { draftText, isRepeated, isSendable, type Judged } from './form-fields.ts';

describe('a draft as it is shown', () => {
  it.each([
    ['36.2', '36,2'], ['38.1250', '38,1250'], ['-0.5', '-0,5'],
    // What was typed can be meant otherwise, or stands as people write it.
    ['1.210', '1.210'], ['1,210', '1,210'], ['36,2', '36,2'], ['2540', '2540'], ['lihat lampiran', 'lihat lampiran'], ['', ''],
  ])('%s is shown as %s', (held, shown) => expect(draftText('value', held)).toBe(shown));
  it('leaves words alone', () => expect(draftText('hindering', '36.2')).toBe('36.2'));
});

describe('what may be sent', () => {
  const line = (of: object) => ({ state: 'drafted', missingEvidence: [], abilities: { enter: true }, ...of }) as unknown as Parameters<typeof isSendable>[0];
  const judged = (of: Partial<Judged>): Judged => ({ kind: 'ready', asked: [], changed: true, figure: { value: '1', words: null, components: null }, ...of });
  it.each([
    ['what is whole and new', {}, {}, true],
    ['nothing that stands as it was sent', { state: 'entered' }, { changed: false }, false],
    ['what came back, also as it was', { state: 'returned' }, { changed: false }, true],
    ['nothing half filled', { state: 'returned' }, { kind: 'partly' as const, changed: false }, false],
    ['nothing without its evidence', { missingEvidence: ['Rekap'] }, {}, false],
    ['nothing that is not one\'s own', { abilities: { enter: false } }, {}, false],
  ])('%s', (_, of, found, answer) => expect(isSendable(line(of), judged(found))).toBe(answer));
  it('tells apart what is only sent once more', () => {
    expect(isRepeated(line({ state: 'returned' }), judged({ changed: false }))).toBe(true);
    expect(isRepeated(line({ state: 'returned' }), judged({}))).toBe(false);
  });
});
