/** Which year, quarter and stage of pagu are looked at: they stand in the address, so that they can be sent on. */
import type { BudgetStage } from '#contract/budget/budget';

export interface Period {
  readonly year: number;
  readonly quarter: number;
  /** Undefined: what holds in the quarter. */
  readonly stage: BudgetStage | undefined;
}

/** The quarter that ended last: its realisasi is what an office enters now. */
export function lastEnded(day: string): Pick<Period, 'year' | 'quarter'> {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const ended = Math.ceil(month / 3) - 1;
  return ended === 0 ? { year: year - 1, quarter: 4 } : { year, quarter: ended };
}

/** Reads the address; what it does not say, or says wrongly, is the quarter that ended last. */
export function readPeriod({ tahun, tw, tahap }: Readonly<Record<string, unknown>>, day: string): Period {
  const last = lastEnded(day);
  const [year, quarter] = [Number(tahun), Number(tw)];
  return {
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : last.year,
    quarter: [1, 2, 3, 4].includes(quarter) ? quarter : last.quarter,
    stage: tahap === 'murni' || tahap === 'perubahan' ? tahap : undefined,
  };
}
