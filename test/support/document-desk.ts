/** The document module alone, with a thing in the place of what owns documents. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { testApp } from './app.ts';
import { type Ctx, execute } from '../../src/kernel/command.ts';
import { mountFiles } from '../../src/kernel/file-routes.ts';
import { fileRefusals, openFileStore } from '../../src/kernel/files.ts';
import { createHttp, type HttpOptions, mountContract } from '../../src/kernel/http.ts';
import { createLog } from '../../src/kernel/log.ts';
import type { Actor } from '#pure/actor';
import { carriesMacros } from '../../src/modules/document/index.ts';
import { type Access, createDocument, handOver, openDocuments, type Paper } from '../../src/modules/document/index.ts';
import type { Body, Section } from '#contract/document/content';
import type { Finding } from '#contract/document/document';

export const body = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }] });
export const OWNER = '0198c0de-0000-7000-8000-0000000000aa';

/** The document module alone on a real database, owned by a thing whose answers the test sets. */
export async function desk() {
  const { database, databaseUrl, clock } = await testApp();
  const folder = await mkdtemp(join(tmpdir(), 'tertib-document-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const rows = await database.kysely.selectFrom('people.login as l')
    .innerJoin('people.holder as h', 'h.person_id', 'l.person_id').innerJoin('people.post as p', 'p.id', 'h.post_id')
    .select(['l.username', 'l.office_id', 'l.person_id', 'p.id as post', 'p.key', 'p.title', 'p.unit_id']).execute();
  const actors = new Map(rows.map((row): [string, Actor] => [row.username ?? '', {
    officeId: row.office_id, personId: row.person_id, sessionId: row.person_id,
    posts: [{ postId: row.post, key: row.key, title: row.title, unitId: row.unit_id, lanes: [], duties: [], form: 'definitif' }],
  }]));
  const actor = (name: string) => actors.get(name) as Actor;
  const post = (name: string) => actor(name).posts[0]?.postId ?? '';

  const rights = new Map<string, Access>();
  const state: { paper: Paper; data: Section[]; findings: Finding[]; previous: string[] } = { data: [], findings: [], previous: [], paper: { number: null, date: null, initials: [], signature: null, stands: false } };
  const files = await openFileStore(folder, carriesMacros);
  const documents = createDocument({
    owners: {
      sample: {
        access: async (ask) => rights.get(ask.actor.personId) ?? { may: 'none' }, paper: async () => state.paper, data: async () => state.data,
        findings: async () => state.findings, previous: async () => state.previous,
      },
    },
    files, simulated: true,
  });
  const engine = { database, now: clock.now, newId: () => uuidv7() };
  const options: HttpOptions = {
    engine, log: createLog('error'), url: undefined, trustProxy: false,
    sessions: { resolve: async (headers) => actors.get(headers.get('x-account') ?? '') ?? null, prove: async () => null },
    router: documents.routes, statuses: { ...fileRefusals, ...documents.refusals }, keyless: [/^PUT \/api\/drafts\/[^/]+$/, /^PUT \/api\/documents\/[^/]+\/(rooms\/[^/]+|presence)$/, /^POST \/api\/documents\/[^/]+\/word\/preview$/],
  };
  const http = createHttp(options);
  mountFiles(http, options, files, documents.fileReaders);
  documents.mount(http);
  mountContract(http, options);

  const raw = (account: string, method: string, path: string, given?: unknown, headers = {}) => http.request(path, {
    method, headers: { host: 'localhost', 'x-account': account, ...(given === undefined ? {} : { 'content-type': 'application/json' }), ...(method === 'PUT' || method === 'GET' ? {} : { 'idempotency-key': uuidv7() }), ...headers },
    ...(given === undefined ? {} : { body: typeof given === 'string' ? given : JSON.stringify(given) }),
  });
  const send = async (account: string, method: string, path: string, given?: unknown, headers = {}) => {
    const response = await raw(account, method, path, given, headers);
    return { status: response.status, body: await response.json() };
  };
  const sent = (account: string, name: string, bytes: BodyInit) => http.request(`/api/files?name=${name}`, {
    method: 'POST', headers: { host: 'localhost', 'x-account': account, 'idempotency-key': uuidv7() }, body: bytes,
  });
  const upload = async (account: string, name: string, bytes: BodyInit = 'isi lampiran') => (await (await sent(account, name, bytes)).json()).id as string;
  const run = <T>(account: string, work: (ctx: Ctx) => Promise<T>): Promise<T> => execute(engine, {
    name: 'sample.do', input: z.null(),
    async run(ctx: Ctx) { ctx.record({ name: 'sample.do', data: null }); return work(ctx); },
  }, actor(account), null, { key: undefined }) as Promise<T>;

  const owner = { kind: 'sample', id: OWNER };
  const [{ id } = { id: '' }] = await run('staf', (ctx) => openDocuments(ctx, owner, [{
    key: 'lakip', title: 'LAKIP 2026', bears: 'cover-letter', classification: '000.8.6.3', start: { outline: [{ title: 'Pendahuluan' }, { title: 'Penutup' }] },
  }]));
  rights.set(actor('staf').personId, { may: 'write', post: post('staf') });
  rights.set(actor('sekretaris').personId, { may: 'read' });
  rights.set(actor('koperasi').personId, { may: 'signed' });
  const content = async () => (await send('staf', 'GET', `/api/documents/${id}`)).body.draft.content as { sections: { id: string; title: string; body: Body }[] };
  const typed = async (text: string) => {
    const { sections } = await content();
    return { sections: sections.map((section, index) => (index === 0 ? { ...section, body: body(text) } : section)) };
  };
  /** Types a text and hands it over. */
  const handedOver = async (note: string | null = null) => (await run('staf', (ctx) => handOver(ctx, { owner, note, post: post('staf') })))['lakip'];
  const version = async (text: string, note: string | null = null) => {
    const { body: { draft: { revision } } } = await send('staf', 'GET', `/api/documents/${id}`);
    await send('staf', 'PUT', `/api/drafts/${id}`, { revision, content: await typed(text) });
    return handedOver(note);
  };
  return { id, owner, content, handedOver, send, raw, run, upload, sent, rights, state, actor, post, typed, version, clock, database, databaseUrl };
}
export type Desk = Awaited<ReturnType<typeof desk>>;
