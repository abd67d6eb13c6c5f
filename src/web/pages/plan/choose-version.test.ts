import { describe, expect, it } from 'vitest';
import type { PlanLine, PlanVersion } from '#contract/plan/plan';
import { chooseVersion } from './choose-version.ts';

const version = (id: string, status: PlanVersion['status']): PlanVersion =>
  ({ id, no: 1, stage: 'murni', status, edition: 'e', validFrom: { year: 2025, quarter: 1 }, reason: null, revision: 1 });
const plan: PlanLine = {
  id: 'p', kind: 'renstra', title: 'Renstra', fromYear: 2025, toYear: 2029, sampleSource: null,
  versions: [version('draft', 'draft'), version('now', 'in_force'), version('old', 'superseded')],
};
const chosen = (revise: boolean, asked?: string, plans = [plan]) => chooseVersion({ plans, abilities: { open: revise, revise } }, asked)?.version.id;

describe('chooseVersion', () => {
  it('opens the draft for who works on it and the version in force for the others', () => {
    expect(chosen(true)).toBe('draft');
    expect(chosen(false)).toBe('now');
  });

  it('opens what the address asks, and the usual one when that is not there', () => {
    expect(chosen(true, 'old')).toBe('old');
    expect(chosen(false, 'gone')).toBe('now');
  });

  it('falls back to the newest, and to none without plans', () => {
    expect(chosen(false, undefined, [{ ...plan, versions: [version('draft', 'draft')] }])).toBe('draft');
    expect(chosen(true, undefined, [])).toBeUndefined();
  });
});
