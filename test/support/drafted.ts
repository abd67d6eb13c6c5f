import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { openDossier, type Play, plainInput } from './play.ts';
import { schedule } from './schedule.ts';

/** Does the act of this kind that waits for this account, with a plain input where none is given; it must succeed. */
export const acting = (play: Play) => async (account: string, kind: string, input?: unknown): Promise<void> => {
  const answer = await play.perform(account, kind, input ?? await plainInput(play, account, kind));
  expect(answer, `${account} ${kind}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
};

/** A dossier of the report up to its draft, begun in the January after. */
export async function drafted(office: TestApp, year: number): Promise<Play> {
  const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', year);
  const dated = { rows: schedule.rows.map(({ step, date }) => ({ step, date: date.replace('2027', String(year + 1)) })), sendBy: `${year + 1}-02-26` };
  const act = acting(play);
  await act('sekretaris', 'dispose');
  await act('kasubbag', 'instruct', { note: 'Kumpulkan data.', schedule: dated });
  await act('staf', 'request-data', { ...await plainInput(play, 'staf', 'request-data') as object, dueAt: `${year + 1}-01-29T02:00:00.000Z` });
  for (const bidang of ['koperasi', 'ukm', 'perindustrian', 'perdagangan']) await act(bidang, 'submit-data');
  await act('staf', 'recap');
  await act('kasubbag', 'analyse');
  return play;
}
