import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/folders.ts';
import { canonical, sha256 } from '../kernel/journal.ts';
import { type JournalExport, linkHash, NO_LINK } from '../kernel/pure/journal.ts';

const SCRIPT = fileURLToPath(new URL('verify-journal.ts', import.meta.url));
const DOSSIER = '0199a000-0000-7000-8000-000000000001';

function verifyText(text: string): { status: number | null; output: string } {
  const file = join(temporaryFolder(), 'journal.json');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, file], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function journal(count: number): JournalExport {
  const entries = [];
  let prev = NO_LINK;
  for (let seq = 0; seq < count; seq += 1) {
    const body = canonical({ chain: DOSSIER, seq, name: 'step.done', at: '2026-03-02T01:00:00.000Z', actor: { person: null }, data: {} });
    entries.push({ seq, body, prev, hash: linkHash(sha256, prev, body) });
    prev = linkHash(sha256, prev, body);
  }
  return { dossier: DOSSIER, head: { count, hash: prev }, entries };
}

function signed(of: JournalExport): JournalExport {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signature = sign(null, Buffer.from(`${of.dossier}\n${of.head.count}\n${of.head.hash}`), privateKey).toString('base64');
  return { ...of, head: { ...of.head, signature, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') } };
}

test('an honest journal passes and the answer says what was checked', () => {
  const { status, output } = verifyText(JSON.stringify(journal(3)));
  expect(output).toContain('3 entri');
  expect(output).toContain('tidak bertanda tangan');
  expect(status).toBe(0);
  expect(verifyText(JSON.stringify(signed(journal(3))))).toMatchObject({ status: 0, output: expect.stringContaining('Tanda tangan kepala jurnal sah') });
});

test('a broken link is named', () => {
  const { entries, ...rest } = journal(4);
  const [a, , c, d] = entries;
  expect(verifyText(JSON.stringify({ ...rest, entries: [a, c, d] }))).toMatchObject({ status: 1, output: expect.stringContaining('PUTUS pada entri 1') });
});

test('a journal cut off and closed again does not bear the signature of the whole', () => {
  const whole = signed(journal(4));
  const cut = journal(3);
  const { status, output } = verifyText(JSON.stringify({ ...cut, head: { ...whole.head, ...cut.head } }));
  expect([status, output]).toEqual([1, expect.stringContaining('TIDAK sah')]);
});

test.each([['not JSON', '{'], ['another JSON', '[]'], ['a key that is none', JSON.stringify({ ...journal(1), head: { ...journal(1).head, signature: '', publicKey: 'AAAA' } })]])('%s fails', (_, text) => {
  expect(verifyText(text).status).toBe(1);
});

test('without a file it tells its usage', () => {
  expect(spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' })).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run verify-journal') });
});
