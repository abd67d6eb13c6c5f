/** The yearly report of the sample office, played up to its draft. */
import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { openDossier, type Play, plainInput, schedule } from './play.ts';

/** A dossier of the report of a year, begun in the January after. */
export async function drafted(office: TestApp, year: number): Promise<Play> {
  const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', year);
  const dated = { rows: schedule.rows.map(({ step, date }) => ({ step, date: date.replace('2027', String(year + 1)) })), sendBy: `${year + 1}-02-26` };
  const acts: [string, string, unknown?][] = [
    ['sekretaris', 'dispose'], ['kasubbag', 'instruct', { note: 'Kumpulkan data.', schedule: dated }], ['staf', 'request-data'],
    ...['koperasi', 'ukm', 'perindustrian', 'perdagangan'].map((account): [string, string] => [account, 'submit-data']), ['staf', 'recap'], ['kasubbag', 'analyse'],
  ];
  for (const [account, kind, given] of acts) {
    const input = kind === 'request-data' ? { ...await plainInput(play, account, kind) as object, dueAt: `${year + 1}-01-29T02:00:00.000Z` } : given ?? await plainInput(play, account, kind);
    expect(await play.perform(account, kind, input), `${account} ${kind}`).toMatchObject({ status: 200 });
  }
  return play;
}
