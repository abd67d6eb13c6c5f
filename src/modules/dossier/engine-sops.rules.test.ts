/** The office's own five SOPs, run to the end against a sequence written by hand, and every gate of every step refusing. */
import { describe, expect, it } from 'vitest';
import { actor, loadSop, Play, SOPS } from '../../../test/support/engine-play.ts';
import { Refusal } from '#pure/refusal';
import type { SopDefinition } from '#contract/sop/definition';
import { advance, replay } from './engine.rules.ts';
import { gateLeaving } from './engine-gate.rules.ts';
import type { DossierState } from './state.contract.ts';

const BIDANG_3 = (step: number) => [`${step} submit-data bidang`, `${step} submit-data bidang`, `${step} submit-data bidang`];

/** SOP 1 and 2, the Sekretaris sending the draft back once. */
const MECHANISM = [
  '1 register umum', '1 dispose kepala_dinas', '2 instruct sekretaris',
  '3 request-data analis', ...BIDANG_3(3), '3 recap analis',
  '4 accept kasubbag', '5 analyse analis', '6 draft analis', '7 initial kasubbag', '8 returned sekretaris',
  '6 draft analis', '7 initial kasubbag', '8 initial sekretaris', '9 sign kepala_dinas', '9 record-original umum',
];
/** SOP 3 to 5, the Kepala Dinas sending the draft back once. */
const PLANNING = [
  '1 dispose sekretaris', '2 instruct kasubbag', '3 request-data staf', ...BIDANG_3(4), '4 recap staf',
  '5 analyse kasubbag', '6 draft staf', '7 initial kasubbag', '7 initial sekretaris', '8 returned kepala_dinas',
  '6 draft staf', '7 initial kasubbag', '7 initial sekretaris', '8 sign kepala_dinas', '8 record-original umum',
  '9 instruct kasubbag', '9 copy staf', '10 dispatch staf', '11 archive staf',
];
const ORACLE: Record<(typeof SOPS)[number], { returnAt: [number, string]; course: string[] }> = {
  '1-pengumpulan-data-kinerja': { returnAt: [8, 'initial'], course: [...MECHANISM, '10 archive sekretaris'] },
  '2-penyusunan-iku': { returnAt: [8, 'initial'], course: [...MECHANISM, '10 dispatch sekretaris', '10 archive sekretaris'] },
  '3-penyusunan-renstra-renja': { returnAt: [8, 'sign'], course: PLANNING },
  '4-penyusunan-anggaran': { returnAt: [8, 'sign'], course: PLANNING },
  '5-penyusunan-lakip': { returnAt: [8, 'sign'], course: PLANNING },
};

describe.each(SOPS)('%s', (name) => {
  const definition = loadSop(name);

  it('runs to the archive as its sheet says, with one return', () => {
    const { returnAt: [step, kind], course } = ORACLE[name];
    const play = new Play(definition).untilTask(step, kind);
    const task = play.task(kind);
    play.do({ type: 'return', at: play.now(), actor: actor(task.post), task: task.key, reason: 'Perbaiki bab III', posts: null });
    play.until(({ state }) => state.status === 'done');
    expect(play.done()).toEqual(course);
    expect(play.open()).toEqual([]);
    expect(play.effects.at(-1)).toEqual({ type: 'finish' });
    expect(replay(definition, play.events)).toEqual(play.state);
    expect(JSON.parse(JSON.stringify(play.state))).toEqual(play.state);
  });

  it('runs without the wet original under the approval inside the system', () => {
    const play = new Play(definition, 'approval_internal').until(({ state }) => state.status === 'done');
    expect(play.state.acts.some((task) => task.kind === 'record-original')).toBe(false);
    expect(play.state.facts.filter((fact) => fact.kind === 'signed')).toHaveLength(1);
  });
});

it('runs a sixth sheet that no code knows', () => {
  const play = new Play(loadSop('6-pengagendaan-surat-keluar')).until(({ state }) => state.status === 'done');
  expect(play.done()).toEqual([
    '1 instruct sekretaris', '2 draft analis', '3 initial sekretaris', '4 sign kepala_dinas', '4 record-original umum',
    '5 copy umum', '6 dispatch umum', '7 archive umum',
  ]);
});

interface GateCase { sop: string; step: number; index: number; kind: string; act: string | undefined; leave: boolean }

const gates: GateCase[] = SOPS.flatMap((sop) => loadSop(sop).steps.flatMap((step) => step.requires.map((requirement, index) => ({
  sop, step: step.step, index, kind: requirement.kind, act: requirement.act ?? step.acts[0]?.kind,
  leave: requirement.gate === 'leave' || step.acts.length === 0,
}))));

function without(state: DossierState, kind: string, lane: string | undefined): DossierState {
  return { ...state, facts: state.facts.filter((fact) => fact.kind !== kind || (lane !== undefined && fact.lane !== lane)) };
}

function unmet(refusal: unknown): number[] {
  expect(refusal).toBeInstanceOf(Refusal);
  const { code, params } = refusal as Refusal;
  expect(code).toBe('requirement.unmet');
  return (params['unmet'] as { index: number }[]).map(({ index }) => index);
}

function laneOf(definition: SopDefinition, gate: GateCase): string | undefined {
  return definition.steps.find((step) => step.step === gate.step)?.requires[gate.index]?.lane;
}

describe('every requirement of every step refuses when it is missing', () => {
  it('has a gate for every step that does not begin the work', () => {
    const gated = new Set(gates.map(({ sop, step }) => `${sop} ${step}`));
    const bare = SOPS.flatMap((sop) => loadSop(sop).steps.map((step) => `${sop} ${step.step}`)).filter((step) => !gated.has(step));
    expect(bare).toEqual(['3-penyusunan-renstra-renja 1', '4-penyusunan-anggaran 1', '5-penyusunan-lakip 1']);
  });

  it.each(gates.filter((gate) => !gate.leave))('$sop step $step: $kind before $act', (gate) => {
    const definition = loadSop(gate.sop);
    const play = new Play(definition).untilTask(gate.step, gate.act ?? '');
    const task = play.task(gate.act);
    for (const event of play.confirmations(actor(task.post))) play.do(event);
    const event = play.performing(task);
    const tampered = without(play.state, gate.kind, laneOf(definition, gate));
    expect(unmet(advance(definition, tampered, event))).toContain(gate.index);
    expect(advance(definition, play.state, event)).not.toBeInstanceOf(Refusal);
  });

  it.each(gates.filter((gate) => gate.leave))('$sop step $step: $kind when leaving', (gate) => {
    const definition = loadSop(gate.sop);
    const play = new Play(definition).until(({ state }) => state.status === 'done');
    expect(gateLeaving(definition, play.state, gate.step)).toBeNull();
    expect(unmet(gateLeaving(definition, without(play.state, gate.kind, undefined), gate.step))).toContain(gate.index);
  });

  it('does not let the LAKIP leave step 2 without its schedule, and lets it with one', () => {
    const play = new Play(loadSop('5-penyusunan-lakip')).untilTask(2, 'instruct');
    const event = play.performing(play.task());
    const bare = { ...event, input: { note: 'Kumpulkan data' } } as typeof event;
    unmet(play.try(bare));
    expect(play.state.step).toBe(2);
    const rows = [{ step: 3, date: '2026-01-10' }];
    const partial = { ...event, input: { note: 'x', schedule: { rows, sendBy: '2026-02-28' } } } as typeof event;
    expect(play.try(partial)).toMatchObject({ code: 'schedule.incomplete', params: { steps: [4, 5, 6, 7, 8, 9, 10, 11] } });
    play.do(event);
    expect(play.state.step).toBe(3);
  });
});
