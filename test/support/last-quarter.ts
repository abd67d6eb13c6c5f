/** The last quarter of 2026 for the sample office, whose history ends with the third: brought as a sample, verified and closed. */
import { execute } from '../../src/kernel/command.ts';
import { systemActor } from '../../src/kernel/pure/actor.ts';
import { loadPerformance } from '../../src/modules/performance/index.ts';
import { predicateScales } from '../../src/runtime/content.ts';
import type { TestApp } from './app.ts';

const VALUES: Readonly<Record<string, string>> = {
  'TUJ-1': '17.99', 'IKU-1': '91.9', 'IKU-2': '93.2', 'IKU-3': '55.98', 'IKU-4': '37.11', 'PROG-2.17.01': '92', 'PROG-2.17.03': '88.31', 'PROG-2.17.04': '46',
  'PROG-2.17.05': '11', 'PROG-2.17.07': '76.4', 'PROG-2.17.08': '38.2', 'PROG-3.30.02': '100', 'PROG-3.30.04': '5.08', 'PROG-3.30.05': '176.91', 'PROG-3.30.06': '20.11',
};

/** IKU-5 is never sent. */
export async function closeLastQuarter({ app, database }: TestApp): Promise<void> {
  const { id } = await database.kysely.selectFrom('people.office').select('id').executeTakeFirstOrThrow();
  await execute(app.engine, loadPerformance(await predicateScales()), systemActor(id), {
    source: 'Angka triwulan IV rekaan untuk pengujian saja.',
    rounds: [{ year: 2026, quarter: 4, opened: '2027-01-04T01:30:00Z', due: '2027-01-12T09:00:00Z', entered: '2027-01-08T03:00:00Z', verified: '2027-01-13T02:00:00Z', closed: '2027-01-15T04:00:00Z' }],
    figures: Object.entries(VALUES).map(([code, value]) => ({ code, values: [value], supporting: `Pendampingan ${code} berjalan.`, hindering: `Data ${code} terlambat.`, followUp: `Pemutakhiran data ${code}.` })),
  }, { key: undefined });
}
