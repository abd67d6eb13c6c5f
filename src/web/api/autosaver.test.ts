import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGAIN, Autosaver, PAUSE, type Stand } from './autosaver.ts';
import { ApiProblem } from './problem.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function scene(start: Stand<string> = { revision: 3, value: 'old' }, kept?: Stand<string>) {
  let copy = kept;
  const sent: Stand<string>[] = [];
  const answers: (number | ApiProblem)[] = [];
  const saver = new Autosaver<string>(start, { read: () => copy, keep: (stand) => { copy = stand; }, drop: () => { copy = undefined; } }, {
    staleCode: 'draft.stale',
    standing: (params) => ({ revision: Number(params['revision']), value: String(params['content']) }),
    save: async (stand) => {
      sent.push(stand);
      const answer = answers.shift() ?? stand.revision + 1;
      if (answer instanceof ApiProblem) throw answer;
      return { revision: answer };
    },
  });
  return { saver, sent, answers, copy: () => copy };
}

describe('Autosaver', () => {
  it('sends the last words once after a rest, and keeps a copy until then', async () => {
    const { saver, sent, copy } = scene();
    saver.change('n');
    saver.change('new');
    expect(copy()).toEqual({ revision: 3, value: 'new' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent).toEqual([{ revision: 3, value: 'new' }]);
    expect(saver.shown().state).toBe('saved');
    expect(copy()).toBeUndefined();
  });

  it('keeps the words on this computer while the line is down, and sends them when it is back', async () => {
    const { saver, sent, answers, copy } = scene();
    answers.push(new ApiProblem(0, 'network.unreachable'));
    saver.change('new');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saver.shown().state).toBe('local');
    expect(copy()?.value).toBe('new');
    await vi.advanceTimersByTimeAsync(AGAIN);
    expect(sent).toHaveLength(2);
    expect(saver.shown().state).toBe('saved');
  });

  it('shows both texts when somebody else saved, and sends nothing until one is chosen', async () => {
    const { saver, sent, answers } = scene();
    answers.push(new ApiProblem(409, 'draft.stale', { revision: 8, content: 'theirs' }));
    saver.change('mine');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saver.shown()).toMatchObject({ state: 'stale', value: 'mine', other: { revision: 8, value: 'theirs' } });
    saver.change('mine too');
    await vi.advanceTimersByTimeAsync(PAUSE * 2);
    expect(sent).toHaveLength(1);
    saver.keepMine();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toEqual({ revision: 8, value: 'mine too' });
  });

  it('sends one after the other, also when typing went on while one was under way', async () => {
    const { saver, sent } = scene();
    saver.options = { ...saver.options, save: (stand) => { sent.push(stand); return new Promise((resolve) => { setTimeout(() => resolve({ revision: stand.revision + 1 }), PAUSE * 2); }); } };
    saver.change('first');
    await vi.advanceTimersByTimeAsync(PAUSE);
    saver.change('second');
    await vi.advanceTimersByTimeAsync(PAUSE * 10);
    expect(sent).toEqual([{ revision: 3, value: 'first' }, { revision: 4, value: 'second' }]);
    expect(saver.shown().state).toBe('saved');
  });

  it.each([['what was sent', 'mine'], ['what was typed since', 'mine and more']])('takes its own text for no conflict when the answer was lost: %s', async (_, later) => {
    const { saver, sent, answers } = scene();
    answers.push(new ApiProblem(0, 'network.unreachable'), new ApiProblem(409, 'draft.stale', { revision: 4, content: 'mine' }));
    saver.change('mine');
    await vi.advanceTimersByTimeAsync(PAUSE);
    if (later !== 'mine') saver.change(later);
    await vi.advanceTimersByTimeAsync(AGAIN);
    expect(saver.shown()).toMatchObject({ state: 'saved', value: later, other: null });
    expect(sent.at(-1)).toEqual(later === 'mine' ? { revision: 3, value: 'mine' } : { revision: 4, value: later });
  });

  it('takes the other text when that is chosen', async () => {
    const { saver, answers, copy } = scene();
    answers.push(new ApiProblem(409, 'draft.stale', { revision: 8, content: 'theirs' }));
    saver.change('mine');
    await vi.advanceTimersByTimeAsync(PAUSE);
    saver.takeOther();
    expect(saver.shown()).toMatchObject({ state: 'saved', value: 'theirs', other: null });
    expect(copy()).toBeUndefined();
  });

  it('goes on from a copy of the same revision, and shows both when the server has moved on', () => {
    expect(scene({ revision: 3, value: 'old' }, { revision: 3, value: 'typed' }).saver.shown()).toMatchObject({ state: 'saving', value: 'typed' });
    expect(scene({ revision: 5, value: 'moved' }, { revision: 3, value: 'typed' }).saver.shown()).toMatchObject({ state: 'stale', value: 'typed', other: { value: 'moved' } });
  });

  it('takes over what others saved only while nothing is unsaved', () => {
    const { saver } = scene();
    saver.hear({ revision: 4, value: 'theirs' });
    expect(saver.shown().value).toBe('theirs');
    saver.change('mine');
    saver.hear({ revision: 5, value: 'again' });
    expect(saver.shown().value).toBe('mine');
  });
});
