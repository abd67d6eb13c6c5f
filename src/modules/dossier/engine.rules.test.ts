/** The engine's rules, case by case, on the office's own SOPs. */
import { describe, expect, it } from 'vitest';
import { actor, code, hashes, LANES, loadSop, Play } from '../../../test/support/engine-play.ts';
import { Refusal } from '#pure/refusal';
import { advance, replay } from './engine.rules.ts';
import { obstacleFor } from './engine-view.rules.ts';
import type { DossierEvent } from './event.contract.ts';

const MECHANISM = loadSop('1-pengumpulan-data-kinerja');
const IKU = loadSop('2-penyusunan-iku');
const LAKIP = loadSop('5-penyusunan-lakip');

function refusing(play: Play, kind: string, posts: string[] | null = null, by?: ReturnType<typeof actor>): DossierEvent {
  const task = play.task(kind);
  return { type: 'return', at: play.now(), actor: by ?? actor(task.post), task: task.key, reason: 'Belum sesuai', posts };
}

function version(play: Play, kind: string, post: string, hash: string): DossierEvent {
  const documents = Object.keys(play.state.documents);
  const authors = [{ person: `p-${post}`, post }];
  return {
    type: 'version', at: play.now(), actor: actor(post), task: play.task(kind).key, ref: play.id('ref'), note: 'Perbaikan istilah',
    versions: Object.fromEntries(documents.map((key) => [key, { version: play.id('v'), hash, authors }])),
  };
}

describe('opening and ending', () => {
  it('refuses a lane without post, naming it', () => {
    const lanes = { ...LANES, analis: [], umum: [] };
    const event: DossierEvent = { type: 'open', at: '2026-01-05T01:00:00.000Z', actor: actor('sekretaris'), lanes, closing: 'basah' };
    expect(advance(MECHANISM, null, event)).toMatchObject({ code: 'lane.empty', params: { lanes: ['umum', 'analis'] } });
  });

  it('refuses everything before it is open, after the end and after cancelling', () => {
    const play = new Play(MECHANISM);
    const event = play.performing(play.task());
    expect(code(advance(MECHANISM, null, event))).toBe('dossier.not-open');
    expect(code(advance(MECHANISM, play.state, { type: 'open', at: play.now(), actor: actor('sekretaris'), lanes: LANES, closing: 'basah' }))).toBe('dossier.already-open');
    play.do({ type: 'cancel', at: play.now(), actor: actor('sekretaris'), reason: 'Dibatalkan' });
    expect(play.open()).toEqual([]);
    expect(code(play.try(event))).toBe('dossier.not-open');
    const done = new Play(MECHANISM).until(({ state }) => state.status === 'done');
    expect(code(done.try({ type: 'cancel', at: done.now(), actor: actor('sekretaris'), reason: 'x' }))).toBe('dossier.not-open');
  });

  it('names the numbers to void when a numbered dossier is cancelled', () => {
    const play = new Play(IKU).untilTask(10, 'dispatch');
    const number = play.state.facts.find((fact) => fact.kind === 'numbered')?.ref;
    play.do({ type: 'cancel', at: play.now(), actor: actor('sekretaris'), reason: 'Keliru' });
    expect(play.effects.at(-1)).toEqual({ type: 'cancel', reason: 'Keliru', numbers: [number] });
    expect(play.state.facts.length).toBeGreaterThan(0);
  });

  it('refuses an event before the last one', () => {
    const play = new Play(MECHANISM).forward();
    const event = { ...play.performing(play.task()), at: '2026-01-01T00:00:00.000Z' } as DossierEvent;
    expect(code(play.try(event))).toBe('event.out-of-order');
  });

  it('leaves the state it was given untouched', () => {
    const play = new Play(MECHANISM);
    const before = JSON.stringify(play.state);
    advance(MECHANISM, play.state, play.performing(play.task()));
    expect(JSON.stringify(play.state)).toBe(before);
  });
});

describe('who and when', () => {
  it('refuses another post, a closed task, a task still to come, an unknown one', () => {
    const play = new Play(MECHANISM).untilTask(3, 'submit-data');
    const task = play.task('submit-data', 'ukm');
    expect(code(play.try(play.performing(task, actor('koperasi'))))).toBe('act.not-yours');
    const closed = play.state.acts.find((other) => other.kind === 'instruct');
    expect(code(play.try({ ...play.performing(task), task: closed?.key ?? '' } as DossierEvent))).toBe('act.closed');
    const early = { ...play.performing(task, actor('analis')), task: '3.1.2.1', input: { note: null }, refs: { row: 'r' } } as DossierEvent;
    expect(play.try(early)).toMatchObject({ code: 'requirement.unmet', params: { step: 3 } });
    expect(code(play.try({ ...early, task: '5.1.0.1' } as DossierEvent))).toBe('act.unknown');
    expect(code(play.try({ ...early, task: 'nonsense' } as DossierEvent))).toBe('act.unknown');
  });

  it('says not-open where nothing but the earlier act is missing', () => {
    const play = new Play(LAKIP).untilTask(7, 'initial');
    const early = { ...play.performing(play.task(), actor('sekretaris')), task: '7.1.1.1' } as DossierEvent;
    expect(code(play.try(early))).toBe('act.not-open');
  });

  it('refuses a form that the kind of act does not know, field by field', () => {
    const play = new Play(MECHANISM);
    expect(play.try(play.performing(play.task(), undefined, { urgency: 'kilat', extra: 1 }))).toMatchObject({
      code: 'act.input-invalid', issues: [{ field: 'urgency', code: 'invalid_value' }, { field: '', code: 'unrecognized_keys' }],
    });
  });

  it('gives the last act to any of three posts, first wins', () => {
    const play = new Play(MECHANISM).untilTask(10, 'archive');
    expect(play.open().map((task) => task.post)).toEqual(['sekretaris', 'kasubbag', 'analis']);
    play.do(play.performing(play.task('archive', 'analis')));
    const closed = play.state.acts.filter((task) => task.step === 10).map((task) => [task.post, task.outcome]);
    expect(closed).toEqual([['sekretaris', 'superseded'], ['kasubbag', 'superseded'], ['analis', 'done']]);
    expect(play.state.status).toBe('done');
  });

  it('lets only one go on once several could and one has begun', () => {
    const play = new Play(IKU).untilTask(10, 'dispatch');
    play.do(play.performing(play.task('dispatch', 'kasubbag')));
    expect(play.open().map((task) => task.post)).toEqual(['kasubbag']);
    play.do({ type: 'question', at: play.now(), actor: actor('sekretaris'), task: play.task().key, ref: 'q', text: 'Sudah sampai?' });
    expect(play.open().map((task) => task.post)).toEqual(['kasubbag']);
  });
});

describe('sending back', () => {
  it('opens a new round, voids what came after, keeps the history', () => {
    const play = new Play(MECHANISM).untilTask(9, 'sign');
    play.do(refusing(play, 'sign'));
    expect(play.state).toMatchObject({ step: 6, rounds: { 6: 2, 7: 1 } });
    const fallen = play.state.facts.filter((fact) => fact.void).map((fact) => [fact.kind, fact.void?.why]);
    expect(fallen).toEqual([['draft-version', 'returned'], ['initialled-by', 'returned'], ['initialled-by', 'returned']]);
    expect(play.effects.filter((effect) => effect.type === 'void')).toHaveLength(3);
    play.untilTask(9, 'sign');
    expect(play.task().key).toBe('9.2.0.1');
  });

  it('without posts asks for all the data again; with posts only for theirs', () => {
    const all = new Play(MECHANISM).untilTask(4, 'accept');
    all.do(refusing(all, 'accept'));
    expect(all.open().map((task) => task.kind)).toEqual(['request-data']);
    const one = new Play(MECHANISM).untilTask(4, 'accept');
    one.do(refusing(one, 'accept', ['ukm']));
    expect(one.open().map((task) => [task.key, task.post])).toEqual([['3.2.1.1', 'ukm']]);
    one.forward();
    expect(one.open().map((task) => [task.key, task.kind])).toEqual([['3.2.2.1', 'recap']]);
    expect(one.state.facts.filter((fact) => fact.kind === 'data-submitted' && !fact.void)).toHaveLength(3);
  });

  it.each([
    ['a reason is not enough for a post never asked', MECHANISM, 4, 'accept', ['kadis'], 'post.not-addressed'],
    ['a return to a step without data cannot name posts', MECHANISM, 7, 'initial', ['ukm'], 'return.no-data-step'],
    ['an act that does not decide', MECHANISM, 5, 'analyse', null, 'return.not-possible'],
    ['an act of a step without way back', LAKIP, 9, 'copy', null, 'return.not-possible'],
  ] as const)('refuses: %s', (_name, definition, step, kind, posts, expected) => {
    const play = new Play(definition).untilTask(step, kind);
    expect(code(play.try(refusing(play, kind, posts ? [...posts] : null)))).toBe(expected);
  });

  it('is for the post whose task it is', () => {
    const play = new Play(MECHANISM).untilTask(7, 'initial');
    expect(code(play.try(refusing(play, 'initial', null, actor('sekretaris'))))).toBe('act.not-yours');
  });

  it('takes "no change needed" with a note over the version that stands, but not before there is one', () => {
    const play = new Play(MECHANISM).untilTask(6, 'draft');
    const unchanged = () => ({ ...play.performing(play.task()), input: { outcome: 'unchanged', note: 'Tidak perlu' } }) as DossierEvent;
    expect(code(play.try(unchanged()))).toBe('draft.no-version');
    play.untilTask(7, 'initial').do(refusing(play, 'initial'));
    const before = hashes(play.state);
    play.do(unchanged());
    expect(play.state.step).toBe(7);
    expect(hashes(play.state)).toEqual(before);
  });
});

describe('versions and initials', () => {
  it('drops the initials when an examiner changes the text, and begins again at the first', () => {
    const play = new Play(MECHANISM).untilTask(8, 'initial');
    play.do(version(play, 'initial', 'sekretaris', 'h-new'));
    expect(play.state).toMatchObject({ step: 7, rounds: { 7: 2 } });
    expect(play.state.facts.filter((fact) => fact.void?.why === 'new-version').map((fact) => fact.lane)).toEqual(['kasubbag']);
    play.untilTask(9, 'sign');
    const signed = play.state.facts.filter((fact) => fact.kind === 'initialled-by' && !fact.void);
    expect(signed.map((fact) => [fact.lane, Object.values(fact.hashes ?? {})])).toEqual([['kasubbag', ['h-new']], ['sekretaris', ['h-new']]]);
  });

  it('drops them inside one step too', () => {
    const play = new Play(LAKIP).untilTask(7, 'initial').forward();
    expect(play.task().post).toBe('sekretaris');
    play.do(version(play, 'initial', 'sekretaris', 'h-new'));
    expect(play.open().map((task) => [task.key, task.post])).toEqual([['7.2.0.1', 'kasubbag']]);
  });

  it('leaves the task open when there is no initial to drop', () => {
    const play = new Play(MECHANISM).untilTask(7, 'initial');
    const { key } = play.task();
    play.do(version(play, 'initial', 'kasubbag', 'h-new'));
    expect(play.task().key).toBe(key);
    expect(code(play.try(play.performing(play.task(), undefined, { hashes: { mekanisme_data_kinerja: 'h-old' } })))).toBe('document.changed');
    play.forward();
    expect(play.state.step).toBe(8);
  });

  it('refuses to change what is approved or signed, and where nothing is examined', () => {
    const play = new Play(MECHANISM).untilTask(9, 'record-original');
    expect(code(play.try(version(play, 'record-original', 'umum', 'h')))).toBe('version.not-here');
  });

  it('counts as signed only with the original recorded', () => {
    const play = new Play(MECHANISM).untilTask(9, 'record-original');
    expect(play.state.facts.some((fact) => fact.kind === 'signed')).toBe(false);
    expect(play.effects.some((effect) => effect.type === 'letter.number')).toBe(true);
    expect(code(play.try(play.performing(play.task(), undefined, { originals: [{ document: 'lain', scan: 's', signedOn: '2026-02-01' }] })))).toBe('original.incomplete');
    play.forward();
    expect(play.state.facts.some((fact) => fact.kind === 'signed')).toBe(true);
  });
});

describe('own work (product rule 4)', () => {
  it('refuses initial and signature of the own version under another post, naming the ways out', () => {
    const play = new Play(MECHANISM).untilTask(7, 'initial');
    const both = actor('kasubbag', 'p-analis', 'plt');
    expect(play.try(play.performing(play.task(), both))).toMatchObject({
      code: 'initial.own-work', params: { documents: ['mekanisme_data_kinerja'], waysOut: ['another-author', 'another-holder'] },
    });
    expect(code(obstacleFor(MECHANISM, play.state, play.task().key, both))).toBe('initial.own-work');
    expect(obstacleFor(MECHANISM, play.state, play.task().key, actor('kasubbag'))).toBeNull();
    play.untilTask(9, 'sign');
    expect(code(play.try(play.performing(play.task(), actor('kadis', 'p-analis', 'plh'))))).toBe('initial.own-work');
  });

  it('lets an examiner initial what he changed under the same post', () => {
    const play = new Play(MECHANISM).untilTask(7, 'initial');
    play.do(version(play, 'initial', 'kasubbag', 'h')).forward();
    expect(play.state.step).toBe(8);
  });

  it('lets the Sekretaris sign as Plh over the initial of a third person, and only then', () => {
    const plh = actor('kadis', 'p-sekretaris', 'plh');
    const play = new Play(MECHANISM).untilTask(9, 'sign');
    expect(code(play.try(play.performing(play.task(), actor('kadis', 'p-sekretaris', 'definitif'))))).toBe('sign.third-initial-missing');
    play.do(play.performing(play.task(), plh));
    expect(play.task().kind).toBe('record-original');
    const alone = new Play(MECHANISM).untilTask(7, 'initial');
    alone.do(alone.performing(alone.task(), actor('kasubbag', 'p-sekretaris', 'plt'))).untilTask(9, 'sign');
    expect(alone.try(alone.performing(alone.task(), plh))).toMatchObject({ code: 'sign.third-initial-missing', params: { waysOut: ['third-initial', 'another-holder'] } });
    alone.forward();
    expect(alone.task().kind).toBe('record-original');
  });

  it('does not take the initial of an examiner who rewrote the text for that of a third person', () => {
    const play = new Play(MECHANISM).untilTask(7, 'initial');
    play.do(version(play, 'initial', 'kasubbag', 'h')).untilTask(9, 'sign');
    expect(code(play.try(play.performing(play.task(), actor('kadis', 'p-sekretaris', 'plh'))))).toBe('sign.third-initial-missing');
  });

  it('refuses to recap or accept the own submission under another post', () => {
    const play = new Play(MECHANISM).untilTask(3, 'recap');
    expect(play.try(play.performing(play.task(), actor('analis', 'p-ukm', 'plt')))).toMatchObject({ code: 'data.own-work', params: { posts: ['ukm'] } });
    play.forward();
    expect(code(play.try(play.performing(play.task('accept'), actor('kasubbag', 'p-ukm', 'plt'))))).toBe('data.own-work');
  });
});

it('refuses a journal whose events do not follow from each other', () => {
  const play = new Play(MECHANISM).until(({ state }) => state.status === 'done');
  const cut = play.events.filter((_event, index) => index !== 5);
  expect(replay(MECHANISM, cut)).toBeInstanceOf(Refusal);
});
