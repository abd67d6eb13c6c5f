import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from './content-hash.adapter.ts';
import type { Body, DocumentContent, Section } from './content.contract.ts';
import type { Author } from './document.contract.ts';
import { blankContent, changedSections, compose, CONTENT_LIMIT, type Draft, newDraft, open, save, touch } from './draft.rules.ts';

const body = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }] });
const content = (text: string): DocumentContent => ({ sections: [{ id: 'a', title: 'Pendahuluan', body: body(text) }] });
const writer = { person: 'p1', post: 'staf' };
const T0 = '2026-01-05T01:00:00.000Z';
const T1 = '2026-01-05T02:00:00.000Z';
const draft: Draft = { content: content('lama'), revision: 4, changedBy: [], seeds: {}, composed: { blocks: {}, fields: {} }, sectionRevisions: {}, updatedAt: T0 };
const seed = (standing: Draft, section: Section, author: Author | null) => compose(standing, [section], undefined, author, T1, hashOf) as Draft;
const recap = (text: string) => ({ id: 'rekap', title: 'Rekap data', body: body(text) });

describe('draft', () => {
  test('a new one has an empty section per heading and no author', () => {
    const ids = ['s1', 's2'];
    const made = newDraft(blankContent([{ title: 'Bab I' }, { title: 'Bab II' }], () => ids.shift() ?? ''), T0);
    expect(made).toMatchObject({ revision: 0, changedBy: [], content: { sections: [{ id: 's1', title: 'Bab I' }, { id: 's2', title: 'Bab II' }] } });
  });

  test('saving counts the revision and makes the writer an author, once per post', () => {
    const once = save(draft, { revision: 4, content: content('baru') }, writer, T1) as Draft;
    expect(once).toMatchObject({ revision: 5, changedBy: [writer], updatedAt: T1 });
    const twice = save(once, { revision: 5, content: content('lagi') }, writer, T1) as Draft;
    expect(twice.changedBy).toEqual([writer]);
    const acting = { ...writer, post: 'kasubbag' };
    expect(save(twice, { revision: 6, content: content('lain') }, acting, T1)).toMatchObject({ changedBy: [writer, acting] });
  });

  test('a stale revision is refused with what stands, so that nothing typed is lost', () => {
    expect(save(draft, { revision: 3, content: content('baru') }, writer, T1))
      .toMatchObject({ code: 'draft.stale', params: { revision: 4, content: content('lama'), updatedAt: T0 } });
  });

  test('two writers who touch different sections never collide, and what either saved stands', () => {
    const ids = ['a', 'b', 'c'];
    const empty = newDraft({ sections: ids.map((id) => ({ id, title: id, body: body('') })) }, T0);
    const steps = fc.array(fc.record({ who: fc.constantFrom(0, 1), section: fc.constantFrom(...ids), fetch: fc.boolean() }), { maxLength: 20 });
    fc.assert(fc.property(steps, (done) => {
      let standing = empty;
      const views = [empty, empty];
      const last = new Map<string, string>();
      done.forEach(({ who, section, fetch }, step) => {
        if (fetch) views[who] = standing;
        const view = views[who] as Draft;
        const word = `${who} ${step}`;
        const sections = view.content.sections.map((each) => (each.id === section ? { ...each, body: body(word) } : each));
        const answer = save(standing, { revision: view.revision, content: { sections }, touched: [section] }, writer, T1);
        const others = changedSections(standing, view.revision).includes(section);
        expect(answer instanceof Error ? answer.code : 'saved').toBe(others ? 'draft.stale' : 'saved');
        if (answer instanceof Error) return;
        standing = answer;
        last.set(section, word);
        for (const id of ids) expect(standing.content.sections.find((each) => each.id === id)?.body).toEqual(body(last.get(id) ?? ''));
      });
    }));
  });

  test.each<[string, Partial<Parameters<typeof save>[1]>]>([
    ['does not say what was touched', { touched: undefined }],
    ['takes a section out', { touched: ['a'], content: { sections: content('x').sections.slice(0, 1) } }],
    ['comes from a later revision', { touched: ['a'], revision: 9 }],
  ])('a stale save that %s is refused', (_, given) => {
    const two = newDraft({ sections: [...content('').sections, { id: 'b', title: 'b', body: body('') }] }, T0);
    const moved = save(two, { revision: 0, content: { sections: two.content.sections.with(1, { id: 'b', title: 'b', body: body('lain') }) } }, writer, T1) as Draft;
    const sections = two.content.sections.with(0, { id: 'a', title: 'Pendahuluan', body: body('x') });
    expect(save(moved, { revision: 0, content: { sections }, ...given }, writer, T1)).toMatchObject({ code: 'draft.stale' });
  });

  test('the same text again is no change, even when the answer to the first save was lost', () => {
    expect(save(draft, { revision: 3, content: content('lama') }, writer, T1)).toBe(draft);
    const reordered: DocumentContent = { sections: content('lama').sections.map(({ body: text, title, id }) => ({ title, body: text, id })) };
    expect(save(draft, { revision: 3, content: reordered }, writer, T1)).toBe(draft);
  });

  test('a text that would no longer fit into a request is refused', () => {
    expect(save(draft, { revision: 4, content: content('x'.repeat(CONTENT_LIMIT)) }, writer, T1)).toMatchObject({ code: 'content.too-large' });
  });

  test('a recap is added, then replaced, but never over typed words', () => {
    const first = seed(draft, recap('ronde 1'), writer);
    expect(first.content.sections.map(({ id }) => id)).toEqual(['a', 'rekap']);
    const second = seed(first, recap('ronde 2'), writer);
    expect(second.content.sections[1]?.body).toEqual(body('ronde 2'));
    expect(seed(second, recap('ronde 2'), { person: 'p2', post: 'analis' })).toBe(second);
    const typed: Draft = { ...second, content: { sections: [...second.content.sections.slice(0, 1), { ...recap('ronde 2, dirapikan') }, { id: 'z', title: 'Penutup', body: body('z') }] } };
    const third = seed(typed, recap('ronde 3'), writer);
    expect(third.content.sections.map(({ id }) => id)).toEqual(['a', 'rekap', 'rekap-2', 'z']);
    expect(third.content.sections[1]?.body).toEqual(body('ronde 2, dirapikan'));
    const fourth = seed(third, recap('ronde 4'), writer);
    expect(fourth.content.sections.map(({ id }) => id)).toEqual(['a', 'rekap', 'rekap-2', 'z']);
    expect(fourth.content.sections[2]?.body).toEqual(body('ronde 4'));
  });

  test('a question that was taken out of the text and is asked no longer is not waited for', () => {
    const asked: Section = { ...recap(''), part: 'front', body: { type: 'doc', content: [{ type: 'field', attrs: { key: 'sebab', prompt: '?', required: true, waived: null }, content: [{ type: 'paragraph', content: [] }] }] } };
    const without: Draft = { ...seed(draft, asked, writer), content: { sections: [recap('Diketik.')] } };
    const next = seed(without, { ...recap(''), part: 'front' }, writer);
    expect(next).toMatchObject({ content: without.content, revision: without.revision, composed: { fields: {} } });
  });

  test('what the system fills in by itself has no author, and stands where its heading is', () => {
    const made = newDraft(blankContent([{ title: 'Bab I' }, { title: 'Lampiran', id: 'data-a' }, { title: 'Penutup' }], () => Math.random().toString(36).slice(2)), T0);
    const filled = seed(made, { id: 'data-a', title: 'Tabel', body: body('isi') }, null);
    expect(filled.content.sections.map(({ title }) => title)).toEqual(['Bab I', 'Lampiran', 'Penutup']);
    expect(filled).toMatchObject({ revision: 1, changedBy: [], content: { sections: [{}, { body: body('isi') }, {}] } });
  });

  test('attachments make an author but no new revision; a hand-over forgets the authors', () => {
    const touched = touch(draft, writer, T1);
    expect(touched).toMatchObject({ revision: 4, changedBy: [writer] });
  });

  test.each([['open', undefined], ['signed', 'document.closed'], ['cancelled', 'document.closed']] as const)('%s: %s', (state, code) => {
    expect(open(state)?.code).toBe(code);
  });
});
