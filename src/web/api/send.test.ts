import { describe, expect, it } from 'vitest';
import { ApiProblem, problemOf } from './problem.ts';
import { createSend } from './send.ts';

const request = (method: string, headers: HeadersInit = {}, signal?: AbortSignal) =>
  new Request('http://tertib.test/api/holidays', { method, headers, ...(signal ? { signal } : {}) });
const problem = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });

/** The sender with a server that answers the same to everything; remembers what it was sent and what it told. */
function sender(answer: () => Promise<Response>) {
  const told: string[] = [];
  const sent: Request[] = [];
  const send = createSend(
    { begun: () => () => told.push('answered'), lost: () => told.push('lost'), sessionMissing: () => told.push('session') },
    async (input) => { sent.push(input as Request); return answer(); },
  );
  return { send, told, sent };
}
const failure = (promise: Promise<unknown>) => promise.then(() => { throw new Error('expected a refusal'); }, (error: unknown) => error);

describe('send', () => {
  it('gives every write a key, keeps the given one, and none to reads', async () => {
    const { send, sent } = sender(async () => new Response('{}'));
    await send(request('POST'));
    await send(request('DELETE', { 'idempotency-key': 'mine' }));
    await send(request('GET'));
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), 'mine', null]);
  });

  it('throws a refusal with its code, params and issues', async () => {
    const { send, told } = sender(async () => problem(409, { code: 'holiday.exists', params: { date: '2027-02-10' }, issues: [{ field: 'date', code: 'taken' }, { broken: true }] }));
    const error = await failure(send(request('POST')));
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ status: 409, code: 'holiday.exists', params: { date: '2027-02-10' }, issues: [{ field: 'date', code: 'taken', params: {} }], unsure: false });
    expect(told).toEqual(['answered']);
  });

  it('tells a missing session, but not a wrong password', async () => {
    const missing = sender(async () => problem(401, { code: 'session.missing' }));
    await failure(missing.send(request('GET')));
    const wrong = sender(async () => problem(401, { code: 'sign-in.wrong' }));
    await failure(wrong.send(request('POST')));
    expect([missing.told, wrong.told]).toEqual([['answered', 'session'], ['answered']]);
  });

  it('is unsure when the server was not reached or a proxy answered for it', async () => {
    const gone = sender(async () => { throw new TypeError('Failed to fetch'); });
    expect(await failure(gone.send(request('POST')))).toMatchObject({ status: 0, code: 'network.unreachable', unsure: true });
    expect(gone.told).toEqual(['lost']);
    const proxy = sender(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await failure(proxy.send(request('POST')))).toMatchObject({ status: 502, code: 'server.unreadable', unsure: true });
  });

  it('leaves an abort an abort and says nothing of the connection', async () => {
    const stop = new AbortController();
    stop.abort();
    const { send, told } = sender(async () => { throw new DOMException('aborted', 'AbortError'); });
    expect(await failure(send(request('GET', {}, stop.signal)))).toBeInstanceOf(DOMException);
    expect(told).toEqual([]);
  });
});

it('names a fault of the page itself', () => {
  expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ code: 'page.broken', params: { message: 'x is undefined' }, unsure: false });
});
