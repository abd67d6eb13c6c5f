/** One problem of one input field: `field` is a dotted path, `code` is stable, `params` fill the client's text. */
export interface Issue {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * The only error thrown (or returned by rules) on purpose. `code` is stable and named `<noun>.<reason>`; the client
 * owns the sentence shown. The HTTP status of a code stands in the contract that declares it.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];

  constructor(code: string, params: Readonly<Record<string, unknown>> = {}, issues: readonly Issue[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.issues = issues;
  }
}

/** Builds a refusal; rules `return refuse(...)`, commands `throw refuse(...)`. */
export function refuse(code: string, params?: Readonly<Record<string, unknown>>, issues?: readonly Issue[]): Refusal {
  return new Refusal(code, params, issues);
}

/** Unwraps what a rule answered: the value, or the refusal thrown. */
export function must<T>(answer: T | Refusal): T {
  if (answer instanceof Refusal) throw answer;
  return answer;
}
