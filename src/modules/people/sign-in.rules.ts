/** When a sign-in may be tried again. Pure: failures and time are arguments. */

export interface Failures {
  readonly count: number;
  readonly lastAt: Date;
}

export interface Limit {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Seconds to wait after the first failure beyond the free ones; doubles with each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Seconds without a failure after which the count starts anew. */
  readonly forgets: number;
}

/** One account: five mistakes, then 30 seconds, doubling up to 15 minutes. */
export const ACCOUNT_LIMIT: Limit = { free: 5, firstWait: 30, longestWait: 900, forgets: 3600 };

/** One address: a whole office stands behind it, so only a flood is slowed. */
export const ADDRESS_LIMIT: Limit = { free: 60, firstWait: 15, longestWait: 300, forgets: 900 };

/** Seconds until the next try is allowed; 0 when it may be made now. */
export function waitSeconds(failures: Failures | undefined, limit: Limit, now: Date): number {
  if (!failures) return 0;
  const since = (now.getTime() - failures.lastAt.getTime()) / 1000;
  const excess = failures.count - limit.free;
  if (since >= limit.forgets || excess < 0) return 0;
  const wait = Math.min(limit.longestWait, limit.firstWait * 2 ** Math.min(excess, 16));
  return Math.max(0, Math.ceil(wait - since));
}

/** The count after one more failure. */
export function nextFailures(failures: Failures | undefined, limit: Limit, now: Date): Failures {
  const fresh = !failures || (now.getTime() - failures.lastAt.getTime()) / 1000 >= limit.forgets;
  return { count: fresh ? 1 : failures.count + 1, lastAt: now };
}
