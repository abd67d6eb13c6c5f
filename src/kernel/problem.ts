/** From any failure to one problem (RFC 9457): a status, a stable code, the fields it concerns. */
import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { z } from 'zod';
import { invalid } from './command.ts';
import { Refusal } from './pure/refusal.ts';

/** Refusals of the kernel itself, code to HTTP status. */
export const kernelRefusals = {
  'input.invalid': 400,
  'request.malformed': 400,
  'request.foreign-origin': 403,
  'request.too-large': 413,
  'idempotency.missing': 400,
  'idempotency.conflict': 422,
  'session.missing': 401,
  'not-found': 404,
  'database.unavailable': 503,
  'server.failed': 500,
} as const;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly issues: readonly { field: string; code: string; params?: unknown }[];
}

export type Statuses = Readonly<Record<string, number>>;

/** The body sent for a refusal. A code without a declared status is a programming error and answers 500. */
export function problemOf(refusal: Refusal, statuses: Statuses): Problem {
  const status = statuses[refusal.code] ?? 500;
  return {
    type: `/problems/${refusal.code}`, title: refusal.code, status,
    code: refusal.code, params: refusal.params, issues: refusal.issues,
  };
}

/** SQLSTATE classes and socket errors that mean: PostgreSQL is not there now. */
const GONE = /^(08|57P0|53300|ECONN|ENOENT|EPIPE|ETIMEDOUT)/;

function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code ?? '';
  return GONE.test(code) || /Connection terminated|Client has encountered a connection error/.test(error.message);
}

/** Names any failure. What is not a refusal is reported to `onFailure` and told to the client without detail. */
export function refusalOf(error: unknown, onFailure: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      return invalid(new z.ZodError(error.cause.issues as never));
    }
    if (error.code === 'BAD_REQUEST') return new Refusal('request.malformed');
    if (error.code === 'NOT_FOUND') return new Refusal('not-found');
  }
  onFailure(error);
  return new Refusal(isDatabaseGone(error) ? 'database.unavailable' : 'server.failed');
}

/** Carries a refusal through the contract handler, which knows only its own error class. */
export function toWire(refusal: Refusal, statuses: Statuses): ORPCError<string, Problem> {
  const problem = problemOf(refusal, statuses);
  return new ORPCError(refusal.code, { status: problem.status, message: refusal.code, data: problem });
}
