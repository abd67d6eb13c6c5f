/** What holds for every SOP and every order of events, whoever tries what. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANY_LANES, anySop } from '../../../test/support/any-sop.ts';
import { actor, formOf, Play } from '../../../test/support/engine-play.ts';
import type { Requirement } from '#contract/sop/definition';
import type { ActingActor, Fact } from '#contract/sop/fact';
import { advance, replay } from './engine.rules.ts';
import { type DossierEvent, dossierEvent } from './event.contract.ts';
import { type ActInstance, type DossierState, dossierState } from './state.contract.ts';

const POSTS = [...new Set(Object.values(ANY_LANES).flat())];

/** One attempt: what kind, at which task, by whom; numbers pick from what there is. */
const attempt = fc.record({
  what: fc.constantFrom(
    'work', 'work', 'work', 'work', 'work', 'work', 'work', 'bare', 'stranger', 'early', 'return', 'return-post', 'receive', 'version',
    'sub-return', 'withdraw', 'add', 'drop', 'hand-over', 'question', 'reassign',
  ),
  task: fc.nat(30), post: fc.nat(30), person: fc.nat(30),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function anyTask(play: Play, index: number): ActInstance {
  return pick(play.open(), index);
}

function performing(play: Play, { what, task, post, person }: Attempt): DossierEvent {
  const chosen = anyTask(play, task);
  const acting = what === 'stranger' ? pick(POSTS, post) : chosen.post;
  const by: ActingActor = actor(acting, `p-${pick(POSTS, person)}`, person % 2 ? 'plh' : 'definitif');
  const event = play.performing(chosen, by);
  const { step, round, act } = chosen;
  return what === 'early' && event.type === 'perform' ? { ...event, task: `${step}.${round}.${act + 1}.1` } : event;
}

function attemptEvents(play: Play, tried: Attempt): DossierEvent[] {
  const task = anyTask(play, tried.task);
  const post = pick(POSTS, tried.post);
  const base = { at: play.now(), actor: actor(tried.person % 3 ? task.post : post, `p-${pick(POSTS, tried.person)}`), reason: 'Alasan' };
  const version = { version: play.id('v'), hash: play.id('h'), authors: [{ person: base.actor.person, post: base.actor.post }] };
  const requester = actor(pick(ANY_LANES[play.state.facts.findLast((fact) => fact.kind === 'data-requested')?.lane ?? 'umum'] ?? [], 0));
  const unit = pick(play.state.lanes['unit'] ?? [], tried.post);
  const drop: DossierEvent = { ...base, actor: requester, type: 'addressee-drop', post: unit };
  switch (tried.what) {
    case 'work': return [...play.confirmations(actor(task.post)), performing(play, tried)];
    case 'return': return [{ ...base, type: 'return', task: task.key, posts: null }];
    case 'return-post': return [{ ...base, type: 'return', task: task.key, posts: [unit] }];
    case 'receive': {
      const { input, refs } = formOf(play, task);
      return [{ type: 'receive', at: base.at, actor: null, task: task.key, input, refs }];
    }
    case 'version': {
      const { reason: _reason, ...rest } = base;
      return [{ ...rest, type: 'version', task: task.key, ref: play.id('r'), note: 'Ubah', versions: { naskah: version } }];
    }
    case 'sub-return': return [{ ...base, actor: requester, type: 'submission-return', post: unit }];
    case 'withdraw': return [{ ...base, actor: actor(unit), type: 'submission-withdraw' }];
    case 'add': return [drop, { type: 'addressee-add', at: base.at, actor: requester, post: unit, items: ['i1'] }];
    case 'drop': return [drop];
    case 'hand-over': return [{ type: 'hand-over', at: base.at, actor: base.actor, task: task.key, to: 'umum', note: null }];
    case 'question': return [{ type: 'question', at: base.at, actor: base.actor, task: task.key, ref: play.id('q'), text: 'Bagaimana?' }];
    case 'reassign': return [{ ...base, type: 'reassign', lane: pick(Object.keys(ANY_LANES), tried.task), from: post, to: play.id('baru') }];
    default: return [performing(play, tried)];
  }
}

/** Written apart from the engine: is this requirement met by what stands? */
function stands(requirement: Requirement, index: number, state: DossierState): boolean {
  const facts = state.facts.filter((fact) => !fact.void);
  const has = (test: (fact: Fact) => boolean) => facts.some((fact) => fact.kind === requirement.kind && test(fact));
  if (requirement.kind === 'data-submitted') return Object.keys(state.request?.addressees ?? {}).every((post) => has((fact) => fact.post === post));
  if (requirement.kind === 'initialled-by') return has((fact) => fact.lane === requirement.lane);
  if (requirement.kind === 'confirmed-by-hand' || requirement.kind === 'attachment') return has((fact) => fact.step === state.step && fact.requirement === index);
  return has(() => true);
}

/** Nothing was done past a missing requirement, or by another post than the task's. */
function checkStep(play: Play, before: DossierState, event: DossierEvent): void {
  if (event.type === 'perform' || event.type === 'return') {
    const task = before.acts.find(({ key }) => key === event.task);
    expect(task?.completedAt).toBeNull();
    expect(task?.post).toBe(event.actor.post);
    const step = play.definition.steps.find((candidate) => candidate.step === before.step);
    if (event.type === 'perform') {
      const gating = (step?.requires ?? []).filter((one) => one.gate !== 'leave' && (!one.act || one.act === task?.kind));
      expect(gating.filter((one) => !stands(one, step?.requires.indexOf(one) ?? -1, before))).toEqual([]);
    }
  }
}

/** The shape of every state: work only in the current step, each desk once, nothing skipped behind it. */
function checkState({ definition, state }: Play): void {
  const open = state.acts.filter((task) => task.completedAt === null);
  expect(open.every((task) => task.step === state.step && task.round === state.rounds[state.step])).toBe(true);
  expect(new Set(open.map((task) => task.act)).size).toBe(state.status === 'open' ? 1 : 0);
  expect(new Set(open.map((task) => task.answerable)).size).toBe(open.length);
  expect(new Set(state.acts.map((task) => task.key)).size).toBe(state.acts.length);
  const facts = state.facts.filter((fact) => !fact.void);
  for (const step of definition.steps.filter((one) => one.step < state.step || state.status === 'done')) {
    step.acts.forEach((spec, act) => {
      const skipped = spec.when !== undefined && spec.when !== state.closing;
      expect(skipped || facts.some((fact) => fact.step === step.step && fact.act === act), `step ${step.step} act ${act}`).toBe(true);
    });
  }
  const initials = facts.filter((fact) => fact.kind === 'initialled-by');
  expect(initials.every((fact) => fact.hashes?.['naskah'] === state.documents['naskah']?.hash)).toBe(true);
}

function wander(play: Play, attempts: readonly Attempt[]): void {
  for (const tried of attempts) {
    if (play.state.status !== 'open') return;
    for (const event of attemptEvents(play, tried)) {
      const before = play.state;
      const frozen = JSON.stringify(before);
      const answer = play.try(event);
      expect(JSON.stringify(before)).toBe(frozen);
      if (answer instanceof Error) continue;
      checkStep(play, before, event);
      checkState(play);
    }
  }
}

/** `depth`: acts done properly before the wandering begins, so that it visits every part of an SOP. */
const world = fc.record({ definition: anySop, depth: fc.nat(24), closing: fc.constantFrom('basah' as const, 'approval_internal' as const), attempts: fc.array(attempt, { maxLength: 60 }) });

it('keeps gates and desks, reaches the end from anywhere, replays to the same state', () => {
  let ended = 0;
  const kinds = new Set<string>();
  fc.assert(fc.property(world, ({ definition, closing, attempts, depth }) => {
    const play = new Play(definition, closing, ANY_LANES);
    for (let goes = 0; goes < depth && play.state.status === 'open'; goes += 1) play.forward();
    wander(play, attempts);
    for (const event of play.events) kinds.add(event.type);
    let fresh = 0;
    const holder = (post: string) => { fresh += 1; return actor(post, `lain-${fresh}`); };
    for (let goes = 0; play.state.status === 'open'; goes += 1) {
      expect(goes).toBeLessThan(150);
      const before = play.state;
      play.forward(holder);
      checkState(play);
      expect(play.state).not.toEqual(before);
    }
    ended += 1;
    expect(JSON.parse(JSON.stringify(play.state))).toEqual(play.state);
    expect(dossierState.parse(play.state)).toEqual(play.state);
    const journal = JSON.parse(JSON.stringify(play.events)) as unknown[];
    expect(replay(definition, journal.map((event) => dossierEvent.parse(event)))).toEqual(play.state);
  }), { numRuns: 250, seed: 20260105 });
  expect(ended).toBe(250);
  expect([...kinds].sort()).toEqual([
    'addressee-add', 'addressee-drop', 'confirm', 'hand-over', 'open', 'perform', 'question', 'reassign', 'receive', 'return',
    'submission-return', 'submission-withdraw', 'version',
  ]);
}, 120_000);

it('answers every event with a state or a refusal, never with an exception', () => {
  fc.assert(fc.property(anySop, fc.array(attempt, { maxLength: 15 }), fc.string(), fc.anything(), (definition, attempts, key, thing) => {
    const play = new Play(definition, 'basah', ANY_LANES);
    wander(play, attempts);
    if (play.state.status !== 'open') return;
    const task = play.open()[0]?.key ?? key;
    for (const target of [key, task]) {
      const event: DossierEvent = { type: 'perform', at: play.now(), actor: actor('kepala'), task: target, input: thing, refs: thing };
      expect(() => advance(definition, play.state, event)).not.toThrow();
    }
  }), { numRuns: 100, seed: 7 });
}, 60_000);
