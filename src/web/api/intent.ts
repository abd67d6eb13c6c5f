import { v4 } from 'uuid';

/** A random UUID; the browser's own function is missing where an office is reached by plain http. */
export const newKey = (): string => v4();

/**
 * One thing a person wants done. The first sending makes its idempotency key; sending the same input again (a retry,
 * a second click, a lost answer) carries the same key, so the server does it once. Another input, or the next wish
 * after `settle`, gets a new key.
 */
export class Intent {
  #wish: { readonly print: string; readonly key: string } | undefined;
  readonly #newKey: () => string;

  constructor(makeKey: () => string = newKey) {
    this.#newKey = makeKey;
  }

  keyFor(input: unknown): string {
    const print = fingerprint(input);
    if (this.#wish?.print !== print) this.#wish = { print, key: this.#newKey() };
    return this.#wish.key;
  }

  /** The server has answered that it is done. */
  settle(): void {
    this.#wish = undefined;
  }
}

/** Files count by name, size and date: JSON alone would see every file as `{}`. */
function fingerprint(input: unknown): string {
  return JSON.stringify(input, (_, value) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value) ?? '';
}
