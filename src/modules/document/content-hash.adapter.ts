/** Hashes of content: SHA-256 over canonical JSON (RFC 8785). */
import { canonical, sha256 } from '../../kernel/journal.ts';

export const hashOf = (value: unknown): string => sha256(canonical(value));

/** The canonical text with its hash. */
export function seal(value: unknown): { readonly text: string; readonly hash: string } {
  const text = canonical(value);
  return { text, hash: sha256(text) };
}
