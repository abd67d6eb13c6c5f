/** Acts of several goes, work and words between desks, and what the screen tells beforehand. */
import { describe, expect, it } from 'vitest';
import { actor, code, hashes, loadSop, Play } from '../../../test/support/engine-play.ts';
import { nextAfter, openRequirements } from './engine-view.rules.ts';
import type { DossierEvent } from './event.contract.ts';

const MECHANISM = loadSop('1-pengumpulan-data-kinerja');
const IKU = loadSop('2-penyusunan-iku');
const LAKIP = loadSop('5-penyusunan-lakip');

describe('dispatch and archive', () => {
  const sent = () => {
    const play = new Play(IKU).untilTask(10, 'dispatch');
    return play.do(play.performing(play.task('dispatch', 'analis')));
  };

  it('is done when every receipt is in or waived with a reason', () => {
    const play = sent();
    const [first, second] = play.effects.flatMap((effect) => (effect.type === 'letter.dispatch' ? [effect.row] : []));
    const link = { type: 'receive', at: play.now(), actor: null, task: play.task().key, refs: { row: 'a', rows: [] } } as const;
    const receipt = { row: first, receivedBy: 'Staf Bappeda', contact: null, receivedAt: '2026-02-21T02:00:00.000Z', scan: null };
    play.do({ ...link, input: receipt });
    expect(code(play.try({ ...link, input: receipt }))).toBe('dispatch.row-settled');
    expect(code(play.try({ ...link, input: { ...receipt, row: 'none' } }))).toBe('dispatch.row-unknown');
    expect(play.task().kind).toBe('dispatch');
    const waive = { ...play.performing(play.task()), input: { go: 'waive', row: second, reason: 'Kantor tutup' } } as DossierEvent;
    play.do(waive);
    expect(play.open().map((task) => task.kind)).toEqual(['archive', 'archive', 'archive']);
  });

  it('ends by the last link receipt in the name of the sender, and waits while more is to be sent', () => {
    const play = new Play(IKU).untilTask(10, 'dispatch');
    const task = play.task('dispatch', 'analis');
    const rows = [{ body: 'Bappeda', method: 'email', tracking: null, sentAt: '2026-02-20T02:00:00.000Z' }];
    play.do(play.performing(task, undefined, { rows, more: true }, { rows: ['r1'] }));
    const receive = (row: string): DossierEvent => ({
      type: 'receive', at: play.now(), actor: null, task: task.key, refs: { row: 'a', rows: [] },
      input: { row, receivedBy: 'Staf', contact: null, receivedAt: '2026-02-21T02:00:00.000Z', scan: null },
    });
    play.do(receive('r1'));
    expect(play.task().key).toBe(task.key);
    play.do(play.performing(task, undefined, { go: 'send', rows, more: false }, { rows: ['r2'] })).do(receive('r2'));
    expect(play.task().kind).toBe('archive');
    expect(play.state.acts.find(({ key }) => key === task.key)?.by?.person).toBe('p-analis');
  });

  it('stays incomplete until soft copy and shelf are both recorded', () => {
    const play = new Play(LAKIP).untilTask(11, 'archive');
    const part = (input: object) => play.performing(play.task(), undefined, { soft: null, shelf: null, classification: null, ...input });
    expect(code(play.try(part({})))).toBe('archive.incomplete');
    expect(code(play.try(part({ soft: 'file' })))).toBe('archive.incomplete');
    play.do(part({ soft: 'file', classification: '000.8.6.3' }));
    expect(play.effects.at(-1)).toMatchObject({ type: 'archive.file', complete: false });
    expect(play.state.status).toBe('open');
    play.do(part({ shelf: 'R1' }));
    expect(play.state.status).toBe('done');
    expect(play.effects.find((effect) => effect.type === 'archive.file' && effect.complete)).toMatchObject({ soft: 'file', shelf: 'R1', classification: '000.8.6.3' });
  });

  it('can be handed to umum and taken back, the lane staying answerable', () => {
    const play = new Play(LAKIP).untilTask(11, 'archive');
    const { key } = play.task();
    const hand = (to: string, by: string): DossierEvent => ({ type: 'hand-over', at: play.now(), actor: actor(by), task: key, to, note: null });
    expect(code(play.try(hand('kadis', 'staf')))).toBe('hand-over.not-possible');
    expect(code(play.try(hand('umum', 'kasubbag')))).toBe('act.not-yours');
    play.do(hand('umum', 'staf'));
    expect(play.task()).toMatchObject({ key, post: 'umum', answerable: 'staf', lane: 'staf' });
    expect(code(play.try(play.performing(play.task(), actor('staf'))))).toBe('act.not-yours');
    play.do(hand('staf', 'staf')).do(hand('umum', 'staf')).forward();
    expect(play.state.facts.at(-1)).toMatchObject({ kind: 'archived', lane: 'staf', post: 'staf', by: { post: 'umum' } });
    const draft = new Play(LAKIP).untilTask(6, 'draft');
    expect(code(draft.try({ type: 'hand-over', at: draft.now(), actor: actor('staf'), task: draft.task().key, to: 'umum', note: null }))).toBe('hand-over.not-possible');
  });
});

describe('words, confirmations, reassignment', () => {
  it('asks and answers without moving the work', () => {
    const play = new Play(MECHANISM).untilTask(7, 'initial');
    const open = play.open();
    play.do({ type: 'question', at: play.now(), actor: actor('kasubbag'), task: play.task().key, ref: 'q1', text: 'Sumber tabel 2?' });
    const reply: DossierEvent = { type: 'answer', at: play.now(), actor: actor('analis'), ref: 'q1', text: 'Dari bidang UKM' };
    play.do(reply);
    expect(play.open()).toEqual(open);
    expect(code(play.try(reply))).toBe('question.answered');
    expect(code(play.try({ ...reply, ref: 'q2' }))).toBe('question.unknown');
  });

  it('confirms by hand only what asks for it, and only who works here', () => {
    const play = new Play(MECHANISM).untilTask(2, 'instruct');
    const confirm = (requirement: number, by: string, ref: string | null = null): DossierEvent =>
      ({ type: 'confirm', at: play.now(), actor: actor(by), requirement, ref, note: 'Data awal diterima' });
    expect(code(play.try(confirm(1, 'sekretaris')))).toBe('requirement.not-by-hand');
    expect(code(play.try(confirm(0, 'sekretaris', 'file')))).toBe('requirement.not-by-hand');
    expect(code(play.try(confirm(0, 'analis')))).toBe('act.not-yours');
    expect(openRequirements(MECHANISM, play.state, 2).map(({ met }) => met)).toEqual([false, true]);
    play.do(confirm(0, 'sekretaris'));
    expect(openRequirements(MECHANISM, play.state, 2).map(({ met }) => met)).toEqual([true, true]);
  });

  it('puts another post into a lane and into what is still to be done', () => {
    const play = new Play(MECHANISM).untilTask(3, 'submit-data').forward();
    const move = (lane: string, from: string, to: string): DossierEvent => ({ type: 'reassign', at: play.now(), actor: actor('sekretaris'), lane, from, to, reason: 'Mutasi' });
    play.do(move('bidang', 'ukm', 'perdagangan')).do(move('kasubbag', 'kasubbag', 'kasubbag-baru'));
    expect(play.open().map((task) => task.post)).toEqual(['perdagangan', 'perindustrian']);
    expect(code(play.try(move('bidang', 'ukm', 'x')))).toBe('post.not-addressed');
    expect(code(play.try(move('bidang', 'koperasi', 'perdagangan')))).toBe('post.already-in-lane');
    expect(code(play.try(move('gudang', 'a', 'b')))).toBe('lane.unknown');
    play.untilTask(4, 'accept');
    expect(play.task().post).toBe('kasubbag-baru');
  });
});

it('is not fooled by names that every object knows', () => {
  const play = new Play(MECHANISM).untilTask(3, 'submit-data');
  const base = { at: play.now(), actor: actor('analis'), reason: 'x' };
  expect(code(play.try({ ...base, type: 'reassign', lane: 'constructor', from: 'a', to: 'b' }))).toBe('lane.unknown');
  expect(code(play.try({ ...base, type: 'addressee-drop', post: 'constructor' }))).toBe('post.not-addressed');
  expect(code(play.try({ ...base, type: 'submission-return', post: '__proto__' }))).toBe('post.not-addressed');
  play.untilTask(9, 'record-original');
  const originals = ['mekanisme_data_kinerja', 'constructor'].map((document) => ({ document, scan: 's', signedOn: '2026-02-19' }));
  expect(code(play.try(play.performing(play.task(), undefined, { originals })))).toBe('original.incomplete');
});

describe('what the screen tells', () => {
  it('knows to whom a task goes, whom it waits for, what it binds and where a refusal goes', () => {
    const play = new Play(MECHANISM).untilTask(3, 'submit-data');
    expect(nextAfter(MECHANISM, play.state, play.task().key)).toMatchObject({ opens: [], waitsFor: ['ukm', 'perindustrian'], finishes: false });
    play.untilTask(8, 'initial');
    expect(nextAfter(MECHANISM, play.state, play.task().key)).toEqual({
      opens: [{ step: 9, kind: 'sign', lane: 'kepala_dinas', post: 'kadis' }], waitsFor: [], finishes: false, binds: hashes(play.state), refusedTo: 6,
    });
    play.untilTask(10, 'archive');
    expect(nextAfter(MECHANISM, play.state, play.task().key)).toMatchObject({ opens: [], finishes: true, refusedTo: null });
    expect(code(nextAfter(MECHANISM, play.state, '1.1.0.1'))).toBe('act.not-open');
  });
});
