/** The one clock. By hand only on a data folder created so, which is marked simulated for ever. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from './http.ts';
import { refuse } from './pure/refusal.ts';

export interface Clock {
  now(): Date;
  readonly simulated: boolean;
  /** Moves a manual clock forward; a system clock has no such thing. */
  set?(now: Date): void;
}

export const clockRefusals = { 'clock.backward': 409 } as const;

export const systemClock: Clock = { now: () => new Date(), simulated: false };

/** A clock that stands still until it is set, forward only. */
export function manualClock(start: Date): Clock {
  let current = start;
  return {
    now: () => current,
    simulated: true,
    set(now) {
      if (now < current) throw refuse('clock.backward', { now: current.toISOString() });
      current = now;
    },
  };
}

const input = z.strictObject({ now: z.iso.datetime({ offset: true }) });

/** `POST /api/clock {now}`; on a system clock the route does not exist. */
export function mountClock(http: Hono<Env>, clock: Clock): void {
  if (!clock.set) return;
  http.post('/api/clock', async (c) => {
    const parsed = input.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) throw refuse('input.invalid', {}, [{ field: 'now', code: 'invalid_format' }]);
    clock.set?.(new Date(parsed.data.now));
    return c.json({ now: clock.now().toISOString() });
  });
}
