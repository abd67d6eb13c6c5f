import { pino } from 'pino';

export type Log = ReturnType<typeof createLog>;

/** One JSON line per event on standard error; standard output belongs to what the start prints for people. */
export function createLog(level: string) {
  return pino({ level, base: null }, pino.destination(2));
}
