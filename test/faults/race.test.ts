/** Many at once on the real server, with as many connections as it has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readRuntime } from '../../src/runtime/folder.ts';
import { verifyJournals } from '../../src/runtime/journals.ts';
import { startServer } from '../support/server.ts';
import { signIn } from './visitor.ts';

test('of several who open the one dossier of an SOP and year at once, one does, and the others are told which', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const people = await Promise.all(['sekretaris', 'kasubbag', 'sekretaris', 'kasubbag', 'sekretaris', 'kasubbag'].map((account) => signIn(server, account)));
  const answers = await Promise.all(people.map((each) => each.post(server, '/api/dossiers', { sopKey: 'penyusunan-lakip', year: 2027, checklist: [] })));
  const [made, ...others] = answers.sort((a, b) => a.status - b.status);
  expect(made?.status).toBe(200);
  for (const other of others) expect(other).toMatchObject({ status: 409, body: { code: 'dossier.exists', params: { id: made?.body.id } } });
});

test('acts of many people on the chain of one module leave it unbroken', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tertib-race-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const server = await startServer({ dataDir });
  onTestFinished(() => server.stop());
  const admin = await signIn(server, 'admin');
  const days = Array.from({ length: 12 }, (_, index) => `2031-11-${String(index + 1).padStart(2, '0')}`);
  const answers = await Promise.all(days.map((date) => admin.post(server, '/api/holidays', { date, name: `Libur ${date}`, source: 'Keputusan Bupati' })));
  expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
  expect(await verifyJournals(readRuntime(dataDir)?.url ?? '')).toBeGreaterThan(0);
});
