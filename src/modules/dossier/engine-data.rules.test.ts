/** Steering a data request while it runs. */
import { describe, expect, it } from 'vitest';
import { actor, code, loadSop, Play } from '../../../test/support/engine-play.ts';
import type { DossierEvent } from './event.contract.ts';

const MECHANISM = loadSop('1-pengumpulan-data-kinerja');
const LAKIP = loadSop('5-penyusunan-lakip');

describe('data requests', () => {
  const until = () => new Play(MECHANISM).untilTask(3, 'submit-data');
  const steer = (play: Play, event: object) => ({ at: play.now(), actor: actor('analis'), reason: 'Alasan', ...event }) as DossierEvent;

  it('takes partial answers without completing, and refuses what is missing or not asked', () => {
    const play = until();
    const task = play.task('submit-data', 'ukm');
    const answers = [{ item: 'i1', kind: 'text', text: '3' }];
    play.do(play.performing(task, undefined, { answers, partial: true }));
    expect(play.task('submit-data', 'ukm').key).toBe(task.key);
    expect(play.try(play.performing(task, undefined, { answers }))).toMatchObject({ code: 'data.incomplete', params: { items: ['i2'] } });
    const stranger = [...answers, { item: 'i9', kind: 'text', text: '3' }];
    expect(play.try(play.performing(task, undefined, { answers: stranger }))).toMatchObject({ code: 'data.item-unknown', params: { items: ['i9'] } });
    const nothing = [...answers, { item: 'i2', kind: 'nothing', reason: 'Tidak ada kegiatan' }];
    play.do(play.performing(task, undefined, { answers: nothing }));
    expect(play.open().map((open) => open.post)).toEqual(['koperasi', 'perindustrian']);
  });

  it('refuses to ask posts outside the lane, and items nobody listed', () => {
    const play = new Play(MECHANISM).untilTask(3, 'request-data');
    const task = play.task();
    expect(code(play.try(play.performing(task, undefined, { addressees: [{ post: 'kadis', items: ['i1'] }] })))).toBe('data.post-not-in-lane');
    expect(code(play.try(play.performing(task, undefined, { addressees: [{ post: 'ukm', items: ['i9'] }] })))).toBe('data.item-unknown');
  });

  it('sends one answer back to one post only, and closes the recap meanwhile', () => {
    const play = new Play(MECHANISM).untilTask(3, 'recap');
    play.do(steer(play, { type: 'submission-return', post: 'ukm' }));
    expect(play.open().map((task) => [task.kind, task.post])).toEqual([['submit-data', 'ukm']]);
    expect(play.state.acts.find((task) => task.outcome === 'sent-back')).toMatchObject({ post: 'ukm', reason: 'Alasan', by: { person: 'p-ukm' } });
    play.forward();
    expect(play.open().map((task) => task.kind)).toEqual(['recap']);
  });

  it.each([
    ['a stranger steers', { type: 'submission-return', post: 'ukm', actor: actor('ukm') }, 'data.not-requester'],
    ['nothing was sent', { type: 'submission-return', post: 'ukm' }, 'data.not-submitted'],
    ['the post was never asked', { type: 'addressee-drop', post: 'kadis' }, 'post.not-addressed'],
    ['the post is asked already', { type: 'addressee-add', post: 'ukm', items: ['i1'], reason: undefined }, 'post.already-addressed'],
    ['the post is not in the lane', { type: 'addressee-add', post: 'kadis', items: ['i1'], reason: undefined }, 'data.post-not-in-lane'],
    ['nothing to withdraw', { type: 'submission-withdraw', actor: actor('ukm') }, 'data.not-submitted'],
  ])('refuses when %s', (_name, event, expected) => {
    const play = until();
    expect(code(play.try(steer(play, event)))).toBe(expected);
  });

  it('drops a post, so that the recap can begin, and adds it again', () => {
    const play = until();
    play.forward().forward();
    play.do(steer(play, { type: 'addressee-drop', post: 'perindustrian' }));
    expect(play.open().map((task) => task.kind)).toEqual(['recap']);
    play.do(steer(play, { type: 'addressee-add', post: 'perindustrian', items: ['i1'], reason: undefined }));
    expect(play.open().map((task) => [task.kind, task.post, task.key])).toEqual([['submit-data', 'perindustrian', '3.1.1.4']]);
  });

  it('keeps at least one addressee', () => {
    const play = until();
    play.do(steer(play, { type: 'addressee-drop', post: 'perindustrian' })).do(steer(play, { type: 'addressee-drop', post: 'ukm' }));
    expect(code(play.try(steer(play, { type: 'addressee-drop', post: 'koperasi' })))).toBe('data.last-addressee');
  });

  it('lets a post withdraw until the data is accepted, even after the recap', () => {
    const withdraw = (play: Play) => steer(play, { type: 'submission-withdraw', actor: actor('ukm') });
    const early = new Play(MECHANISM).untilTask(3, 'recap');
    early.do(withdraw(early));
    expect(early.open().map((task) => task.post)).toEqual(['ukm']);
    const late = new Play(MECHANISM).untilTask(4, 'accept');
    late.do(withdraw(late));
    expect(late.open().map((task) => [task.key, task.post])).toEqual([['3.2.1.1', 'ukm']]);
    const accepted = new Play(MECHANISM).untilTask(5, 'analyse');
    expect(code(accepted.try(withdraw(accepted)))).toBe('data.closed');
    const recapped = new Play(LAKIP).untilTask(5, 'analyse');
    expect(code(recapped.try(withdraw(recapped)))).toBe('data.closed');
    expect(code(recapped.try(steer(recapped, { type: 'submission-return', post: 'ukm', actor: actor('staf') })))).toBe('data.closed');
  });
});
