/** The hash chain of the journal. Pure: hash and canonical form are handed in, so that server, script and page agree. */

export type Sha256 = (text: string) => string;

/** What the first entry of a chain follows. */
export const NO_LINK = '0'.repeat(64);

/** Hash of one link, lower-case hex: the previous hash, a line feed, the canonical JSON of the entry. */
export function linkHash(sha256: Sha256, prev: string, body: string): string {
  return sha256(`${prev}\n${body}`);
}

export interface Tools {
  readonly sha256: Sha256;
  /** Canonical JSON (RFC 8785). */
  canonical(value: unknown): string;
}

/** One entry of an export: `body` is the canonical JSON of `{ chain, seq, name, at, actor, data }`. */
export interface JournalEntry {
  readonly seq: number;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/** Everything of one dossier; `count` and `hash` of the head say where the chain ends. */
export interface JournalExport {
  readonly dossier: string;
  readonly head: { readonly count: number; readonly hash: string; readonly signature?: string; readonly publicKey?: string };
  readonly entries: readonly JournalEntry[];
}

/**
 * Why a link does not hold: not of the agreed form, another number than its place (removed or swapped), of another chain,
 * not following the entry before, changed; or the head counts other entries or names another last one (cut off).
 */
export type Break = 'malformed' | 'place' | 'chain' | 'previous' | 'changed' | 'count' | 'head';

export type Verdict = { readonly ok: true; readonly count: number } | { readonly ok: false; readonly seq: number; readonly reason: Break };

/** Checks a whole export and answers the first broken link; `value` may be anything that JSON can hold. */
export function verifyChain(tools: Tools, value: unknown): Verdict {
  if (!isExport(value)) return { ok: false, seq: 0, reason: 'malformed' };
  const { dossier, head, entries } = value;
  let prev = NO_LINK;
  for (const [seq, entry] of entries.entries()) {
    const reason = checkLink(tools, { chain: dossier, seq, prev }, entry);
    if (reason) return { ok: false, seq, reason };
    prev = (entry as JournalEntry).hash;
  }
  if (head.count !== entries.length) return { ok: false, seq: Math.min(head.count, entries.length), reason: 'count' };
  if (head.hash !== prev) return { ok: false, seq: Math.max(entries.length - 1, 0), reason: 'head' };
  return { ok: true, count: entries.length };
}

/** Checks one entry against its place in the chain; undefined when it holds. Every field is covered by the hash. */
export function checkLink(tools: Tools, place: { chain: string; seq: number; prev: string }, entry: unknown): Break | undefined {
  if (!isEntry(entry)) return 'malformed';
  if (entry.seq !== place.seq) return 'place';
  if (entry.prev !== place.prev) return 'previous';
  if (linkHash(tools.sha256, entry.prev, entry.body) !== entry.hash) return 'changed';
  const body = parse(entry.body);
  // Another spelling of the same JSON could hide a member named twice.
  if (!isRecord(body) || tools.canonical(body) !== entry.body) return 'malformed';
  if (body['seq'] !== entry.seq) return 'place';
  return body['chain'] === place.chain ? undefined : 'chain';
}

function isExport(value: unknown): value is { dossier: string; head: JournalExport['head']; entries: unknown[] } {
  return isRecord(value) && hasOnly(value, ['dossier', 'head', 'entries']) && typeof value['dossier'] === 'string' && Array.isArray(value['entries'])
    && isRecord(value['head']) && hasOnly(value['head'], ['count', 'hash', 'signature', 'publicKey'])
    && Number.isSafeInteger(value['head']['count']) && typeof value['head']['hash'] === 'string';
}

function isEntry(value: unknown): value is JournalEntry {
  return isRecord(value) && hasOnly(value, ['seq', 'body', 'prev', 'hash']) && Number.isSafeInteger(value['seq'])
    && ['body', 'prev', 'hash'].every((name) => typeof value[name] === 'string');
}

/** A member that no hash covers would look proven without being so. */
function hasOnly(value: Record<string, unknown>, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
