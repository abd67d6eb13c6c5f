import type { Command, Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { indicatorsInForce } from '../plan/index.ts';
import { counted, floored } from './achievement.rules.ts';
import { actualsFor, actualsOf, narrativeOf, type StoredActual, entryValue } from './actual.queries.ts';
import { insertActuals } from './actual.store.ts';
import { checkFigure } from './cell.rules.ts';
import { type Figure, type FigureCorrection, figureCorrection } from './figure.contract.ts';
import { figureView, figuresAt, writtenQuarters } from './figure-row.queries.ts';
import { figureOf } from './figure.rules.ts';
import { type NewFigure, putFigures } from './figure.store.ts';
import { responsiblePost, unitsOfPosts } from './owner.queries.ts';
import { verifierPost } from './performance.policy.ts';
import { predicateOf } from './predicate.rules.ts';
import { mayReopen, lastDayOf, type Quarter } from './round.rules.ts';
import { countRoundUp, insertCorrections } from './round.store.ts';
import type { PredicateScale } from './scale.contract.ts';
import { capOf, type Held, settingsOn } from './setting.queries.ts';
import { requestsOfYear } from './request.queries.ts';
import { roundAt } from './stored-round.queries.ts';

type Measured = Awaited<ReturnType<typeof indicatorsInForce>>[number];

/**
 * Computes and stores the figures of a quarter, of all that is in force then or of these alone, and those of later quarters of
 * the year that were written before, since they are to date. Refuses `running-total.falling`.
 */
export async function writeFigures(ctx: Ctx, scales: readonly PredicateScale[], at: Quarter, ids?: readonly string[]): Promise<void> {
  const { tx } = ctx;
  const later = ids ? (await writtenQuarters(tx, at.year, ids)).filter((quarter) => quarter > at.quarter) : [];
  const requests = await requestsOfYear(tx, at.year);
  const units = await unitsOfPosts(tx);
  for (const quarter of [at.quarter, ...later]) {
    const point = { year: at.year, quarter };
    const cards = (await indicatorsInForce(tx, point)).filter(({ id }) => ids?.includes(id) ?? true);
    const actuals = await actualsFor(tx, cards.map(({ indicatorId }) => indicatorId), point);
    const held = await settingsOn(tx, scales, lastDayOf(point));
    const figures = cards.flatMap((card) => {
      const request = requests.find((each) => each.indicatorVersionId === card.id && each.quarter === quarter);
      const unitId = request?.unitId ?? units.get(responsiblePost(card) ?? '');
      return unitId === undefined ? [] : [{ ...computed(card, actuals, held, point), unitId, verified: request?.state === 'verified' }];
    });
    await putFigures(tx, figures);
  }
  ctx.changed({ kind: 'figure', id: String(at.year) });
}

function computed({ id, card, targets, nodeLineageId }: Measured, actuals: readonly StoredActual[], held: Held, at: Quarter): Omit<NewFigure, 'unitId' | 'verified'> {
  const own = actuals.filter((each) => each.indicatorVersionId === id && each.year === at.year);
  const entered = own.map((each) => ({ quarter: each.quarter, state: each.state, value: entryValue(card, each), words: each.words }));
  const cap = capOf(held);
  const figure = must(figureOf({ card, targets: targets.filter(({ year }) => year === at.year), entered, cap }, at.quarter as 1 | 2 | 3 | 4));
  const here = own.find(({ quarter }) => quarter === at.quarter);
  const { raw } = figure.achievement;
  return {
    ...at, indicatorVersionId: id, nodeLineageId, isIku: card.isIku, computed: figure, actual: here?.value ?? null, words: here?.words ?? null,
    printed: raw === null ? null : counted(raw, cap).toPlaces(2).replace('.', ','), predicate: raw === null ? null : predicateOf(held.scale, floored(raw)),
  };
}

export function correctFigure(scales: readonly PredicateScale[]): Command<FigureCorrection, Figure> {
  return {
    name: 'figure.correct',
    input: figureCorrection,
    async run(ctx, input) {
      const { tx, actor, now, newId } = ctx;
      const post = verifierPost(actor);
      if (!post) throw refuse('performance.not-allowed');
      const { indicatorVersionId, year, quarter, reason } = input;
      const at = { year, quarter };
      const round = await roundAt(tx, at);
      // Taking the round, so that two corrections come one after the other.
      if (!round || !await countRoundUp(tx, round.id, round.revision)) throw refuse(round ? 'round.changed' : 'round.not-found');
      const refused = mayReopen(round.status);
      if (refused) throw refused;
      const [current] = await actualsOf(tx, indicatorVersionId, at);
      const card = (await indicatorsInForce(tx, at)).find(({ id }) => id === indicatorVersionId);
      if (!current || !card) throw refuse('figure.not-found');
      if (current.no !== input.no) throw refuse('figure.changed', { no: current.no });
      if (current.byPerson === actor.personId) throw refuse('figure.own');
      const checked = checkFigure(card.card, input);
      if (!('state' in checked)) throw refuse('cell.refused', { count: checked.length }, checked);
      const no = current.no + 1;
      await insertActuals(tx, [{
        ...at, indicatorVersionId, no, roundId: round.id, figure: checked, narrative: narrativeOf(current), reason: null, origin: 'correction', originFile: null,
        byPerson: actor.personId, byPost: post.postId, at: now,
      }]);
      await insertCorrections(tx, [{ id: newId(), roundId: round.id, ...at, figure: { indicatorVersionId, oldNo: current.no, newNo: no }, reason }],
        { personId: actor.personId, postId: post.postId, at: now });
      await writeFigures(ctx, scales, at, [indicatorVersionId]);
      ctx.record({ name: 'figure.correct', data: { ...input, newNo: no }, author: { post: post.postId, form: post.form } });
      ctx.changed({ kind: 'round', id: round.id });
      const [figure] = await figuresAt(tx, { ids: [indicatorVersionId], fromYear: year, toYear: year, quarter });
      if (!figure) throw refuse('figure.not-found');
      return figureView(figure, false);
    },
  };
}
