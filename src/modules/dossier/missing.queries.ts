/** The dossier's page with what verified rounds lack, for who asks the bidang for it. */
import type { Query } from '../../kernel/http.ts';
import type { Reader } from '../../kernel/db.ts';
import { submitters } from '#contract/sop/act';
import type { DossierView, TaskOffer } from './dossier.contract.ts';
import { missingNote } from './missing.rules.ts';
import type { MissingOf } from './ports.contract.ts';
import { dossierView } from './view.queries.ts';

export const dossierPage = (missingOf: MissingOf<Reader>): Query<{ id: string }, DossierView> => async (ask, input) => {
  const view = await dossierView(ask, input);
  const asks = view.offers.some(({ task }) => task.kind === 'request-data') && view.definition.data_items.some(({ unless }) => unless);
  if (!asks) return view;
  const lanes = Object.fromEntries(Object.entries(view.lanes).map(([lane, posts]) => [lane, posts.map(({ id }) => id)]));
  const posts = [...new Set(submitters(view.definition, lanes))];
  const found = await missingOf(ask.reader, view.year, posts);
  const titles = new Map(Object.values(view.lanes).flat().map(({ id, title }) => [id, title]));
  const missing: TaskOffer['missing'] = found && {
    // Of whom no indicator asks, no round can hold anything.
    posts: posts.filter((post) => found[post]?.length !== 0),
    note: missingNote(view.year, posts.map((post) => ({ title: titles.get(post) ?? '', figures: found[post] ?? [] }))),
  };
  return { ...view, offers: view.offers.map((offer) => (offer.task.kind === 'request-data' ? { ...offer, missing } : offer)) };
};
