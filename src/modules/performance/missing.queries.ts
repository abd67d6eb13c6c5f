/** What verified rounds of a year lack, by the post that answers for it. */
import type { Reader } from '../../kernel/db.ts';
import type { MissingFigure } from '#contract/dossier/ports';
import { indicatorsInForce } from '../plan/index.ts';
import { dueQuarters } from './round.rules.ts';

/**
 * Of the indicators in force at the end of the year, each quarter in which one is due and no verified cell holds it: by the
 * posts whose unit answers for them, without those whom no indicator asks. Null where no round of the year was opened: then nobody was asked.
 */
export async function missingFor(reader: Reader, year: number, posts: readonly string[]): Promise<Readonly<Record<string, readonly MissingFigure[]>> | null> {
  const round = await reader.db.selectFrom('performance.round').where('office_id', '=', reader.office).where('year', '=', year).select('id').limit(1).executeTakeFirst();
  if (!round || posts.length === 0) return round ? {} : null;
  const units = new Map((await reader.db.selectFrom('people.post').where('office_id', '=', reader.office).select(['id', 'unit_id']).execute()).map((post) => [post.id, post.unit_id]));
  const verified = await reader.db.selectFrom('performance.request as r')
    .innerJoin('plan.indicator_version as v', (join) => join.onRef('v.office_id', '=', 'r.office_id').onRef('v.id', '=', 'r.indicator_version_id'))
    .where('r.office_id', '=', reader.office).where('r.year', '=', year).where('r.state', '=', 'verified').select(['v.indicator_id as indicator', 'r.quarter']).execute();
  const held = new Set(verified.map(({ indicator, quarter }) => `${indicator} ${quarter}`));
  const asked = (await indicatorsInForce(reader, { year, quarter: 4 })).map(({ indicatorId, card }) => ({
    unit: units.get(card.postId ?? ''),
    figure: { code: card.code, name: card.name, quarters: dueQuarters(card).filter((quarter) => !held.has(`${indicatorId} ${quarter}`)) },
  }));
  return Object.fromEntries(posts.flatMap((post) => {
    const own = asked.filter(({ unit }) => unit !== undefined && unit === units.get(post)).map(({ figure }) => figure);
    return own.length > 0 ? [[post, own.filter(({ quarters }) => quarters.length > 0)]] : [];
  }));
}
