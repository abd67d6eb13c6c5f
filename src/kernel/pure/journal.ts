/** The hash chain of the journal. Pure: the hash function is handed in, so that server, script and page agree. */

export type Sha256 = (text: string) => string;

/** What the first entry of a chain follows. */
export const NO_LINK = '0'.repeat(64);

/** Hash of one link, lower-case hex: the previous hash, a line feed, the canonical JSON of the entry. */
export function linkHash(sha256: Sha256, prev: string, body: string): string {
  return sha256(`${prev}\n${body}`);
}
