/** What the AKIP evaluation recommended, and what the office did about it. */
import type { RecommendationList } from '#contract/report/recommendation';
import { office } from './cards.ts';
import { Deviation } from './deviation.ts';
import type { Account } from './office.ts';
import type { Deed } from './script.ts';
import { sampleScan } from '../support/scan.ts';

/** Notes a recommendation of the LHE that was received in this year. */
export const recommend = (year: number, no: number, text: string, plan: string, post: Account, due: string): Deed => office(async ({ postOf }) => (
  { path: '/api/recommendations', body: { year, no, text, plan, postId: postOf(post), due } }));

/** Closes it with what was done and its evidence. */
export const fulfil = (year: number, no: number, result: string, file: string): Deed => office(async ({ api }) => {
  const { items } = await api.get(`/api/recommendations?year=${year}`) as RecommendationList;
  const found = items.find((each) => each.no === no);
  if (!found) throw new Deviation(`Tidak ada rekomendasi ${no} tahun ${year}`);
  return { path: `/api/recommendations/${found.id}/closing`, body: { id: found.id, revision: found.revision, result, fileId: await api.upload(file, sampleScan([result])), link: null } };
});
