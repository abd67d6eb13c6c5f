import type { Issue } from '#pure/refusal';

/**
 * Why a call did not succeed: a refusal of the server (RFC 9457), or `network.unreachable` with status 0.
 * The sentence shown is made from `code` and `params` by i18n (`errors:<code>`), never taken from the server.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];

  constructor(status: number, code: string, params: Readonly<Record<string, unknown>> = {}, issues: readonly Issue[] = []) {
    super(code);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.params = params;
    this.issues = issues;
  }

  /** True when nobody knows whether the server did it: asking again with the same key is the way to find out. */
  get unsure(): boolean {
    return this.code === 'network.unreachable' || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};

function issueOf(value: unknown): Issue[] {
  const { field, code, params } = record(value);
  return typeof field === 'string' && typeof code === 'string' ? [{ field, code, params: record(params) }] : [];
}

/** Reads a failed answer. A body that is no problem (a proxy's page) becomes `server.unreadable` with its status. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body = record(await response.json().catch(() => null));
  if (typeof body['code'] !== 'string') return new ApiProblem(response.status, 'server.unreadable', { status: response.status });
  const issues = Array.isArray(body['issues']) ? body['issues'].flatMap(issueOf) : [];
  return new ApiProblem(response.status, body['code'], record(body['params']), issues);
}

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);

/** Any failure as a problem. What is not one is a fault of the page itself and says so. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, 'page.broken', { message: error instanceof Error ? error.message : String(error) });
}
