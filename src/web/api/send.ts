import { newKey } from './intent.ts';
import { ApiProblem, problemFrom } from './problem.ts';

/** What the sender tells of each call: whether the server was reached, and whether the session is gone. */
export interface CallReport {
  /** A call begins; what it gives back is told of its answer. */
  readonly begun: () => () => void;
  readonly lost: () => void;
  readonly sessionMissing: () => void;
}

/**
 * `fetch` for the contract client: every write carries an Idempotency-Key (the caller's, else a fresh one), every
 * failure is thrown as an ApiProblem. An aborted call stays an abort.
 */
export function createSend(report: CallReport, fetchIt: typeof fetch = (...args) => fetch(...args)) {
  return async (request: Request, init: { redirect?: Request['redirect'] } = {}): Promise<Response> => {
    if (request.method !== 'GET' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newKey());
    }
    const answered = report.begun();
    const response = await fetchIt(request, init).catch((error: unknown) => {
      if (request.signal.aborted) throw error;
      report.lost();
      throw new ApiProblem(0, 'network.unreachable');
    });
    answered();
    if (response.ok) return response;
    const problem = await problemFrom(response);
    if (problem.code === 'session.missing') report.sessionMissing();
    throw problem;
  };
}
