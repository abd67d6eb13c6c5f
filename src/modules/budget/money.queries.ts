/** The door for what is built on money: performance (efficiency, D.6), agreements and reports. */
import type { Reader } from '../../kernel/db.ts';
import { groupBy, type Sum, total } from './absorption.rules.ts';
import type { BudgetLevel, BudgetStage } from './budget.contract.ts';
import { lineOf, linesOf, stageIn } from './line.queries.ts';

interface MoneyAsk {
  readonly year: number;
  /** Realisasi is from January to its end. */
  readonly quarter: number;
  /** Absent: what holds in the quarter. */
  readonly stage?: BudgetStage;
}

/** `verified` only when every sub kegiatan that counts was verified in the quarter. */
interface Money extends Sum {
  readonly code: string;
  readonly stage: BudgetStage;
  readonly verified: boolean;
}

/** Pagu, realisasi and absorption of every program, kegiatan or sub kegiatan of a year, by code. */
export async function absorptionBy(reader: Reader, level: BudgetLevel, { year, quarter, stage: asked }: MoneyAsk): Promise<Money[]> {
  const lines = await linesOf(reader, year);
  const stage = asked ?? stageIn(lines, quarter);
  return [...groupBy(lines.map((line) => lineOf(line, quarter, stage)), level)].map(([code, under]) => moneyOfLines(code, stage, total(under)));
}

/** The same for codes of any level; a code without pagu and realisasi is absent, which is not zero. */
export async function moneyOf(reader: Reader, codes: readonly string[], ask: MoneyAsk): Promise<ReadonlyMap<string, Money>> {
  const wanted = new Set(codes);
  const lines = await linesOf(reader, ask.year);
  const stage = ask.stage ?? stageIn(lines, ask.quarter);
  const counted = lines.map((line) => lineOf(line, ask.quarter, stage));
  const found = (['program', 'kegiatan', 'sub_kegiatan'] as const)
    .flatMap((level) => [...groupBy(counted, level)].filter(([code]) => wanted.has(code)).map(([code, under]) => moneyOfLines(code, stage, total(under))));
  return new Map(found.map((money) => [money.code, money]));
}

const moneyOfLines = (code: string, stage: BudgetStage, sum: Sum): Money => ({ code, stage, ...sum, verified: sum.counts.of > 0 && sum.counts.verified === sum.counts.of });
