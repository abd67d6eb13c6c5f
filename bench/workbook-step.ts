/** In a process of its own, so that its memory is the step's: makes the workbook of a unit, or looks at one that comes back. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { enterAt, PASSWORD } from './office.ts';

const [url = '', folder = '', roundId = '', unitId = '', step = '', path = ''] = process.argv.slice(2);
const { app, close } = await enterAt(url, folder);

async function post(to: string, body: object, cookie = ''): Promise<Response> {
  const bytes = body instanceof Uint8Array;
  const answer = await app.http.request(to, {
    method: 'POST', headers: { host: 'localhost', cookie, 'idempotency-key': randomUUID(), ...(bytes ? {} : { 'content-type': 'application/json' }) }, body: bytes ? body as Uint8Array<ArrayBuffer> : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const cookie = (await post('/api/session', { username: 'koperasi', password: PASSWORD })).headers.getSetCookie()[0]?.split(';')[0] ?? '';
const at = `/api/rounds/${roundId}/workbooks/${unitId}`;
const begun = performance.now();
const before = process.resourceUsage().maxRSS / 1024;
let cells = 0;
if (step === 'make') {
  writeFileSync(path, new Uint8Array(await (await post(at, { id: roundId, unitId }, cookie)).arrayBuffer()));
} else {
  const { id: fileId } = await (await post('/api/files?name=isian.xlsx', new Uint8Array(readFileSync(path)), cookie)).json() as { id: string };
  cells = (await (await post(`${at}/preview`, { id: roundId, unitId, fileId }, cookie)).json() as { counts: { new: number } }).counts.new;
}
console.log(JSON.stringify({ time: performance.now() - begun, cells, before, memory: process.resourceUsage().maxRSS / 1024 }));
await close();
