import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JournalEntry, type JournalExport, linkHash, NO_LINK, verifyChain } from './journal.ts';

const tools = {
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  canonical: (value: unknown) => canonicalize(value as never) ?? '',
};

/** An honest journal of `count` entries about `chain`. */
function journal(count: number, chain = 'dossier-1'): JournalExport {
  const entries: JournalEntry[] = [];
  let prev = NO_LINK;
  for (let seq = 0; seq < count; seq += 1) {
    const body = tools.canonical({ chain, seq, name: 'draft.save', at: '2026-03-02T01:00:00.000Z', actor: { person: 'p' }, data: { note: `é ${seq}`, n: 1.5 } });
    const hash = linkHash(tools.sha256, prev, body);
    entries.push({ seq, body, prev, hash });
    prev = hash;
  }
  return { dossier: chain, head: { count, hash: prev }, entries };
}

const check = (value: unknown) => verifyChain(tools, value);
const withEntries = (of: JournalExport, entries: readonly unknown[]) => ({ ...of, entries });
const good = journal(5);
const [a, b, c, d, e] = good.entries as [JournalEntry, JournalEntry, JournalEntry, JournalEntry, JournalEntry];

/** What a forger does who also computes the entry's own hash again. */
function rewrite(entry: JournalEntry, change: Record<string, unknown>): JournalEntry {
  const body = tools.canonical({ ...JSON.parse(entry.body), ...change });
  return { ...entry, body, hash: linkHash(tools.sha256, entry.prev, body) };
}

test('honest journals hold, the empty one too', () => {
  for (const count of [0, 1, 5]) expect(check(journal(count))).toEqual({ ok: true, count });
});

test.each([
  ['a changed entry', withEntries(good, [a, b, { ...c, body: c.body.replace('é 2', 'é 9') }, d, e]), 2, 'changed'],
  ['a changed entry with a fresh hash', withEntries(good, [a, b, rewrite(c, { name: 'draft.drop' }), d, e]), 3, 'previous'],
  ['a changed last entry with a fresh hash', withEntries(good, [a, b, c, d, rewrite(e, { name: 'draft.drop' })]), 4, 'head'],
  ['a changed hash', withEntries(good, [a, { ...b, hash: c.hash }, c, d, e]), 1, 'changed'],
  ['a removed entry', withEntries(good, [a, b, d, e]), 2, 'place'],
  ['a removed first entry', withEntries(good, [b, c, d, e]), 0, 'place'],
  ['a removed entry, numbers closed up', withEntries(good, [a, b, { ...d, seq: 2 }, { ...e, seq: 3 }]), 2, 'previous'],
  ['swapped entries', withEntries(good, [a, c, b, d, e]), 1, 'place'],
  ['a cut-off end', withEntries(good, [a, b, c]), 3, 'count'],
  ['a cut-off end with a corrected count', { ...withEntries(good, [a, b, c]), head: { count: 3, hash: e.hash } }, 2, 'head'],
  ['an entry added', { ...good, entries: [...good.entries, { ...e, seq: 5 }] }, 5, 'previous'],
  ['everything removed', withEntries(good, []), 0, 'count'],
  ['another number inside', withEntries(good, [a, b, c, d, rewrite(e, { seq: 7 })]), 4, 'place'],
  ['an entry of another dossier', withEntries(good, [a, b, c, d, rewrite(e, { chain: 'dossier-2' })]), 4, 'chain'],
  ['another dossier named', { ...good, dossier: 'dossier-2' }, 0, 'chain'],
  ['a body spelled otherwise', withEntries(good, [{ ...a, body: `${a.body} `, hash: linkHash(tools.sha256, NO_LINK, `${a.body} `) }]), 0, 'malformed'],
  ['a member that no hash covers', withEntries(good, [{ ...a, note: 'approved' }, b, c, d, e]), 0, 'malformed'],
  ['a field of the wrong type', withEntries(good, [a, { ...b, seq: '1' }, c, d, e]), 1, 'malformed'],
  ['no journal at all', 'text', 0, 'malformed'],
  ['no head', { dossier: 'dossier-1', entries: [] }, 0, 'malformed'],
])('%s is found', (_, value, seq, reason) => {
  expect(check(value)).toEqual({ ok: false, seq, reason });
});

test('no change of one character anywhere in an export goes unseen', () => {
  const text = JSON.stringify(journal(3));
  fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '7', 'a', 'z', '"', ' '), (at, character) => {
    fc.pre(text[at] !== character);
    let value: unknown;
    try {
      value = JSON.parse(text.slice(0, at) + character + text.slice(at + 1));
    } catch {
      return;
    }
    fc.pre(JSON.stringify(value) !== text);
    expect(check(value).ok).toBe(false);
  }));
});
