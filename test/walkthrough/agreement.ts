/** The Perjanjian Kinerja of a post: begun, numbered, fixed. */
import type { DocumentView } from '#contract/document/document';
import type { OfficePaper, OfficePaperList } from '#contract/report/office-paper';
import { office } from './cards.ts';
import { Deviation } from './deviation.ts';
import { type Account, type Client, POSTS } from './office.ts';
import type { Agreed, Deed } from './script.ts';

export const beginAgreement = (year: number, of: Account): Deed => office(async ({ postOf }) => (
  { path: '/api/office-papers', body: { kind: 'perjanjian-kinerja', subject: postOf(of), year } }));

export async function agreementOf(api: Client, { year, of }: Pick<Agreed, 'year' | 'of'>): Promise<OfficePaper> {
  const { items } = await api.get(`/api/office-papers?year=${year}`) as OfficePaperList;
  const found = items.find((each) => each.kind === 'perjanjian-kinerja' && each.post === POSTS[of]);
  if (!found) throw new Deviation(`Tidak ada Perjanjian Kinerja tahun ${year}`);
  return found;
}

export const numberAgreement = ({ year, of, number, date }: Agreed): Deed => office(async ({ api }) => {
  const { id } = await agreementOf(api, { year, of });
  return { method: 'PUT', path: `/api/office-papers/${id}/head`, body: { id, number, date } };
});

export const fixAgreement = ({ year, of }: Agreed): Deed => office(async ({ api }) => {
  const { id, document } = await agreementOf(api, { year, of });
  const { draft } = await api.get(`/api/documents/${document}`) as DocumentView;
  return { path: `/api/office-papers/${id}/fix`, body: { id, revision: draft?.revision } };
});
