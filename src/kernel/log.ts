import { pino } from 'pino';

export type Log = ReturnType<typeof createLog>;

/** One JSON line per event on standard error; standard output belongs to what the start prints for people. */
export function createLog(level: string) {
  return pino({ level, base: null, serializers: { err: failure } }, pino.destination(2));
}

/** Only what says what happened and where: errors of libraries carry whole connections with them. */
function failure(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  return { type: error.name, code: (error as { code?: unknown }).code, message: error.message, stack: error.stack };
}
