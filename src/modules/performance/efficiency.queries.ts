/** What programs achieved against what they spent: the one place where figures and money meet. */
import type { Query } from '../../kernel/http.ts';
import { type Exact, exact, smaller } from '#pure/decimal';
import { absorptionBy } from '../budget/index.ts';
import { codesInForce } from '../plan/index.ts';
import { average } from './average.rules.ts';
import type { EfficiencyTable } from './efficiency.contract.ts';
import { type Efficiency, efficiency, pmkEfficiency } from './efficiency.rules.ts';
import { averageView, hides, partsOf } from './figure.queries.ts';
import { figuresAt } from './figure-row.queries.ts';
import { ownersOf } from './owner.queries.ts';
import { mustReadFigures } from './round.queries.ts';
import { lastDayOf } from './round.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import { capOf, printedWithOf, settingsOn } from './setting.queries.ts';

/** Uncut achievements make the method of the PMK absurd. */
const MOST = exact('120');

const viewOf = <M extends Efficiency['method']>(method: M, { value, reason, claimed }: Efficiency) =>
  ({ method, value: value?.toText() ?? null, printed: value?.toPlaces(2).replace('.', ',') ?? null, reason, claimed });

export function efficiencyOf(scales: readonly PredicateScale[]): Query<{ year: number; quarter: number }, EfficiencyTable> {
  return async ({ reader, actor }, at) => {
    mustReadFigures(actor);
    const money = await absorptionBy(reader, 'program', at);
    const figures = (await figuresAt(reader, { fromYear: at.year, toYear: at.year, quarter: at.quarter })).filter(({ nodeLevel }) => nodeLevel === 'program');
    const names = new Map((await codesInForce(reader, at)).nodes?.map(({ code, name }) => [code, name]));
    const [hide, held] = [hides(actor, await ownersOf(reader)), await settingsOn(reader, scales, lastDayOf(at))];
    const codes = [...new Set([...money.map(({ code }) => code), ...figures.flatMap(({ nodeCode }) => nodeCode ?? [])])].sort();
    const rows = codes.map((code) => {
      const own = figures.filter(({ nodeCode }) => nodeCode === code);
      const spent = money.find((each) => each.code === code);
      const achieved = average(partsOf(own, hide), null);
      return { code, name: names.get(code) ?? own[0]?.node ?? '', achieved, spent, absorbed: spent ?? { value: null, reason: 'no-ceiling' as const } };
    });
    const cap = capOf(held);
    const all = pmkEfficiency(rows.map(({ achieved, spent }) => ({ raw: achieved.value, ceiling: spent?.ceiling ?? null, spent: spent?.spent ?? null })), cap ? smaller(cap, MOST) : MOST);
    return {
      ...at, stage: money[0]?.stage ?? null, printedWith: printedWithOf(held),
      rows: rows.map(({ code, name, achieved, spent, absorbed }) => ({
        code, name, ceiling: textOf(spent?.ceiling), spent: textOf(spent?.spent), absorption: textOf(absorbed.value), reason: absorbed.reason,
        moneyVerified: spent?.verified ?? false, achievement: averageView(achieved, held),
        difference: viewOf('difference', efficiency('difference', achieved.value, absorbed)), ratio: viewOf('ratio', efficiency('ratio', achieved.value, absorbed)),
      })),
      office: { ...viewOf('pmk', all), score: all.score?.toPlaces(2).replace('.', ',') ?? null, cap: all.cap.toText(), measured: all.measured, of: all.of },
    };
  };
}

const textOf = (value: Exact | null | undefined): string | null => value?.toText() ?? null;
