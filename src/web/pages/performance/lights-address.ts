export interface Looked {
  readonly year: number;
  /** Undefined: the latest. */
  readonly quarter: number | undefined;
  /** The indicator whose course is drawn. */
  readonly indicator: string | undefined;
}

/** Reads the address; what it does not say, or says wrongly, is this year and the latest quarter. */
export function readLooked({ tahun, tw, indikator }: Readonly<Record<string, unknown>>, thisYear: number): Looked {
  const [year, quarter] = [Number(tahun), Number(tw)];
  return {
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : thisYear,
    quarter: [1, 2, 3, 4].includes(quarter) ? quarter : undefined,
    indicator: typeof indikator === 'string' && /^[0-9a-f-]{36}$/.test(indikator) ? indikator : undefined,
  };
}
