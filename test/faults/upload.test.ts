/** Uploads that are refused over a real line: the answer must reach whoever sends, and nothing may stay. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placesIn } from '../../src/runtime/folder.ts';
import { startServer } from '../support/server.ts';
import { signIn } from './visitor.ts';

test('a file over the limit, a disguised one and a body over the limit are told why; the line stays usable', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tertib-upload-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const server = await startServer({ dataDir });
  onTestFinished(() => server.stop());
  const staf = await signIn(server, 'staf');
  const problem = (status: number, code: string) => ({ status, type: 'application/problem+json', body: { status, code } });

  expect(await staf.upload(server, 'besar.txt', new Uint8Array(26 * 1024 * 1024).fill(97))).toMatchObject(problem(413, 'file.too-large'));
  const program = new Uint8Array(300_000).fill(1);
  program.set([0x7f, 0x45, 0x4c, 0x46]);
  expect(await staf.upload(server, 'laporan.pdf', program)).toMatchObject(problem(415, 'file.type'));
  expect(await staf.post(server, '/api/dossiers', { sopKey: 'x'.repeat(3_000_000) })).toMatchObject(problem(413, 'request.too-large'));

  const left = readdirSync(placesIn(dataDir).files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(left).toEqual([]);
  expect(await staf.upload(server, 'kecil.txt', new TextEncoder().encode('cukup'))).toMatchObject({ status: 200 });
});
