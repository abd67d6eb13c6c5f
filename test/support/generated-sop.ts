/** Makes SOPs of any size for the sheet: same numbers, same SOP. The words are office words without sense. */
import type { SopDefinition, Step } from '../../src/modules/sop/definition.contract.ts';

const WORDS = 'menerima memeriksa meneruskan berkas permohonan dokumen rancangan hasil kepada bidang untuk ditandatangani dan disampaikan'.split(' ');

export interface Wish {
  readonly steps: number;
  readonly lanes: number;
  /** Decision step to the step it sends back to. */
  readonly decisions: Readonly<Record<number, number>>;
  readonly seed: number;
  /** One row in so many has a second actor. */
  readonly joint?: number;
  /** Words of an activity at most. */
  readonly words?: number;
  readonly quality?: boolean;
}

export function generatedSop({ steps, lanes, decisions, seed, joint = 8, words = 8, quality = false }: Wish): SopDefinition {
  let state = seed;
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor(state / 0x80000000 * sides);
  };
  const keys = Array.from({ length: lanes }, (_, i) => `lane_${i + 1}`);
  const text = (count: number): string => Array.from({ length: count }, () => WORDS[roll(WORDS.length)]).join(' ');
  const actors = Array.from({ length: steps }, () => [...new Set([keys[roll(lanes)] ?? 'lane_1', ...(roll(joint) === 0 ? [keys[roll(lanes)] ?? 'lane_1'] : [])])]);
  const kind = (i: number): Step['kind'] => (i === 0 ? 'start' : i === steps - 1 ? 'end' : decisions[i + 1] ? 'decision' : 'process');
  return {
    key: 'buatan', title: 'Penanganan Permohonan Buatan', number: '12/SOP/Buatan/2026', created: '2026-01', revised: null, effective: '2026-02',
    approved_by: 'Kepala Dinas Buatan', unit: 'Dinas Buatan Kabupaten Buatan', produces: 'Berkas', period: 'current', concurrency: 'many', documents: [], data_items: [],
    legal_basis: [], qualifications: [], related: [], equipment: [], warnings: [], records: [],
    lanes: keys.map((key, i) => ({ key, title: `Pelaksana ${i + 1}` })),
    steps: actors.map((own, i): Step => ({
      step: i + 1, activity: text(3 + roll(Math.max(1, words - 3))), kind: kind(i), actors: own, hands_to: (actors[i + 1] ?? []).slice(0, 1),
      duration: { value: 5 + i, unit: 'menit' }, acts: [], requires: [],
      ...(decisions[i + 1] && kind(i) === 'decision' ? { on_reject: decisions[i + 1] } : {}),
      ...(quality ? { inputs: [text(3)], outputs: [text(2)], note: text(3) } : {}),
    })),
    sections: {},
  };
}
