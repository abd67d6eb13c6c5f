/** Somebody signed in at a server of its own process, who keeps the cookie whatever becomes of the server. */
import { randomUUID } from 'node:crypto';
import type { Server } from '../support/server.ts';

export interface Said {
  readonly status: number;
  readonly type: string | null;
  readonly body: any;
}

export interface Visitor {
  get(server: Server, path: string): Promise<Said>;
  post(server: Server, path: string, body: unknown, key?: string): Promise<Said>;
  upload(server: Server, name: string, bytes: Uint8Array): Promise<Said>;
  /** The raw answer, for streams and downloads. */
  open(server: Server, path: string, signal?: AbortSignal): Promise<Response>;
}

/** Rejects when the line breaks: then nobody knows what became of the request. */
export async function signIn(server: Server, account: string): Promise<Visitor> {
  const entered = await fetch(`${server.url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: account, password: server.password }),
  });
  if (!entered.ok) throw new Error(`${account} cannot sign in: ${entered.status} ${await entered.text()}`);
  const cookie = entered.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  const ask = async ({ url }: Server, path: string, init: RequestInit): Promise<Said> => {
    const answer = await fetch(url + path, { ...init, headers: { cookie, ...init.headers as Record<string, string> } });
    const text = await answer.text();
    return { status: answer.status, type: answer.headers.get('content-type'), body: text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text };
  };
  return {
    get: (at, path) => ask(at, path, {}),
    post: (at, path, body, key = randomUUID()) =>
      ask(at, path, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(body) }),
    upload: (at, name, bytes) =>
      ask(at, `/api/files?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: bytes as Uint8Array<ArrayBuffer> }),
    open: ({ url }, path, signal) => fetch(url + path, { headers: { cookie }, ...(signal ? { signal } : {}) }),
  };
}
