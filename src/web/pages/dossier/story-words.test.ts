import { describe, expect, it } from 'vitest';
import type { DossierView } from '#contract/dossier/dossier';
import { sentenceOf, storyWords } from './story-words.ts';

const step = (number: number, on_reject: number | undefined, ...kinds: string[]) => ({ step: number, on_reject, acts: kinds.map((kind) => ({ kind, by: kind === 'draft' ? 'staf' : 'sekretaris' })) });
const view = {
  closing: 'basah', definition: { steps: [step(1, undefined, 'dispose'), step(2, undefined, 'draft'), step(3, 2, 'initial', 'sign'), step(4, undefined, 'archive')] },
  lanes: { staf: [{ id: 's', title: 'Staf Perencanaan' }], sekretaris: [{ id: 'k', title: 'Sekretaris' }] },
} as unknown as DossierView;
const scene = { view, titles: new Map([['s', 'Staf Perencanaan'], ['u', 'Kepala Bidang UKM']]) };

describe('a sentence of the journal', () => {
  it('names the act by its place on the sheet and quotes the note', () => {
    expect(sentenceOf({ type: 'perform', task: '1.1.0.1', input: { to: ['s', 'u'], note: 'Susun.' } }, scene))
      .toEqual({ key: 'dispose', values: { step: 1, to: ['Staf Perencanaan', 'Kepala Bidang UKM'] }, quote: 'Susun.', mark: 'passed' });
    expect(sentenceOf({ type: 'perform', task: '3.2.1.1', input: {} }, scene).key).toBe('sign-basah');
  });

  it('says to whom a return went and why', () => {
    expect(sentenceOf({ type: 'return', task: '3.1.0.1', reason: 'Angka berbeda.', posts: null }, scene)).toMatchObject({ key: 'return', values: { to: ['Staf Perencanaan'] }, quote: 'Angka berbeda.', mark: 'returned' });
    expect(sentenceOf({ type: 'return', task: '3.1.0.1', reason: 'x', posts: ['u'] }, scene).values['to']).toEqual(['Kepala Bidang UKM']);
  });

  it('tells an archive that is not yet complete from a complete one', () => {
    const event = { type: 'perform', task: '4.1.0.1', input: { shelf: 'Rak 1' } };
    expect(sentenceOf(event, scene, [{ complete: false }])).toMatchObject({ key: 'archive-part', mark: 'part' });
    expect(sentenceOf(event, scene, [{ complete: true }]).key).toBe('archive');
  });

  it('never breaks on what it does not know', () => {
    expect(sentenceOf(undefined, scene).key).toBe('other');
    expect(sentenceOf({ type: 'something-new' }, scene).key).toBe('other');
  });
});

it('joins names as people do', () => {
  expect(storyWords({ to: ['A', 'B', 'B', ''], count: 2 }, 'id', 'siapa pun')).toEqual({ to: 'A dan B', count: 2 });
  expect(storyWords({ to: [] }, 'id', 'siapa pun')['to']).toBe('siapa pun');
});
